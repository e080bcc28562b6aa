import { Flag, Id, Text } from '../core/noun/fields.ts';
import { Noun } from '../core/noun/noun.ts';

/** The people and organisations of one install: there is one row. */
@Noun({ tag: 21, description: 'The people and organisations of one install.', subject: true })
export class Community {
  @Id() id!: string;
  @Text('Its name.', { most: 120 }) name!: string;
  @Text('What it is, in a line.', { most: 280, nullable: true }) purpose?: string | null;
  @Text('The set of charter settings that it began with.') preset!: string;
  @Flag('Whether it is the invented one that shows what Cordée does.', { default: false }) demo!: boolean;
  @Flag('', { hidden: true, default: true, unique: true }) only?: boolean;
}
