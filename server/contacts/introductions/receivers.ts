/** The columns of an introduction that say who receives it, as SQL. */
interface ReceivingColumns {
  readonly receiving: string;
  readonly circle: string;
  readonly initiative: string;
  readonly member: string;
}

export const receiverTables = ['circle', 'initiative', 'seat', 'mandate'] as const;

/** Selects the ids of who accepts for the receiving side of an introduction today; `today` is a date as SQL (C15). */
export const receivers = ({ receiving, circle, initiative, member }: ReceivingColumns, today: string): string =>
  `select ${member} union all select c.lead_id from circle c where c.id = ${circle}` +
  ' union all select p.member_id from seat p join initiative i on i.id = p.initiative_id' +
  ` where p.initiative_id = ${initiative} and p.kind = 'pilot' and p.left_on is null` +
  " and i.state in ('launching', 'running', 'paused')" +
  ` union all select b.member_id from mandate b where ${receiving} in ('board', 'parent') and b.kind = 'board'` +
  ` and b.since <= ${today} and (b.until is null or b.until >= ${today})`;
