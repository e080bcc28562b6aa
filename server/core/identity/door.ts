import type { FastifyReply, FastifyRequest } from 'fastify';
import { cookieHeader, credentialOf, type Credential } from './credential.ts';
import { deviceOf, type Device } from './device.ts';
import { IDLE_DAYS } from './lasting.ts';

/** How somebody comes in and goes out: what a request shows, and the cookie that its answer gives or takes back. */
export interface Door {
  readonly credential: Credential | null;
  readonly device: Device;
  /** The session that is open, once it is known. */
  session: string | null;
  /** Whether commands may be given: not with an API token that only reads. */
  mayWrite: boolean;
  /** Gives the cookie of a session. */
  letIn(session: string, secret: string): void;
  /** Takes the cookie back. */
  letOut(): void;
  /** Does some work once the answer is on its way: nobody learns from the time that it takes. */
  afterAnswer(work: () => void): void;
}

/** A door for who comes without a request: the command line, the demo, tests. */
export function innerDoor(): Door {
  return {
    credential: null,
    device: deviceOf(),
    session: null,
    mayWrite: true,
    letIn(session) {
      this.session = session;
    },
    letOut() {
      this.session = null;
    },
    afterAnswer: (work) => work(),
  };
}

/** The door of a request over HTTP. */
export function doorOf(request: FastifyRequest, reply: FastifyReply, secure: boolean): Door {
  const give = (secret: string | null) => void reply.header('set-cookie', cookieHeader(secure, secret, IDLE_DAYS));
  return {
    credential: credentialOf(request.headers, secure),
    device: deviceOf(request.headers['user-agent']),
    session: null,
    mayWrite: true,
    letIn(session, secret) {
      this.session = session;
      give(secret);
    },
    letOut() {
      this.session = null;
      give(null);
    },
    afterAnswer: (work) => void reply.raw.once('close', work),
  };
}
