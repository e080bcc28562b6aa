import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noticesReader } from '../../server/notices/making.ts';
import { freshKey, type Stage } from '../kit/stage.ts';
import { ContactTeam } from './team.ts';

let team: ContactTeam;
let stage: Stage;
let lead: string;
let circle: string;
beforeAll(async () => {
  team = await ContactTeam.open({ pool: 8 });
  stage = team.stage;
  // After the last answer was told.
  stage.community.at('2026-06-15T10:00:00Z');
  lead = await stage.community.member('Rosa Lemaire');
  circle = (await stage.does(stage.camille, 'openCircle', { idempotencyKey: freshKey(), name: 'Formation', purpose: 'Former', lead })).id;
});
afterAll(() => stage.close());

/** A target with somebody there, and an introduction of it to the circle unless said otherwise. */
async function introduced(name: string, more: object = {}, { who = team.ines } = {}) {
  const target = await team.target(name, { evenSo: true });
  const noted = { idempotencyKey: freshKey(), target, name: `Claude de ${name}`, mail: 'claude@example.net', phone: '06', source: 'Carte' };
  const person = (await stage.does(team.ines, 'addTargetPerson', noted)).id;
  const input = {
    idempotencyKey: freshKey(), target, kind: 'WE_SPEAK', purpose: 'Ils cherchent une formation', receiving: 'CIRCLE', receiver: circle,
    people: [person], ...more,
  };
  return { target, person, id: (await stage.does(who, 'proposeIntroduction', input)).id };
}
const introduction = async (who: string | null, id: string, selection = 'state') => {
  const { data } = await stage.community.ask(who, `query ($id: ID!) { introduction(id: $id) { ${selection} } }`, { id });
  return (data as { introduction: Record<string, unknown> | null } | null)?.introduction ?? null;
};
const does = (who: string, verb: string, id: string, more: object = {}) => stage.does(who, verb, { id, ...more });
const refused = (who: string, verb: string, id: string, more: object = {}) => stage.refused(who, verb, { id, ...more });
const DETAILS = 'contacts { name mail phone }';

