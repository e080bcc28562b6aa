import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { freshKey, Stage } from '../kit/stage.ts';

let stage: Stage;
const crowd: string[] = [];
let initiative: string;
let contact: string;
let organisation: string;
beforeAll(async () => {
  stage = await Stage.open();
  for (const letter of 'abcdef') crowd.push(await stage.community.member(`Membre ${letter}`));
});
afterAll(() => stage.close());
beforeEach(async () => {
  initiative = await stage.initiative('running');
  contact = await stage.role(initiative, { seats: 4 });
  organisation = await stage.role(initiative, { kind: 'ORGANISATION', name: 'Mémoire', seats: 2 });
});

const join = async (role: string, members: readonly string[]): Promise<void> => {
  for (const member of members) await stage.accept(stage.paul, await stage.apply(member, role));
};
const seatOf = async (role: string, member: string): Promise<string> => {
  const { rows } = await stage.community.house.pool.query(
    'select id from seat where role_id = $1 and member_id = $2 and left_on is null',
    [role, member],
  );
  return rows[0].id;
};
interface Team {
  readonly pairs: readonly {
    id: string;
    contactSeat: { member: { id: string } };
    organisationSeat: { member: { id: string } };
  }[];
  readonly unpairedSeats: readonly { member: { id: string }; unpaired: boolean }[];
}
const team = async (): Promise<Team> => {
  const sent = `query ($id: ID!) { initiative(id: $id) {
    pairs { id contactSeat { member { id } } organisationSeat { member { id } } } unpairedSeats { unpaired member { id } } } }`;
  return (await stage.read(stage.malik, sent, { id: initiative }))['initiative'] as Team;
};
const key = () => ({ idempotencyKey: freshKey() });

