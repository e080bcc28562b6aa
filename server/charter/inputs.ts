import { InputType } from 'type-graphql';
import { GivenId, GivenText, GivenValue } from '../core/command/input.ts';

@InputType({ description: 'The version of the charter that you have read (M1).' })
export class AcceptCharterInput {
  @GivenId('Which version: the current one.') version!: string;
}

@InputType({ description: 'Another value for a setting of the charter (M2).' })
export class ChangeCharterSettingInput {
  @GivenText('Which setting, by its key.', { most: 80 }) key!: string;
  @GivenValue('Its value: a whole number, a choice, or yes or no.') value!: number | string | boolean;
  @GivenText('Why, for members to read.', { most: 500, nullable: true }) why?: string | null;
}
