import { Id, Instant, One, Text, Whole } from '../core/noun/fields.ts';
import { Noun } from '../core/noun/noun.ts';
import { Member } from '../members/member.ts';
import { Synthesis } from './synthesis.ts';

/** What a synthesis said from one correction to the next (C12). */
@Noun({
  tag: 44,
  description: 'What a synthesis said from one correction to the next (C12).',
  orders: {
    LATEST: [
      ['number', 'desc'],
      ['id', 'desc'],
    ],
  },
  indexes: {
    synthesis_version_once: 'create unique index synthesis_version_once on synthesis_version (synthesis_id, number)',
  },
})
export class SynthesisVersion {
  @Id() id!: string;
  @One(() => Synthesis, 'Of which synthesis.', { always: true, index: false }) synthesis!: Synthesis;
  @Whole('Counted from 1.') number!: number;
  @One(() => Member, 'Who wrote it.', { index: false }) author!: Member;
  @Instant('When.') at!: Date;
  @Text('In short.', { most: 8000 }) summary!: string;
  @Text('What the target does.', { most: 8000, default: '' }) activity!: string;
  @Text('What is at stake for it.', { most: 8000, default: '' }) stakes!: string;
  @Text('Its position.', { most: 8000, default: '' }) position!: string;
  @Text('Its needs and interests.', { most: 8000, default: '' }) needs!: string;
  @Text('Points of agreement.', { most: 8000, default: '' }) agreements!: string;
  @Text('Points of disagreement.', { most: 8000, default: '' }) disagreements!: string;
  @Text('Their news.', { most: 8000, default: '' }) theirNews!: string;
  @Text('Our news.', { most: 8000, default: '' }) ourNews!: string;
  @Text('The next step.', { most: 8000, default: '' }) nextStep!: string;
}
