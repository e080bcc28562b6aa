import type { words as french } from './fr.ts';

/** The labels of the pages that let people in and out, in English. */
export const words: typeof french = {
  signIn: {
    title: 'Sign in',
    standing: 'Without a password: a link and a code come by mail.',
    email: 'Your mail address',
    send: 'Get the link and the code',
    sent: 'Look at your inbox',
    sentText: (email) =>
      `If ${email} belongs to an account, a message has just left for it. Open its link, or type its code here.`,
    code: 'The code of the message',
    codeHint: 'Eight letters and figures, such as ABCD-2345.',
    open: 'Come in',
    other: 'Change the address',
    linkTitle: 'Welcome',
    linkStanding: 'You followed the link of your message. Confirm, and you are at home here.',
    confirm: 'Come in',
    refused: 'The door does not open',
    here: (name) => `You are here: ${name}`,
    hereText: 'You can go on, or sign in with another account.',
    home: 'Go to home',
    demo: 'This community is invented',
    demoText: 'Step into somebody’s shoes to see what they see.',
    demoLink: 'Choose a person',
  },
  demo: {
    title: 'Step into the shoes of…',
    standing: 'Invented people, each with what waits for them. Nothing that you do here touches anybody.',
    step: 'Step in',
    none: 'Nobody to impersonate here',
    noneText: 'This community is real: one comes in by one’s own account.',
  },
  devices: {
    title: 'My devices',
    standing: 'The browsers where you are signed in.',
    current: 'This one',
    since: 'Since',
    seen: 'Seen',
    end: 'Sign out',
    endOf: (device) => `Sign out: ${device}`,
    others: 'Sign out all the others',
    othersText: 'You will stay signed in here only.',
    ended: 'Device signed out',
    endedOthers: 'The other devices are signed out',
  },
};
