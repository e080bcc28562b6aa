import type { words as french } from './fr.ts';

/** The labels of the charter's page, in English. */
export const words: typeof french = {
  title: 'The charter',
  standing: 'The rules that the community gave itself, and that Cordée applies.',
  version: (number) => `Version ${number}`,
  since: 'In force since',
  text: 'The text',
  rules: 'The rules in figures',
  rule: (rule) => `Rule ${rule}`,
  none: 'No text yet',
  noneText: 'The rules below apply already.',
  accept: 'I accept the charter',
  accepted: 'Charter accepted',
  jobs: {
    title: 'Tasks that did not succeed',
    standing: 'What Cordée does by itself, mails and reminders, and did not manage to do.',
    name: (task) => ({ 'mail.send': 'Send a mail', 'notices.mail': 'Tell by mail' })[task] ?? task,
    tries: (tries, most) => `${tries} of ${most} tries`,
    since: 'since',
    next: 'next try',
    spent: 'no further try',
    retry: 'Try again',
    retried: 'Being tried again',
    refused: 'Addresses that refuse mail',
    refusedText: 'Notices are no longer sent there. Ask the person for another address, or try again once it is mended.',
    writeAgain: 'Write there again',
    writesAgain: 'Mail is sent there again',
    none: 'Everything succeeded',
    noneText: 'What would fail would show here, and on your home page.',
  },
};
