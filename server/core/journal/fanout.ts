import { GraphQLError } from 'graphql';
import { Fault } from '../fault.ts';
import type { Sink } from '../http/house.ts';
import { gateWords } from '../http/words.ts';
import type { Bell } from './bell.ts';
import { Company, type Still } from './company.ts';
import type { Group, Payloads, Telling } from './group.ts';
import { concerns, Journal, type Head } from './heads.ts';
import { feed, type Listener, type Subscriber } from './listener.ts';
import { HERE } from './news.ts';
import { cursorOf, isAfter, placeOf, type Place } from './place.ts';
import type { Question } from './question.ts';
import { Turns } from './turns.ts';

/** Entries read at once for all, and for one who catches up. */
const PAGE = { live: 200, behind: 100 } as const;
/** How many catch up at the same time: the others' connections stay free. */
const PURSUITS = 3;
/** Milliseconds between two looks while a slower writer holds entries back: the first, and the longest. */
const HELD_BACK = { first: 5, longest: 80 } as const;
/** How often everybody's session is looked at, whatever happens, in milliseconds. */
const CHECK_EVERY = 30_000;

/** What a group's members were found to be told, null where that failed, and for whom it still holds. */
interface Reading {
  readonly members: readonly Subscriber[];
  readonly payloads: ((listener: Listener) => Payloads) | null;
  readonly holdsFor: (subscriber: Subscriber) => boolean;
}

interface Options extends Telling {
  readonly bell: Bell;
  readonly clock: () => Date;
  readonly still: Still;
}

/** Follows the journal once for all subscribers of this process, and tells each what they may see today. */
export class Fanout {
  readonly #company: Company;
  readonly #journal: Journal;
  readonly #behind = new Set<Subscriber>();
  readonly #turns = new Turns(PURSUITS);
  #count = 0;
  #started: Promise<void> | null = null;
  #stop: (() => void) | null = null;
  #epoch = '';
  #place: Place = { xid: '0', id: '' };
  #isPumping = false;
  #isRung = false;
  #heldBack: number = HELD_BACK.first;
  #isFailing = false;

  constructor(private readonly options: Options) {
    this.#company = new Company(options);
    this.#journal = new Journal(options.pool, options.house.tables);
  }

