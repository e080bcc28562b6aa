import type { Context } from '../core/context.ts';
import { ApiToken } from '../core/identity/token.ts';
import { Session } from '../core/identity/session.ts';
import { Derived, One } from '../core/noun/fields.ts';
import { extend } from '../core/noun/noun.ts';
import { Member } from './member.ts';

/** Rights are known of nobody but the one who asks. */
function rightsOf(rows: readonly Readonly<Record<string, unknown>>[], context: unknown): (string[] | null)[] {
  const { asking } = context as Context;
  return rows.map(({ id }) => (id === asking.id ? [...asking.rights] : null));
}

extend(Session, { member: One(() => Member, 'Whose it is.', { always: true }) });
extend(ApiToken, { member: One(() => Member, 'Whose it is.', { always: true }) });
extend(Member, {
  myRights: Derived(() => [String], 'What you have a right to today, on your own page: `board`, `goodStanding`…', {
    audience: 'self',
    needs: { id: (row) => row['id'] as string },
    derive: rightsOf,
  }),
});
