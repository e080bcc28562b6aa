import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshKey, type Stage } from '../kit/stage.ts';
import { ContactTeam } from './team.ts';

let team: ContactTeam;
let stage: Stage;
beforeAll(async () => {
  team = await ContactTeam.open();
  stage = team.stage;
});
afterAll(() => stage.close());

const adding = (name: string, more: object = {}) =>
  ({ idempotencyKey: freshKey(), initiative: team.initiative, name, category: 'UNION', ...more });

describe('targets', () => {
  test('C1: a target is what is noted of it; an older version is refused and shown today’s', async () => {
    const id = await team.target('Union des bateliers', { acronym: 'UDB', priority: 1, sector: team.sector });
    const file =
      'version name acronym category stance priority level state dueOn owner { id } organisationMemberId sector { label }';
    expect(await team.reads(team.omar, id, file)).toEqual({
      version: 1,
      name: 'Union des bateliers',
      acronym: 'UDB',
      category: 'UNION',
      stance: 'NEUTRAL',
      priority: 1,
      level: 'NATIONAL',
      state: 'ASSIGNED',
      dueOn: '2026-12-15',
      owner: { id: team.ines },
      organisationMemberId: team.omar,
      sector: { label: 'Syndicats' },
    });
    await stage.does(team.omar, 'describeTarget', { id, version: 1, stakes: 'L’emploi', stance: 'ALLY' });
    const late = await stage.community.command(
      team.ines, 'describeTarget', { id, version: 1, stakes: 'Autre' }, 'stakes version',
    );
    expect(late.refusals).toMatchObject([{ rule: 'P7', code: 'STALE' }]);
    expect(late.noun).toMatchObject({ stakes: 'L’emploi', version: 2 });
  });

  test.each([
    ['accents and case', 'federation DES écoles', {}],
    ['a typing error', 'Fédération des écolse', {}],
    ['the same acronym', 'Autre nom', { acronym: 'fde' }],
    ['the acronym as a name', 'FDE', {}],
    ['the same web site', 'Encore un nom', { website: 'https://ecoles.example.org/contact' }],
  ])('C2: the same organisation is not entered twice unseen: %s', async (_why, name, more) => {
    const known = await stage.community.command(team.paul, 'addTarget', adding('Fédération des écoles', {
      acronym: 'FDE', website: 'https://www.ecoles.example.org',
    }));
    expect(known.refusals.length === 0 || known.refusals[0]?.code === 'NEAR').toBe(true);
    const { refusals } = await stage.community.command(team.ines, 'addTarget', adding(name, more));
    expect(refusals).toMatchObject([{ rule: 'C2', code: 'NEAR', details: { names: ['Fédération des écoles'] } }]);
  });

  test('C2: near ones are seen while typing, and added all the same when it is another one', async () => {
    await team.target('CGTX');
    const near = async (who: string, ...said: string[]) => {
      const sent = 'query ($near: [String!]) { targets(first: 5, filter: { near: $near }) { nodes { name } } }';
      return ((await stage.read(who, sent, { near: said }))['targets'] as { nodes: { name: string }[] }).nodes.map(
        ({ name }) => name,
      );
    };
    expect(await near(team.omar, 'cgxt')).toEqual(['CGTX']);
    expect(await near(team.omar, 'Banque')).toEqual([]);
    expect(await stage.refused(team.ines, 'addTarget', adding('CGTY'))).toEqual(['C2.NEAR']);
    await stage.does(team.ines, 'addTarget', adding('CGTY', { evenSo: true }));
  });

  test('C2: called like another one from now on, a target is shown that one first; corrected in its own texts it is not', async () => {
    const id = await team.target('Amicale des éclusiers', { acronym: 'ADE' });
    await team.target('Cercle des haleurs');
    const named = (version: number, more: object) =>
      stage.refused(team.omar, 'describeTarget', { id, version, ...more });
    expect(await named(1, { name: 'Cercle des haleur' })).toEqual(['C2.NEAR']);
    expect(await named(1, { name: 'Amicale des éclusières', acronym: 'ADE', place: 'Conflans' })).toEqual([]);
    expect(await named(2, { name: 'Cercle des haleur', evenSo: true })).toEqual([]);
  });

  test('C1, C2: what one may do to a target follows one’s seat and where it stands', async () => {
    const id = await team.target('Maison des lavandières');
    const may = async (who: string) => (await team.reads(who, id, 'viewerMay'))?.['viewerMay'] as string[] | undefined;
    expect(await may(team.omar)).toContain('planMeeting');
    expect(await may(team.omar)).not.toContain('reopenTarget');
    expect(await may(stage.malik)).toBeUndefined();
    await stage.does(team.ines, 'restTarget', { id, why: 'Travaux' });
    expect(await may(team.ines)).toContain('reopenTarget');
    expect(await may(team.ines)).not.toContain('planMeeting');
    const into = await team.target('Association du lavoir');
    await stage.does(team.omar, 'mergeTargets', { id: into, merged: id });
    expect(await may(team.ines)).toEqual([]);
  });

  test('C2: what was not checked for as long as the charter says is found; what rests is not', async () => {
    const [old, checked, resting] = [
      await team.target('Ligue des gabares'), await team.target('Foyer du mascaret'),
      await team.target('Atelier du radoub'),
    ];
    const { pool } = stage.community.house;
    await pool.query("update target set checked_on = '2025-12-01' where id = any($1)", [[old, resting]]);
    await stage.does(team.ines, 'restTarget', { id: resting, why: 'Travaux' });
    const unchecked = async () => {
      const sent =
        'query ($id: ID!) { targets(first: 100, filter: { initiative: $id, unchecked: true }) { nodes { id } } }';
      const found = (await stage.read(team.omar, sent, { id: team.initiative }))['targets'] as {
        nodes: { id: string }[];
      };
      return found.nodes.map(({ id }) => id).filter((id) => [old, checked, resting].includes(id));
    };
    expect(await unchecked()).toEqual([]);
    await pool.query("insert into charter_setting (key, value, saved_at) values ('contacts.checkMonths', '3', now())");
    expect(await unchecked()).toEqual([old]);
    await pool.query("delete from charter_setting where key = 'contacts.checkMonths'");
  });

  test('C2: what one may not see is not hinted at: a near target of another team does not count', async () => {
    const other = await stage.initiative('running', stage.malik, 'Ailleurs');
    await stage.does(stage.malik, 'addTarget', { ...adding('Conseil des rivages'), initiative: other });
    expect(await stage.refused(team.ines, 'addTarget', adding('Conseil des rivages'))).toEqual([]);
    expect(
      await stage.refused(stage.malik, 'addTarget', { ...adding('Conseil des rivage'), initiative: other }),
    ).toEqual(['C2.NEAR']);
  });

  test('C2: two who add the same organisation at the same instant: the second is shown the first', async () => {
    const both = [team.ines, team.nadia].map((who) => stage.refused(who, 'addTarget', adding('Mutuelle des phares')));
    expect((await Promise.all(both)).toSorted((a, b) => a.length - b.length)).toEqual([[], ['C2.NEAR']]);
  });

  test('C2: the team orders its targets together; places between two others never run out', async () => {
    const ids = [
      await team.target('Ordre un'), await team.target('Rang deux bis'), await team.target('Place trois ter'),
    ];
    const order = async () => {
      const sent = 'query ($id: ID!) { initiative(id: $id) { targets(first: 100) { nodes { id } } } }';
      const { targets } = (await stage.read(team.omar, sent, { id: team.initiative }))['initiative'] as {
        targets: { nodes: { id: string }[] };
      };
      return targets.nodes.map(({ id }) => id).filter((id) => ids.includes(id));
    };
    const [one = '', two = '', three = ''] = ids;
    expect(await order()).toEqual([one, two, three]);
    await stage.does(team.omar, 'placeTarget', { id: three, after: one });
    expect(await order()).toEqual([one, three, two]);
    await stage.does(team.paul, 'placeTarget', { id: three, after: null });
    expect(await order()).toEqual([three, one, two]);
    for (let n = 0; n < 14; n += 1) await stage.does(team.paul, 'placeTarget', { id: n % 2 ? three : two, after: one });
    expect(await order()).toEqual([one, three, two]);
  });

  test('C2: two targets that are one: both histories go on in one, and the old address leads there', async () => {
    const [id, merged] = [
      await team.target('Collectif du quai'),
      await team.target('Comité des docks', { website: 'https://docks.example.org' }),
    ];
    const [first, second] = [await team.held(id, '2026-03-02'), await team.held(merged, '2026-05-04')];
    const synthesis = await team.synthesis(second);
    await stage.does(team.omar, 'mergeTargets', { id, merged });
    expect(
      await team.reads(
        team.ines, id,
        'website lastHeldOn dueOn meetings(first: 9) { nodes { id } } syntheses(first: 9) { nodes { id } }',
      ),
    ).toEqual({
      website: 'https://docks.example.org', lastHeldOn: '2026-05-04', dueOn: '2026-11-04',
      meetings: { nodes: [{ id: second }, { id: first }] }, syntheses: { nodes: [{ id: synthesis }] },
    });
    expect(await team.reads(team.ines, merged, 'mergedInto { id }')).toEqual({ mergedInto: { id } });
    expect((await team.told(id)).map(({ kind }) => kind)).toEqual([
      'target.added', 'target.assigned', 'target.added', 'target.assigned', 'meeting.held', 'meeting.held',
      'synthesis.published', 'target.merged',
    ]);
    expect(await stage.refused(team.ines, 'checkTarget', { id: merged })).toEqual(['C2.MERGED']);
    expect(await stage.refused(team.ines, 'mergeTargets', { id, merged: id })).toEqual(['C2.TWO_TARGETS']);
  });

  test('C2: a target rests or is closed with a reason, its meetings to come with it; it can be reopened', async () => {
    const id = await team.target('Office du fleuve');
    await stage.does(team.ines, 'planMeeting', {
      idempotencyKey: freshKey(), target: id, day: '2026-07-01', channel: 'PHONE',
    });
    await stage.does(team.ines, 'restTarget', { id, why: 'Élections internes' });
    expect(await team.reads(team.omar, id, 'state restReason plannedMeetings { id }')).toEqual({
      state: 'DORMANT', restReason: 'Élections internes', plannedMeetings: [],
    });
    expect(await stage.refused(team.ines, 'closeTarget', { id, why: 'x' })).toEqual(['C2.AT_REST']);
    await stage.does(team.ines, 'reopenTarget', { id });
    expect(await team.reads(team.omar, id, 'state restReason')).toEqual({ state: 'ASSIGNED', restReason: null });
    expect(await stage.refused(team.ines, 'reopenTarget', { id })).toEqual(['C2.NOT_AT_REST']);
  });

  test('C5: a sector has its contact member, to whom its new targets are proposed', async () => {
    const shared = { initiative: team.initiative, sector: team.sector };
    expect(await stage.refused(team.paul, 'shareSector', { ...shared, member: team.omar })).toEqual(['C3.NOT_CONTACT']);
    await stage.does(team.paul, 'shareSector', { ...shared, member: team.ines });
    await stage.does(team.paul, 'shareSector', { ...shared, member: team.nadia });
    const { id } = await stage.does(
      team.paul, 'addTarget', adding('Bourse du travail', { sector: team.sector }), 'owner { id }',
    );
    expect(await team.told(id)).toEqual([
      { kind: 'target.added', person: null },
      { kind: 'target.proposed', person: team.nadia },
    ]);
  });

  test('P4: who is not of the team neither sees nor changes anything; the referent reads', async () => {
    const id = await team.target('Régie des eaux');
    for (const who of [stage.malik, stage.camille]) {
      expect(await team.reads(who, id, 'name')).toBe(null);
      expect(await stage.refused(who, 'checkTarget', { id })).toEqual(['P4.NOT_THERE']);
      expect(await stage.refused(who, 'addTarget', adding('X'))).toEqual(['P4.NOT_YOURS']);
    }
    expect(await team.reads(stage.solange, id, 'name')).toEqual({ name: 'Régie des eaux' });
    expect(await stage.refused(stage.solange, 'checkTarget', { id })).toEqual(['P4.NOT_YOURS']);
  });

  test('C1: contact details are the team’s alone; who is erased leaves no trace, in meetings neither', async () => {
    const target = await team.target('Caisse des gares');
    const person = {
      idempotencyKey: freshKey(), target, name: 'Dominique Hors', mail: 'd.hors@example.net', phone: '01',
      source: 'Carte', consent: 'GIVEN',
    };
    const { id } = await stage.does(team.ines, 'addTargetPerson', person);
    await stage.does(team.ines, 'logMeeting', {
      idempotencyKey: freshKey(), target, day: '2026-06-10', channel: 'PHONE', theirs: [id],
    });
    const people = 'people { name mail phone consent consentOn }';
    const shown = { name: 'Dominique Hors', consent: 'GIVEN', consentOn: '2026-06-15' };
    expect(await team.reads(team.zoe, target, people)).toEqual({
      people: [{ ...shown, mail: 'd.hors@example.net', phone: '01' }],
    });
    expect(await team.reads(stage.solange, target, people)).toEqual({
      people: [{ ...shown, mail: null, phone: null }],
    });
    await stage.does(team.ines, 'editTargetPerson', { id, version: 1, jobTitle: 'Trésorière' });
    await stage.does(team.ines, 'removeTargetPerson', { id });
    expect(await team.reads(team.zoe, target, 'people { id } meetings(first: 1) { nodes { theirs { id } } }')).toEqual({
      people: [], meetings: { nodes: [{ theirs: [] }] },
    });
    const { rows } = await stage.community.house.pool.query(
      "select facts from entry where target_id = $1 and kind like 'person.%'",
      [target],
    );
    expect(JSON.stringify(rows)).not.toContain('Hors');
    expect(rows).toHaveLength(3);
  });
});

test('C6, P1: after all this the data hold what they must, and nothing is to be recounted', async () => {
  expect(await team.unsound()).toEqual([]);
});
