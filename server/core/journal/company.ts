import type { Asking } from '../read/asking.ts';
import type { Sink } from '../http/house.ts';
import { Group, type Telling } from './group.ts';
import type { Listener, Subscriber } from './listener.ts';
import type { Place } from './place.ts';
import type { Question } from './question.ts';

/** Who may still listen, and as whom, by the session or token that they came with. */
export type Still = (listeners: readonly Listener[]) => Promise<ReadonlyMap<string, Asking>>;

/** All who are subscribed in this process: by who they are, and in groups that are told the same. */
export class Company {
  readonly #groups = new Map<string, Group>();
  readonly #listeners = new Map<Listener, Set<Subscriber>>();

  constructor(private readonly options: Telling & { readonly still: Still }) {}

  get groups(): readonly Group[] {
    return [...this.#groups.values()];
  }

  /** Where one member listens, in however many sessions. */
  of(member: string): readonly Listener[] {
    return [...this.#listeners.keys()].filter((listener) => listener.member === member);
  }

  get all(): readonly Subscriber[] {
    return [...this.#listeners.values()].flatMap((subscribers) => [...subscribers]);
  }

  join(question: Question, listener: Listener, sink: Sink, place: Place): Subscriber {
    const group = this.#groupOf(question, listener);
    const begun = { isLive: false, isPursued: false, isOver: false, knowsPlace: false };
    const subscriber: Subscriber = { question, listener, sink, group, place, ...begun };
    group.subscribers.add(subscriber);
    const others = this.#listeners.get(listener) ?? new Set();
    this.#listeners.set(listener, others.add(subscriber));
    return subscriber;
  }

  /** Lets somebody go; false when they had gone already. */
  part(subscriber: Subscriber): boolean {
    if (subscriber.isOver) return false;
    subscriber.isOver = true;
    subscriber.isLive = false;
    this.#leaveGroup(subscriber);
    const others = this.#listeners.get(subscriber.listener);
    others?.delete(subscriber);
    if (!others?.size) this.#listeners.delete(subscriber.listener);
    return true;
  }

  /**
   * Looks at the sessions and the rights of today, of all unless said otherwise. Who has other rights changes the
   * group; returns those whose session has ended.
   */
  async check(listeners: readonly Listener[] = [...this.#listeners.keys()]): Promise<readonly Subscriber[]> {
    if (!listeners.length) return [];
    const still = await this.options.still(listeners);
    for (const listener of listeners) {
      const asking = still.get(listener.via);
      const isOther = asking && asking.key !== listener.asking.key;
      if (asking) listener.asking = asking;
      if (isOther) for (const subscriber of this.#listeners.get(listener) ?? []) this.#regroup(subscriber);
    }
    const out = listeners.filter(({ via }) => !still.has(via));
    return out.flatMap((listener) => [...(this.#listeners.get(listener) ?? [])]);
  }

  #groupOf(question: Question, { asking, language }: Listener): Group {
    const key = [language, asking.key, asking.free ? 'free' : 'known', question.key].join(' ');
    const group = this.#groups.get(key) ?? new Group(key, question, asking, language, this.options);
    this.#groups.set(key, group);
    return group;
  }

  #regroup(subscriber: Subscriber): void {
    this.#leaveGroup(subscriber);
    subscriber.group = this.#groupOf(subscriber.question, subscriber.listener);
    subscriber.group.subscribers.add(subscriber);
  }

  #leaveGroup(subscriber: Subscriber): void {
    const { group } = subscriber;
    group.subscribers.delete(subscriber);
    if (!group.subscribers.size && this.#groups.get(group.key) === group) this.#groups.delete(group.key);
  }
}
