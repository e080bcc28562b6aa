import { Id, Instant, One } from '../core/noun/fields.ts';
import { Noun } from '../core/noun/noun.ts';
import { Member } from '../members/member.ts';
import { CharterVersion } from './version.ts';

/** That a member accepted a version of the charter: kept for ever (M1). */
@Noun({
  tag: 41,
  description: 'That a member accepted a version of the charter (M1).',
  orders: { LATEST: [['at', 'desc'], ['id', 'desc']] },
  indexes: { acceptance_once: 'create unique index acceptance_once on charter_acceptance (member_id, version_id)' },
})
export class CharterAcceptance {
  @Id() id!: string;
  @One(() => Member, 'Who accepted.') member!: Member;
  @One(() => CharterVersion, 'Which version.', { always: true }) version!: CharterVersion;
  @Instant('When.') at!: Date;
}
