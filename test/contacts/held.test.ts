import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Browser, openGate, type Gate } from '../kit/gate.ts';
import { freshKey, type Stage } from '../kit/stage.ts';
import { ContactTeam } from './team.ts';

let team: ContactTeam;
let stage: Stage;
let gate: Gate;
let target: string;
let claude: string;
beforeAll(async () => {
  team = await ContactTeam.open();
  stage = team.stage;
  gate = await openGate(stage.community, { freeDocuments: true });
});
afterAll(async () => {
  await gate.stop();
  await stage.close();
});
beforeEach(async () => {
  stage.community.at('2026-06-15T08:00:00Z');
  await stage.community.house.pool.query('delete from rate');
  await stage.community.house.pool.query('delete from mail');
  target = await team.target(`Ligue ${freshKey()}`, { stakes: 'Un secret de l’équipe', evenSo: true });
  const input = {
    idempotencyKey: freshKey(), target, name: 'Claude Dehors', jobTitle: 'Déléguée', mail: 'claude@example.org',
    source: 'Site public',
  };
  claude = (await stage.does(team.ines, 'addTargetPerson', input)).id;
});

const MAKE =
  'mutation ($input: OutsiderLinkInput!) { outsiderLink(input: $input) { link targetPerson { consent } refusals { rule code } } }';
interface Made {
  readonly link: string | null;
  readonly refusals: { rule: string; code: string }[];
}
const made = async (who: string, byMail = false, language: 'fr' | 'en' = 'fr'): Promise<Made> =>
  (await stage.read(who, MAKE, { input: { id: claude, byMail } }, language))['outsiderLink'] as Made;
/** What stands behind the # of a new link. */
const link = async (): Promise<string> => String((await made(team.ines)).link).split('#')[1] as string;

const HELD =
  'version name jobTitle mail phone howKnown source consent consentOn notedOn metOn keptUntil organisation initiative community';
const outside = () => new Browser(gate);
const held = async (of: string, browser = outside()) =>
  (await browser.ask(`query ($link: String!) { heldAboutMe(link: $link) { held { ${HELD} } } }`, { link: of })).data?.[
    'heldAboutMe'
  ];
const mails = async (): Promise<{ recipient: string; subject: string; text: string }[]> =>
  (await stage.community.house.pool.query('select recipient, subject, text from mail order by created_at'))
    .rows as never;

