import { countText } from '../../../words/numbers.ts';
import type { words as french } from './fr.ts';

/** The labels of the pages about meetings, in English. */
export const words: typeof french = {
  cancel: 'Cancel',
  more: 'More',
  title: (target) => `Meeting with ${target}`,
  back: 'Meetings',
  channels: { IN_PERSON: 'in person', PHONE: 'by telephone', VIDEO: 'by video', EVENT: 'at an event', MAIL: 'by mail' },
  states: { PLANNED: 'Planned', HELD: 'Held', CANCELLED: 'Cancelled' },
  hour: (hour) => hour,
  owed: (day) => `Synthesis expected by ${day}.`,
  overdue: (day) => `The synthesis was expected on ${day}.`,
  written: 'The synthesis is published.',
  cancelled: (why) => (why ? `Cancelled: ${why}` : 'Cancelled.'),
  somebody: 'Somebody',
  acts: {
    hold: 'The meeting took place', held: 'Noted: the meeting took place',
    write: 'Write the synthesis', goOn: 'Go on with the synthesis', read: 'Read the synthesis',
    move: 'Move', cancelIt: 'Cancel the meeting', correct: 'Correct what is noted', handOver: 'Hand the draft over',
    target: 'See the target', plan: 'Plan a meeting',
  },
  brief: {
    notNow: 'Perhaps not now',
    people: 'Whom to call', nobody: 'Nobody is noted at this organisation.', took: 'at the meeting',
    call: (name) => `Call ${name}`, mail: (name) => `Write to ${name}`,
    map: 'See on the map', about: 'About',
    who: 'Who they are', activity: 'What they do', stakes: 'What is at stake for them', sector: 'Sector', owner: 'Contact member', site: 'Web site',
    last: 'Last time', lastBy: (day, name) => `On ${day}, by ${name}`, never: 'This is the first meeting noted.',
    summary: 'In short', position: 'Their position', needs: 'Their needs', disagreements: 'Points of disagreement',
    theirNews: 'Their news', nextStep: 'Next step agreed',
    readAll: 'Read the whole synthesis',
    news: 'Our news to share', told: 'Told last time', ours: 'From the initiative',
    together: 'With',
  },
  hold: { future: 'It took place today' },
  move: { title: 'Move the meeting', day: 'Which day', hour: 'Hour', send: 'Move', done: 'The meeting is moved' },
  cancelling: {
    title: 'Cancel the meeting', why: 'Why', whyHint: 'The team will read it on this page.',
    send: 'Cancel the meeting', done: 'The meeting is cancelled', keep: 'Keep it',
  },
  form: {
    day: 'Which day', hour: 'Hour', channel: 'How',
    note: 'About, or where', ours: 'On our side', theirs: 'On their side',
    correct: 'Correct the meeting', save: 'Save', done: 'Corrected',
  },
  handOver: {
    title: 'Hand the draft over', to: 'To whom', send: 'Hand over', done: 'The draft is handed over',
    own: 'Your draft goes to this person, and is on your devices no more.',
    left: (count) => `${countText(count, 'en', 'draft was', 'drafts were')} left by people who are no longer of the team.`,
  },
  list: {
    title: (initiative) => `Meetings: ${initiative}`, plain: 'Meetings',
    views: { coming: 'To come', held: 'Held', owed: 'Synthesis to write' }, view: 'What is shown',
    who: 'Whose', everybody: 'The whole team', mine: 'Mine', pairs: 'Of my pair',
    empty: {
      coming: { title: 'No meeting planned', text: 'Plan the next one: who plans it holds it.' },
      held: { title: 'No meeting noted', text: 'Meetings that took place will be read here.' },
      owed: { title: 'No synthesis to write', text: 'All meetings are told.' },
    },
    columns: { target: 'Target', day: 'Day', channel: 'How', author: 'By', standing: 'Where it stands' },
    did: 'Did it take place?', missing: 'To write', late: 'Late', published: 'Published', none: 'None to write',
  },
};
