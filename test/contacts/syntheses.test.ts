import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshKey, type Stage } from '../kit/stage.ts';
import { ContactTeam } from './team.ts';

let team: ContactTeam;
let stage: Stage;
beforeAll(async () => {
  team = await ContactTeam.open({ pool: 8 });
  stage = team.stage;
  // After the last answer was told.
  stage.community.at('2026-06-15T10:00:00Z');
});
afterAll(() => stage.close());

const key = () => ({ idempotencyKey: freshKey() });
const meetingOf = async (name: string, day = '2026-06-10') => {
  const target = await team.target(name);
  return { target, meeting: await team.held(target, day) };
};
const synthesis = async (who: string | null, id: string, selection = 'summary') => {
  const { data } = await stage.community.ask(who, `query ($id: ID!) { synthesis(id: $id) { ${selection} } }`, { id });
  return (data as { synthesis: Record<string, unknown> | null } | null)?.synthesis ?? null;
};

describe('syntheses', () => {
  test('C10, C12: a synthesis is published once, then corrected by versions that are all kept', async () => {
    const { meeting } = await meetingOf('Versions');
    const id = await team.synthesis(meeting, { texts: { summary: 'Premier jet', needs: 'Des salles' } });
    expect(
      await stage.refused(team.omar, 'publishSynthesis', { ...key(), meeting, texts: { summary: 'Autre' } }),
    ).toEqual(['C12.PUBLISHED']);
    await stage.does(team.omar, 'correctSynthesis', { id, version: 1, texts: { summary: 'Corrigé' } });
    const late = await stage.community.command(
      team.ines, 'correctSynthesis', { id, version: 1, texts: { summary: 'En retard' } }, 'summary version',
    );
    expect(late.refusals).toMatchObject([{ rule: 'P7', code: 'STALE' }]);
    expect(late.noun).toMatchObject({ summary: 'Corrigé', version: 2 });
    expect(
      await synthesis(team.zoe, id, 'summary needs author { id } versions { number summary needs author { id } }'),
    ).toEqual({
      summary: 'Corrigé',
      needs: '',
      author: { id: team.ines },
      versions: [
        { number: 2, summary: 'Corrigé', needs: '', author: { id: team.omar } },
        { number: 1, summary: 'Premier jet', needs: 'Des salles', author: { id: team.ines } },
      ],
    });
  });

  test('C10: every part has its bounds, those of what was promised too', async () => {
    const { meeting } = await meetingOf('Bornes');
    const input = {
      ...key(), meeting, texts: { summary: ' ' }, commitments: [{ side: 'OURS', what: 'x'.repeat(501) }],
    };
    const sent = 'mutation ($input: PublishSynthesisInput!) { publishSynthesis(input: $input) { synthesis { id } } }';
    const { errors } = await stage.community.ask(team.ines, sent, { input });
    expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
    expect(errors[0]?.message).toContain('texts.summary');
    expect(errors[0]?.message).toContain('commitments.what');
  });

  test('C10: commitments of both sides are kept, dropped by a correction, done once, and open again when it was noted by mistake', async () => {
    const { target, meeting } = await meetingOf('Promesses');
    const id = await team.synthesis(meeting, {
      commitments: [
        { side: 'OURS', what: 'Écrire' },
        { side: 'THEIRS', what: 'Relire', dueOn: '2026-07-01' },
      ],
    });
    const promised = 'commitments { id what doneOn droppedOn doneBy { id } }';
    const all = async () => (await team.reads(team.omar, target, promised))?.['commitments'] as { id: string }[];
    const [theirs, ours] = await all();
    await stage.does(team.omar, 'keepCommitment', { id: ours?.id });
    expect(await stage.refused(team.omar, 'keepCommitment', { id: ours?.id })).toEqual(['C10.COMMITMENT_CLOSED']);
    await stage.does(team.ines, 'reopenCommitment', { id: ours?.id });
    expect((await all())[1]).toMatchObject({ what: 'Écrire', doneOn: null, doneBy: null });
    expect(await stage.refused(team.ines, 'reopenCommitment', { id: ours?.id })).toEqual(['C10.COMMITMENT_OPEN']);
    await stage.does(team.omar, 'keepCommitment', { id: ours?.id });
    await stage.does(team.ines, 'correctSynthesis', {
      id, version: 1, texts: { summary: 'x' }, dropped: [theirs?.id], commitments: [{ side: 'OURS', what: 'Rappeler' }],
    });
    expect(await all()).toMatchObject([
      { what: 'Rappeler', doneOn: null, droppedOn: null }, { what: 'Relire', droppedOn: '2026-06-15' },
      { what: 'Écrire', doneOn: '2026-06-15', doneBy: { id: team.omar } },
    ]);
  });

  test('C10: team, board, community: who reads a synthesis, in all its versions and on every path', async () => {
    const { target, meeting } = await meetingOf('Confidentiel');
    const id = await team.synthesis(meeting, { commitments: [{ side: 'OURS', what: 'Secret' }] });
    const { late, malik, solange } = stage;
    const board = await stage.community.member(`Bureau ${freshKey()}`, { mandates: ['board'] });
    const readers = async () => {
      const people = { omar: team.omar, solange, board, malik, late, nobody: null };
      const found: string[] = [];
      for (const [name, who] of Object.entries(people))
        if (await synthesis(who, id, 'versions { summary } commitments { what }')) found.push(name);
      return found;
    };
    expect(await readers()).toEqual(['omar']);
    await stage.does(team.ines, 'setConfidentiality', { id, confidentiality: 'BOARD' });
    expect(await readers()).toEqual(['omar', 'solange', 'board']);
    await stage.does(team.paul, 'setConfidentiality', { id, confidentiality: 'COMMUNITY' });
    expect(await readers()).toEqual(['omar', 'solange', 'board', 'malik']);
    expect(await stage.refused(team.zoe, 'setConfidentiality', { id, confidentiality: 'TEAM' })).toEqual([
      'C10.NOT_THEIRS',
    ]);
    // The community reads of the organisation what the synthesis says: not its file, nor its people.
    expect(await synthesis(malik, id, 'targetName target { id } meeting { id }')).toEqual({
      targetName: 'Confidentiel', target: null, meeting: null,
    });
    expect(await team.reads(malik, target, 'id')).toBe(null);
  });

  test('C12, scenario 31: the pair and the pilot are told of a synthesis; its author is not', async () => {
    const { target, meeting } = await meetingOf('Annonce');
    await team.synthesis(meeting);
    expect(await team.told(target, 'synthesis.%')).toEqual([{ kind: 'synthesis.published', person: team.omar }]);
    const journal = '{ journal(first: 1) { nodes { kind sentence subject { ... on Synthesis { summary } } } } }';
    for (const who of [team.omar, team.paul])
      expect(await stage.read(who, journal)).toMatchObject({
        journal: { nodes: [{ kind: 'synthesis.published', subject: { summary: 'Un échange utile' } }] },
      });
    for (const who of [stage.malik, stage.camille]) {
      const { journal: told } = (await stage.read(who, journal)) as { journal: { nodes: { kind: string }[] } };
      expect(told.nodes[0]?.kind).not.toBe('synthesis.published');
    }
  });

  test('C16: each step of the relation stands on one line of time', async () => {
    const { target, meeting } = await meetingOf('Ligne');
    const id = await team.synthesis(meeting);
    await stage.does(team.ines, 'correctSynthesis', { id, version: 1, texts: { summary: 'x' } });
    await stage.does(team.ines, 'askLater', { id: target, until: '2026-08-01' });
    const line = (await team.reads(team.omar, target, 'entries(first: 20) { nodes { kind sentence } }'))?.[
      'entries'
    ] as { nodes: { kind: string }[] };
    expect(line.nodes.map(({ kind }) => kind)).toEqual([
      'target.askedLater', 'synthesis.corrected', 'synthesis.published', 'meeting.held', 'target.assigned',
      'target.added',
    ]);
  });
});

