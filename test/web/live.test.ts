import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { journalKinds } from '../../server/kinds.ts';
import { isConcerned, listsOf, type News } from '../../web/api/concerns.ts';
import { newsSubscription } from '../../web/api/operations.ts';
import { ownDocuments } from '../../web/api/own-documents.ts';
import { socketText } from '../../web/api/socketText.ts';

it('P2: the socket asks with a document of the pages’ own, as the build knows it', async () => {
  expect(await ownDocuments()).toContain(createHash('sha256').update(socketText(newsSubscription)).digest('hex'));
});

const news = (kind: string, ids: Partial<Record<'subject' | 'initiative' | 'person', string>>): News => ({
  cursor: 'c', kind, at: '2026-06-15T08:00:00Z', sentence: null, actor: null,
  subject: ids.subject ? { __typename: 'Role', id: ids.subject } : null,
  initiative: ids.initiative ? { id: ids.initiative } : null,
  person: ids.person ? { id: ids.person } : null,
});
const page = { initiative: { __typename: 'Initiative', id: 'i', roles: [{ __typename: 'Role', id: 'r' }] } };
const list = [{ __typename: 'InitiativeConnection', nodes: [] }];

it.each<[string, News, unknown, boolean]>([
  ['the thing itself', news('role.edited', { subject: 'r' }), page, true],
  ['what it happened in', news('application.made', { subject: 'a', initiative: 'i' }), page, true],
  ['a list that the kind can change', news('initiative.opened', { subject: 'x' }), list, true],
  ['another thing', news('role.edited', { subject: 'x', initiative: 'y' }), page, false],
  ['another list', news('skill.added', { subject: 'x' }), list, false],
  ['nothing that is known yet', news('role.edited', { subject: 'r' }), undefined, false],
])('P2: a page asks again when the news are about what it shows: %s', (_name, one, answer, asks) => {
  expect(isConcerned(answer, [one])).toBe(asks);
});

it('P2: every kind of the journal can change a list', () => {
  for (const kind of Object.keys(journalKinds)) expect(listsOf(kind), kind).not.toEqual([]);
});
