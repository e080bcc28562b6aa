import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  parse,
  validate,
  type DocumentNode,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { filters, orders, pages } from './listed.ts';
import { cursorOf, knows } from './answers.ts';
import type { Chance } from './chance.ts';
import { Values, type Drawn } from './generate-values.ts';
import { rules } from './oracle.ts';
import { WORDS } from './search.ts';
import type { World } from './world.ts';

/** A random document, and variables for it, drawn anew each time. */
export interface Question {
  readonly text: string;
  readonly document: DocumentNode;
  draw(): Record<string, unknown>;
}

/** A valid question that the schema allows, of any shape. */
export function randomQuestion(schema: GraphQLSchema, world: World, chance: Chance): Question {
  for (;;) {
    const writing = new Writing(schema, world, chance);
    const text = writing.text();
    const document = parse(text);
    const errors = validate(schema, document);
    if (!errors.length) return { text, document, draw: () => writing.values.draw() };
    // Names can collide by chance; anything else is this generator's own fault.
    const fault = errors.find(({ message }) => !message.includes('conflict'));
    if (fault) throw new Error(`${fault.message}\n${text}`);
  }
}

class Writing {
  readonly values: Values;
  readonly #fragments: string[] = [];
  #named = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly world: World,
    private readonly chance: Chance,
  ) {
    this.values = new Values(chance);
  }

  text(): string {
    const query = this.schema.getQueryType() as GraphQLObjectType;
    const depth = 2 + this.chance.below(3);
    const fields = Array.from({ length: 1 + this.chance.below(2) }, () => this.#field(query, this.#root(query), depth));
    const selection = this.#maybeAsFragment(query, fields.join(' '));
    return `query Q${this.values.declarations()} { ${selection} } ${this.#fragments.join(' ')}`;
  }

  #root(query: GraphQLObjectType): GraphQLField<unknown, unknown> {
    const fields = Object.values(query.getFields()).filter((field) => knows(this.world, query, field));
    const rich = ['node', 'initiative', 'initiatives', 'role', 'journal', 'member', 'members', 'applications', 'notices', 'me', 'targets', 'dueTargets', 'syntheses', 'search',
      'introductions', 'acquaintanceCalls',
    ];
    return this.chance.pick(this.chance.happens(0.7) ? fields.filter(({ name }) => rich.includes(name)) : fields);
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    if (isAbstractType(type)) return this.#ofAbstract(type, depth);
    const parts = Array.from({ length: 1 + this.chance.below(3) }, () => this.#part(type as GraphQLObjectType, depth));
    return `{ ${parts.join(' ')} }`;
  }

  /** By type, by interface, and by nothing at all. */
  #ofAbstract(type: GraphQLCompositeType, depth: number): string {
    const types = this.schema.getPossibleTypes(type as never).filter(({ name }) => rules[name]);
    const chosen = this.chance
      .some(types, 4)
      .map((one) => `... on ${one.name}${this.#directive()} ${this.#selection(one, depth - 1)}`);
    const node = this.chance.happens(0.4) ? '... on Node { id }' : '';
    return `{ __typename ${node} ${chosen.join(' ')} }`;
  }

  #part(type: GraphQLObjectType, depth: number): string {
    if (this.chance.happens(0.06)) return `__typename${this.#directive()}`;
    if (depth > 0 && this.chance.happens(0.14)) return this.#fragment(type, depth - 1);
    const known = Object.values(type.getFields()).filter((field) => knows(this.world, type, field));
    const fields = known.filter((field) => depth > 0 || isShallow(field));
    return fields.length ? this.#field(type, this.#preferred(type, fields), depth) : '__typename';
  }

  // Leaves are many: hops, and fields that somebody computes, are what is worth asking.
  #preferred(type: GraphQLObjectType, fields: GraphQLField<unknown, unknown>[]): GraphQLField<unknown, unknown> {
    const hops = fields.filter((field) => !isLeafType(getNamedType(field.type)) || type.name.endsWith('Connection'));
    return this.chance.pick(hops.length && this.chance.happens(0.45) ? hops : fields);
  }

  #fragment(type: GraphQLObjectType, depth: number): string {
    const on = this.chance.pick([type, type, ...type.getInterfaces()]);
    const body = on === type ? this.#selection(type, depth) : '{ id __typename }';
    if (this.chance.happens(0.4)) return this.#named_(on.name, body);
    const condition = on === type && this.chance.happens(0.3) ? '' : ` on ${on.name}`;
    return `...${condition}${this.#directive()} ${body}`;
  }

  #named_(type: string, body: string): string {
    const name = `F${this.#named++}`;
    this.#fragments.push(`fragment ${name} on ${type} ${body}`);
    return `...${name}${this.#directive()}`;
  }

  #maybeAsFragment(type: GraphQLObjectType, fields: string): string {
    return this.chance.happens(0.1) ? this.#named_(type.name, `{ ${fields} }`) : fields;
  }

  #field(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>, depth: number): string {
    const given = this.#arguments(type, field);
    const alias = given || this.chance.happens(0.2) ? `a${this.#named++}: ` : '';
    const named = getNamedType(field.type);
    const isStructure = /Connection$|Edge$|^PageInfo$|^TotalCount$/.test(named.name);
    const selection = () =>
      isLeafType(named) ? '' : ` ${this.#selection(named as GraphQLCompositeType, isStructure ? depth : depth - 1)}`;
    const once = () => `${alias}${field.name}${given}${this.#directive()}${selection()}`;
    // The same field again under the same name: the two are merged.
    return this.chance.happens(0.06) ? `${once()} ${once()}` : once();
  }

  #directive(): string {
    if (!this.chance.happens(0.08)) return '';
    const name = this.chance.pick(['skip', 'include']);
    const condition = this.values.write('Boolean!', () => this.chance.happens(0.5), String);
    return ` @${name}(if: ${condition})`;
  }

  #arguments(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): string {
    const page = pages[`${type.name}.${field.name}`];
    const given = page
      ? this.#pageArguments(field, page.noun, page.order)
      : field.args.map((one) => this.#argument(one, this.#id(field)));
    const written = given.filter(Boolean).join(', ');
    return written && `(${written})`;
  }

  #argument(argument: GraphQLArgument | GraphQLInputField, draw: Drawn, type = String(argument.type)): string {
    const written = this.values.write(type, draw, (value) => literal(argument.type, value));
    return written === undefined ? '' : `${argument.name}: ${written}`;
  }

  #id(field: GraphQLField<unknown, unknown>): Drawn {
    const noun = getNamedType(field.type).name;
    // What search finds is walked to from nowhere: it is asked for by its id more often.
    const often = Array.from({ length: 6 }, () => 'Passage');
    const nouns = isAbstractType(getNamedType(field.type)) ? [...this.world.rows.keys(), ...often] : [noun];
    return () => {
      if (this.chance.happens(0.03)) return this.chance.pick(['', 'x', '0199a000-0000-7000-8000-000000000000']);
      const kind = this.chance.happens(0.05) ? 'Skill' : this.chance.pick(nouns);
      return this.chance.pick(this.world.all(kind)).id;
    };
  }

  #pageArguments(field: GraphQLField<unknown, unknown>, noun: string, byDefault: string): string[] {
    const [first, after, order, filter, words] = ['first', 'after', 'order', 'filter', 'words'].map((name) =>
      field.args.find((one) => one.name === name),
    );
    const size = () => (this.chance.happens(0.1) ? this.chance.pick([30, 100]) : 1 + this.chance.below(6));
    const names = Object.keys(orders[noun] ?? {});
    const fixed = order && this.chance.happens(0.4) ? this.chance.pick(names) : undefined;
    const place = () =>
      this.chance.happens(0.2) ? null : cursorOf(fixed ?? byDefault, this.chance.pick(this.world.all(noun)));
    const isAfter = this.chance.happens(0.35) && this.world.all(noun).length > 0;
    const anyOrder = () => this.chance.pick([undefined, null, ...names]);
    return [
      words ? this.#argument(words, () => this.chance.pick(WORDS)) : '',
      this.#argument(first as GraphQLArgument, size),
      isAfter ? this.#argument(after as GraphQLArgument, place) : '',
      // A cursor belongs to its order: that one is never left out.
      fixed !== undefined ? this.#argument(order as GraphQLArgument, () => fixed, `${noun}Order!`) : '',
      order && fixed === undefined && !isAfter ? this.#argument(order, anyOrder) : '',
      filter && this.chance.happens(0.5) ? this.#filter(filter, noun) : '',
    ];
  }

  /** The whole filter as one value, or an object with values of their own in it. */
  #filter(filter: GraphQLArgument, noun: string): string {
    const type = getNamedType(filter.type);
    if (!isInputObjectType(type)) throw new Error(`${filter.name} is no input`);
    const fields = Object.values(type.getFields()).filter(({ name }) => filters[`${noun}.${name}`]);
    const draws = new Map(fields.map((field) => [field, this.#narrowing(noun, field)]));
    const some = () => this.chance.some(fields, 2);
    if (this.chance.happens(0.5)) {
      const inner = some().map((field) => this.#argument(field, draws.get(field) as Drawn));
      return `filter: { ${inner.filter(Boolean).join(', ')} }`;
    }
    const whole = () => Object.fromEntries(some().map((field) => [field.name, (draws.get(field) as Drawn)()]));
    return this.#argument(filter, () => (this.chance.happens(0.1) ? null : whole()));
  }

  #narrowing(noun: string, field: GraphQLInputField): Drawn {
    const { chance, world } = this;
    const type = getNamedType(field.type);
    const ids = (kind: string) => world.all(kind).map(({ id }) => id);
    const several = (all: readonly string[]) =>
      chance.pick([chance.some(all, 2), chance.some(all, 2), [chance.pick(all), chance.pick(all)]]);
    const draws: Readonly<Record<string, Drawn>> = {
      'Member.skills': () => several(ids('Skill')),
      'Target.initiative': () => chance.pick(ids('Initiative')),
      'Target.owner': () => chance.pick(ids('Member')),
      'Target.sectors': () => several(ids('Sector')),
      'Target.priorities': () => chance.pick([[1], [1, 3], []]),
      'Target.near': () => chance.pick([['cfdt'], ['CFTD', 'x'], ['écoles'], ['fe'], ['interprofessionelle'], ['https://ecoles.example.org/a'], []]),
      'TargetPerson.initiative': () => chance.pick(ids('Initiative')),
      'Meeting.initiative': () => chance.pick(ids('Initiative')),
      'Introduction.initiative': () => chance.pick(ids('Initiative')),
      'AcquaintanceCall.initiative': () => chance.pick(ids('Initiative')),
      'Meeting.author': () => chance.pick(ids('Member')),
      'Passage.initiative': () => chance.pick(ids('Initiative')),
      'Passage.sectors': () => several(ids('Sector')),
      'Passage.author': () => chance.pick(ids('Member')),
      'Synthesis.initiative': () => chance.pick(ids('Initiative')),
      'Synthesis.author': () => chance.pick(ids('Member')),
      'Initiative.theme': () => chance.pick(ids('Theme')),
      'Initiative.place': () => chance.pick(['lyon', 'Vaise', '']),
      'Initiative.words': () => chance.pick(['passerelle1', "l'eau", '50 %', '']),
    };
    const texts = () => chance.pick(['ada', 'N', 'œuvre', 'maison', '%', '']);
    const isMany = isListType(getNullableType(field.type));
    const byType = isEnumType(type)
      ? () => (isMany ? several : chance.pick.bind(chance))(type.getValues().map(({ name }) => name))
      : () => (type.name === 'Boolean' ? chance.happens(0.6) : type.name === 'Date' ? days() : texts());
    const days = () => chance.pick(['2026-05-31', '2026-06-15', '2026-12-31']);
    return draws[`${noun}.${field.name}`] ?? byType;
  }
}

const isShallow = ({ type, args }: GraphQLField<unknown, unknown>): boolean => {
  const named = getNamedType(type);
  return isLeafType(named) || (!args.length && /^(PageInfo|TotalCount|Standing|Admission|NoticeChoice|ContactFigures|QuietReason|IntroducedPerson)$/.test(named.name));
};

/** A value as it stands in a document. */
function literal(type: GraphQLArgument['type'], value: unknown): string {
  const nullable = getNullableType(type);
  if (value === null || value === undefined) return 'null';
  if (isListType(nullable))
    return Array.isArray(value)
      ? `[${value.map((one) => literal(nullable.ofType, one)).join(', ')}]`
      : literal(nullable.ofType, value);
  if (isInputObjectType(nullable)) {
    const fields = Object.entries(value).map(
      ([name, inner]) => `${name}: ${literal(nullable.getFields()[name]?.type as never, inner)}`,
    );
    return `{${fields.join(', ')}}`;
  }
  return isEnumType(nullable) || isNonNullType(nullable) ? String(value) : JSON.stringify(value);
}