describe('drafts', () => {
  const save = (who: string, input: object) =>
    stage.community.command(who, 'saveDraft', { id: null, version: 0, ...input }, 'text version');

  test('C11: a draft is saved as typed, its author’s alone; what is published is a draft no more', async () => {
    const { meeting } = await meetingOf('Brouillon');
    const { noun } = await save(team.ines, { meeting, text: 'Bon' });
    await save(team.ines, { id: noun?.id, meeting, text: 'Bonjour', version: 1 });
    const drafts = async (who: string) => {
      const sent = 'query ($id: ID!) { meeting(id: $id) { drafts { text version } } }';
      return ((await stage.read(who, sent, { id: meeting }))['meeting'] as { drafts: object[] }).drafts;
    };
    expect(await drafts(team.ines)).toEqual([{ text: 'Bonjour', version: 2 }]);
    // Another one signed in meanwhile in the same browser: the text is not saved as theirs.
    expect((await save(team.omar, { meeting, text: 'Vol', author: team.ines })).refusals).toMatchObject([
      { rule: 'P4', code: 'NOT_YOURS' },
    ]);
    for (const who of [team.omar, team.paul]) {
      expect(await drafts(who)).toEqual([]);
      expect((await save(who, { id: noun?.id, meeting, text: 'Vol', version: 2 })).refusals).toMatchObject([
        { code: 'NOT_THERE' },
      ]);
    }
    await team.synthesis(meeting);
    expect(await drafts(team.ines)).toEqual([]);
  });

  test('C11: two devices on one text: the second is shown what the first wrote, and nothing is written over', async () => {
    const { meeting } = await meetingOf('Deux appareils');
    const { noun } = await save(team.ines, { meeting, text: 'Métro' });
    const id = noun?.id;
    await save(team.ines, { id, meeting, text: 'Au téléphone', version: 1 });
    const second = await save(team.ines, { id, meeting, text: 'À l’ordinateur', version: 1 });
    expect(second.refusals).toMatchObject([{ rule: 'P7', code: 'STALE', details: { seen: 1, current: 2 } }]);
    expect(second.noun).toMatchObject({ text: 'Au téléphone', version: 2 });
    // An answer that was lost on its way: the same text again is no conflict.
    expect((await save(team.ines, { id, meeting, text: 'Au téléphone', version: 1 })).refusals).toEqual([]);
    expect((await save(team.ines, { meeting, text: 'Un troisième', version: 0 })).refusals).toMatchObject([
      { code: 'STALE' },
    ]);
  });

  test('C11: of two devices at the same instant one is refused, every time', async () => {
    const { meeting } = await meetingOf('Même instant');
    const first = await Promise.all([1, 2, 3].map((n) => save(team.ines, { meeting, text: `Début ${n}` })));
    expect(first.map(({ refusals }) => refusals.length).toSorted()).toEqual([0, 1, 1]);
    const id = first.find(({ noun }) => noun)?.noun?.id;
    for (let version = 1; version < 6; version += 1) {
      const texts = [1, 2].map((n) => save(team.ines, { id, meeting, text: `Version ${version} de ${n}`, version }));
      expect((await Promise.all(texts)).map(({ refusals }) => refusals.length).toSorted()).toEqual([0, 1]);
    }
  });

  test('C11: a draft that went on elsewhere is never lost with a publication or a correction', async () => {
    const { meeting } = await meetingOf('Continué ailleurs');
    const { noun } = await save(team.ines, { meeting, text: 'Au métro' });
    const seen = [{ id: noun?.id, version: 1 }];
    await save(team.ines, { meeting, text: 'Au bureau', version: 1 });
    const publish = { meeting, texts: { summary: 'Au métro' } };
    expect(await stage.refused(team.ines, 'publishSynthesis', { ...key(), ...publish, drafts: seen })).toEqual([
      'C11.DRAFT_CHANGED',
    ]);
    expect(await stage.refused(team.ines, 'publishSynthesis', { ...key(), ...publish, drafts: [] })).toEqual([
      'C11.DRAFT_CHANGED',
    ]);
    const { id } = await stage.does(team.ines, 'publishSynthesis', {
      ...key(), ...publish, drafts: [{ ...seen[0], version: 2 }],
    });
    const again = await save(team.ines, { meeting, text: 'Une correction' });
    const correct = { id, version: 1, texts: { summary: 'Corrigé' } };
    expect(await stage.refused(team.ines, 'correctSynthesis', { ...correct, drafts: [] })).toEqual([
      'C11.DRAFT_CHANGED',
    ]);
    await stage.does(team.ines, 'correctSynthesis', { ...correct, drafts: [{ id: again.noun?.id, version: 1 }] });
    const sent = 'query ($id: ID!) { meeting(id: $id) { drafts { id } } }';
    expect(await stage.read(team.ines, sent, { id: meeting })).toEqual({ meeting: { drafts: [] } });
  });

  test('C11: two people at one meeting write two texts; who publishes second is told, and loses nothing', async () => {
    const { meeting } = await meetingOf('Deux plumes');
    await save(team.ines, { meeting, text: 'D’Inès' });
    const { noun } = await save(team.omar, { meeting, text: 'D’Omar' });
    await team.synthesis(meeting);
    expect(await stage.refused(team.omar, 'publishSynthesis', { ...key(), meeting, texts: { summary: 'y' } })).toEqual([
      'C12.PUBLISHED',
    ]);
    expect((await save(team.omar, { id: noun?.id, meeting, text: 'D’Omar', version: 1 })).noun).toMatchObject({
      text: 'D’Omar',
    });
  });
});

