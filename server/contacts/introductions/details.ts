import { Field, ObjectType } from 'type-graphql';
import type { Needs } from '../../core/noun/registry.ts';

@ObjectType({ description: 'Somebody at a target to whom one is introduced (C15).' })
export class IntroducedPerson {
  @Field(() => String, { simple: true, description: 'The name.' }) name!: string;
  @Field(() => String, { simple: true, nullable: true, description: 'What the person does there.' })
  jobTitle?: string | null;
  @Field(() => String, { simple: true, nullable: true, description: 'The mail address.' }) mail?: string | null;
  @Field(() => String, { simple: true, nullable: true, description: 'The telephone.' }) phone?: string | null;
}

export const detailTables = ['introduction_people', 'target_person'] as const;

/** The people chosen, but for those who refused to be noted. */
export const detailNeeds: Needs = {
  people: (row) =>
    'array(select r from (select p.name, p.job_title as "jobTitle", p.mail, p.phone from introduction_people c' +
    ` join target_person p on p.id = c.target_person_id where c.introduction_id = ${row['id']}` +
    " and p.consent is distinct from 'refused' order by p.name, p.id limit 20) r)",
};

/** The details as they are noted today. */
export const details = (rows: readonly Readonly<Record<string, unknown>>[]) => rows.map((row) => row['people']);
