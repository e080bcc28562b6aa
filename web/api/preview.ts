import { client } from './client.ts';
import { previewQuery } from './operations.ts';

/** The safe HTML of a text in Markdown, made by the server. Throws when there is no answer. */
export async function previewMarkdown(markdown: string): Promise<string> {
  const { data, error } = await client.value.query(previewQuery, { markdown }).toPromise();
  if (!data) throw error ?? new Error('no preview');
  return data.preview;
}
