import type { Deed } from '../../core/command/deed.ts';
import { require } from '../../core/command/refusal.ts';
import type { InitiativeState } from '../kinds.ts';
import { Link } from '../link.ts';
import { change } from '../rules.ts';
import { lockFor } from '../ties.ts';
import type { AddLinkInput } from './inputs.ts';

/** Adds a link or a resource to an initiative (I1). Refuses I2.CLOSED. */
export async function addLink(deed: Deed, input: AddLinkInput): Promise<Link> {
  const initiative = await lockFor(deed, 'addLink', input.initiative);
  require(change(initiative.state as InitiativeState));
  const link = deed.create(Link, { initiative, label: input.label.trim(), address: input.address.trim() });
  initiative.lastSignAt = deed.now;
  deed.record({
    kind: 'link.added',
    subject: initiative,
    rule: 'I1',
    facts: { label: link.label },
    about: { initiative },
  });
  return link;
}
