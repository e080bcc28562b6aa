import { Field, ObjectType } from 'type-graphql';
import { marked, passageOf, type Piece } from './marking.ts';

@ObjectType({ description: 'A piece of a text that search found (C13).' })
export class FoundPiece {
  @Field(() => String, { simple: true, description: 'The piece, as it was written.' }) text!: string;
  @Field(() => Boolean, { simple: true, description: 'Whether it is what was searched for.' }) isFound!: boolean;
}

type Row = Readonly<Record<string, unknown>>;
const searched = ({ said, forms }: Row) => ({ said: String(said ?? ''), forms: (forms ?? []) as string[] });

/** The names, what was searched for marked. */
export const namedIn = (rows: readonly Row[]): Piece[][] => rows.map((row) => marked(String(row['name']), searched(row)));

/** The passages, what was searched for marked. */
export const foundIn = (rows: readonly Row[]): Piece[][] => rows.map((row) => passageOf(String(row['text'] ?? '').replaceAll(/\s*\n\s*/g, '\n').trim(), searched(row)));