  /** How many are subscribed, how many of them are not up to date, in how many groups. */
  get figures(): { subscribers: number; behind: number; groups: number } {
    return { subscribers: this.#count, behind: this.#behind.size, groups: this.#company.groups.length };
  }

  /** Begins to tell; throws a GraphQLError where the cursor leads nowhere. Returns the way to end it. */
  async subscribe(question: Question, listener: Listener, sink: Sink): Promise<() => void> {
    this.#count += 1;
    try {
      await (this.#started ??= this.#start());
      const { after } = question;
      const place = after === null ? (await this.#journal.end()).place : this.#placeAfter(after, listener);
      const subscriber = this.#company.join(question, listener, sink, place);
      void this.#pursue(subscriber);
      return () => this.#end(subscriber);
    } catch (error) {
      this.#leave();
      throw error;
    }
  }

  async #start(): Promise<void> {
    try {
      await this.#begin();
    } catch (error) {
      this.#started = null;
      throw error;
    }
    const deafen = this.options.bell.heard(() => this.#sound());
    const letGo = (member: string) => void this.#failsafe(() => this.#check(this.#company.of(member)));
    const unheed = this.options.bell.shutHeard(letGo);
    const checking = setInterval(() => void this.#failsafe(() => this.#check()), CHECK_EVERY);
    this.#stop = () => [deafen, unheed, () => clearInterval(checking)].forEach((end) => end());
  }

  async #begin(): Promise<void> {
    ({ epoch: this.#epoch, place: this.#place } = await this.#journal.end());
  }

  #leave(): void {
    this.#count -= 1;
    if (this.#count > 0) return;
    this.#stop?.();
    this.#stop = this.#started = null;
  }

  #end(subscriber: Subscriber): void {
    if (!this.#company.part(subscriber)) return;
    this.#behind.delete(subscriber);
    this.#leave();
  }

  #placeAfter(after: string, { language }: Listener): Place {
    const place = placeOf(after);
    if (!place) throw refusal('NO_CURSOR', language);
    if (place.epoch !== this.#epoch) throw refusal('BEGAN_ANEW', language);
    return place;
  }

  #sound(): void {
    void this.#pump();
    for (const subscriber of this.#behind) if (!subscriber.sink.isSlow) void this.#pursue(subscriber);
  }

  /** Reads what is new and tells it, one page after the other; never twice at the same time. */
  async #pump(): Promise<void> {
    this.#isRung = true;
    if (this.#isPumping) return;
    this.#isPumping = true;
    await this.#failsafe(async () => {
      while (this.#isRung && this.#stop) {
        this.#isRung = false;
        const isMore = await this.#lookOnce();
        this.#isRung ||= isMore;
      }
    });
    this.#isPumping = false;
  }

  async #lookOnce(): Promise<boolean> {
    const { epoch, heads, heldBack } = await this.#journal.look(this.#place, PAGE.live);
    if (epoch !== this.#epoch) return this.#beginAnew();
    if (heldBack) this.#lookSoon(heads.length > 0);
    const last = heads.at(-1);
    if (!last) return false;
    // Who is live from here on stands at the new place already.
    this.#place = last;
    await this.#deliver(heads, this.#liveConcernedBy(heads));
    return heads.length === PAGE.live;
  }

  #lookSoon(isProgress: boolean): void {
    this.#heldBack = isProgress ? HELD_BACK.first : Math.min(this.#heldBack * 2, HELD_BACK.longest);
    setTimeout(() => void this.#pump(), this.#heldBack).unref();
  }

  /** The journal is another one since a restore: everybody is told, and comes back without a cursor. */
  async #beginAnew(): Promise<false> {
    await this.#begin();
    for (const subscriber of this.#company.all) {
      subscriber.sink.fail(refusal('BEGAN_ANEW', subscriber.listener.language));
      this.#end(subscriber);
    }
    return false;
  }

  #liveConcernedBy(heads: readonly Head[]): Subscriber[] {
    const groups = this.#company.groups.filter(({ question }) => heads.some((head) => concerns(head, question)));
    return groups.flatMap(({ subscribers }) => [...subscribers].filter(({ isLive }) => isLive));
  }

  /** Tells heads to all of these: what they see is read while their sessions and rights are looked at. */
  async #deliver(heads: readonly Head[], subscribers: readonly Subscriber[]): Promise<void> {
    const read = this.#readAll(heads, subscribers);
    try {
      await this.#check([...new Set(subscribers.map(({ listener }) => listener))]);
    } catch (error) {
      this.#fallBehind(subscribers);
      throw error;
    }
    const others = this.#tellAll(heads, await read);
    // Who has other rights by now, or another day, is told what these show.
    this.#fallBehind(this.#tellAll(heads, await this.#readAll(heads, others)));
  }

