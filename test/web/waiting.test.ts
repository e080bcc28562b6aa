import { expect, test } from 'vitest';
import { callsToMe } from '../../web/home/calls.ts';
import { filesToCheck } from '../../web/home/waitingFiles.ts';
import { introducedToMe } from '../../web/home/waitingIntroduced.ts';
import type { Home } from '../../web/home/waits.ts';
import { words } from '../../web/home/words/fr.ts';

const home = (more: object) => ({ mine: { nodes: [{ id: 'own' }] }, ...more }) as unknown as Home;
const introduction = (more: object) =>
  ({ id: 'n', targetName: 'Port', state: 'PROPOSED', proposedOn: '2026-06-01', acceptedOn: null, viewerMay: [], ...more });
const waits = (one: object) => introducedToMe(home({ introductions: { nodes: [introduction(one)] } }), words);

test('C15: an introduction waits to be accepted, to be started, or for the word of the target, each with its one action', () => {
  expect(waits({ viewerMay: ['acceptIntroduction'] })).toMatchObject([{ act: words.waiting.toAcceptAct, at: '2026-06-01' }]);
  expect(waits({ state: 'ACCEPTED', acceptedOn: '2026-06-09' })).toMatchObject([{ act: words.waiting.toStartAct, at: '2026-06-09' }]);
  expect(waits({ viewerMay: ['noteTargetAgreed'] })).toMatchObject([{ what: words.waiting.toAgree, title: 'Port' }]);
});

test('C14: a call is asked of those whose team did not make it', () => {
  const call = (initiative: string) => ({ id: initiative, targetName: 'Port', openedOn: '2026-06-01', initiative: { id: initiative } });
  const found = callsToMe(home({ calls: { nodes: [call('own'), call('other')] } }));
  expect(found.map(({ id }) => id)).toEqual(['other']);
});

test('C2: files to check again are counted as far as they were asked for', () => {
  const initiative = { id: 'own', title: 'Passerelles' };
  const file = { id: 't', checkedOn: '2025-01-01', viewerMay: ['checkTarget'], initiative };
  const told = (hasNextPage: boolean) =>
    filesToCheck(home({ unchecked: { nodes: [file, file], pageInfo: { hasNextPage } } }), words)
      .map(({ what }) => what);
  expect(told(false)).toEqual([expect.stringMatching(/^2\sfiches/)]);
  expect(told(true)).toEqual([expect.stringMatching(/^Au moins 2\sfiches/)]);
});
