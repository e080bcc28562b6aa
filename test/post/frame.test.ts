import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { compiledFrame, frameFile } from '../../server/core/post/compile-frame.ts';

test('the frame of mails is what frame.mjml says (npm run mail)', async () => {
  expect(await readFile(frameFile, 'utf8')).toBe(await compiledFrame());
});