describe('what is held about somebody outside', () => {
  test('C17: by their link, without a session, they read all that is noted of them, and nothing else of the target', async () => {
    await stage.does(team.ines, 'logMeeting', {
      idempotencyKey: freshKey(), target, day: '2026-06-12', channel: 'PHONE', theirs: [claude],
    });
    const name = (await team.reads(team.ines, target, 'name'))?.['name'];
    expect(await held(await link())).toEqual({
      held: {
        version: 1, name: 'Claude Dehors', jobTitle: 'Déléguée', mail: 'claude@example.org', phone: null,
        howKnown: null, source: 'Site public', consent: null, consentOn: null, notedOn: '2026-06-15',
        metOn: ['2026-06-12'], keptUntil: '2029-06-15', organisation: name, initiative: 'Passerelles',
        community: 'Cordée',
      },
    });
  });

  test('C17: unknown, altered, over and of somebody erased: the same answer', async () => {
    const of = await link();
    const [person = '', until = '', signature = ''] = of.split('.').slice(1);
    const later = `outsider.${person}.${Number(until) + 1}.${signature}`;
    const other = `outsider.${claude.replace(/.$/, (letter) => (letter === '0' ? '1' : '0'))}.${until}.${signature}`;
    for (const none of ['', 'abc', later, other, of.slice(0, -1), `${of}x`])
      expect(await held(none)).toEqual({ held: null });
    stage.community.at('2026-09-12T08:00:00Z');
    expect(await held(of)).not.toEqual({ held: null });
    stage.community.at('2026-09-13T08:00:01Z');
    expect(await held(of)).toEqual({ held: null });
    const refused = { refusals: [{ rule: 'C17', code: 'LINK_UNKNOWN' }] };
    expect(await outside().do('eraseHeldAboutMe', { link: of }, '')).toMatchObject(refused);
    expect(await outside().do('correctHeldAboutMe', { link: 'abc', version: 1 }, '')).toMatchObject(refused);
    stage.community.at('2026-06-16T08:00:00Z');
    await stage.does(team.ines, 'removeTargetPerson', { id: claude });
    expect(await held(of)).toEqual({ held: null });
  });

  test('C17: they correct it and agree; the team is told, the journal keeps none of it; an older version is refused', async () => {
    const of = await link();
    const input = { link: of, version: 1, name: 'Claude Dehors-Fontaine', phone: '01 02 03 04 05', agrees: true };
    expect(await outside().do('correctHeldAboutMe', input, '')).toEqual({ refusals: [] });
    const today = {
      name: 'Claude Dehors-Fontaine', jobTitle: 'Déléguée', phone: '01 02 03 04 05', mail: 'claude@example.org',
      consent: 'GIVEN', consentOn: '2026-06-15', version: 2,
    };
    expect(await held(of)).toMatchObject({ held: today });
    const late = await outside().do('correctHeldAboutMe', { link: of, version: 1, name: 'Autre' }, '');
    expect(late).toMatchObject({ refusals: [{ rule: 'P7', code: 'STALE' }] });
    expect(await held(of)).toMatchObject({ held: today });
    expect(await team.told(target, 'person.corrected')).toEqual([{ kind: 'person.corrected', person: team.ines }]);
    const { rows } = await stage.community.house.pool.query(
      'select facts::text, actor_id from entry where target_id = $1',
      [target],
    );
    expect(JSON.stringify(rows)).not.toContain('Fontaine');
    expect(await team.unsound()).toEqual([]);
  });

  test('C17: who withdraws is erased at once, our mail to them too; who keeps contact and the pilots are told', async () => {
    await made(team.ines, true);
    const of = await link();
    expect(await outside().do('eraseHeldAboutMe', { link: of }, '')).toEqual({ refusals: [] });
    expect((await stage.community.house.pool.query('select from target_person where id = $1', [claude])).rowCount).toBe(
      0,
    );
    expect((await mails()).filter(({ recipient }) => recipient === 'claude@example.org')).toEqual([]);
    expect(await team.told(target, 'person.withdrew')).toEqual([{ kind: 'person.withdrew', person: team.ines }]);
  });

  test('C17: the team sends the link, once a day, in the sender’s language, and so asks for consent', async () => {
    const { link: address } = await made(team.ines, true, 'en');
    await made(team.ines, true, 'en');
    const [mail, ...more] = await mails();
    expect([mail?.recipient, mail?.subject, more]).toEqual(['claude@example.org', 'What Cordée notes of you', []]);
    expect(address).toMatch(/^http:\/\/localhost\/vos-donnees#outsider\./);
    expect(mail?.text).toContain('/vos-donnees#outsider.');
    expect((await held(String(address).split('#')[1] as string)) as object).toMatchObject({
      held: { consent: 'ASKED', consentOn: '2026-06-15' },
    });
  });

  test('C17: without an address nothing is sent: the link is copied; who is not of the team gets none', async () => {
    await stage.community.house.pool.query('update target_person set mail = null where id = $1', [claude]);
    expect(await made(team.ines, true)).toMatchObject({ link: null, refusals: [{ rule: 'C17', code: 'NO_MAIL' }] });
    expect((await made(team.nadia)).link).not.toBeNull();
    for (const who of [stage.malik, stage.camille])
      expect(await made(who)).toMatchObject({ link: null, refusals: [{ code: 'NOT_THERE' }] });
    expect(await made(stage.solange)).toMatchObject({ link: null, refusals: [{ code: 'NOT_YOURS' }] });
  });

  test('P4: who tries many links is told to wait', async () => {
    const browser = outside();
    let code: unknown;
    for (let n = 0; n < 40 && !code; n += 1) {
      const sent =
        'mutation ($input: EraseHeldAboutMeInput!) { eraseHeldAboutMe(input: $input) { refusals { code } } }';
      code = (await browser.ask(sent, { input: { link: `outsider.${n}` } })).code;
    }
    expect(code).toBe('RATE_LIMITED');
  });
});
