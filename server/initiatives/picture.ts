import { Property } from '@mikro-orm/decorators/legacy';
import { Computed, Id, One, Text, Whole } from '../core/noun/fields.ts';
import { Noun } from '../core/noun/noun.ts';
import { Initiative } from './initiative.ts';

/** The picture of an initiative, kept as it is served (I1, P9b). */
@Noun({ tag: 37, description: 'The picture of an initiative (I1).' })
export class Picture {
  @Id() id!: string;
  @One(() => Initiative, 'Of which initiative.', { unique: true, index: false }) initiative!: Initiative;
  @Text('What it shows, for who cannot see it.', { most: 200 }) alternative!: string;
  @Whole('Its width in pixels.') width!: number;
  @Whole('Its height in pixels.') height!: number;
  @Computed(() => String, 'Where it is to be had, on this host.', (row) => `'/pictures/' || ${row['id']}`) address?: never;
  @Property({ type: 'blob', columnType: 'bytea', lazy: true, hidden: true }) bytes!: Buffer;
}
