import { lastContacts } from './retention.ts';

/** What must hold of people outside: each statement finds the rows that break the rule. */
export const retentionChecks: readonly (readonly [rule: string, name: string, sql: string])[] = [
  [
    'C17',
    'somebody at a target was last in contact when noted, agreeing, or named in a meeting held',
    `select c.id from (${lastContacts('true')}) c join target_person p on p.id = c.id where p.last_contact_on <> c.day`,
  ],
  ['C17', 'nobody is noted who refused to be', "select id from target_person where consent = 'refused'"],
];
