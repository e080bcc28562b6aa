import type pg from 'pg';
import type { Day } from '../core/kernel/day.ts';
import type { Right } from '../core/kernel/rights.ts';
import { rights as allRights } from '../core/kernel/rights.ts';
import type { Charter } from '../core/kernel/charter.ts';
import type { Asking } from '../core/read/asking.ts';
import type { Credential } from '../core/identity/credential.ts';
import { hashOf } from '../core/identity/secret.ts';
import { isOpen } from '../core/identity/lasting.ts';
import { dayAt } from '../core/zone.ts';
import { settings as initiativeSettings } from '../initiatives/kinds.ts';
import { settings as memberSettings, type MandateKind, type MemberState } from '../members/kinds.ts';
import { isInGoodStanding, standingOf } from '../members/rules.ts';

/** What the one statement about the viewer brings back. */
export interface ViewerRow {
  readonly id: string;
  readonly state: MemberState;
  readonly paidUntil: Day | null;
  readonly language: 'fr' | 'en';
  readonly mandates: readonly MandateKind[];
  /** Whether this person pilots an initiative, or is its board referent. */
  readonly leads: boolean;
}

/** The viewer's columns, for a statement that finds `m`; `$today` is a parameter such as `$2::date`. */
export const viewerColumns = (today: string): string => `m.id, m.state, m.paid_until::text as "paidUntil", m.language,
  coalesce((select array_agg(a.kind) from mandate a where a.member_id = m.id and a.since <= ${today}
    and (a.until is null or a.until >= ${today})), '{}') as mandates,
  (exists (select 1 from seat p where p.member_id = m.id and p.kind = 'pilot' and p.left_on is null)
    or exists (select 1 from initiative f where f.referent_id = m.id)) as leads`;

/** Who asks, with the rights that this person has today under this charter; nobody when there is no row. */
export function askingOf(row: ViewerRow | undefined, charter: Charter, today: Day): Asking {
  const rights = new Set<Right>(row ? rightsOf(row, charter, today) : []);
  if (charter(initiativeSettings.publicList)) rights.add('publicInitiatives');
  return { id: row?.id ?? null, rights, key: keyOf(rights), today };
}

function rightsOf({ state, paidUntil, mandates, leads }: ViewerRow, charter: Charter, today: Day): Right[] {
  const duesAsked = charter(memberSettings.duesIndividualCents) > 0;
  const { standing } = standingOf({ state, paidUntil, today, graceDays: charter(memberSettings.duesGraceDays), duesAsked });
  const isMember = state === 'active';
  const member: Right[] = isMember ? ['member', ...mandates] : [];
  return [
    'signedIn', ...member,
    ...(isInGoodStanding(standing) ? (['goodStanding'] as const) : []),
    // A former member leads nothing, whatever seat is still theirs to leave.
    ...(leads && isMember ? (['leads'] as const) : []),
  ];
}

/** The same set always has the same key. */
const keyOf = (rights: ReadonlySet<Right>): string => allRights.filter((right) => rights.has(right)).join('+');

/** Who asks when a member acts without a session: the command line, the demo, tests. */
export async function askingAs(pool: Pick<pg.Pool, 'query'>, memberId: string, charter: Charter, today: Day): Promise<Asking> {
  const text = `select ${viewerColumns('$2::date')} from member m where m.id = $1`;
  const { rows } = await pool.query<ViewerRow>({ name: 'viewer-as', text, values: [memberId, today] });
  return askingOf(rows[0], charter, today);
}

/** Who shows the secret of a session or of an API token, and what else the same statement learns on the way. */
export interface Visitor extends ViewerRow {
  /** The session's or the token's id. */
  readonly via: string;
  readonly scope: 'read' | 'write';
  /** Whether its last use was noted more than five minutes ago. */
  readonly isStale: boolean;
  /** When a setting of the charter was last saved, by whichever process. */
  readonly charterSavedAt: string | null;
}

const visitorColumns = (scope: string, lastUse: string): string => `${viewerColumns('$3::date')},
  via.id as via, ${scope} as scope,
  coalesce(${lastUse} < $2::timestamptz - interval '5 minutes', true) as "isStale",
  (select max(saved_at)::text from charter_setting) as "charterSavedAt"`;

const SESSION = { revokedAt: 'via.revoked_at', lastSeenAt: 'via.last_seen_at', createdAt: 'via.created_at' };

/** The statement about those whose session or token meets a condition and is open at the instant $2. */
const visitors = (which: string) => ({
  session: `select ${visitorColumns(`'write'`, 'via.last_seen_at')}
    from session via join member m on m.id = via.member_id
    where ${which} and ${isOpen(SESSION, '$2::timestamptz')}`,
  token: `select ${visitorColumns('via.scope', 'via.last_used_at')}
    from api_token via join member m on m.id = via.member_id
    where ${which} and via.revoked_at is null and via.ends_at > $2`,
});
const VISITOR = visitors('via.secret_hash = $1');
const STILL = visitors('via.id = any($1::uuid[])');

/** Who shows this credential at this instant: one statement; nobody where it opens nothing. */
export async function visitorWith(
  pool: Pick<pg.Pool, 'query'>, { kind, secret }: Credential, now: Date,
): Promise<Visitor | undefined> {
  const values = [hashOf(secret), now, dayAt(now)];
  const { rows } = await pool.query<Visitor>({ name: `visitor-${kind}`, text: VISITOR[kind], values });
  return rows[0];
}

/** Who of those that came by these sessions, or tokens, may still be here at this instant: one statement. */
export async function visitorsStill(
  pool: Pick<pg.Pool, 'query'>, kind: Credential['kind'], vias: readonly string[], now: Date,
): Promise<Visitor[]> {
  const values = [vias, now, dayAt(now)];
  return (await pool.query<Visitor>({ name: `still-${kind}`, text: STILL[kind], values })).rows;
}
