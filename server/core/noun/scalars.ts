import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { isDay } from '../kernel/day.ts';

function refuse(message: string): never {
  throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}

function textOf(node: ValueNode, expected: string): string {
  return node.kind === Kind.STRING ? node.value : refuse(`Expected ${expected}.`);
}

function parseDay(value: unknown): string {
  return typeof value === 'string' && isDay(value) ? value : refuse('Expected a day, YYYY-MM-DD.');
}

/** A calendar day without hour or zone. */
export const DayScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A calendar day, YYYY-MM-DD.',
  serialize: (value) => value as string,
  parseValue: parseDay,
  parseLiteral: (node) => parseDay(textOf(node, 'a day, YYYY-MM-DD')),
});

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/;

function parseInstant(value: unknown): Date {
  const date = typeof value === 'string' && INSTANT.test(value) ? new Date(value) : null;
  return date && !Number.isNaN(date.getTime()) ? date : refuse('Expected an instant, such as 2026-06-18T16:30:00Z.');
}

/** An instant. The reader's rows already carry its text; the ORM's entities carry a Date. */
export const InstantScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'An instant with its offset, ISO 8601.',
  serialize: (value) => (value instanceof Date ? value.toISOString() : (value as string)),
  parseValue: parseInstant,
  parseLiteral: (node) => parseInstant(textOf(node, 'an instant')),
});
