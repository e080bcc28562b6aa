import { InputType } from 'type-graphql';
import { GivenFlag, GivenId, GivenText, GivenTexts, IdempotencyKey } from '../command/input.ts';

@InputType({ description: 'An import whose lines are to be looked at, nothing changed (M20).' })
export class PreviewImportInput {
  @GivenId('Which import.') id!: string;
  @GivenTexts('What each column of the file is taken for, by name and in their order, empty for nothing; as they were recognised when left out.', {
    most: 60, nullable: true,
  })
  columns?: string[] | null;
}

@InputType({ description: 'An import to be done as it was shown, whole or not at all (M20).' })
export class ApplyImportInput {
  @IdempotencyKey() idempotencyKey!: string;
  @GivenId('Which import.') id!: string;
  @GivenText('What `seen` was when it was shown.', { most: 100 }) seen!: string;
  @GivenFlag('Whether the doubtful lines are taken too.', { nullable: true }) evenSo?: boolean | null;
}

@InputType({ description: 'An import whose additions are to be taken back (M20).' })
export class UndoImportInput {
  @GivenId('Which import.') id!: string;
}
