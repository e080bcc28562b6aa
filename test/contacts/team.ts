import { checkInvariants } from '../../server/check.ts';
import { recountDue } from '../../server/contacts/commands/reminding.ts';
import { Sector } from '../../server/members/vocabulary.ts';
import { freshKey, Stage } from '../kit/stage.ts';

/** A team that keeps contact: Paul pilots, two contact members each with an organisation member, and people around. */
export class ContactTeam {
  private constructor(
    readonly stage: Stage,
    readonly initiative: string,
    readonly paul: string,
    readonly ines: string,
    readonly nadia: string,
    /** In the pair of Inès. */
    readonly omar: string,
    /** In the pair of Nadia. */
    readonly zoe: string,
    readonly sector: string,
  ) {}

  static async open(options: { pool?: number } = {}): Promise<ContactTeam> {
    const stage = await Stage.open(options);
    const { community, paul, ines } = stage;
    const [nadia, omar, zoe] = [
      await community.member('Nadia Benhalima'), await community.member('Omar Sy'), await community.member('Zoé Lamy'),
    ];
    const sector = await community.insert(Sector, { label: 'Syndicats', label_en: 'Unions', open: true });
    const initiative = await stage.initiative('running');
    const contact = await stage.role(initiative, { seats: 4 });
    const organisation = await stage.role(initiative, { kind: 'ORGANISATION', name: 'Mémoire', seats: 2 });
    for (const [member, role] of [
      [ines, contact], [nadia, contact], [omar, organisation], [zoe, organisation],
    ] as const)
      await stage.accept(paul, await stage.apply(member, role));
    const team = new ContactTeam(stage, initiative, paul, ines, nadia, omar, zoe, sector);
    await team.pair(ines, omar);
    await team.pair(nadia, zoe);
    return team;
  }

  /** The seat that a member holds in the initiative. */
  async seat(member: string): Promise<string> {
    const text = 'select id from seat where initiative_id = $1 and member_id = $2 and left_on is null';
    const { rows } = await this.stage.community.house.pool.query<{ id: string }>(text, [this.initiative, member]);
    return String(rows[0]?.id);
  }

  async pair(contact: string, organisation: string): Promise<void> {
    const [contactSeat, organisationSeat] = [await this.seat(contact), await this.seat(organisation)];
    await this.stage.does(this.paul, 'formPair', { idempotencyKey: freshKey(), contactSeat, organisationSeat });
  }

  /** A target, of Inès unless said otherwise. */
  async target(name: string, more: object = {}): Promise<string> {
    const input = {
      idempotencyKey: freshKey(), initiative: this.initiative, name, category: 'UNION', owner: this.ines, ...more,
    };
    return (await this.stage.does(this.paul, 'addTarget', input)).id;
  }

  /** A meeting that took place, told by who holds it. */
  async held(target: string, day: string, { who = this.ines, channel = 'IN_PERSON' } = {}): Promise<string> {
    return (await this.stage.does(who, 'logMeeting', { idempotencyKey: freshKey(), target, day, channel })).id;
  }

  /** A synthesis of a meeting. */
  async synthesis(
    meeting: string,
    { who = this.ines, ...more }: { who?: string } & Record<string, unknown> = {},
  ): Promise<string> {
    const input = { idempotencyKey: freshKey(), meeting, texts: { summary: 'Un échange utile' }, ...more };
    return (await this.stage.does(who, 'publishSynthesis', input)).id;
  }

  /** What somebody reads of a target. */
  async reads(who: string, id: string, selection: string): Promise<Record<string, unknown> | null> {
    const sent = `query ($id: ID!) { target(id: $id) { ${selection} } }`;
    return (await this.stage.read(who, sent, { id }))['target'] as Record<string, unknown> | null;
  }

  /**
   * What does not hold in the data, and how many due days would be counted otherwise: nothing, after whatever was done.
   */
  async unsound(): Promise<unknown[]> {
    const { house } = this.stage.community;
    // The test's members have paid without payments.
    const broken = (await checkInvariants(house.pool)).filter(({ found, rule }) => found > 0 && rule !== 'M14');
    return [...broken, ...((await recountDue(house.round())) ? ['due days'] : [])];
  }

  /** The entries of the journal about a target: kind and person concerned, in their order. */
  async told(target: string, kinds = '%'): Promise<{ kind: string; person: string | null }[]> {
    const text = 'select kind, person_id as person from entry where target_id = $1 and kind like $2 order by id';
    return (await this.stage.community.house.pool.query(text, [target, kinds])).rows as {
      kind: string;
      person: string | null;
    }[];
  }
}
