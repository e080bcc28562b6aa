import { renderMarkdown } from '../core/markdown.ts';
import { Computed, DayColumn, Derived, Id, Text, Whole } from '../core/noun/fields.ts';
import { Noun } from '../core/noun/noun.ts';

/** One version of the charter's text; a change of text makes a new one (M1). */
@Noun({
  tag: 40,
  description: 'One version of the charter’s text (M1).',
  subject: true,
  orders: {
    LATEST: [
      ['number', 'desc'],
      ['id', 'desc'],
    ],
  },
})
export class CharterVersion {
  @Id() id!: string;
  @Whole('1, 2, 3…', { unique: true }) number!: number;
  @Text('The text, Markdown.', { most: 40_000 }) text!: string;
  @DayColumn('In force from this day.') adoptedOn!: string;
  @Derived(() => String, 'The text as safe HTML.', {
    needs: { source: (row) => row['text'] as string },
    derive: (rows) => rows.map(({ source }) => renderMarkdown(String(source))),
  })
  textHtml?: never;
  @Computed(() => Boolean, 'Whether you accepted this version.', accepted, { openly: ['charter_acceptance'] })
  viewerAccepted?: never;
}

function accepted(row: Readonly<Record<string, string>>, viewer: { id: string }): string {
  return `exists (select 1 from charter_acceptance a where a.version_id = ${row['id']} and a.member_id = ${viewer.id})`;
}
