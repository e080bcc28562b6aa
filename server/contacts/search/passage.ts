import { ID, Int } from 'type-graphql';
import { Choice, Computed, DayColumn, Derived, Id, One, Terms, Text } from '../../core/noun/fields.ts';
import { Noun } from '../../core/noun/noun.ts';
import type { Columns, Filter, Needs, SqlViewer } from '../../core/noun/registry.ts';
import { DayScalar } from '../../core/noun/scalars.ts';
import { Initiative } from '../../initiatives/initiative.ts';
import { Member } from '../../members/member.ts';
import { Sector } from '../../members/vocabulary.ts';
import { Confidentiality, PassageKind, Stance } from '../enums.ts';
import { Synthesis } from '../synthesis.ts';
import { TargetPerson } from '../target-person.ts';
import { Target } from '../target.ts';
import { foundIn, FoundPiece, namedIn } from './pieces.ts';

const is = (column: string, description: string): Filter => ({
  type: () => ID, description, sqlType: 'uuid', sql: (row, id) => `${row[column]} = ${id}`,
});
const among = (column: string, type: () => unknown, description: string, sqlType = 'text[]'): Filter => ({
  type: () => [type()], description, sqlType, sql: (row, values) => `${row[column]} = any(${values})`,
});

const asked = (forgiving: boolean) => (_row: Columns, { said }: SqlViewer) => `(select a.wanted from public.cordee_asked(${said}, ${forgiving}) a)`;
const words = (forgiving: boolean, said: string) => `(select public.cordee_forms(${said}, ${forgiving}))`;

/** Its text, what was searched for, and every form of those words; of the words near to them where the text holds no other. */
const needs: Needs = {
  name: (row) => String(row['name']),
  text: (row) =>
    `(select s.said from passage_source s where s.source = coalesce(${row['synthesis']}, ${row['person']}, ${row['target']})` +
    ` and s.kind = ${row['kind']})`,
  said: (_row, { said }) => said,
  forms: (row, v) =>
    `case when ${row['terms']} @@ ${asked(false)(row, v)} then ${words(false, v.said)} else ${words(true, v.said)} end`,
};

/** What search finds: a synthesis, a target or somebody at a target, written with its source (C13). */
@Noun({
  tag: 90,
  description: 'What search finds: of a synthesis, a target or somebody at a target (C13).',
  orders: {
    LATEST: [['day', 'desc'], ['id', 'desc']],
    BEST: [['rank', 'desc'], ['day', 'desc'], ['id', 'desc']],
  },
  filters: {
    kinds: among('kind', () => PassageKind, 'Of one of these kinds.'),
    initiative: is('initiative', 'Of this initiative, by its id.'),
    sectors: among('sector', () => ID, 'About a target in one of these sectors, by id.', 'uuid[]'),
    stances: among('stance', () => Stance, 'About a target standing so towards us.'),
    author: is('author', 'Written by this member, by id.'),
    since: { type: () => DayScalar, description: 'Of this day or later.', sqlType: 'date', sql: (row, day) => `${row['day']} >= ${day}` },
    until: { type: () => DayScalar, description: 'Of this day or earlier.', sqlType: 'date', sql: (row, day) => `${row['day']} <= ${day}` },
  },
  indexes: {
    passage_latest: 'create index passage_latest on passage (day desc, id desc)',
    passage_terms: 'create index passage_terms on passage using gin (terms) with (gin_pending_list_limit = 256)',
    passage_of_target: 'create index passage_of_target on passage (target_id)',
    passage_of_synthesis: 'create index passage_of_synthesis on passage (synthesis_id)',
    passage_of_person: 'create index passage_of_person on passage (person_id)',
  },
})
export class Passage {
  @Id() id!: string;
  @Choice(() => PassageKind, 'What it is of.') kind!: string;
  @One(() => Initiative, 'Of which initiative.', { index: false }) initiative!: Initiative;
  @One(() => Target, 'About which target; null for who does not see it.', { index: false }) target!: Target;
  @One(() => Synthesis, 'The synthesis, if it is one.', { nullable: true, index: false }) synthesis?: Synthesis | null;
  @One(() => TargetPerson, 'The person, if it is one.', { nullable: true, index: false }) person?: TargetPerson | null;
  @Choice(() => Confidentiality, 'Who reads it; of targets and people, the team and the referent.') confidentiality!: string;
  @Text('The name of the organisation, or of the person.') name!: string;
  @DayColumn('The day of the meeting, or on which what is noted was last checked.') day!: string;
  @One(() => Sector, 'What the target works in.', { nullable: true, index: false }) sector?: Sector | null;
  @Choice(() => Stance, 'Where the target stands towards us.') stance!: string;
  @One(() => Member, 'Who wrote the synthesis.', { nullable: true, index: false }) author?: Member | null;
  @Terms() terms!: string;
  @Computed(() => Int, 'How well it answers, in millionths; 0 where nothing was searched for.', (row, v) =>
    `coalesce((1000000 * ts_rank(${row['terms']}, ${asked(true)(row, v)}))::int, 0)`)
  rank?: never;
  @Derived(() => [FoundPiece], 'Its name, what was searched for marked.', { needs, derive: namedIn, limit: 40, openly: ['passage_source'] })
  title?: never;
  @Derived(() => [FoundPiece], 'The passage found, what was searched for marked.', { needs, derive: foundIn, limit: 80, openly: ['passage_source'] })
  found?: never;
}
