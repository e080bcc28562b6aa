import { Id, One, Text } from '../core/noun/fields.ts';
import { Noun } from '../core/noun/noun.ts';
import { Initiative } from './initiative.ts';

/** A link or a resource of an initiative. */
@Noun({ tag: 31, description: 'A link or a resource of an initiative (I1).' })
export class Link {
  @Id() id!: string;
  @One(() => Initiative, 'Of which initiative.') initiative!: Initiative;
  @Text('What it is.', { most: 160 }) label!: string;
  @Text('Where it is, https.', { most: 500 }) address!: string;
}
