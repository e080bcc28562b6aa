/* Whether the contestants answer the same, before anything is measured. */
import { deepStrictEqual } from 'node:assert';

type Value = unknown;
type Fields = Readonly<Record<string, Value>>;

/** Throws where the limit answers something else than Cordée, the order of keys aside. */
export function checkLimit(own: string, limit: string): void {
  deepStrictEqual(JSON.parse(limit), JSON.parse(own));
}

/** Throws where PostGraphile answers something else, its shape aside, and what it shows to everybody. */
export function checkPeer(own: string, peer: string): void {
  const theirs = plain(reshaped(JSON.parse(peer)));
  const ours = asLong(plain(JSON.parse(own)), theirs);
  deepStrictEqual(shownOf(theirs, ours), ours);
}

// Instants and choices are written in another way, links have another order.
function plain(value: Value, key = ''): Value {
  if (Array.isArray(value)) return sorted(value.map((one) => plain(one)), key);
  if (isFields(value)) return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plain(one, name)]).sort());
  if (typeof value !== 'string') return value;
  if (key === 'state' || key === 'kind') return value.toUpperCase();
  return key === 'at' || key === 'lastSignAt' ? new Date(value).toISOString() : value;
}

const sorted = (values: Value[], key: string): Value[] =>
  key === 'themes' ? (values as { id: string }[]).sort((one, other) => (one.id < other.id ? -1 : 1)) : values;

const SUBJECT = /^subject[A-Z]/;

function reshaped(value: Value): Value {
  if (Array.isArray(value)) return value.map(reshaped);
  if (!isFields(value)) return value;
  const subjects = Object.entries(value).filter(([name]) => SUBJECT.test(name));
  const fields = Object.entries(value).filter(([name]) => !SUBJECT.test(name)).map(([name, one]): [string, Value] => {
    if (name === 'themes') return [name, (one as { theme: Value }[]).map(({ theme }) => theme)];
    const inner = reshaped(one);
    return [name, name === 'entries' || name === 'initiatives' ? { nodes: withoutDrafts(inner as Fields[]) } : inner];
  });
  const subject = subjects.find(([, one]) => one !== null)?.[1] ?? null;
  return Object.fromEntries(subjects.length ? [...fields, ['subject', subject]] : fields);
}

const withoutDrafts = (rows: readonly Fields[]): Fields[] => rows.filter(({ state }) => state !== 'draft');

interface Listed {
  readonly data: { readonly initiatives?: { readonly nodes: readonly Value[] } };
}

// Drafts stand in a list that has no permission: without them it ends earlier than ours.
function asLong(ours: Value, theirs: Value): Value {
  const [own, other] = [ours, theirs].map((one) => (one as Listed).data.initiatives?.nodes);
  return own && other ? { data: { initiatives: { nodes: own.slice(0, other.length) } } } : ours;
}

// Where we say null, everybody else is shown a person whom we hide.
function shownOf(theirs: Value, ours: Value): Value {
  if (ours === null) return null;
  if (Array.isArray(theirs) && Array.isArray(ours)) {
    return theirs.map((one, place) => shownOf(one, ours[place]));
  }
  if (!isFields(theirs) || !isFields(ours)) return theirs;
  return Object.fromEntries(Object.entries(theirs).map(([name, one]) => [name, shownOf(one, ours[name])]));
}

const isFields = (value: Value): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
