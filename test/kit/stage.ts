import { expect } from 'vitest';
import { askingOf } from '../../server/access/viewer.ts';
import { foundCommunity } from '../../server/community/commands/founding.ts';
import type { Language } from '../../server/core/kernel/words.ts';
import { tellAnswers } from '../../server/initiatives/commands/telling.ts';
import type { InitiativeState } from '../../server/initiatives/kinds.ts';
import { TestCommunity } from './community.ts';

let keys = 0;
/** A key that nobody has used. */
export const freshKey = (): string => `key-${(keys += 1)}`;

const founding = {
  name: 'Elvaire',
  purpose: null,
  preset: 'strateges',
  settings: { 'dues.graceDays': 45 },
  charter: '# Charte',
  demo: false,
  administrator: { firstName: 'Ada', lastName: 'Morvan', email: 'Ada@Example.org', language: 'en' },
} as const;

interface RoleOptions {
  readonly kind?: string;
  readonly name?: string;
  readonly seats?: number;
  readonly months?: number;
  readonly skills?: readonly string[];
}

/** A community with people to play with: a pilot, members, the board, an administrator, a treasurer, one who is late. */
export class Stage {
  private constructor(
    readonly community: TestCommunity,
    readonly paul: string,
    readonly ines: string,
    readonly malik: string,
    readonly solange: string,
    readonly camille: string,
    readonly mireille: string,
    readonly late: string,
  ) {}

  static async open(options: Parameters<typeof TestCommunity.open>[0] = {}): Promise<Stage> {
    const community = await TestCommunity.open(options);
    return new Stage(
      community,
      await community.member('Paul Arnal'),
      await community.member('Inès Belkacem'),
      await community.member('Malik Dufour'),
      await community.member('Solange Vidal', { mandates: ['board'] }),
      await community.member('Camille Rey', { mandates: ['administrator'] }),
      await community.member('Mireille Haas', { mandates: ['treasurer'] }),
      await community.member('Hugo Klein', { paidUntil: '2026-01-31' }),
    );
  }

  /** Founds the community, as the command line does: 45 days of grace, Ada its first administrator. */
  async found(): Promise<void> {
    const { house, now } = this.community;
    const nobody = askingOf(undefined, house.charter, house.today());
    const circumstances = { asking: nobody, charter: house.charter, now };
    await house.commander.run(circumstances, foundCommunity, founding, 'foundCommunity');
  }

  /** What a question is answered, without an error. */
  async read(who: string | null, query: string, variables: object = {}, language: Language = 'fr') {
    const { data, errors } = await this.community.ask(who, query, { ...variables }, language);
    expect(errors).toEqual([]);
    return data as unknown as Record<string, unknown>;
  }

  /** Runs a mutation that must not be refused, and gives the noun. */
  async does(
    who: string | null,
    mutation: string,
    input: object,
    selection = '',
  ): Promise<Record<string, unknown> & { id: string }> {
    const { noun, refusals } = await this.community.command(who, mutation, input, selection);
    if (refusals.length || !noun)
      throw new Error(`${mutation}: ${refusals.map(({ rule, code }) => `${rule}.${code}`).join(', ')}`);
    return noun;
  }

  /** The reasons for which a mutation is refused, as RULE.CODE; it must be. */
  async refused(who: string | null, mutation: string, input: object): Promise<string[]> {
    const { refusals } = await this.community.command(who, mutation, input);
    return refusals.map(({ rule, code }) => `${rule}.${code}`);
  }

  /** An initiative of an author's in a state, complete enough to be proposed, followed by Solange. */
  async initiative(state: InitiativeState, author = this.paul, title = 'Passerelles'): Promise<string> {
    const { id } = await this.does(author, 'draftInitiative', {
      idempotencyKey: freshKey(),
      title,
      summary: 'Rencontrer',
    });
    await this.does(author, 'describeInitiative', { id, version: 1, need: 'Du monde', description: 'Bonjour' });
    if (state === 'draft') return id;
    await this.does(author, 'proposeInitiative', { id });
    if (state === 'proposed') return id;
    await this.does(this.solange, 'answerProposal', { id, verdict: 'APPROVE', referent: this.solange });
    if (state === 'launching') return id;
    await this.does(author, 'changeInitiativeState', { id, state: 'RUNNING', why: 'Tout est prêt' });
    await this.does(author, 'endRunningIn', { id });
    if (state !== 'running') await this.does(author, 'changeInitiativeState', { id, state: state.toUpperCase(), why: 'Ainsi décidé' });
    return id;
  }

  /** Accepts an application, and tells it. */
  async accept(pilot: string, application: string): Promise<void> {
    await this.does(pilot, 'acceptApplication', { id: application });
    await this.tell();
  }

  /** Tells every answer that was written, as the timetable does once the ten minutes are over. */
  tell(): Promise<number> {
    const { house, now } = this.community;
    return tellAnswers(house.round(new Date(now.getTime() + 10 * 60_000)));
  }

  /** A role of an initiative that Paul pilots. */
  async role(
    initiative: string,
    { kind = 'CONTACT', name = 'Contact', seats = 1, months = 12, skills = [] }: RoleOptions = {},
  ): Promise<string> {
    const input = { idempotencyKey: freshKey(), initiative, kind, name, seats, months, skills };
    return (await this.does(this.paul, 'addRole', input)).id;
  }

  /** Somebody's application to a role. */
  async apply(member: string, role: string, word = 'Je viens.'): Promise<string> {
    return (await this.does(member, 'applyToRole', { idempotencyKey: freshKey(), role, word })).id;
  }

  close(): Promise<void> {
    return this.community.close();
  }
}
