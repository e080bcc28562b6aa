import { DayColumn, Id, One } from '../core/noun/fields.ts';
import { Noun } from '../core/noun/noun.ts';
import { Initiative } from '../initiatives/initiative.ts';
import { Member } from '../members/member.ts';
import { Sector } from '../members/vocabulary.ts';

/** Who has a sector: a new target of it is proposed to them (C5). */
@Noun({
  tag: 49,
  description: 'Who has a sector: a new target of it is proposed to them (C5).',
  subject: true,
  indexes: {
    sector_share_once:
      'create unique index sector_share_once on sector_share (initiative_id, sector_id) where ended_on is null',
  },
})
export class SectorShare {
  @Id() id!: string;
  @One(() => Initiative, 'In which initiative.', { index: false }) initiative!: Initiative;
  @One(() => Sector, 'Which sector.', { always: true }) sector!: Sector;
  @One(() => Member, 'Its contact member.') member!: Member;
  @DayColumn('Since this day.') since!: string;
  @DayColumn('The day it was given to somebody else.', { nullable: true }) endedOn?: string | null;
}
