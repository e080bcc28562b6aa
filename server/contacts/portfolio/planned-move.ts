import { Id, One, Text } from '../../core/noun/fields.ts';
import { Noun } from '../../core/noun/noun.ts';
import { Initiative } from '../../initiatives/initiative.ts';
import { Target } from '../target.ts';

/** A month that a target's contact member chose by hand: the plan respects it (C7). */
@Noun({
  tag: 48,
  description: 'A month chosen by hand for a meeting of the plan (C7).',
  checks: {
    planned_move_month: "month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'",
    planned_move_left: "left_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'",
  },
  indexes: { planned_move_once: 'create unique index planned_move_once on planned_move (target_id, month)' },
})
export class PlannedMove {
  @Id() id!: string;
  @One(() => Initiative, 'Of which initiative.', { index: false }) initiative!: Initiative;
  @One(() => Target, 'Of which target.', { always: true, index: false }) target!: Target;
  @Text('The month, as 2026-11.') month!: string;
  @Text('The month that it left, where the plan had laid it.', { nullable: true }) leftMonth?: string | null;
}
