import { Field, ObjectType } from 'type-graphql';
import type { Context } from '../context.ts';

@ObjectType('Persona', { description: 'A named person of the demo, into whose shoes one can step.' })
export class Shoes {
  @Field(() => String, { simple: true, description: 'What `stepInto` asks for.' }) key!: string;
  @Field(() => String, { simple: true, description: 'The name.' }) name!: string;
  @Field(() => String, { simple: true, description: 'Who that is, in your language.' }) role!: string;
}

/** The personas who are members here. */
export async function shoesOf(context: unknown): Promise<Shoes[]> {
  const { identity, language } = context as Context;
  const personas = await identity.personas();
  const people = personas.length ? await identity.people(personas.map(({ email }) => email)) : [];
  const names = new Map(people.map(({ email, name }) => [email.toLowerCase(), name]));
  return personas.flatMap(({ key, email, role }) => {
    const name = names.get(email.toLowerCase());
    return name ? [{ key, name, role: role[language] }] : [];
  });
}