describe('who leaves', () => {
  test('C10, C11: a former member sees nothing of it from that moment, on any path; the drafts are handed over', async () => {
    const { community } = stage;
    const role = await stage.role(team.initiative, { name: 'Renfort', seats: 1 });
    const leaver = await community.member('Élie Partant');
    await stage.accept(team.paul, await stage.apply(leaver, role));
    const { target, meeting } = await meetingOf('Après le départ', '2026-06-13');
    const id = await team.synthesis(meeting);
    await community.command(leaver, 'saveDraft', { meeting, text: 'De moi', version: 0 });
    await stage.does(leaver, 'checkTarget', { id: target });
    const orphan = await team.target('Laissée', { owner: leaver });
    const paths = {
      target: 'target(id: $t) { name }',
      meeting: 'meeting(id: $m) { day }',
      synthesis: 'synthesis(id: $s) { summary }',
      node: 'node(id: $s) { id }',
      targets: 'targets(first: 50) { nodes { id } totalCount { value } }',
      due: 'dueTargets(first: 50) { nodes { id } }',
      meetings: 'meetings(first: 50) { nodes { id } }',
      syntheses: 'syntheses(first: 50, filter: { since: "2026-06-12" }) { nodes { id } }',
      initiative:
        'initiative(id: $i) { targets(first: 9) { nodes { id } } meetings(first: 9) { nodes { id } } syntheses(first: 9, filter: { since: "2026-06-12" }) { nodes { id } } sectorShares { id } absences { id } }',
      journal: 'journal(first: 100, filter: { concernsMe: true }) { nodes { kind } }',
    };
    const seen = async (path: string) => {
      const used = ['t', 'm', 's', 'i']
        .filter((name) => path.includes(`$${name}`))
        .map((name) => `$${name}: ID!`)
        .join(', ');
      return JSON.stringify(
        await stage.read(leaver, `query ${used && `(${used})`} { a: ${path} }`, {
          t: target, m: meeting, s: id, i: team.initiative,
        }),
      );
    };
    const isThere = (told: string) => /[0-9a-f]{8}-|Après|Un échange|2026|target\.|"value":[1-9]/.test(told);
    for (const path of Object.values(paths)) expect(isThere(await seen(path)), path).toBe(true);
    await stage.does(leaver, 'leaveSeat', { id: await team.seat(leaver), handOver: 'Le carnet' });
    for (const path of Object.values(paths)) expect(isThere(await seen(path)), path).toBe(false);
    expect(await stage.refused(leaver, 'checkTarget', { id: target })).toEqual(['P4.NOT_THERE']);
    expect(await stage.refused(leaver, 'saveDraft', { meeting, text: 'Encore', version: 1 })).toEqual(['P4.NOT_THERE']);

    const ownerless = 'query ($f: TargetFilter) { targets(first: 50, filter: $f) { nodes { id } } }';
    expect(await stage.read(team.paul, ownerless, { f: { initiative: team.initiative, unowned: true } })).toEqual({
      targets: { nodes: [{ id: orphan }] },
    });

    const left = 'query ($id: ID!) { meeting(id: $id) { draftsLeft } }';
    expect(await stage.read(team.paul, left, { id: meeting })).toEqual({ meeting: { draftsLeft: 1 } });
    expect(await stage.refused(team.omar, 'handOverDraft', { meeting, to: team.ines })).toEqual(['C11.NO_DRAFT']);
    expect(await stage.refused(team.paul, 'handOverDraft', { meeting, to: leaver })).toEqual(['C11.NOT_OF_TEAM']);
    await stage.does(team.paul, 'handOverDraft', { meeting, to: team.ines });
    const drafts = 'query ($id: ID!) { meeting(id: $id) { drafts { text handedBy { id } } } }';
    expect(await stage.read(team.ines, drafts, { id: meeting })).toEqual({
      meeting: { drafts: [{ text: 'De moi', handedBy: { id: leaver } }] },
    });
  });
});

test('C6, P1: after all this the data hold what they must, and nothing is to be recounted', async () => {
  expect(await team.unsound()).toEqual([]);
});
