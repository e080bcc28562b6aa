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
};