describe('pairs', () => {
  test('I9, scenario 27: 4 contact and 2 organisation members: pairs are formed, every contact member has one', async () => {
    await join(contact, crowd.slice(0, 4));
    await join(organisation, crowd.slice(4, 6));
    expect((await team()).unpairedSeats.map(({ member }) => member.id).toSorted()).toEqual(
      crowd.slice(0, 4).toSorted(),
    );
    await stage.does(stage.paul, 'formPairs', { id: initiative });
    const { pairs, unpairedSeats } = await team();
    expect(unpairedSeats).toEqual([]);
    expect(pairs.map(({ contactSeat }) => contactSeat.member.id).toSorted()).toEqual(crowd.slice(0, 4).toSorted());
    const loads = crowd.slice(4, 6).map((id) => pairs.filter((pair) => pair.organisationSeat.member.id === id).length);
    expect(loads).toEqual([2, 2]);
    expect(await stage.refused(stage.paul, 'formPairs', { id: initiative })).toEqual(['I9.ALL_PAIRED']);
  });

  test('I9: nothing is formed where an organisation member is missing', async () => {
    await join(contact, crowd.slice(0, 2));
    expect(await stage.refused(stage.paul, 'formPairs', { id: initiative })).toEqual(['I9.NO_ORGANISATION_MEMBER']);
    expect((await team()).pairs).toEqual([]);
  });

  test('I9: pairs are formed for those who can have one; who is alone of both kinds stays without', async () => {
    await join(contact, crowd.slice(0, 2));
    await join(organisation, crowd.slice(0, 1));
    await stage.does(stage.paul, 'formPairs', { id: initiative });
    const { pairs, unpairedSeats } = await team();
    expect(pairs.map(({ contactSeat }) => contactSeat.member.id)).toEqual([crowd[1]]);
    expect(unpairedSeats).toEqual([{ unpaired: true, member: { id: crowd[0] } }]);
    expect(await stage.refused(stage.paul, 'formPairs', { id: initiative })).toEqual(['I9.NO_ORGANISATION_MEMBER']);
  });

  test('I9: one contact member is in one pair, one organisation member in several; nobody with themselves', async () => {
    await join(contact, crowd.slice(0, 2));
    await join(organisation, crowd.slice(1, 3));
    const [first, second] = [await seatOf(contact, crowd[0] ?? ''), await seatOf(contact, crowd[1] ?? '')];
    const [itself, other] = [await seatOf(organisation, crowd[1] ?? ''), await seatOf(organisation, crowd[2] ?? '')];
    await stage.does(stage.paul, 'formPair', { ...key(), contactSeat: first, organisationSeat: other });
    await stage.does(stage.solange, 'formPair', { ...key(), contactSeat: second, organisationSeat: other });
    const refused = (contactSeat: string, organisationSeat: string) =>
      stage.refused(stage.paul, 'formPair', { ...key(), contactSeat, organisationSeat });
    expect(await refused(first, itself)).toEqual(['I9.PAIRED']);
    expect(await refused(second, itself)).toEqual(['I9.TWO_PEOPLE', 'I9.PAIRED']);
    expect(await refused(other, itself)).toEqual(['I9.ONE_OF_EACH']);
    expect(await stage.refused(stage.malik, 'formPairs', { id: initiative })).toEqual(['P4.NOT_YOURS']);
  });

  test('I9: a pair ends on its own or with a seat; the contact member is then shown without one', async () => {
    await join(contact, crowd.slice(0, 2));
    await join(organisation, crowd.slice(4, 5));
    await stage.does(stage.paul, 'formPairs', { id: initiative });
    const [pair] = (await team()).pairs;
    await stage.does(stage.paul, 'endPair', { id: pair?.id });
    expect(await stage.refused(stage.paul, 'endPair', { id: pair?.id })).toEqual(['I9.PAIR_ENDED']);
    expect((await team()).unpairedSeats).toEqual([{ unpaired: true, member: { id: pair?.contactSeat.member.id } }]);
    const seat = await seatOf(organisation, crowd[4] ?? '');
    await stage.does(crowd[4] ?? '', 'leaveSeat', { id: seat, handOver: 'Le carnet.' });
    expect((await team()).pairs).toEqual([]);
    expect((await team()).unpairedSeats).toHaveLength(2);
  });

  test('I9: both members are told, each in an entry of their own', async () => {
    await join(contact, crowd.slice(0, 1));
    await join(organisation, crowd.slice(4, 5));
    await stage.does(stage.paul, 'formPairs', { id: initiative });
    const told = await stage.community.house.pool.query(
      "select kind, person_id as person from entry where initiative_id = $1 and kind like 'pair.%' order by id",
      [initiative],
    );
    expect(told.rows).toEqual([
      { kind: 'pair.formed', person: crowd[0] },
      { kind: 'pair.joined', person: crowd[4] },
    ]);
    const seat = await seatOf(contact, crowd[0] ?? '');
    await stage.does(crowd[0] ?? '', 'leaveSeat', { id: seat, handOver: 'Le carnet.' });
    const parted = await stage.community.house.pool.query(
      "select kind, person_id as person from entry where initiative_id = $1 and kind in ('pair.ended', 'pair.parted') order by id",
      [initiative],
    );
    expect(parted.rows).toEqual([
      { kind: 'pair.ended', person: crowd[0] },
      { kind: 'pair.parted', person: crowd[4] },
    ]);
  });

  test('I9: two pilots who pair the same contact member at the same instant make one pair', async () => {
    await join(contact, crowd.slice(0, 1));
    await join(organisation, crowd.slice(4, 6));
    const contactSeat = await seatOf(contact, crowd[0] ?? '');
    const answers = await Promise.all(
      [stage.paul, stage.solange].map(async (who, place) => {
        const organisationSeat = await seatOf(organisation, crowd[4 + place] ?? '');
        return stage.refused(who, 'formPair', { ...key(), contactSeat, organisationSeat });
      }),
    );
    expect(answers.toSorted((a, b) => a.length - b.length)).toEqual([[], ['I9.PAIRED']]);
  });
});
