import type { words as french } from './fr.ts';

/** The labels of notifications and their settings, in English. */
export const words: typeof french = {
  title: 'Notifications',
  standing: 'What you were told of, and what of it is sent to you by mail as well.',
  tabs: { list: 'Notifications', settings: 'Mails' },
  views: { label: 'Which ones', unread: 'Unread', all: 'All' },
  read: 'Mark as read',
  readAll: 'Mark all as read',
  allRead: 'All is read',
  isNew: 'Unread',
  none: {
    unread: { title: 'All is read', text: 'What comes will show here, and on the bell.' },
    all: {
      title: 'No notification',
      text: 'What concerns you will be read here: answers to your applications, the life of your teams, decisions.',
    },
  },
  seeAll: 'See those already read',
  settings: {
    text: 'Everything can be read here. Choose what is sent to you by mail as well, and how soon.',
    means: 'What each choice means',
    saved: 'Choice saved',
    stopped: 'Mails stopped for this topic',
    all: 'No mail of the community’s is sent to you any more. Everything can still be read here.',
  },
  topics: {
    MINE: 'What concerns me',
    LED: 'What I pilot or follow',
    TEAM: 'My teams',
    BOARD: 'The board',
    COMMUNITY: 'The life of the community',
  },
  paces: {
    AT_ONCE: { label: 'At once', text: 'A mail as soon as it happens.' },
    DAILY: { label: 'Every day', text: 'One mail a day with all of it, if there is something.' },
    WEEKLY: { label: 'Every week', text: 'One mail a week with all of it, if there is something.' },
    NEVER: { label: 'Never', text: 'No mail; everything can still be read here.' },
  },
};
