import type { Deed } from '../../core/command/deed.ts';
import { plain } from '../../core/exchange/plain.ts';
import { settings } from '../kinds.ts';
import { isKept } from '../filters.ts';

/** Somebody of the team, and how many targets they keep contact with. */
export interface Contact {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly count: number;
}

interface SectorKnown {
  readonly id: string;
  readonly label: string;
  readonly labelEn: string;
  /** Who has it in the initiative. */
  readonly member: string | null;
}

/** What a file names by its name, as it stands today: the contact members, the sectors, the figures of the charter. */
export interface Surroundings {
  readonly contacts: readonly Contact[];
  readonly sectors: readonly SectorKnown[];
  readonly portfolioMost: number;
  readonly perYear: number;
}

const CONTACTS = `select m.id, m.name, m.email, (select count(*)::int from target t
    where t.initiative_id = s.initiative_id and t.owner_id = m.id and ${isKept({ state: 't.state' })}) as count
  from seat s join member m on m.id = s.member_id
 where s.initiative_id = ? and s.kind = 'contact' and s.left_on is null order by m.id`;

const SECTORS = `select s.id, s.label, s.label_en as "labelEn", h.member_id as member from sector s
  left join sector_share h on h.sector_id = s.id and h.initiative_id = ? and h.ended_on is null
 order by s.id`;

export async function surroundingsOf(deed: Deed, initiative: string): Promise<Surroundings> {
  return {
    contacts: await deed.em.execute<Contact[]>(CONTACTS, [initiative]),
    sectors: await deed.em.execute<SectorKnown[]>(SECTORS, [initiative]),
    portfolioMost: deed.charter(settings.portfolioMost),
    perYear: deed.charter(settings.meetingsPerYear),
  };
}

/** Whether a text names somebody: by name or by mail address. */
export const isCalled = ({ name, email }: Pick<Contact, 'name' | 'email'>, said: string): boolean =>
  plain(name) === plain(said) || email === said.trim().toLowerCase();

/** The sector of that name in either language. */
export const sectorCalled = (sectors: readonly SectorKnown[], said: string): SectorKnown | undefined =>
  sectors.find(({ label, labelEn }) => [label, labelEn].some((one) => plain(one) === plain(said)));
