import type { AddressInfo } from 'node:net';
import type { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

/** What a mail server may do to one try: take it, refuse it for now or for good, be slow, or hang up once it has it. */
export type Mood = 'takes' | 'defersRecipient' | 'refusesRecipient' | 'defersData' | 'isSlow' | 'hangsUp';

const refusal = (code: number): Error => Object.assign(new Error('not now'), { responseCode: code });

/** A real mail server on this machine, in the moods that a test gives it. */
export class Smtp {
  /** All that was handed over whole, also where it hung up before it said so. */
  readonly received: string[] = [];
  /** The mood of each try to send, asked with the recipient. */
  mood: (recipient: string) => Mood = () => 'takes';
  readonly #moods = new Map<string, Mood>();

  private constructor(private readonly server: SMTPServer) {}

  static async open(): Promise<Smtp> {
    const holder: { smtp?: Smtp } = {};
    const smtp = () => holder.smtp as Smtp;
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: ({ address }, session, done) => smtp().#asked(address, session, done),
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => void smtp().#handed(Buffer.concat(chunks).toString('utf8'), session, done));
      },
    });
    server.on('error', () => undefined);
    holder.smtp = new Smtp(server);
    await new Promise<void>((listening) => {
      server.listen(0, '127.0.0.1', () => listening());
    });
    return holder.smtp;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  /** What arrived, as its reader's program shows it. */
  mails(): Promise<Email[]> {
    return Promise.all(this.received.map((mail) => PostalMime.parse(mail)));
  }

  close(): Promise<void> {
    return new Promise((closed) => {
      this.server.close(() => closed());
    });
  }

  #asked(recipient: string, { id }: SMTPServerSession, done: (error?: Error | null) => void): void {
    const mood = this.mood(recipient);
    this.#moods.set(id, mood);
    if (mood === 'defersRecipient') done(refusal(451));
    else done(mood === 'refusesRecipient' ? refusal(550) : null);
  }

  async #handed(mail: string, { id }: SMTPServerSession, done: (error?: Error | null) => void): Promise<void> {
    const mood = this.#moods.get(id);
    if (mood === 'defersData') return done(refusal(452));
    if (mood === 'isSlow') await wait(300);
    this.received.push(mail);
    if (mood === 'hangsUp') this.#hangUp(id);
    else done();
  }

  #hangUp(id: string): void {
    const connections = this.server.connections as unknown as Set<{ id: string; _socket: Socket }>;
    for (const connection of connections) if (connection.id === id) connection._socket.destroy();
  }
}
