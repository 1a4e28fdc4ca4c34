// Pages made by the command, opened in Chromium, and watched: no word on the console, no request to anywhere.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = createRequire(join(process.env.ENGINEROOM_PACKAGES, 'x.js'));
const { chromium } = packages('playwright-core');
const axeSource = readFileSync(packages.resolve('axe-core/axe.min.js'), 'utf8');

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const shared = process.env.ENGINEROOM_SHARED_DIR;
export const folder = mkdtempSync(join(tmpdir(), 'engineroom-page-'));
export const example = (name) => join(root, 'examples', name);

let browser = null;

export async function end() {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
}

/** A file of the test's own folder. */
export function written(name, text) {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** The page that `engineroom ARGUMENTS -o NAME.html` makes: its path and size. */
export function made(name, ...parts) {
  const path = join(folder, `${name}.html`);
  execFileSync(process.env.ENGINEROOM_COMMAND, [...parts, '--quiet', '-o', path], { stdio: ['ignore', 'ignore', 'pipe'] });
  return { path, bytes: statSync(path).size };
}

/** Whether the command can choose what to fund: that needs a solver, which not every build has. */
export function selects() {
  const path = written('one.csv', 'id,stage,risk,budget,payoff\nA,idea,0.1,10,100\n');
  try {
    execFileSync(process.env.ENGINEROOM_COMMAND, ['select', path, '--budget', '10', '--quiet'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

export const report = (name, ...parts) => made(name, 'report', ...parts, '--as-of', '2026-11-01');

/** Opens a page; `words` gathers what the console says, `requests` what is asked for beside the page itself. */
export async function opened(page, { width = 1280, height = 900, dark = false, print = false } = {}) {
  browser ??= await chromium.launch({
    executablePath: process.env.ENGINEROOM_CHROMIUM,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: dark ? 'dark' : 'light', acceptDownloads: true });
  context.setDefaultTimeout(120_000); // others may be using the machine
  const tab = await context.newPage();
  const words = [];
  const requests = [];
  tab.on('console', (message) => words.push(message.text()));
  tab.on('pageerror', (error) => words.push(String(error)));
  tab.on('request', (request) => requests.push(request.url()));
  if (print) await tab.emulateMedia({ media: 'print' });
  await tab.goto(`file://${page.path}`);
  await tab.waitForSelector('main', { state: 'attached' });
  return {
    tab,
    /** Nothing was said, nothing was asked for but the page. */
    async quiet() {
      assert.deepEqual(words, []);
      assert.deepEqual(requests.filter((address) => !address.startsWith(`file://${page.path}`) && !address.startsWith('blob:')), []);
    },
    close: () => context.close(),
  };
}

/** Brings every chart near the window, so that it is drawn. */
export async function seeAll(tab) {
  const charts = await tab.locator('.chart').all();
  for (const chart of charts) {
    await chart.scrollIntoViewIfNeeded();
    await chart.locator('canvas').first().waitFor();
  }
  return charts;
}

/** For each chart: its name, and how many of its pixels have a colour of their own (neither ground nor grey). */
export function pixels(tab) {
  return tab.evaluate(() =>
    [...document.querySelectorAll('.chart')].map((chart) => {
      let coloured = 0;
      for (const canvas of chart.querySelectorAll('canvas')) {
        const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
        for (let at = 0; at < data.length; at += 4) {
          const [r, g, b, a] = data.subarray(at, at + 4);
          if (a > 128 && Math.max(r, g, b) - Math.min(r, g, b) > 40) ++coloured;
        }
      }
      return { name: chart.getAttribute('aria-label'), coloured };
    }),
  );
}

/** What axe-core finds against WCAG 2.2 AA and its own best practices. */
export async function faults(tab) {
  // As a driver of the browser: the page's own policy lets no further script in.
  await tab.evaluate(axeSource);
  const found = await tab.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  return found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).slice(0, 3).join('; ')}`);
}

export function have(path) {
  return existsSync(path);
}
