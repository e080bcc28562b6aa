import { recode, type Recoded } from '../core/files/recode.ts';
import type { Chance } from './chance.ts';

/* Pictures of a valley that does not exist, drawn for the demo: ridges one behind the other, under a sky of some hour. */

const [WIDTH, HEIGHT] = [1200, 500];
const RIDGES = 5;
const STEP = 60;

/** The sky and the nearest ridge of an hour of the day. */
const hours = [
  { high: '#f6e3c5', low: '#fbf3e4', near: '#17484a' },
  { high: '#bfdde0', low: '#eef6f3', near: '#0f3d45' },
  { high: '#d9cfe6', low: '#f7ece9', near: '#2b3a5c' },
  { high: '#cfe3c9', low: '#f4f7e6', near: '#274d33' },
] as const;

/** A landscape, the same for the same chance. */
export async function landscape(chance: Chance): Promise<Recoded> {
  const { high, low, near } = chance.pick(hours);
  const ridges = Array.from({ length: RIDGES }, (_, depth) => ridge(chance, depth, near));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
    <defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1">
      <stop offset="0" stop-color="${high}"/><stop offset="1" stop-color="${low}"/></linearGradient></defs>
    <rect width="100%" height="100%" fill="url(#sky)"/>
    <circle cx="${chance.whole(150, 1050)}" cy="${chance.whole(70, 150)}" r="${chance.whole(26, 44)}" fill="#fff8e8"/>
    ${ridges.join('\n')}</svg>`;
  const drawn = await recode(Buffer.from(svg), ['svg']);
  if (!drawn) throw new Error('the landscape could not be drawn');
  return drawn;
}

/** A ridge from side to side, the nearer the lower and the darker. */
function ridge(chance: Chance, depth: number, colour: string): string {
  const base = HEIGHT * (0.42 + 0.12 * depth);
  let height = base;
  const points = Array.from({ length: WIDTH / STEP + 1 }, (_, n) => {
    height = (height * 2 + base + chance.whole(-90, 90) * (1 - depth * 0.12)) / 3;
    return `${n * STEP},${Math.round(height)}`;
  });
  const opacity = (0.22 + 0.19 * depth).toFixed(2);
  return `<polygon points="0,${HEIGHT} ${points.join(' ')} ${WIDTH},${HEIGHT}" fill="${colour}" fill-opacity="${opacity}"/>`;
}
