import { reinstallDemo, tellDemo } from '../demo/install.ts';
import { PRESETS, type Settings } from '../env.ts';
import { Sentence } from '../failure.ts';
import type { House } from '../house.ts';

interface Wish {
  readonly reset?: boolean | undefined;
  readonly preset?: string | undefined;
  readonly size?: string | undefined;
}

const SIZES = [1, 10, 100] as const;

/** Fills the database with the demo community and says so; throws DemoRefused where real people are, or a Sentence. */
export async function makeDemo(house: House, settings: Settings, wish: Wish): Promise<string> {
  const { reset = false, preset = settings.preset, size = '1' } = wish;
  const onProgress = (line: string) => console.log(line);
  const options = { preset: presetOf(preset), size: sizeOf(size), onProgress };
  await (reset ? reinstallDemo : tellDemo)(house, options);
  const { rows: [count] } = await house.pool.query<{ members: number }>('select count(*)::int as members from member');
  return `The demo community is there: ${count?.members} members.`;
}

function presetOf(text: string): Settings['preset'] {
  const preset = PRESETS.find((one) => one === text);
  if (!preset) throw new Sentence(`--preset is one of ${PRESETS.join(', ')}, not "${text}".`);
  return preset;
}

function sizeOf(text: string): (typeof SIZES)[number] {
  const size = SIZES.find((one) => String(one) === text);
  if (!size) throw new Sentence(`--size is one of ${SIZES.join(', ')}, not "${text}".`);
  return size;
}
