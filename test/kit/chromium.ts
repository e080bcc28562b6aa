import { existsSync } from 'node:fs';
import bundled from '@sparticuz/chromium';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const installed = names.map((name) => `/usr/bin/${name}`);

/** Where the machine's own Chromium is, else the one that npm brings. */
export async function pathOfChromium(): Promise<string> {
  return installed.find((path) => existsSync(path)) ?? bundled.executablePath();
}

/** Before all tests: the one that npm brings is unpacked at its first use, which two tests must not do at once. */
export default async function setup(): Promise<void> {
  await pathOfChromium();
}
