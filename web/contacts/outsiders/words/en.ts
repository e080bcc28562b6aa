import { countText } from '../../../words/numbers.ts';
import type { words as french } from './fr.ts';

const people = (count: number): string => countText(count, 'en', 'person', 'people');

/** The labels of what is held about people outside, in English. */
export const words: typeof french = {
  held: {
    title: 'What is noted of you',
    standing: (community, initiative) =>
      `${community} keeps in contact with your organisation, for “${initiative}”. This is all that the team has noted of you.`,
    sheet: 'Your data',
    name: 'Name',
    jobTitle: 'Function',
    organisation: 'Organisation',
    mail: 'Mail',
    phone: 'Telephone',
    howKnown: 'How you are known',
    source: 'Where these data come from',
    consent: 'Your consent',
    consents: { ASKED: 'Asked for', GIVEN: 'Given', REFUSED: 'Refused' },
    noConsent: 'Not asked for yet',
    notedOn: 'Noted on',
    metOn: 'Meetings and mails that name you',
    keptUntil: 'Kept until',
    keptUntilText: 'After that they are erased, unless there was another contact.',
    agree: 'I give my consent',
    agreed: 'Your consent is noted',
    correct: 'Correct',
    correctTitle: 'Correct your data',
    save: 'Save',
    cancel: 'Cancel',
    corrected: 'Corrected, and the team is told',
    erase: 'Erase my data',
    eraseTitle: 'Erase what is noted of you?',
    eraseText: 'You withdraw your consent: everything is erased at once, and the team is told. There is no way back.',
    erased: 'Your data are erased',
    erasedText: 'Nothing of you is left here. The team knows that somebody no longer wants to be noted.',
    none: 'This link shows nothing',
    noneText:
      'It is not complete, it is of no use any more, or nothing is noted of you. Ask whoever sent it to you for another one.',
  },
  link: {
    entry: 'Show them what is noted',
    title: (name) => `Show ${name} what is noted`,
    text: 'A personal link opens, for 90 days, a page where this person reads what is noted of them, corrects it or has it erased.',
    send: 'Send by mail',
    sendTo: (mail) => `The link goes to ${mail}, and asks for their consent.`,
    noMail: 'No mail address is noted.',
    make: 'Copy the link',
    sent: 'The link is sent',
    address: 'The link of this person',
    copy: 'Copy',
    copied: 'Copied',
    close: 'Close',
  },
  retention: {
    title: (initiative) => `Retention · ${initiative}`,
    standing:
      'The people noted at targets, those without contact for longest first. Each is erased in the night after the day said.',
    link: 'How long these data are kept',
    back: 'Targets',
    found: people,
    foundMoreThan: (cap) => `More than ${people(cap)}`,
    caption: 'People noted',
    columns: { name: 'Person', target: 'Target', consent: 'Consent', last: 'Last contact', until: 'Kept until' },
    soon: 'Erased soon',
    noConsent: 'Not asked for',
    none: 'Nobody is noted',
    noneText: 'People are noted on the page of a target.',
  },
};
