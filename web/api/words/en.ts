import type { words as french } from './fr.ts';

/** What a page says when an answer does not come, in English. */
export const words: typeof french = {
  faults: {
    offline: {
      title: 'No answer from the server',
      text: 'The line is down or the server is restarting. Nothing is lost.',
    },
    signIn: { title: 'Please sign in', text: 'This page opens to people who are signed in.' },
    notYours: { title: 'This page is not open to you', text: 'It asks for a role, or for a membership up to date.' },
    input: { title: 'A field needs another look', text: 'Please check what you wrote.' },
    later: { title: 'Too many requests in a short time', text: 'Please try again in a moment.' },
    outdated: { title: 'Cordée was updated', text: 'Reload the page to go on with the new version.' },
    unexpected: { title: 'An unexpected error happened', text: 'It has been logged; you may try again.' },
  },
  retry: 'Try again',
  reload: 'Reload the page',
  signIn: 'Sign in',
  reference: (id) => `Reference for the administrators: ${id}`,
  refused: 'This is not possible for now',
  conflict: {
    title: 'Somebody saved changes in the meantime',
    choose: 'Here are both versions of what the two of you changed. Yours will be saved, except where you take theirs.',
    merged: 'Their changes are taken over below, beside yours. Read again, then save.',
    mine: 'Your version',
    theirs: 'Today’s version',
    take: 'Take this one',
    truth: { yes: 'Yes', no: 'No' },
  },
};
