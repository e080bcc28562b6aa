import { InputType } from 'type-graphql';
import { GivenDay, GivenId, GivenText, IdempotencyKey } from '../../../core/command/input.ts';

@InputType({ description: 'A target that asked to be called later (C9c).' })
export class AskLaterInput {
  @GivenId('Which target.') id!: string;
  @GivenDay('Not before this day; null when it may be called.', { nullable: true }) until?: string | null;
}

@InputType({ description: 'The day by which a target is to be met, as its contact member says (C6).' })
export class SayDueInput {
  @GivenId('Which target.') id!: string;
  @GivenDay('By which day; as the charter says when null.', { nullable: true }) dueOn?: string | null;
}

@InputType({ description: 'A month chosen by hand for a meeting of the plan (C7).' })
export class MovePlannedInput {
  @GivenId('Which target.') id!: string;
  @GivenText('To which of the coming months, as 2026-11; null gives it back to the plan.', { most: 7, nullable: true })
  month?: string | null;
  @GivenText('The month that it leaves, chosen by hand or laid by the plan.', { most: 7, nullable: true })
  from?: string | null;
}

@InputType({ description: 'Days on which one meets nobody (C7).' })
export class DeclareAbsenceInput {
  @IdempotencyKey() idempotencyKey!: string;
  @GivenId('In which initiative.') initiative!: string;
  @GivenDay('The first day away.') firstDay!: string;
  @GivenDay('The last day away, itself counted.') lastDay!: string;
}

@InputType({ description: 'An absence to take back (C7).' })
export class WithdrawAbsenceInput {
  @GivenId('Which absence.') id!: string;
}
