import type { words as french } from './fr.ts';
import { countText, numberText } from './numbers.ts';

const figure = (value: number): string => numberText(value, 'en');
const count = (value: number, one: string, many: string): string => countText(value, 'en', one, many);

/** What all pages share, in English. */
export const words: typeof french = {
  loading: 'Loading…',
  doors: { home: 'Home', initiatives: 'Initiatives', directory: 'Directory' },
  shell: {
    skip: 'Skip to content',
    doors: 'Main navigation',
    goTo: 'Go to… (Ctrl K)',
    notices: (unread, most) =>
      unread > most ? `Notifications, more than ${figure(most)} unread` : `Notifications${unread ? `, ${figure(unread)} unread` : ''}`,
    display: 'Language and appearance',
    language: 'Language',
    theme: 'Appearance',
    themes: { system: 'Same as the device', light: 'Light', dark: 'Dark' },
    signIn: 'Sign in',
    signOut: 'Sign out',
    signOutLater: 'Sign out once the network is back: what you wrote must leave first.',
    profile: 'My profile',
    portfolio: 'Portfolio',
    introductions: 'Introductions',
    applications: 'My applications',
    devices: 'My devices',
    upToDate: (hour) => `Up to date at ${hour}`,
    offline: 'Offline',
    menuOf: (name) => `Your menu (${name})`,
    languageFailed: 'The language could not be changed. Check the connection, then try again.',
  },
  notFound: {
    title: 'This page does not exist',
    text: 'The address may have changed, or the page is not open to you.',
    home: 'Back to home',
  },
  broken: {
    title: 'This page could not be shown',
    text: 'What you had saved is safe. Reload the page; if it happens again, tell the administrators.',
    reload: 'Reload',
  },
  newVersion: { title: 'A new version is ready', reload: 'Reload', later: 'Later' },
  field: { required: 'required' },
  number: { less: 'Decrease', more: 'Increase' },
  date: { missing: 'Choose a day.', open: 'Open the calendar', previous: 'Previous month', next: 'Next month' },
  combobox: {
    open: 'Show the choices',
    clear: 'Clear the choice',
    remove: (label) => `Remove ${label}`,
    create: (text) => `Add “${text}”`,
    none: 'No result',
    busy: 'Searching…',
    failed: 'The search did not succeed. Try again.',
  },
  dialog: { close: 'Close', cancel: 'Cancel' },
  markdown: {
    label: 'Write or preview',
    write: 'Write',
    preview: 'Preview',
    help: 'Markdown: **bold**, *italic*, - list, [link](https://…).',
    nothing: 'Nothing to show yet.',
    failed: 'The preview could not be prepared. Your text is safe.',
  },
  toast: { label: 'Message', region: 'Messages ({hotkey} key)', close: 'Close the message' },
  reasons: { rule: (rule) => `Rule ${rule}` },
  errors: { title: (value) => `${count(value, 'point', 'points')} to correct` },
  arrived: (value) => count(value, 'new thing', 'new things'),
  filters: { clear: 'Clear filters' },
  more: {
    button: 'Show more',
    shown: (shown) => `${figure(shown)} so far`,
    shownOf: (shown, total) => `${figure(shown)} of ${figure(total)}`,
    shownOfMoreThan: (shown, cap) => `${figure(shown)} of more than ${figure(cap)}`,
  },
  ordered: {
    carry: 'Move',
    menu: (name) => `Move ${name}`,
    first: 'To the top',
    up: 'Up one place',
    down: 'Down one place',
    end: 'To the end of the list',
    moved: (name, place) => `${name}: place ${figure(place)}`,
  },
  seats: (taken, open) => `${count(taken, 'seat taken', 'seats taken')}, ${figure(open)}\u00a0open`,
};
