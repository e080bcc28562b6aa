import { countText } from '../../words/numbers.ts';
import type { words as french } from './fr.ts';

/** The labels of the home page, in English. */
export const words: typeof french = {
  title: 'Home',
  hello: (name) => `Hello ${name}`,
  waits: 'What waits for me',
  nothing: 'Nothing waits for you',
  nothingText: 'A good moment to see where people are looked for.',
  see: 'See the initiatives',
  journal: 'What happened',
  quiet: 'Nothing yet',
  quietText: 'What you and the others do here will be read in this place.',
  on: (initiative) => `in “${initiative}”`,
  somebody: 'Somebody',
  waiting: {
    draft: 'A draft to finish',
    draftAct: 'Go on',
    proposal: (name) => (name ? `A proposal of ${name}’s` : 'A proposal'),
    proposalAct: 'Read and answer',
    applications: (count) => countText(count, 'en', 'application to read', 'applications to read'),
    applicationsAct: 'Answer',
    own: (role) => `Your application to the role “${role}”: no answer yet`,
    ownAct: 'See',
    seat: (name) => `${name}’s seat is past its term`,
    ownSeat: 'Your seat is past its term',
    seatAct: 'See the team',
  },
  welcome: {
    fallback: 'A community that does things together.',
    signIn: 'Sign in',
    demo: 'Step into the shoes of…',
    found: 'Found the community',
    open: 'Looking for people',
    all: 'All initiatives',
    none: 'No open initiative for now',
    seats: (count) => countText(count, 'en', 'open seat', 'open seats'),
  },
};
