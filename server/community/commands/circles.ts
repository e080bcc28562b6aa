import { permit } from '../../access/permit.ts';
import type { Deed } from '../../core/command/deed.ts';
import { refuse } from '../../core/command/refusal.ts';
import { Member } from '../../members/member.ts';
import { Circle } from '../circle.ts';
import type { OpenCircleInput } from './inputs.ts';

/** Opens a circle; its name is its own (G1). */
export async function openCircle(deed: Deed, input: OpenCircleInput): Promise<Circle> {
  permit(deed, 'openCircle');
  const name = input.name.trim();
  if ((await deed.em.count(Circle, { name } as never)) > 0) refuse('G1', 'NAME_TAKEN', { name });
  const lead = input.lead ? await deed.see(Member, input.lead) : null;
  const circle = deed.create(Circle, { name, purpose: input.purpose.trim(), lead });
  deed.record({ kind: 'circle.opened', subject: circle, rule: 'G1', facts: { name }, about: { person: lead } });
  return circle;
}