describe('introductions', () => {
  test('C15, scenario 32: a need found at a union, a circle asked: details pass once both accepted; it has a kind and an owner', async () => {
    const { id, person, target } = await introduced('Union du port');
    expect(await introduction(lead, id, 'kind state purpose targetName targetCategory target { id } owner { id } follower { id } circle { name }')).toEqual({
      kind: 'WE_SPEAK', state: 'PROPOSED', purpose: 'Ils cherchent une formation', targetName: 'Union du port', targetCategory: 'UNION',
      target: null, owner: null, follower: { id: team.ines }, circle: { name: 'Formation' },
    });
    const closed = await stage.community.ask(lead, `query ($id: ID!) { introduction(id: $id) { ${DETAILS} people { id } } }`, { id });
    expect(closed).toMatchObject({ data: { introduction: { contacts: null, people: [] } }, errors: [{ code: 'FORBIDDEN', path: ['introduction', 'contacts'] }] });

    await does(lead, 'acceptIntroduction', id);
    expect(await introduction(lead, id, `state acceptedOn owner { id } ${DETAILS}`)).toEqual({
      state: 'PROPOSED', acceptedOn: null, owner: { id: lead }, contacts: null,
    });
    await does(team.omar, 'noteTargetAgreed', id, { on: '2026-06-14', person });
    const details = [{ name: 'Claude de Union du port', mail: 'claude@example.net', phone: '06' }];
    expect(await introduction(lead, id, `state acceptedOn targetAgreedOn targetAgreedPerson { id } ${DETAILS}`)).toEqual({
      state: 'ACCEPTED', acceptedOn: '2026-06-15', targetAgreedOn: '2026-06-14', targetAgreedPerson: null, contacts: details,
    });
    expect(await introduction(team.omar, id, 'targetAgreedPerson { id } agreementNotedBy { id }')).toEqual({
      targetAgreedPerson: { id: person }, agreementNotedBy: { id: team.omar },
    });

    expect(await refused(team.ines, 'startIntroduction', id)).toEqual(['P4.NOT_YOURS']);
    await does(lead, 'startIntroduction', id);
    expect(await refused(team.ines, 'dropIntroduction', id, { why: 'x' })).toEqual(['C15.RECEIVERS']);
    await does(lead, 'finishIntroduction', id, { outcome: 'Deux ateliers, trente personnes', tag: 'NEW_PUBLIC' });
    expect(await introduction(team.omar, id, 'state outcome outcomeTag owner { id } endedOn endedBy { id } viewerMay')).toEqual({
      state: 'DONE', outcome: 'Deux ateliers, trente personnes', outcomeTag: 'NEW_PUBLIC', owner: { id: lead },
      endedOn: '2026-06-15', endedBy: { id: lead }, viewerMay: [],
    });
    expect((await team.told(target, 'introduction.%')).map(({ kind }) => kind)).toEqual([
      'introduction.proposed', 'introduction.receiverAccepted', 'introduction.accepted', 'introduction.started', 'introduction.done',
    ]);
    expect(await team.unsound()).toEqual([]);
  });

  test('C15: each receiving side accepts by its own people, and nobody else sees it', async () => {
    const { malik, solange, camille } = stage;
    const other = await stage.initiative('running', malik, 'Ailleurs');
    const sides = {
      circle: [{ receiving: 'CIRCLE', receiver: circle }, lead],
      initiative: [{ receiving: 'INITIATIVE', receiver: other }, malik],
      member: [{ receiving: 'MEMBER', receiver: camille }, camille],
      board: [{ receiving: 'BOARD', receiver: null }, solange],
      parent: [{ receiving: 'PARENT', receiver: null, parentBody: 'Fédération nationale' }, solange],
    } as const;
    const people = { lead, malik, camille, solange, late: stage.late };
    for (const [side, [more, receiver]] of Object.entries(sides)) {
      const { id } = await introduced(`Côté ${side} ${freshKey()}`, more);
      for (const [name, who] of Object.entries(people)) {
        // Solange is the referent: she reads, and acts for the board alone.
        const isSeen = who === receiver || name === 'solange';
        expect([side, name, (await introduction(who, id)) !== null]).toEqual([side, name, isSeen]);
        if (who !== receiver) expect(await refused(who, 'acceptIntroduction', id)).toEqual([isSeen ? 'P4.NOT_YOURS' : 'P4.NOT_THERE']);
      }
      expect(await refused(team.ines, 'acceptIntroduction', id)).toEqual(['P4.NOT_YOURS']);
      await does(receiver, 'acceptIntroduction', id);
    }
  });

  test('C15: it is proposed to somebody else, who can accept, with people of the target', async () => {
    const { target } = await introduced('Bornes du jeu');
    const { person: elsewhere } = await introduced('Ailleurs encore');
    const lonely = await stage.community.circle('Sans personne');
    const propose = (more: object) =>
      stage.refused(team.ines, 'proposeIntroduction', {
        idempotencyKey: freshKey(), target, kind: 'OTHER', purpose: 'x', receiving: 'CIRCLE', receiver: circle, ...more,
      });
    expect(await propose({ receiver: lonely })).toEqual(['C15.NOBODY_RECEIVES']);
    expect(await propose({ receiver: null })).toEqual(['C15.NO_RECEIVER']);
    expect(await propose({ receiving: 'PARENT', parentBody: ' ' }).catch(String)).toContain('BAD_USER_INPUT');
    expect(await propose({ receiving: 'PARENT' })).toEqual(['C15.NO_RECEIVER']);
    expect(await propose({ receiving: 'INITIATIVE', receiver: team.initiative })).toEqual(['C15.OWN_INITIATIVE']);
    expect(await propose({ people: [elsewhere] })).toEqual(['C15.NOT_OF_TARGET']);
    expect(await propose({ targetAgreedOn: '2026-06-16' })).toEqual(['C15.NOT_YET']);
    expect(await propose({ follower: stage.malik })).toEqual(['C15.NOT_OF_TEAM']);
    expect(await stage.refused(stage.malik, 'proposeIntroduction', { idempotencyKey: freshKey(), target, kind: 'OTHER', purpose: 'x', receiving: 'BOARD' }))
      .toEqual(['P4.NOT_THERE']);
  });

  test('C15: a refusal says why to both; the team drops until acceptance, and lets go what nobody receives any more', async () => {
    const { id } = await introduced('Refus poli');
    await does(lead, 'dropIntroduction', id, { why: 'Agenda plein' });
    expect(await introduction(team.ines, id, 'state dropReason endedBy { id }')).toEqual({ state: 'DROPPED', dropReason: 'Agenda plein', endedBy: { id: lead } });
    expect(await refused(lead, 'acceptIntroduction', id)).toEqual(['C15.CLOSED']);

    const dropped = await introduced('Abandon');
    await does(team.omar, 'dropIntroduction', dropped.id, { why: 'Ils ont changé d’avis' });
    expect((await team.told(dropped.target, 'introduction.%')).at(-1)?.kind).toBe('introduction.dropped');

    const leaving = await stage.community.member('Yves Passant');
    const gone = await introduced('Plus personne', { receiving: 'MEMBER', receiver: leaving, targetAgreedOn: '2026-06-15' });
    await does(leaving, 'acceptIntroduction', gone.id);
    expect(await refused(team.ines, 'dropIntroduction', gone.id, { why: 'x' })).toEqual(['C15.RECEIVERS']);
    await stage.community.house.pool.query("update member set state = 'left' where id = $1", [leaving]);
    expect(await introduction(leaving, gone.id)).toBe(null);
    await does(team.ines, 'dropIntroduction', gone.id, { why: 'Yves est parti' });
  });

  test('C15: details are on no other path, and pass no more once it is dropped; who is erased is gone from it', async () => {
    const { id, person, target } = await introduced('Chemins');
    const everywhere = `query ($id: ID!, $person: ID!, $target: ID!) {
      node(id: $person) { id } target(id: $target) { id people { mail } }
      introduction(id: $id) { people { mail } target { people { mail } } targetAgreedPerson { mail } initiative { targets(first: 9) { nodes { people { mail } } } } }
      introductions(first: 9) { nodes { people { mail } } }
      journal(first: 50) { nodes { sentence target { people { mail } } subject { ... on Introduction { people { mail } target { name } } } } }
    }`;
    const read = async () => JSON.stringify(await stage.read(lead, everywhere, { id, person, target }));
    await does(lead, 'acceptIntroduction', id);
    expect(await read()).not.toMatch(/claude@|Claude/i);
    await does(team.ines, 'noteTargetAgreed', id);
    expect(await read()).not.toMatch(/claude@|Claude/i);
    const mails = async (who: string) => ((await introduction(who, id, DETAILS))?.['contacts'] as { mail: string }[] | null)?.map(({ mail }) => mail);
    expect(await mails(lead)).toEqual(['claude@example.net']);
    expect(await mails(team.omar)).toEqual(['claude@example.net']);
    expect(await mails(stage.solange)).toBe(undefined);
    const list = 'query { introductions(first: 50) { nodes { id contacts { mail } } } }';
    const { data } = await stage.community.ask(lead, list);
    type Read = { introductions: { nodes: { id: string; contacts: unknown }[] } };
    const { nodes } = (data as unknown as Read).introductions;
    expect(nodes.find((one) => one.id === id)?.contacts).toEqual([{ mail: 'claude@example.net' }]);
    // Who led the circle does no more.
    await stage.community.house.pool.query('update circle set lead_id = $1 where id = $2', [stage.malik, circle]);
    expect([await introduction(lead, id), await mails(stage.malik)]).toEqual([null, ['claude@example.net']]);
    await stage.community.house.pool.query('update circle set lead_id = $1 where id = $2', [lead, circle]);
    await does(lead, 'dropIntroduction', id, { why: 'Sans suite' });
    expect([await mails(lead), await mails(team.omar)]).toEqual([undefined, ['claude@example.net']]);
    await stage.does(team.ines, 'removeTargetPerson', { id: person });
    expect(await mails(team.omar)).toEqual([]);
  });

  test('C15, C16: both sides read the line of time, each once; the receiving side is told, and who acts is not', async () => {
    const { id, target } = await introduced('Des deux côtés');
    await does(lead, 'acceptIntroduction', id);
    const line = (await team.reads(team.omar, target, 'entries(first: 2) { nodes { kind sentence subject { ... on Introduction { id } } } }'))?.['entries'];
    expect(line).toEqual({ nodes: [
      { kind: 'introduction.receiverAccepted', sentence: 'Rosa Lemaire accepte la mise en relation avec « Des deux côtés ».', subject: { id } },
      { kind: 'introduction.proposed', sentence: 'Inès Belkacem propose une mise en relation avec « Des deux côtés ».', subject: { id } },
    ] });
    const feed = async (who: string) => {
      const { journal } = (await stage.read(who, '{ journal(first: 2) { nodes { kind sentence target { id } } } }')) as { journal: { nodes: object[] } };
      return journal.nodes;
    };
    expect(await feed(lead)).toMatchObject([{ kind: 'introduction.receiverAccepted', target: null }, { kind: 'introduction.proposed', target: null }]);
    for (const who of [stage.malik, stage.camille]) expect(JSON.stringify(await feed(who))).not.toContain('Des deux côtés');
    const { house } = stage.community;
    const { rows } = await house.pool.query<{ id: string }>('select id from entry where target_id = $1 and subject_id = $2 order by id', [target, id]);
    const client = await house.pool.connect();
    await noticesReader(house).read(client, rows.map((row) => row.id)).finally(() => client.release());
    const notices = await house.pool.query('select e.kind, n.member_id as member from notice n join entry e on e.id = n.entry_id where e.target_id = $1 order by e.id', [target]);
    expect(notices.rows).toEqual([
      { kind: 'introduction.proposed', member: lead }, { kind: 'introduction.receiverAccepted', member: team.ines },
    ]);
  });

  test('C2, C3: merged targets keep both introductions; who takes a target over follows what is open', async () => {
    const [kept, other] = [await introduced('Ligue des quais'), await introduced('Amicale des quais de l’est')];
    await does(lead, 'dropIntroduction', kept.id, { why: 'Non' });
    await stage.does(team.omar, 'mergeTargets', { id: kept.target, merged: other.target });
    const ids = ((await team.reads(team.omar, kept.target, 'introductions(first: 9) { nodes { id } }'))?.['introductions'] as { nodes: { id: string }[] }).nodes;
    expect(ids.map(({ id }) => id)).toEqual([other.id, kept.id]);
    expect(await introduction(lead, other.id, 'targetName')).toEqual({ targetName: 'Ligue des quais' });
    await stage.does(team.paul, 'assignTarget', { id: kept.target, member: team.nadia });
    expect([await introduction(team.omar, other.id, 'follower { id }'), await introduction(team.omar, kept.id, 'follower { id }')])
      .toEqual([{ follower: { id: team.nadia } }, { follower: { id: team.ines } }]);
    await does(team.nadia, 'followIntroduction', other.id, { member: team.zoe });
    expect(await refused(team.nadia, 'followIntroduction', other.id, { member: lead })).toEqual(['C15.NOT_OF_TEAM']);
  });

  test('C9c: an introduction that both accepted is a reason not to contact its target; one proposed is none', async () => {
    const { id, target } = await introduced('Laissée en paix');
    const codes = async () => ((await team.reads(team.ines, target, 'whyNotNow { code }'))?.['whyNotNow'] as { code: string }[]).map(({ code }) => code);
    expect(await codes()).toEqual([]);
    await does(lead, 'acceptIntroduction', id);
    await does(team.ines, 'noteTargetAgreed', id);
    expect(await codes()).toEqual(['INTRODUCTION']);
    await does(lead, 'startIntroduction', id);
    await does(lead, 'finishIntroduction', id, { outcome: 'Fait' });
    expect(await codes()).toEqual([]);
  });

  test('C15: the pilot reads figures of all introductions, by what came of them', async () => {
    const figures = 'contacts { introductionsProposed introductionsUnderWay introductionsDone newPublics ideasTakenUp allies partners }';
    const read = async () => {
      const sent = `query ($id: ID!) { initiative(id: $id) { ${figures} } }`;
      return ((await stage.read(team.paul, sent, { id: team.initiative }))['initiative'] as { contacts: Record<string, number> }).contacts;
    };
    const before = await read();
    const { id } = await introduced('Comptée', { targetAgreedOn: '2026-06-15' });
    expect((await read())['introductionsProposed']).toBe((before['introductionsProposed'] ?? 0) + 1);
    await does(lead, 'acceptIntroduction', id);
    expect((await read())['introductionsUnderWay']).toBe((before['introductionsUnderWay'] ?? 0) + 1);
    await does(lead, 'startIntroduction', id);
    await does(lead, 'finishIntroduction', id, { outcome: 'Une alliée', tag: 'ALLY' });
    expect(await read()).toEqual({ ...before, introductionsDone: (before['introductionsDone'] ?? 0) + 1, allies: (before['allies'] ?? 0) + 1 });
  });

  test('C15: what waits for somebody is found: for who receives, and for who follows', async () => {
    const { id } = await introduced('En attente');
    const waiting = async (who: string) => {
      const sent = '{ introductions(first: 50, filter: { awaitsMe: true }) { nodes { id viewerMay } } }';
      return ((await stage.read(who, sent))['introductions'] as { nodes: { id: string; viewerMay: string[] }[] }).nodes.find((one) => one.id === id);
    };
    expect(await waiting(lead)).toEqual({ id, viewerMay: ['acceptIntroduction', 'dropIntroduction'] });
    expect(await waiting(team.ines)).toEqual({ id, viewerMay: ['noteTargetAgreed', 'followIntroduction', 'dropIntroduction'] });
    expect(await waiting(team.omar)).toBe(undefined);
    await does(lead, 'acceptIntroduction', id);
    expect(await waiting(lead)).toBe(undefined);
    await does(team.ines, 'noteTargetAgreed', id);
    expect(await waiting(lead)).toEqual({ id, viewerMay: ['startIntroduction', 'dropIntroduction'] });
    expect(await waiting(team.ines)).toBe(undefined);
    const received = await stage.read(lead, '{ introductions(first: 50, filter: { received: false }) { nodes { id } } }');
    expect(received).toEqual({ introductions: { nodes: [] } });
  });
});
