import type { ResultOf } from 'gql.tada';
import { introductionKinds, outcomeTags, receivingNames } from '../../../server/contacts/introductions/kinds.ts';
import type { Tone } from '../../pieces/Badge.vue';
import { shownNames } from '../../words/shown.ts';
import type { introductionQuery, introductionsQuery, ofTargetQuery } from './operations.ts';
import type { words as french } from './words/fr.ts';

export type Introduction = NonNullable<ResultOf<typeof introductionQuery>['introduction']>;
export type ListedIntroduction = ResultOf<typeof introductionsQuery>['introductions']['nodes'][number];
export type Call = NonNullable<ResultOf<typeof ofTargetQuery>['target']>['calls'][number];
export type Words = typeof french;

/** How each state looks; its word is in the wordbook. */
export const tones = {
  PROPOSED: 'attention',
  ACCEPTED: 'info',
  UNDER_WAY: 'info',
  DONE: 'good',
  DROPPED: 'neutral',
} as const satisfies Record<ListedIntroduction['state'], Tone>;

export const kindNames = shownNames(introductionKinds);
export const receivingKinds = shownNames(receivingNames);
export const tagNames = shownNames(outcomeTags);

type Received = Pick<
  ListedIntroduction,
  'receiving' | 'circle' | 'receivingInitiative' | 'receivingMember' | 'parentBody'
>;

/** Who receives an introduction, by name. */
export function receiverName(
  { receiving, circle, receivingInitiative, receivingMember, parentBody }: Received,
  words: Words,
): string {
  switch (receiving) {
    case 'CIRCLE': return circle?.name ?? words.receivings.CIRCLE;
    case 'INITIATIVE': return receivingInitiative?.title ?? words.receivings.INITIATIVE;
    case 'MEMBER': return receivingMember?.name ?? words.somebody;
    case 'BOARD': return words.receivings.BOARD;
    case 'PARENT': return parentBody ?? words.receivings.PARENT;
  }
}

/** The sentence that says where an introduction stands (C15). */
export function standingOf(introduction: ListedIntroduction, words: Words): string {
  const { waits } = words;
  const { state, owner, targetAgreedOn, receiverAcceptedOn } = introduction;
  const hands = owner?.name ?? receiverName(introduction, words);
  switch (state) {
    case 'PROPOSED':
      if (targetAgreedOn) return waits.receiver(receiverName(introduction, words));
      return receiverAcceptedOn ? waits.target : waits.both;
    case 'ACCEPTED': return waits.accepted(hands);
    case 'UNDER_WAY': return waits.underWay(hands);
    case 'DONE': return waits.done;
    case 'DROPPED': return waits.dropped;
  }
}
