import { GraphQLJSON } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import type { Context } from '../core/context.ts';
import type { Setting } from '../core/kernel/charter.ts';
import { allSettings } from './settings.ts';

@ObjectType({ description: 'A figure or a choice of the charter, as it is in force (M2).' })
export class CharterSetting {
  @Field(() => String, { simple: true, description: 'Its key.' }) key!: string;
  @Field(() => String, { simple: true, description: 'The rule of the statutes that reads it.' }) rule!: string;
  @Field(() => String, { simple: true, description: 'Its unit, such as days.' }) unit!: string;
  @Field(() => GraphQLJSON, { simple: true, description: 'The value in force.' }) value!: Value;
  @Field(() => GraphQLJSON, { simple: true, description: 'The value unless the community says otherwise.' })
  default!: Value;
  @Field(() => Int, { simple: true, nullable: true, description: 'The least that it can be.' }) least?: number | null;
  @Field(() => Int, { simple: true, nullable: true, description: 'The most that it can be.' }) most?: number | null;
  @Field(() => [String], { simple: true, description: 'What it can be, where it is a choice.' })
  choices!: readonly string[];
  @Field(() => String, { simple: true, description: 'What it means for members, in your language.' }) sentence!: string;
}

type Value = number | string | boolean;

/** The settings in force, each with its sentence: the charter page is made of these, never written beside them (M2). */
export function settingsInForce({ charter, explain }: Context): CharterSetting[] {
  const told = (setting: Setting): CharterSetting => {
    const { key, rule, unit, default: standard, least = null, most = null, choices = [] } = setting;
    const value = charter(setting);
    return { key, rule, unit, value, default: standard, least, most, choices, sentence: explain(key, value) };
  };
  return [...allSettings.values()].map(told);
}
