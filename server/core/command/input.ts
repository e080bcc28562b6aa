import { Field, ID, Int } from 'type-graphql';
import { GraphQLError } from 'graphql';
import { GraphQLJSON } from 'graphql-scalars';
import { DayScalar } from '../noun/scalars.ts';
import type { Language } from '../kernel/words.ts';

interface Bounds {
  readonly least?: number;
  readonly most?: number;
  readonly nullable?: boolean;
}
type Fault = 'NO_TEXT' | 'EMPTY' | 'TOO_SHORT' | 'TOO_LONG' | 'TOO_SMALL' | 'TOO_LARGE' | 'TOO_MANY' | 'NOT_A_LINK' | 'NOT_A_MAIL';
type Check = (value: unknown) => { fault: Fault; figure?: number } | null;

const checks = new Map<object, Map<string, Check>>();
/* The fields of an input that hold inputs of their own. */
const inner = new Map<object, Set<string>>();

function given(type: () => unknown, check: (bounds: Bounds) => Check) {
  return (description: string, bounds: Bounds = {}): PropertyDecorator =>
    (prototype, name) => {
      Field(type as never, { description, nullable: Boolean(bounds.nullable) })(prototype, name);
      const its = checks.get(prototype) ?? new Map<string, Check>();
      checks.set(
        prototype,
        its.set(String(name), (value) => (value === null || value === undefined ? null : check(bounds)(value))),
      );
    };
}

const textCheck =
  ({ least = 1, most = 20_000 }: Bounds): Check =>
  (value) => {
    // PostgreSQL keeps no text with it.
    if (String(value).includes('\0')) return { fault: 'NO_TEXT' };
    const length = String(value).trim().length;
    if (length === 0 && least > 0) return { fault: 'EMPTY' };
    if (length < least) return { fault: 'TOO_SHORT', figure: least };
    return String(value).length > most ? { fault: 'TOO_LONG', figure: most } : null;
  };
const wholeCheck =
  ({ least = 0, most = 1_000_000 }: Bounds): Check =>
  (value) =>
    Number(value) < least
      ? { fault: 'TOO_SMALL', figure: least }
      : Number(value) > most
        ? { fault: 'TOO_LARGE', figure: most }
        : null;
const manyCheck =
  ({ most = 50 }: Bounds): Check =>
  (value) =>
    (value as unknown[]).length > most ? { fault: 'TOO_MANY', figure: most } : null;
const shapeCheck =
  (shape: RegExp, fault: Fault) =>
  (bounds: Bounds): Check =>
  (value) =>
    textCheck(bounds)(value) ?? (shape.test(String(value).trim()) ? null : { fault });
const linkCheck = shapeCheck(/^https:\/\/[^\s/?#@]+([/?#]\S*)?$/, 'NOT_A_LINK');
const mailCheck = shapeCheck(/^[^\s@<>]+@[^\s@<>]+$/, 'NOT_A_MAIL');
const nothing = (): Check => () => null;

/** Text of 1 to `most` characters; `least: 0` allows an empty one. */
export const GivenText = given(() => String, textCheck);
export const GivenWhole = given(() => Int, wholeCheck);
export const GivenId = given(() => ID, nothing);
export const GivenIds = given(() => [ID], manyCheck);
export const GivenTexts = given(() => [String], manyCheck);
export const GivenFlag = given(() => Boolean, nothing);
/** An address that begins with https://. */
export const GivenLink = given(() => String, linkCheck);
/** A mail address. */
export const GivenMail = given(() => String, mailCheck);
/** A number, a text or yes or no: what a charter setting can be. */
export const GivenValue = given(() => GraphQLJSON, nothing);
export const GivenDay = given(() => DayScalar, nothing);
/** One of a closed list. */
export const GivenChoice = (values: () => object, description: string, bounds: Bounds = {}) =>
  given(values, nothing)(description, bounds);

/** Inputs of a class of their own, one or several, each within its bounds; at most `most`. */
export const GivenInner =
  (type: () => object, description: string, bounds: Bounds = {}): PropertyDecorator =>
  (prototype, name) => {
    given(type, (limits) => (value) => (Array.isArray(value) ? manyCheck(limits)(value) : null))(description, bounds)(prototype, name);
    inner.set(prototype, (inner.get(prototype) ?? new Set()).add(String(name)));
  };

/** What creates or pays carries a key of the client's: the same key twice does it once, within 48 hours. */
export const IdempotencyKey = () =>
  GivenText('A key of yours, at most 100 characters: sent twice, it is done once (48 h).', { most: 100 });

const SENTENCES: Record<Language, Record<Fault, (figure?: number) => string>> = {
  fr: {
    NO_TEXT: () => 'Ce texte contient un caractère qui ne peut pas être gardé.',
    EMPTY: () => 'Ce champ est à remplir.',
    TOO_SHORT: (figure) => `Au moins ${figure} caractères.`,
    TOO_LONG: (figure) => `Au plus ${figure} caractères.`,
    TOO_SMALL: (figure) => `Au moins ${figure}.`,
    TOO_LARGE: (figure) => `Au plus ${figure}.`,
    TOO_MANY: (figure) => `Au plus ${figure} éléments.`,
    NOT_A_LINK: () => 'Une adresse qui commence par https://.',
    NOT_A_MAIL: () => 'Une adresse électronique, comme prenom@example.org.',
  },
  en: {
    NO_TEXT: () => 'This text has a character that cannot be kept.',
    EMPTY: () => 'Please fill in this field.',
    TOO_SHORT: (figure) => `At least ${figure} characters.`,
    TOO_LONG: (figure) => `At most ${figure} characters.`,
    TOO_SMALL: (figure) => `At least ${figure}.`,
    TOO_LARGE: (figure) => `At most ${figure}.`,
    TOO_MANY: (figure) => `At most ${figure} items.`,
    NOT_A_LINK: () => 'An address that begins with https://.',
    NOT_A_MAIL: () => 'A mail address, such as name@example.org.',
  },
};

/** Refuses an input whose fields are out of bounds: BAD_USER_INPUT with a message a field, in the reader's language. */
export function checkInput(input: object, language: Language): void {
  const faults = faultsOf(input).map(({ field, fault, figure }) => {
    return { field, code: fault, message: SENTENCES[language][fault](figure) };
  });
  if (!faults.length) return;
  const message = faults.map((fault) => `${fault.field} : ${fault.message}`).join(' ');
  throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', fields: faults } });
}

function faultsOf(input: object, place = ''): { field: string; fault: Fault; figure?: number }[] {
  const prototype = Object.getPrototypeOf(input) as object;
  const values = input as Record<string, unknown>;
  const own = [...(checks.get(prototype) ?? [])].flatMap(([field, check]) => {
    const found = check(values[field]);
    return found ? [{ field: place + field, ...found }] : [];
  });
  const within = [...(inner.get(prototype) ?? [])].flatMap((field) =>
    [values[field] ?? []].flat().flatMap((one) => faultsOf(one as object, `${place}${field}.`)),
  );
  return [...own, ...within];
}
