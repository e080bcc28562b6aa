import { language } from '../words/language.ts';
import type { News } from './concerns.ts';
import { newsSubscription } from './operations.ts';
import { socketText } from './socketText.ts';

/** What happens on the line. */
interface Ends {
  tell(news: News): void;
  /** Everything in view may have changed: the line is new, or the journal is another one. */
  askAnew(): void;
  signedOut(): void;
  changed(state: 'live' | 'away', since: Date | null): void;
}

interface Message {
  readonly type: string;
  readonly payload?: { readonly data?: { readonly news: News } } | readonly { readonly extensions?: { code?: string } }[];
}

/** Milliseconds: between two signs of life, until one is answered, and before coming back, at first and at most. */
const WAIT = { beat: 20_000, answer: 5_000, first: 500, most: 30_000 } as const;
const SIGNED_OUT = 4401;
const QUERY = socketText(newsSubscription);

/** One socket for the whole tab. It comes back after sleep or loss, and goes on from the last cursor. */
export class LiveSocket {
  #socket: WebSocket | null = null;
  #cursor: string | null = null;
  #heardAt: Date | null = null;
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isClosed = false;

  constructor(private readonly ends: Ends) {
    addEventListener('online', this.#wake);
    document.addEventListener('visibilitychange', this.#wake);
    this.#open();
  }

  /** Closes it for good. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    removeEventListener('online', this.#wake);
    document.removeEventListener('visibilitychange', this.#wake);
    this.#socket?.close();
  }

  /** Comes back at once, as who speaks another language. */
  reopen(): void {
    this.#tries = 0;
    this.#lose();
    this.#open();
  }

  // A computer that slept finds a dead socket, or a long wait: neither is waited for.
  #wake = (): void => {
    if (document.visibilityState === 'hidden') return;
    if (this.#socket?.readyState === WebSocket.OPEN) this.#beat();
    else if (!this.#socket) this.#open();
  };

  #open(): void {
    if (this.#isClosed) return;
    clearTimeout(this.#timer);
    const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/graphql`, 'graphql-transport-ws');
    this.#socket = socket;
    socket.onopen = () => this.#say({ type: 'connection_init', payload: { language: language.value } });
    socket.onmessage = ({ data }) => this.#hear(JSON.parse(String(data)) as Message);
    socket.onclose = ({ code }) => {
      if (this.#socket === socket) this.#lost(code);
    };
  }

  #hear(message: Message): void {
    this.#heardAt = new Date();
    this.#beatLater();
    if (message.type === 'connection_ack') this.#subscribe();
    else if (message.type === 'next') this.#told(message);
    else if (message.type === 'error') this.#refused(message);
  }

  #subscribe(): void {
    this.#say({ type: 'subscribe', id: '1', payload: { query: QUERY, variables: { after: this.#cursor } } });
  }

  #told({ payload }: Message): void {
    const news = payload && 'data' in payload ? payload.data?.news : null;
    if (!news) return;
    const isFirst = this.#cursor === null;
    this.#cursor = news.cursor;
    if (news.kind !== 'here') return this.ends.tell(news);
    this.#tries = 0;
    this.ends.changed('live', this.#heardAt);
    // What was shown before the line was open may be older than it.
    if (isFirst) this.ends.askAnew();
  }

  #refused({ payload }: Message): void {
    const codes = Array.isArray(payload) ? payload.map(({ extensions }) => extensions?.code) : [];
    if (!codes.includes('BEGAN_ANEW') && !codes.includes('NO_CURSOR')) return this.#socket?.close();
    this.#cursor = null;
    this.#subscribe();
  }

  #lost(code: number): void {
    this.#socket = null;
    this.ends.changed('away', this.#heardAt);
    clearTimeout(this.#timer);
    if (this.#isClosed) return;
    if (code === SIGNED_OUT) this.ends.signedOut();
    const wait = code === SIGNED_OUT ? WAIT.most : Math.min(WAIT.most, WAIT.first * 2 ** this.#tries);
    this.#tries += 1;
    // Not all at the same moment.
    this.#timer = setTimeout(() => this.#open(), wait * (0.5 + Math.random()));
  }

  #lose(): void {
    const socket = this.#socket;
    this.#socket = null;
    socket?.close();
  }

  #beatLater(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#beat(), WAIT.beat);
  }

  #beat(): void {
    clearTimeout(this.#timer);
    this.#say({ type: 'ping' });
    this.#timer = setTimeout(() => {
      this.#lose();
      this.#lost(0);
    }, WAIT.answer);
  }

  #say(message: object): void {
    this.#socket?.send(JSON.stringify(message));
  }
}
