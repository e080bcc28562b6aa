import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asideOf, begunWith, choose, contentOf, follow, gone, isAhead, isSame, merge, met, readPublished, safetyOf, sending, taken, textOf, typed,
  undecided, type Content, type Draft, type Kept,
} from '../../web/contacts/syntheses/drafting.ts';

/* One text on two devices of two tabs each, and a server that keeps versions: what is typed anywhere is never lost. */

const PARTS = ['summary', 'needs'] as const;
const NOTHING: Draft = { id: null, version: 0, content: {} };

interface Tab { shown: Content; form: Content }
interface Device { kept: Kept; tabs: Tab[] }

class World {
  server: Draft | null = null;
  devices: Device[];
  /** What was typed, and taken away by nobody. */
  typed = new Set<string>();
  private count = 0;

  constructor(devices: number, private readonly overwrites = false) {
    this.devices = Array.from({ length: devices }, () => ({
      kept: begunWith(NOTHING), tabs: [{ shown: {}, form: {} }, { shown: {}, form: {} }],
    }));
  }

  private device = (at: number): Device => this.devices[at % this.devices.length] as Device;
  private tab = (at: number): [Device, Tab] => [this.device(at), this.device(at).tabs[(at >> 1) % 2] as Tab];

  /** Types in a tab that may not have heard what the other one wrote. */
  type(at: number, part: string): void {
    const word = `<${(this.count += 1)}>`;
    this.typed.add(word);
    this.write(at, part, (text) => text + word);
  }

  /** Takes a whole part away: what stood there is meant to be gone. */
  clear(at: number, part: string): void {
    this.write(at, part, (text) => {
      for (const word of text.match(/<\d+>/g) ?? []) this.typed.delete(word);
      return '';
    });
  }

  private write(at: number, part: string, change: (text: string) => string): void {
    const [device, tab] = this.tab(at);
    tab.form = { ...tab.form, [part]: change(tab.form[part] ?? '') };
    device.kept = typed(device.kept, tab.shown, tab.form);
    Object.assign(tab, follow(tab.form, tab.form, device.kept.mine));
  }

  hear(at: number): void {
    const [device, tab] = this.tab(at);
    Object.assign(tab, follow(tab.form, tab.shown, device.kept.mine));
  }

  send(at: number, fate: 'done' | 'lost' | 'unanswered'): void {
    const device = this.device(at);
    device.kept = sending(device.kept);
    const { sent, base } = device.kept;
    if (!sent || fate === 'lost') return;
    const answer = this.save(textOf(sent), base.version);
    if (fate === 'done') device.kept = met(device.kept, answer);
  }

  /** As the server does: the same text is there already, an older version is shown today's, nothing is written over. */
  private save(text: string, version: number): Draft {
    const known = this.server ?? { id: 'a', version: 0, content: {} };
    const isKnown = this.server && textOf(known.content) === text;
    const isStale = version !== known.version && !this.overwrites;
    if (!isKnown && !isStale) this.server = { ...known, version: known.version + 1, content: contentOf(text) };
    return this.server ?? known;
  }

  look(at: number): void {
    const device = this.device(at);
    if (this.server) device.kept = met(device.kept, this.server);
  }

  both(at: number): void {
    const device = this.device(at);
    for (const part of undecided(device.kept.mine)) device.kept = { ...device.kept, mine: choose(device.kept.mine, part, 'both') };
  }

  /** The network is back, nobody types: everybody sends, and looks. */
  settle(): void {
    for (let round = 0; round < 12; round += 1)
      for (const at of this.devices.keys()) {
        this.look(at);
        this.send(at, 'done');
      }
  }

  get lost(): string[] {
    const there = Object.values(this.server?.content ?? {}).join('');
    return [...this.typed].filter((word) => !there.includes(word));
  }
}

const at = fc.nat(3);
const part = fc.constantFrom(...PARTS);
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('type' as const), at, part }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('clear' as const), at, part }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('send' as const), at, fate: fc.constantFrom('done' as const, 'lost' as const, 'unanswered' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('hear' as const, 'look' as const, 'both' as const), at }) },
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

