import { countText } from '../../words/numbers.ts';
import type { words as french } from './fr.ts';

/** The labels of the command palette, in English. */
export const words: typeof french = {
  title: 'Go to…',
  hint: 'An initiative, a person, a page…',
  close: 'Close',
  groups: {
    recent: 'Seen recently',
    initiatives: 'Initiatives',
    people: 'People',
    organisations: 'Organisations',
    pages: 'Pages',
    actions: 'Actions',
  },
  found: (count) => countText(count, 'en', 'result', 'results'),
  busy: 'Searching…',
  nothing: (text) => `Nothing fits “${text}”`,
  nothingText: 'Try another word, or a part of the name.',
  failed: 'The search did not succeed. Check the connection, then go on typing.',
  keys: '↑ ↓ to choose, Enter to open, Esc to close',
  places: {
    home: 'Home',
    initiatives: 'Initiatives',
    directory: 'Directory',
    notices: 'Notifications',
    profile: 'My profile',
    devices: 'My devices',
    tokens: 'My API tokens',
    portfolio: 'Portfolio',
    applications: 'My applications',
    introductions: 'Introductions',
    acquaintances: 'Who knows somebody?',
    jobs: 'Tasks that did not succeed',
    charter: 'Charter',
    settings: 'Settings of the charter',
    admit: 'Admit a member',
    signIn: 'Sign in',
    demo: 'Step into the shoes of…',
  },
  acts: {
    propose: 'Propose an initiative',
    speak: { fr: 'Passer en français', en: 'Switch to English' },
    light: 'Light appearance',
    dark: 'Dark appearance',
  },
};
