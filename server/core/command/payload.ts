import { Field, ObjectType } from 'type-graphql';
import { GraphQLJSONObject } from 'graphql-scalars';
import type { NounClass } from '../noun/registry.ts';

@ObjectType({ description: 'Why something expected was refused: the rule, the figures, until when.' })
export class Refusal {
  @Field(() => String, { simple: true, description: 'The code of the rule in the statutes, such as `I7`.' }) rule!: string;
  @Field(() => String, { simple: true, description: 'Which of its cases, such as `ALREADY_APPLIED`.' }) code!: string;
  @Field(() => String, { simple: true, description: 'The sentence, in your language.' }) message!: string;
  @Field(() => GraphQLJSONObject, { simple: true, description: 'The figures and names in the sentence.' }) details!: object;
  @Field(() => String, { simple: true, nullable: true, description: 'The day or the instant after which it no longer holds.' }) until?: string;
}

const made = new Map<string, new () => object>();

/** The field of a payload that carries its noun: `initiative` for Initiative. */
export const payloadField = (noun: NounClass): string => noun.name.charAt(0).toLowerCase() + noun.name.slice(1);

/** The payload type of the mutations about a noun: the noun as it is now, and the refusals. */
export function payloadOf(noun: NounClass): new () => object {
  const name = `${noun.name}Payload`;
  const known = made.get(name);
  if (known) return known;
  class Payload {}
  ObjectType(name, { description: `What became of a command about one ${noun.name}.` })(Payload);
  const described = { simple: true, nullable: true, description: 'As it is now, unless it was refused or is not there for you.' };
  Field(() => noun, described)(Payload.prototype, payloadField(noun));
  Field(() => [Refusal], { simple: true, description: 'Why it was refused; empty when it was done.' })(Payload.prototype, 'refusals');
  made.set(name, Payload);
  return Payload;
}
