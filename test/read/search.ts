import type { Listed, Order } from './listed.ts';
import { isOneErrorAway, plain } from './near.ts';
import type { Eyes } from './oracle.ts';
import type { Row, World } from './world.ts';

/* What search finds, told naively: every passage is looked at, word by word (C13). */

/** What is made of the words asked for, by the product alone: told in test/contacts. */
export const toldApart: readonly string[] = ['Passage.rank', 'Passage.title', 'Passage.found'];

/** Words to ask for: stems, accents, typing errors, beginnings of names, several, none. */
export const WORDS = [
  'ligue', 'Ligues', 'écoles', 'ecolle', 'ligeu', 'échange utile', 'echnage', 'utille', 'salle', 'cfdt', 'CTG', 'cgt ', 'fe', 'lig', 'un eco',
  'échange lyon', 'personne1', 'personne', 'interprofessionelle', 'l’eau', 'du rien', 'de', '', 'échange ligue',
];

/** A passage a synthesis, a target that goes on, somebody at a target: the database writes them with their source. */
export function addPassages(world: World): void {
  const idOf = ({ id }: Row) => `${id.slice(0, 21)}5a${id.slice(23)}`;
  const about = (target: Row) => ({ initiative: target['initiative'], target: target.id, sector: target['sector'], stance: target['stance'] });
  const none = { synthesis: null, person: null, author: null, confidentiality: 'team' };
  const texts = (row: Row, ...names: string[]) => names.map((name) => row[name]);
  for (const source of world.all('Target').filter(({ mergedInto }) => mergedInto === null)) {
    const { name, checkedOn: day } = source;
    const told = { kind: 'target', name, day, source: source.id, texts: texts(source, 'name', 'acronym', 'activity', 'stakes', 'place') };
    world.add('Passage', { ...none, ...about(source), ...told, id: idOf(source), beginnings: [name, source['acronym']] });
  }
  for (const source of world.all('TargetPerson')) {
    const target = world.find(source['target']) as Row;
    const { id: person, name, notedOn: day } = source;
    const told = { kind: 'person', name, day, source: person, texts: [...texts(source, 'name', 'jobTitle', 'howKnown'), target['name']] };
    world.add('Passage', { ...none, ...about(target), ...told, person, id: idOf(source), beginnings: [name] });
  }
  for (const source of world.all('Synthesis')) {
    const target = world.find(source['target']) as Row;
    const { id: synthesis, metOn: day, author, confidentiality } = source;
    const told = { kind: 'synthesis', name: target['name'], day, source: synthesis, author, confidentiality };
    const said = texts(source, 'summary', 'activity', 'stakes', 'position', 'needs', 'agreements', 'disagreements', 'theirNews', 'ourNews', 'nextStep');
    world.add('Passage', { ...none, ...about(target), ...told, synthesis, id: idOf(source), texts: [target['name'], ...said], beginnings: [] });
  }
}

/** C13: whoever sees its source. */
export const rulesOfSearch = { Passage: (eyes: Eyes, row: Row): boolean => eyes.seesId(row['source']) };

export const ordersOfSearch: Readonly<Record<string, Readonly<Record<string, Order>>>> = { Passage: { LATEST: [['day', -1], ['id', -1]] } };

const SILENT = ['un', 'des', 'de', 'du', 'l', 'les'];
const wordsIn = (text: unknown): string[] => plain(text).split(/[^\p{L}\p{N}]+/u).filter((word) => word && !SILENT.includes(word));
// Enough of the language for the words of this world.
const stem = (word: string): string => word.replace(/(es|e|s)$/, '');

function holds(row: Row, said: string, forgiving: boolean, known: readonly string[]): boolean {
  const stems = new Set((row['texts'] as unknown[]).flatMap(wordsIn).map(stem));
  const beginnings = (row['beginnings'] as unknown[]).flatMap(wordsIn);
  const asked = wordsIn(said);
  return asked.length > 0 && asked.every((word, place) => {
    const isTyped = place === asked.length - 1 && /[\p{L}\p{N}]$/u.test(said);
    const near = forgiving && word.length > 3 && !/\d/.test(word) ? known.filter((one) => isOneErrorAway(one, word)) : [];
    return [word, ...near].some((one) => stems.has(stem(one))) || (isTyped && word.length > 1 && word.length <= 20 && beginnings.some((one) => one.startsWith(word)));
  });
}

type Given = Readonly<Record<string, unknown>>;

/** What holds the words as typed, of what one sees; where that is nothing, what holds them with a typing error each. */
function isFound(row: Row, eyes: Eyes, given: Given, isNarrowed: (row: Row) => boolean): boolean {
  const said = String(given['words']);
  const known = eyes.world.all('Passage').flatMap((one) => (one['texts'] as unknown[]).flatMap(wordsIn));
  if (holds(row, said, false, known)) return true;
  const isAny = eyes.world.all('Passage').some((one) => holds(one, said, false, known) && eyes.sees(one) && isNarrowed(one));
  return !isAny && holds(row, said, true, known);
}

export const pagesOfSearch: Readonly<Record<string, Listed>> = {
  'Query.search': { noun: 'Passage', order: 'LATEST', keeps: () => true, finds: isFound },
};

type Keeps = (row: Row, value: unknown) => boolean;
const equals = (column: string): Keeps => (row, value) => row[column] === value;
const among = (column: string): Keeps => (row, values) => (values as unknown[]).map((one) => String(one).toLowerCase()).includes(String(row[column]));

export const filtersOfSearch: Readonly<Record<string, Keeps>> = {
  'Passage.kinds': among('kind'),
  'Passage.initiative': equals('initiative'),
  'Passage.sectors': among('sector'),
  'Passage.stances': among('stance'),
  'Passage.author': equals('author'),
  'Passage.since': ({ day }, since) => String(day) >= String(since),
  'Passage.until': ({ day }, until) => String(day) <= String(until),
};
