import type { Context } from '../core/context.ts';
import type { Needs, SqlViewer } from '../core/noun/registry.ts';
import {
  targetStates, targetVerbNames, targetVerbs, teamVerbs, type TargetState, type TargetVerb, type TeamVerb,
} from './kinds.ts';

/* What one may do among a team's targets, told from one's seat in it and from where a target stands. */

type Rows = readonly Readonly<Record<string, unknown>>[];

const inTeam = (initiative: string, { id }: SqlViewer, also = ''): string =>
  `exists (select 1 from seat v where v.initiative_id = ${initiative} and v.member_id = ${id} and v.left_on is null${also})`;
const tiesOf = ({ inTeam: isOfTeam, isPilot, isContact, organises }: Readonly<Record<string, unknown>>) => ({
  isAuthor: false, isReferent: false, inTeam: Boolean(isOfTeam), isPilot: Boolean(isPilot),
  isContact: Boolean(isContact), organises: Boolean(organises),
});

export const targetVerbNeeds: Needs = {
  state: (row) => String(row['state']),
  isMerged: (row) => `${row['mergedInto']} is not null`,
  inTeam: (row, viewer) => inTeam(String(row['initiative']), viewer),
  isPilot: (row, viewer) => inTeam(String(row['initiative']), viewer, " and v.kind = 'pilot'"),
  isContact: (row, viewer) => inTeam(String(row['initiative']), viewer, " and v.kind = 'contact'"),
};

/** The verbs that are the viewer's today, for many targets at once; none for one that goes on in another. */
export function targetVerbsOf(rows: Rows, context: unknown): TargetVerb[][] {
  const { may } = context as Context;
  return rows.map((row) => {
    if (row['isMerged']) return [];
    const when = targetStates[row['state'] as TargetState].isAtRest ? 'atRest' : 'live';
    return targetVerbNames.filter((verb) => targetVerbs[verb][when] && may(verb, tiesOf(row)));
  });
}

export const teamVerbNeeds: Needs = {
  inTeam: (row, viewer) => inTeam(String(row['id']), viewer),
  isPilot: (row, viewer) => inTeam(String(row['id']), viewer, " and v.kind = 'pilot'"),
  organises: (row, viewer) => inTeam(String(row['id']), viewer, " and v.kind = 'organisation'"),
};

/** The verbs that are the viewer's today in teams that keep contact. */
export function teamVerbsOf(rows: Rows, context: unknown): TeamVerb[][] {
  const { may } = context as Context;
  return rows.map((row) => teamVerbs.filter((verb) => may(verb, tiesOf(row))));
}
