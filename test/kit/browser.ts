import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page, Request } from 'playwright-core';
import { pathOfChromium } from './chromium.ts';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const results = join(import.meta.dirname, '../.results');

/** The widths that every page is looked at: a phone's and a desk's. */
export const widths = { phone: 390, desk: 1280 } as const;
export const themes = ['light', 'dark'] as const;
export type Width = keyof typeof widths;
export type Theme = (typeof themes)[number];

/** Starts a Chromium; the caller closes it. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await pathOfChromium(), args: flags });
}

/** What a person may have chosen before the page opens. */
export interface Visit {
  readonly width?: Width | number;
  readonly theme?: Theme;
  readonly language?: 'fr' | 'en';
  /** Whether the device may keep the pages; else they always come from the server, whatever was visited before. */
  readonly keepsPages?: boolean;
}

/** What the browser says of itself where the device may keep nothing. */
const KEEPS_NOTHING = 'Service Worker registration blocked';

/** A page of its own storage and cookies, and what its console said that should not have been said. */
export async function openPage(browser: Browser, visit: Visit = {}, options: BrowserContextOptions = {}) {
  const { width = 'desk', theme = 'light', language = 'fr', keepsPages = false } = visit;
  const context = await browser.newContext({
    viewport: { width: typeof width === 'number' ? width : widths[width], height: 900 },
    colorScheme: theme,
    locale: language === 'fr' ? 'fr-FR' : 'en-GB',
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
    serviceWorkers: keepsPages ? 'allow' : 'block',
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    const isMeant = ['error', 'warning'].includes(message.type()) && !message.text().startsWith(KEEPS_NOTHING);
    if (isMeant) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return { page, context, complaints };
}

/**
 * What axe finds against WCAG 2.2 AA and good practice, one readable text a violation; empty when all is well. With
 * `rules`, only these are asked: all that a theme changes is contrast.
 */
export async function axe(page: Page, within = 'html', rules?: string[]): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  // Else a second page is opened to sum up what frames say: there are none.
  const builder = new AxeBuilder({ page }).setLegacyMode(true).include(within);
  const { violations } = await (rules ? builder.withRules(rules) : builder.withTags(tags)).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary ?? ''}`));
}

/** The same page in a window as high as itself, where no bar stands over anything. */
export async function whole(page: Page): Promise<Page> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: page.viewportSize()?.width ?? widths.desk, height });
  return page;
}

/** Takes a picture into test/.results, to be looked at: the whole page, or what the window shows of it. */
export async function screenshot(page: Page, name: string, fullPage = true): Promise<void> {
  await mkdir(results, { recursive: true });
  await page.screenshot({ path: join(results, `${name}.png`), fullPage });
}

/** Milliseconds between two looks at what a page still asks, and after which one goes on all the same. */
const SETTLING = { look: 40, most: 10_000 } as const;

/** Waits until a page has been answered all that it asked, and has had the time to draw it. */
export function settler(page: Page): () => Promise<void> {
  const pending = new Set<Request>();
  const isOurs = (request: Request): boolean => ['fetch', 'xhr', 'script'].includes(request.resourceType());
  page.on('request', (request) => void (isOurs(request) && pending.add(request)));
  page.on('requestfinished', (request) => pending.delete(request));
  page.on('requestfailed', (request) => pending.delete(request));
  // What a page left unanswered when it was left is told by no event.
  page.on('framenavigated', (frame) => void (frame === page.mainFrame() && pending.clear()));
  return async () => {
    const until = performance.now() + SETTLING.most;
    // What is answered may ask again once it is drawn.
    do await page.waitForTimeout(SETTLING.look);
    while (pending.size > 0 && performance.now() < until);
  };
}

/** Waits until nothing on a page is on its way to another look. */
export async function still(page: Page): Promise<void> {
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
}

/** How far the page can be scrolled sideways, in pixels. */
export async function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