function play(world: World, steps: readonly Step[]): World {
  for (const one of steps) {
    if (one.do === 'type' || one.do === 'clear') world[one.do](one.at, one.part);
    else if (one.do === 'send') world.send(one.at, one.fate);
    else world[one.do](one.at);
  }
  world.settle();
  return world;
}

const script = fc.array(step, { maxLength: 40 });

describe('C11: a text on several devices', () => {
  it('loses nothing that was typed, whatever is lost on the way, and ends the same everywhere', () => {
    fc.assert(fc.property(script, (steps) => {
      const world = play(new World(2), steps);
      expect(world.lost).toEqual([]);
      for (const { kept } of world.devices) {
        expect(isAhead(kept)).toBe(false);
        expect(kept.mine).toEqual(world.server?.content ?? {});
      }
    }), { numRuns: 600 });
  });

  it('would lose some of it if the server wrote over what it does not know', () => {
    const property = fc.property(script, (steps) => play(new World(2, true), steps).lost.length === 0);
    expect(fc.check(property, { numRuns: 600 }).failed).toBe(true);
  });

  it('asks nothing of who writes alone, on one device in one tab, however often an answer is lost', () => {
    fc.assert(fc.property(script, (steps) => {
      const alone = steps.map((one) => ({ ...one, at: 0 }));
      const { server } = play(new World(1), alone);
      expect(undecided(server?.content ?? {})).toEqual([]);
    }));
  });

  it('sends what was not answered again as it was, so that it is done once', () => {
    const kept = sending(typed(begunWith(NOTHING), {}, { summary: 'a' }));
    const more = sending(typed(kept, { summary: 'a' }, { summary: 'ab' }));
    expect(more.sent).toEqual({ summary: 'a' });
    expect(met(more, { id: 'x', version: 1, content: { summary: 'a' } })).toMatchObject({ mine: { summary: 'ab' }, sent: null });
  });
});

describe('C11: two versions of one text', () => {
  const content = fc.dictionary(part, fc.constantFrom('', 'a', 'b', 'c'));

  it('merges what one alone changed, and keeps twice what both changed differently', () => {
    fc.assert(fc.property(content, content, content, (before, mine, theirs) => {
      const merged = merge(before, mine, theirs);
      for (const key of PARTS) {
        const [was, here, there] = [before, mine, theirs].map((one) => one[key] ?? '') as [string, string, string];
        expect(merged[key] ?? '').toBe(here === was ? there : here);
        const isChoice = here !== was && there !== was && here !== there && there !== '';
        expect(merged[asideOf(key)] ?? '').toBe(isChoice ? there : '');
      }
    }));
  });

  it('lets one choose mine, the other, or both, one under the other', () => {
    const two = merge({}, { summary: 'ici' }, { summary: 'ailleurs' });
    expect(undecided(two)).toEqual(['summary']);
    expect(choose(two, 'summary', 'mine')).toEqual({ summary: 'ici' });
    expect(choose(two, 'summary', 'theirs')).toEqual({ summary: 'ailleurs' });
    expect(choose(two, 'summary', 'both')).toEqual({ summary: 'ici\n\nailleurs' });
  });

  it('keeps the promises of both, the narrower readers, and the older version read', () => {
    const mine = { 'promise.1': 'un', confidentiality: 'community', seen: '3' };
    const theirs = { 'promise.1': 'une', 'promise.2': 'deux', confidentiality: 'board', seen: '2' };
    expect(merge({}, mine, theirs)).toEqual({
      'promise.1': 'un', 'promise.1+': 'une', 'promise.2': 'deux', confidentiality: 'board', seen: '2',
    });
  });

  it('takes a draft that was handed over in once, beside what is there', () => {
    const draft = { id: 'h', version: 1, content: { summary: 'd’Élie', needs: 'des salles' } };
    const once = taken(begunWith({ ...NOTHING, content: { summary: 'de moi' } }), draft);
    expect(once.mine).toMatchObject({ summary: 'de moi', [asideOf('summary')]: 'd’Élie', needs: 'des salles' });
    expect(taken(once, draft)).toBe(once);
  });

  it('takes what it cannot read for a summary, and keeps the same text for the same content', () => {
    expect(contentOf('Deux mots')).toEqual({ summary: 'Deux mots' });
    expect(contentOf('{"summary":["x"]}')).toEqual({ summary: '{"summary":["x"]}' });
    fc.assert(fc.property(content, (one) => {
      expect(isSame(contentOf(textOf(one)), one)).toBe(true);
    }));
  });
});

