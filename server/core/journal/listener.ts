import type { Sink } from '../http/house.ts';
import type { Language } from '../kernel/words.ts';
import type { Asking } from '../read/asking.ts';
import type { Group, Payloads } from './group.ts';
import type { Head } from './heads.ts';
import { isAfter, type Place } from './place.ts';
import type { Question } from './question.ts';

/** Who is at the other end of a socket, as they were when last looked at. */
export interface Listener {
  /** The session or the API token by which they came. */
  readonly via: string;
  readonly kind: 'session' | 'token';
  readonly member: string;
  readonly language: Language;
  /** With the rights of today: looked up anew before anything is told. */
  asking: Asking;
}

/** One subscription to the news. All before `place` was told; `isLive` when that is all there is. */
export interface Subscriber {
  readonly question: Question;
  readonly listener: Listener;
  readonly sink: Sink;
  group: Group;
  place: Place;
  isLive: boolean;
  isPursued: boolean;
  isOver: boolean;
  /** Whether it was told where it stands, once it had been told everything. */
  knowsPlace: boolean;
}

/** Sends what was not told yet; false when the client does not take any more for now. */
export function feed(subscriber: Subscriber, heads: readonly Head[], payloads: Payloads): boolean {
  for (const head of heads) {
    if (!isAfter(head, subscriber.place)) continue;
    const payload = payloads.get(head.id);
    if (payload !== undefined && subscriber.sink.isSlow) return false;
    if (payload !== undefined) subscriber.sink.next(payload);
    subscriber.place = head;
  }
  return true;
}
