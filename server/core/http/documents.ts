import {
  GraphQLError, Kind, parse, specifiedRules, validate, visit, type DocumentNode, type GraphQLSchema,
} from 'graphql';
import { hash } from 'node:crypto';
import type { Language } from '../kernel/words.ts';
import { Bounded } from './bounded.ts';
import { limitsRule, MOST_TOKENS } from './limits.ts';
import { gateWords } from './words.ts';

/** Characters of documents kept parsed, in each of two generations; a tree takes some sixty times its text. */
const MOST_KEPT = 500_000;

/** A document that was read once: its tree, or why it cannot be executed. */
export interface Prepared {
  readonly hash: string;
  readonly text: string;
  readonly document: DocumentNode;
  readonly introspects: boolean;
  /** Of its first operation, for the log. */
  readonly name: string | undefined;
}

type Kept = Prepared | readonly GraphQLError[];

/** What `prepare` throws when a document is refused: all its errors, each with a code. */
export class Refused extends Error {
  readonly errors: readonly GraphQLError[];

  constructor(errors: readonly GraphQLError[]) {
    super(errors[0]?.message);
    this.errors = errors;
  }
}

/** The documents that were seen lately, parsed and validated once; the same text always gives the same tree. */
export class Documents {
  private readonly kept = new Bounded<Kept>(MOST_KEPT);
  private readonly schema: GraphQLSchema;
  private readonly own: ReadonlySet<string>;

  constructor(schema: GraphQLSchema, own: ReadonlySet<string>) {
    this.schema = schema;
    this.own = own;
  }

  /**
   * The document of this text. Throws Refused: UNKNOWN_DOCUMENT and NO_INTROSPECTION unless `free`, else what the
   * parser (GRAPHQL_PARSE_FAILED), the limits (OVER_LIMIT) or validation (GRAPHQL_VALIDATION_FAILED) have against it.
   */
  prepare(text: string, free: boolean, language: Language): Prepared {
    const sha256 = hash('sha256', text);
    if (!free && !this.own.has(sha256)) throw refusal('UNKNOWN_DOCUMENT', language);
    let kept = this.kept.get(sha256);
    if (!kept) this.kept.set(sha256, kept = this.read(text, sha256), text.length + 200);
    if (!('document' in kept)) throw new Refused(kept);
    if (kept.introspects && !free) throw refusal('NO_INTROSPECTION', language);
    return kept;
  }

  /** The prepared document of this hash, while it is kept. */
  byHash(sha256: string): Prepared | undefined {
    const kept = this.kept.get(sha256);
    return kept && 'document' in kept ? kept : undefined;
  }

  private read(text: string, sha256: string): Kept {
    try {
      return this.readNested(text, sha256);
    } catch (error) {
      if (error instanceof GraphQLError) return [coded(error, 'GRAPHQL_PARSE_FAILED')];
      if (!(error instanceof RangeError)) throw error;
      // Thousands of levels exhaust the stack, of the parser first.
      return [new GraphQLError('nested too deep', { extensions: { code: 'OVER_LIMIT' } })];
    }
  }

  // The limits come first: a rule of graphql-js takes quadratic time on a large document.
  private readNested(text: string, sha256: string): Kept {
    const document = parse(text, { maxTokens: MOST_TOKENS });
    const over = validate(this.schema, document, [limitsRule]);
    if (over.length > 0) return over;
    const errors = validate(this.schema, document, specifiedRules, { maxErrors: 20 });
    if (errors.length > 0) return errors.map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED'));
    return { hash: sha256, text, document, introspects: introspects(document), name: nameOf(document) };
  }
}

function nameOf({ definitions }: DocumentNode): string | undefined {
  return definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)?.name?.value;
}

function introspects(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    [Kind.FIELD]: ({ name: { value } }) => {
      found ||= value === '__schema' || value === '__type';
    },
  });
  return found;
}

function refusal(code: 'UNKNOWN_DOCUMENT' | 'NO_INTROSPECTION', language: Language): Refused {
  return new Refused([new GraphQLError(gateWords[language][code], { extensions: { code } })]);
}

function coded({ message, nodes, source, positions }: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(message, {
    nodes: nodes ?? null, source: source ?? null, positions: positions ?? null, extensions: { code },
  });
}
