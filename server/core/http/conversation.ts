import type { GraphQLError } from 'graphql';
import {
  CloseCode, MessageType, parseMessage, stringifyMessage, type Message, type SubscribePayload,
} from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { Sink } from './house.ts';

/** How long a client may take to introduce itself, in milliseconds. */
const INIT_TIMEOUT = 5_000;
/** Bytes that may wait to leave before nothing more is sent, and before a client that goes on asking is cut. */
const MOST_WAITING = { sent: 128 * 1024, asked: 1024 * 1024 } as const;
/** The most subscriptions of one socket. */
export const MOST_SUBSCRIPTIONS = 50;

/** Who listens to a client's side of a conversation. */
export interface Held {
  /** Hears what the client says of itself. */
  introduce(payload: Readonly<Record<string, unknown>> | undefined): void;
  /** Begins a subscription and gives the way to end it, or the errors that refuse it; `open` are under way. */
  subscribe(payload: SubscribePayload, sink: Sink, open: number): Promise<(() => void) | readonly GraphQLError[]>;
}

/** A subscription that was asked for, and how to end it once it has begun. */
interface Begun {
  end: (() => void) | null;
}

/** Speaks graphql-transport-ws on one socket, with all its close codes; payloads come serialised. */
export class Conversation {
  readonly #open = new Map<string, Begun>();
  readonly #tooLate: NodeJS.Timeout;
  #isIntroduced = false;

  constructor(
    private readonly socket: WebSocket,
    private readonly held: Held,
  ) {
    const tooLate = () => socket.close(CloseCode.ConnectionInitialisationTimeout, 'Connection initialisation timeout');
    this.#tooLate = setTimeout(tooLate, INIT_TIMEOUT);
    socket.on('message', (data) => this.#hear(String(data)));
    socket.once('close', () => this.#close());
  }

  #close(): void {
    clearTimeout(this.#tooLate);
    for (const { end } of this.#open.values()) end?.();
    this.#open.clear();
  }

  #hear(text: string): void {
    // Who asks on and on without reading would fill the memory with answers.
    if (this.socket.bufferedAmount > MOST_WAITING.asked) return this.socket.terminate();
    let message: Message;
    try {
      message = parseMessage(text);
    } catch {
      return this.socket.close(CloseCode.BadRequest, 'Invalid message received');
    }
    this.#answer(message);
  }

  #answer(message: Message): void {
    switch (message.type) {
      case MessageType.ConnectionInit:
        return this.#introduce(message.payload);
      case MessageType.Ping:
        return this.#say({ type: MessageType.Pong });
      case MessageType.Pong:
        return;
      case MessageType.Subscribe:
        return void this.#subscribe(message.id, message.payload);
      case MessageType.Complete:
        return this.#end(message.id);
      default:
        this.socket.close(CloseCode.BadRequest, `Unexpected message of type ${message.type} received`);
    }
  }

  #introduce(payload: Readonly<Record<string, unknown>> | undefined): void {
    if (this.#isIntroduced)
      return this.socket.close(CloseCode.TooManyInitialisationRequests, 'Too many initialisation requests');
    clearTimeout(this.#tooLate);
    this.#isIntroduced = true;
    this.held.introduce(payload);
    this.#say({ type: MessageType.ConnectionAck });
  }

  async #subscribe(id: string, payload: SubscribePayload): Promise<void> {
    if (!this.#isIntroduced) return this.socket.close(CloseCode.Unauthorized, 'Unauthorized');
    if (this.#open.has(id))
      return this.socket.close(CloseCode.SubscriberAlreadyExists, `Subscriber for ${id} already exists`);
    const begun: Begun = { end: null };
    this.#open.set(id, begun);
    const isOpen = () => this.#open.get(id) === begun;
    const outcome = await this.held.subscribe(payload, this.#sink(id, isOpen), this.#open.size);
    if (typeof outcome !== 'function') return isOpen() ? this.#fail(id, outcome) : undefined;
    if (isOpen()) begun.end = outcome;
    else outcome();
  }

  #sink(id: string, isOpen: () => boolean): Sink {
    const { socket } = this;
    const start = `{"id":${JSON.stringify(id)},"type":"next","payload":`;
    return {
      next: (payload) => {
        if (isOpen()) socket.send(`${start}${payload}}`);
      },
      get isSlow() {
        return socket.bufferedAmount > MOST_WAITING.sent;
      },
      fail: (error) => {
        if (isOpen()) this.#fail(id, [error]);
      },
      complete: () => {
        if (!isOpen()) return;
        this.#say({ id, type: MessageType.Complete });
        this.#end(id);
      },
      close: (code, reason) => socket.close(code, reason),
    };
  }

  #fail(id: string, errors: readonly GraphQLError[]): void {
    this.#say({ id, type: MessageType.Error, payload: errors.map((error) => error.toJSON()) });
    this.#end(id);
  }

  #end(id: string): void {
    const begun = this.#open.get(id);
    this.#open.delete(id);
    begun?.end?.();
  }

  #say(message: Message): void {
    this.socket.send(stringifyMessage(message));
  }
}
