import { contains } from '../core/noun/contains.ts';
import { Choice, Flag, Id, One, Pages, Text, Version, Whole } from '../core/noun/fields.ts';
import { Noun } from '../core/noun/noun.ts';
import { Employment } from './employment.ts';
import { Side } from './enums.ts';
import { Sector } from './vocabulary.ts';

/** A legal entity; adherent when it pays dues of its own. */
@Noun({
  tag: 13,
  description: 'A legal entity; adherent when it pays dues of its own (M3).',
  subject: true,
  orders: { NAME: [['name', 'asc'], ['id', 'asc']] },
  filters: {
    named: {
      type: () => String,
      description: 'Whose name contains this, whatever the case and the accents.',
      sqlType: 'text',
      sql: (row, words) => contains(row['name'] as string, words),
    },
  },
})
export class Organisation {
  @Id() id!: string;
  @Version() version!: number;
  @Text('Its name.', { most: 120 }) name!: string;
  @Text('Its legal kind, such as association or SARL.', { most: 80, nullable: true }) legalKind?: string | null;
  @Text('What it is good at.', { most: 400, nullable: true }) expertise?: string | null;
  @Choice(() => Side, 'Its side, if it has one.', { nullable: true }) side?: string | null;
  @One(() => Sector, 'The sector it works in.', { nullable: true }) sector?: Sector | null;
  @Whole('How many people work there.', { nullable: true }) headCount?: number | null;
  @Text('What it does.', { nullable: true, most: 4000 }) description?: string | null;
  @Text('Its web site.', { nullable: true, most: 300 }) webSite?: string | null;
  @Text('Where it is.', { nullable: true, most: 120 }) place?: string | null;
  @Flag('Whether it pays dues of its own.', { default: false }) adherent!: boolean;
  @Pages(() => Employment, 'Who works there or did.', { by: 'organisation', order: 'LATEST' }) employments?: never;
}