  #readAll(heads: readonly Head[], subscribers: readonly Subscriber[]): Promise<Reading[]> {
    const groups = [...Map.groupBy(subscribers, ({ group }) => group)];
    return Promise.all(groups.map(async ([group, members]) => {
      const day = members[0]?.listener.asking.today;
      const holdsFor = (one: Subscriber) => one.group === group && one.listener.asking.today === day;
      const payloads = await this.#payloads(group, heads, members).catch((error: unknown) => this.#failed(error));
      return { members, payloads: payloads ?? null, holdsFor };
    }));
  }

  /** Feeds those for whom what was read holds, and gives the others. */
  #tellAll(heads: readonly Head[], read: readonly Reading[]): Subscriber[] {
    return read.flatMap(({ members, payloads, holdsFor }) => {
      const [same, others] = [members.filter((one) => one.isLive && holdsFor(one)), members.filter((one) => !holdsFor(one))];
      this.#fallBehind(same.filter((one) => !payloads || !feed(one, heads, payloads(one.listener))));
      return others.filter(({ isLive }) => isLive);
    });
  }

  #payloads(group: Group, heads: readonly Head[], members: readonly Subscriber[]) {
    const concerning = heads.filter((head) => concerns(head, group.question));
    const cursors = new Map(concerning.map((head) => [head.id, cursorOf(this.#epoch, head)]));
    return group.tell(cursors, members.map(({ listener }) => listener));
  }

  #fallBehind(subscribers: readonly Subscriber[]): void {
    for (const subscriber of subscribers) {
      subscriber.isLive = false;
      if (!subscriber.isOver) this.#behind.add(subscriber);
    }
  }

  /** Brings one subscriber up to date, as far as its client takes it: a step a turn, for others wait as well. */
  async #pursue(subscriber: Subscriber): Promise<void> {
    if (subscriber.isPursued || subscriber.isOver) return;
    subscriber.isPursued = true;
    let isMore = true;
    while (isMore) {
      isMore = false;
      await this.#turns.take(() => this.#failsafe(async () => { isMore = await this.#step(subscriber); }));
    }
    subscriber.isPursued = false;
    if (subscriber.isLive || subscriber.isOver) this.#behind.delete(subscriber);
    else this.#behind.add(subscriber);
  }

  /** One step towards being up to date; false when that was the last one for now. */
  async #step(subscriber: Subscriber): Promise<boolean> {
    if (subscriber.isOver || subscriber.sink.isSlow) return false;
    if (isAfter(this.#place, subscriber.place)) return this.#tellPage(subscriber, this.#place);
    if (!subscriber.knowsPlace) return this.#sayPlace(subscriber);
    subscriber.isLive = true;
    return false;
  }

  /** Tells what stands between the subscriber's place and another, a page at most; false when it waits, or is over. */
  async #tellPage(subscriber: Subscriber, until: Place): Promise<boolean> {
    const { question: { about }, listener } = subscriber;
    const heads = await this.#journal.between(subscriber.place, until, about, PAGE.behind);
    if (heads.length) {
      await this.#check([listener]);
      const payloads = await this.#payloadsForOne(subscriber, heads);
      if (subscriber.isOver || !feed(subscriber, heads, payloads)) return false;
    }
    if (heads.length < PAGE.behind) subscriber.place = until;
    return true;
  }

  async #payloadsForOne(subscriber: Subscriber, heads: readonly Head[]): Promise<Payloads> {
    if (subscriber.isOver) return new Map();
    try {
      return (await this.#payloads(subscriber.group, heads, [subscriber]))(subscriber.listener);
    } catch (error) {
      // Values that PostgreSQL cannot read (class 22) came from the asker.
      if (!(error as { code?: string }).code?.startsWith('22')) throw error;
      const message = new Fault('NOT_OF_ITS_FORM').in(subscriber.listener.language);
      subscriber.sink.fail(new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } }));
      this.#end(subscriber);
      return new Map();
    }
  }

  async #sayPlace(subscriber: Subscriber): Promise<true> {
    subscriber.knowsPlace = true;
    const [cursor, at] = [cursorOf(this.#epoch, subscriber.place), this.options.clock().toISOString()];
    const here = { kind: HERE, at, cursor, isHere: true } as const;
    const payload = await subscriber.group.here(here, subscriber.listener.asking);
    if (!subscriber.isOver) subscriber.sink.next(payload);
    return true;
  }

  async #check(listeners?: readonly Listener[]): Promise<void> {
    for (const subscriber of await this.#company.check(listeners)) {
      this.#end(subscriber);
      subscriber.sink.close(4401, 'The session has ended');
    }
  }

  async #failsafe(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.#isFailing = false;
    } catch (error) {
      this.#failed(error);
    }
  }

  // Said once until it works again: at the next sound of the bell it is tried anew.
  #failed(error: unknown): void {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    if (!this.#isFailing) this.options.log.error({ error: { message, stack } }, 'the news are held up');
    this.#isFailing = true;
  }
}

function refusal(code: 'NO_CURSOR' | 'BEGAN_ANEW', language: Listener['language']): GraphQLError {
  return new GraphQLError(gateWords[language][code], { extensions: { code } });
}
