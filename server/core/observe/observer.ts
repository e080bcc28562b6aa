import type { FastifyInstance } from 'fastify';

/** What takes time and is worth knowing of; a mail is sent by a job. */
export type Kind = 'command' | 'job' | 'statement';

/** Hears how a piece of work ended. */
export type End = (error?: unknown) => void;

/** Somebody who watches, such as a trace or a clock. */
export interface Observer {
  /** Watches the requests of a gate. */
  gate(app: FastifyInstance): void;
  /** Watches something that begins now. */
  begin(kind: Kind, name: string): End;
  /** The same, for what does other work that is watched. */
  around<T>(kind: Kind, name: string, work: () => Promise<T>): Promise<T>;
  stop(): Promise<void>;
}

/** Several who watch the same. */
export function together(observers: readonly Observer[]): Observer {
  return {
    gate: (app) => observers.forEach((one) => one.gate(app)),
    begin: (kind, name) => {
      const ends = observers.map((one) => one.begin(kind, name));
      return (error) => ends.forEach((end) => end(error));
    },
    around: (kind, name, work) =>
      observers.reduce((inner, one) => () => one.around(kind, name, inner), work)(),
    stop: async () => { for (const one of observers) await one.stop(); },
  };
}