describe('C12: what was published meanwhile', () => {
  const published = (summary: string) =>
    ({ version: 1, isOfThis: false, saidIn: (): Content => ({ summary }), hasPromise: (text: string) => text === 'un' });
  const base: Draft = { id: 'a', version: 2, content: { summary: 'brouillon', confidentiality: 'board', 'promise.1': 'un' } };

  it('of this very text, on another device: it is no news, and nothing is left to say', () => {
    const read = readPublished(gone(begunWith(base)), { ...published('brouillon, relu'), isOfThis: true });
    expect(read.mine).toEqual({ summary: 'brouillon, relu', seen: '1' });
    expect(isAhead(read)).toBe(false);
  });

  it('of this very text: what was typed since is a correction to publish', () => {
    const kept = { ...gone(begunWith(base)), mine: { ...base.content, needs: 'des salles', 'promise.2': 'deux' } };
    const read = readPublished(kept, { ...published('brouillon'), isOfThis: true });
    expect(read.mine).toEqual({ summary: 'brouillon', needs: 'des salles', 'promise.2': 'deux', seen: '1' });
    expect(isAhead(read)).toBe(true);
  });

  it('by somebody else: both versions stand side by side, whether or not one’s own was saved', () => {
    const read = readPublished(begunWith(base), published('d’une autre'));
    expect(read.mine).toEqual({ summary: 'brouillon', [asideOf('summary')]: 'd’une autre', seen: '1' });
    expect(readPublished(read, published('d’une autre'))).toBe(read);
  });

  it('never drops what was typed, of whatever it was made', () => {
    const texts = fc.dictionary(fc.constantFrom(...PARTS), fc.constantFrom('a', 'b', 'c'));
    fc.assert(fc.property(texts, texts, texts, (drafted, more, said) => {
      const mine = { ...drafted, ...more };
      const kept: Kept = { base: { id: null, version: 0, content: drafted }, mine, sent: null };
      for (const isOfThis of [true, false]) {
        const read = readPublished(kept, { ...published(''), isOfThis, saidIn: () => said });
        const there = Object.values(read.mine).join();
        const typedSince = Object.entries(mine).filter(([key, text]) => !isOfThis || drafted[key] !== text);
        for (const [, text] of typedSince) expect(there).toContain(text);
      }
    }));
  });

  it('a correction read later asks only for what both changed', () => {
    const kept = begunWith({ ...NOTHING, content: { summary: 'v1 et moi', needs: 'n', seen: '1' } });
    const saidIn = (version: number): Content => (version === 1 ? { summary: 'v1', needs: 'n' } : { summary: 'v1', needs: 'n2' });
    expect(readPublished(kept, { ...published(''), version: 2, saidIn }).mine).toEqual({ summary: 'v1 et moi', needs: 'n2', seen: '2' });
  });
});

it('C11: the page says where the text is safe, and what keeps it from the server', () => {
  const facts = { isAhead: true, fault: null, isKept: true } as const;
  expect(safetyOf({ ...facts, isAhead: false })).toBe('saved');
  expect(safetyOf({ ...facts, isAhead: false, fault: 'signedOut' })).toBe('signedOut');
  expect(safetyOf(facts)).toBe('saving');
  expect(safetyOf({ ...facts, fault: 'offline' })).toBe('onDevice');
  expect(safetyOf({ ...facts, fault: 'offline', isKept: false })).toBe('nowhere');
  expect(safetyOf({ ...facts, fault: 'refused' })).toBe('refused');
});
