/* `npm run mail` writes frame.html.ts, the frame of every mail, from frame.mjml; with --check it says whether it is fresh. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import mjml2html from 'mjml';

const source = join(import.meta.dirname, 'frame.mjml');

/** Where the frame is kept as it is used. */
export const frameFile = join(import.meta.dirname, 'frame.html.ts');

/** The frame as a module; what stands in {{}} is filled in by `render`. */
export async function compiledFrame(): Promise<string> {
  const { html, errors } = await mjml2html(await readFile(source, 'utf8'), { validationLevel: 'strict', keepComments: false });
  if (errors.length) throw new Error(errors.map(({ formattedMessage }) => formattedMessage).join('\n'));
  const lines = html.split('\n').map((line) => line.trim()).filter(Boolean);
  const head = '/* Made from frame.mjml by `npm run mail`: edit that one. */\n\n';
  return `${head}/** The HTML of every mail, with places to fill in. */\nexport const FRAME = String.raw\`${lines.join('\n')}\n\`;\n`;
}

async function check(): Promise<void> {
  if ((await readFile(frameFile, 'utf8')) === (await compiledFrame())) return;
  console.error('frame.html.ts is not what frame.mjml says: npm run mail');
  process.exitCode = 1;
}

if (process.argv[1] === import.meta.filename) {
  await (process.argv.includes('--check') ? check() : writeFile(frameFile, await compiledFrame()));
}
