import type { SameAs } from '../../core/kernel/words.ts';
import type { fr } from './fr.ts';

export const en = {
  reasons: {
    'P1.TOPIC_MINE': 'What concerns you: your applications, your seats, your proposals.',
    'P1.TOPIC_LED': 'The initiatives that you pilot or follow: applications, departures, answers awaited.',
    'P1.TOPIC_TEAM': 'The initiatives whose team you are in.',
    'P1.TOPIC_BOARD': 'What waits for the board and the administrators.',
    'P1.TOPIC_COMMUNITY': 'The life of the community: new initiatives, decisions.',
  },
  journal: {},
} as const satisfies SameAs<typeof fr>;
