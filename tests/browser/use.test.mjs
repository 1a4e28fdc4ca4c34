// What somebody does with the page: sorts, searches, filters, hovers, prints, by mouse and by keyboard.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { end, example, made, opened, pixels, report, seeAll, selects, written } from './support.mjs';

after(end);

const cluster = report(
  'cluster',
  join(example('cluster-initiative'), 'projects.csv'),
  '--organisations',
  join(example('cluster-initiative'), 'organisations.csv'),
);

const names = (tab, at) => tab.locator(`#projects tbody tr td:nth-child(${at})`).allInnerTexts();
const columnAt = async (tab, name) => (await tab.locator('#projects thead th').allInnerTexts()).findIndex((text) => text.startsWith(name)) + 1;

test('a table is sorted by a click, down and up, and what is not known stands last', async () => {
  const { tab, close } = await opened(cluster);
  const at = await columnAt(tab, 'Budget');
  const head = tab.locator(`#projects thead th:nth-child(${at})`);
  const amounts = async () => (await names(tab, at)).map((text) => Number(text.replaceAll(',', '')));
  await head.getByRole('button').click();
  assert.equal(await head.getAttribute('aria-sort'), 'descending');
  const down = await amounts();
  assert.deepEqual(down, [...down].sort((a, b) => b - a));
  await head.getByRole('button').press('Enter');
  assert.equal(await head.getAttribute('aria-sort'), 'ascending');
  const up = await amounts();
  assert.deepEqual(up, [...up].sort((a, b) => a - b));
  assert.notDeepEqual(up, down);

  const ended = await columnAt(tab, 'Ended');
  for (let click = 0; click < 2; ++click) {
    await tab.locator(`#projects thead th:nth-child(${ended}) button`).click();
    assert.match((await names(tab, ended))[0], /^\d{4}-/);
  }
  await close();
});

test('a table is searched and leafed through', async () => {
  const { tab, close } = await opened(cluster);
  assert.equal(await tab.locator('#projects .count').innerText(), 'Rows 1–25 of 43');
  await tab.locator('#projects').getByRole('button', { name: 'Next' }).click();
  assert.equal(await tab.locator('#projects .count').innerText(), 'Rows 26–43 of 43');
  assert.equal(await tab.locator('#projects').getByRole('button', { name: 'Next' }).isDisabled(), true);
  await tab.locator('#projects input').fill('ferry RETROFIT');
  assert.deepEqual(await names(tab, await columnAt(tab, 'Id')), ['KB-17']);
  await tab.locator('#projects input').fill('no such thing');
  assert.match(await tab.locator('#projects tbody').innerText(), /Nothing like that/);
  await close();
});

test('findings are filtered by severity and by characteristic, and open their evidence', async () => {
  const { tab, close } = await opened(cluster);
  const shown = () => tab.locator('.card:visible').count();
  const all = await shown();
  const warnings = await tab.locator('.card.warning').count();
  assert.ok(warnings > 0 && warnings < all);
  const button = tab.locator('.filters button.warning');
  await button.click();
  assert.equal(await button.getAttribute('aria-pressed'), 'true');
  assert.equal(await shown(), warnings);
  await button.click();
  assert.equal(await shown(), all);
  await tab.locator('.filters select').selectOption('Regional system');
  assert.deepEqual(await tab.locator('.card:visible .code').allInnerTexts(), ['REG001 · Regional system', 'REG003 · Regional system']);
  await tab.locator('.filters select').selectOption('');
  const zombies = tab.locator('#finding-DEL004');
  await zombies.locator('summary').press('Enter');
  await zombies.locator('tbody tr').first().waitFor(); // what is within is made once it is opened
  assert.match(await zombies.innerText(), /Why it matters/);
  assert.match(await zombies.locator('tbody tr').first().innerText(), /due \d{4}-/);
  await close();
});

test('a link in the page leads to its section at once, before the charts on the way are drawn', async () => {
  for (const width of [1280, 390]) {
    for (const id of ['networks', 'findings', 'projects']) {
      const { tab, close } = await opened(cluster, { width });
      await tab.locator(`nav a[href="#${id}"]`).click();
      const top = () => tab.locator(`#${id}`).evaluate((section) => Math.round(section.getBoundingClientRect().top));
      for (let before = NaN, now = await top(); now !== before; ) {
        await tab.waitForTimeout(400);
        [before, now] = [now, await top()];
      }
      assert.ok(Math.abs((await top()) - 80) < 40, `#${id} stands at ${await top()} on a window of ${width}`);
      await close();
    }
  }
});

test('the pointer shows the project below it, and so do the arrow keys', async () => {
  const { tab, close } = await opened(cluster);
  const chart = tab.locator('.chart').first();
  await seeAll(tab);
  await chart.scrollIntoViewIfNeeded();
  const box = await chart.boundingBox();
  const tip = chart.locator('.tip');
  const sees = async () => (await tip.count()) > 0 && (await tip.isVisible());
  // Row by row over the plot, until a circle lies below the pointer.
  search: for (let y = box.y + 20; y < box.y + box.height - 60; y += 24)
    for (let x = box.x + 60; x < box.x + box.width - 30; x += 24) {
      await tab.mouse.move(x, y);
      if (await sees()) break search;
    }
  assert.match(await tip.innerText(), /KB-\d\d .+\n+row \d+.*\n+risk \d+.* %\n+pays back .+×/);
  await tab.mouse.move(5, 5);

  await chart.focus();
  await tab.keyboard.press('ArrowRight');
  const first = await tab.locator('#live').innerText();
  assert.match(first, /^KB-\d\d .+, row \d+/);
  await tab.keyboard.press('ArrowRight');
  assert.notEqual(await tab.locator('#live').innerText(), first);
  await close();
});

test('a theme is taken out of the picture by its key in the legend, and comes back', async () => {
  const { tab, close } = await opened(cluster);
  await seeAll(tab);
  const coloured = async () => (await pixels(tab))[0].coloured;
  const key = tab.locator('.legend button').first();
  const before = await coloured();
  await key.press('Space');
  assert.equal(await key.getAttribute('aria-pressed'), 'false');
  assert.ok((await coloured()) < before);
  await key.click();
  assert.equal(await coloured(), before);
  await close();
});

test('a network is moved and made larger by keys, by dragging and by Ctrl and the wheel; the wheel alone scrolls the page', async () => {
  const { tab, close } = await opened(cluster);
  await seeAll(tab);
  const network = tab.locator('.figure:has(.roam) .chart').last();
  await network.scrollIntoViewIfNeeded();
  const picture = async () => {
    await tab.waitForTimeout(60);
    return network.locator('canvas').first().evaluate((canvas) => canvas.toDataURL());
  };
  let before = await picture();
  const changes = async (what, how) => {
    await how();
    const now = await picture();
    assert.notEqual(now, before, what);
    before = now;
  };
  await network.focus();
  for (const key of ['+', '-', 'Shift+ArrowLeft', 'Shift+ArrowDown', '0']) await changes(key, () => tab.keyboard.press(key));
  const box = await network.boundingBox();
  const corner = [box.x + 12, box.y + box.height - 12]; // no point lies there
  await changes('dragging', async () => {
    await tab.mouse.move(...corner);
    await tab.mouse.down();
    await tab.mouse.move(corner[0] + 80, corner[1] - 60, { steps: 4 });
    await tab.mouse.up();
  });
  await tab.keyboard.down('Control');
  await changes('Ctrl and the wheel', () => tab.mouse.wheel(0, -120));
  await tab.keyboard.up('Control');
  assert.equal(await tab.evaluate(() => visualViewport.scale), 1);
  const scrolled = await tab.evaluate(() => scrollY);
  await tab.mouse.wheel(0, -200);
  await tab.waitForFunction((from) => scrollY < from, scrolled);
  assert.equal(await picture(), before);
  await close();
});

test('a network is moved and made larger by buttons', async () => {
  const { tab, close } = await opened(cluster);
  await seeAll(tab);
  const network = tab.locator('.figure:has(.roam)').last();
  await network.scrollIntoViewIfNeeded();
  const picture = () => network.locator('canvas').first().evaluate((canvas) => canvas.toDataURL());
  let before = await picture();
  for (const name of ['Larger', 'Left', 'Down', 'As at first']) {
    await network.getByRole('button', { name, exact: true }).click();
    await tab.waitForTimeout(60);
    const now = await picture();
    assert.notEqual(now, before, name);
    before = now;
  }
  await close();
});

test('dark colours follow the system, and the button turns them', async () => {
  const ground = (tab) => tab.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const word = (tab) => tab.evaluate(() => getComputedStyle(document.querySelector('.chart')).getPropertyValue('--text'));
  const light = await opened(cluster);
  const dark = await opened(cluster, { dark: true });
  assert.notEqual(await ground(light.tab), await ground(dark.tab));
  await light.tab.getByRole('button', { name: 'Dark colours' }).click();
  assert.equal(await ground(light.tab), await ground(dark.tab));
  assert.equal(await word(light.tab), await word(dark.tab));
  await light.tab.getByRole('button', { name: 'Light colours' }).click();
  assert.notEqual(await ground(light.tab), await ground(dark.tab));
  await light.close();
  await dark.close();
});

test('the keyboard reaches the content first, then everything that can be used', async () => {
  const { tab, close } = await opened(cluster);
  await tab.keyboard.press('Tab');
  assert.equal(await tab.evaluate(() => document.activeElement.textContent), 'To the content');
  await tab.keyboard.press('Enter');
  assert.equal(await tab.evaluate(() => document.activeElement.id), 'main');
  const seen = new Set();
  for (let k = 0; k < 60; ++k) {
    await tab.keyboard.press('Tab');
    seen.add(await tab.evaluate(() => document.activeElement.className || document.activeElement.tagName));
  }
  for (const wanted of ['chart', 'SUMMARY', 'A', 'BUTTON']) assert.ok([...seen].some((one) => one.startsWith(wanted)), wanted);
  await close();
});

test('on paper everything is as wide as A4 and Letter hold, light, and every chart is drawn', async () => {
  const { tab, close } = await opened(cluster, { width: 680, dark: true, print: true });
  await tab.evaluate(() => dispatchEvent(new Event('beforeprint')));
  assert.equal(await tab.evaluate(() => document.documentElement.scrollWidth), 680);
  assert.equal(await tab.locator('nav').isVisible(), false);
  assert.equal(await tab.evaluate(() => document.documentElement.dataset.theme), 'light');
  for (const { name, coloured } of await pixels(tab)) assert.ok(coloured > 300, `${name} has ${coloured} coloured pixels`);
  for (const width of await tab.locator('.chart canvas').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().right)))
    assert.ok(width <= 681, String(width));
  await tab.evaluate(() => dispatchEvent(new Event('afterprint')));
  assert.equal(await tab.evaluate(() => document.documentElement.dataset.theme), undefined);
  for (const format of ['A4', 'Letter']) {
    const pdf = await tab.pdf({ format, printBackground: true });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length;
    assert.ok(pages >= 5 && pages <= 25, `${pages} pages of ${format}`);
  }
  await close();
});

async function downloaded(tab, table) {
  const [file] = await Promise.all([tab.waitForEvent('download'), tab.locator(`[data-table=${table}] .csv`).click()]);
  assert.equal(file.suggestedFilename(), `${table}.csv`);
  return readFileSync(await file.path(), 'utf8');
}

test('a table is downloaded as CSV, numbers in full and nothing that a spreadsheet would run', async () => {
  const page = report(
    'formulas',
    written(
      'formulas.csv',
      'id,name,stage,risk,budget,delivery\n"=1+1","He said ""no"", twice",active,0.125,1234567.5,2027-01-31\n+A,@SUM(A1),active,0.5,-0,2027-01-31\n-5,plain,active,,,\n',
    ),
  );
  const view = await opened(page);
  const lines = (await downloaded(view.tab, 'projects')).split('\r\n');
  assert.equal(lines[0].codePointAt(0), 0xfeff);
  const cells = lines[0].slice(1).split(',');
  assert.deepEqual(cells.slice(0, 4), ['Row', 'Id', 'Name', 'Stage']);
  assert.match(lines[1], /^2,'=1\+1,"He said ""no"", twice",active,0\.125,0\.125,.*1234567\.5,/);
  assert.match(lines[2], /^3,'\+A,'@SUM\(A1\),active,0\.5,/);
  assert.match(lines[3], /^4,-5,plain,active,/);
  await view.quiet();
  await view.close();
});

const hostile = [
  '<script>window.hacked = 1</script>',
  '</script><script>window.hacked = 2</script>',
  '"><img src=x onerror="window.hacked = 3">',
  "' onmouseover='window.hacked = 4",
  '<!--<script>',
  '&lt;b&gt; &amp; {{data}} ${window.hacked=5} $& $1',
  'javascript:window.hacked=6',
  '\u202Eright to left\u202C \u2028line\u2029 \u200F',
  'مشروع الهيدروجين',
  'long '.repeat(2000),
  'x'.repeat(10_000),
];

/** Nothing of a hostile text runs, draws or widens the page; every chart is looked at by keyboard. */
async function staysText(page) {
  for (const width of [1280, 390]) {
    const view = await opened(page, { width });
    const { tab } = view;
    await seeAll(tab);
    await tab.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
    for (const chart of await tab.locator('.chart').all()) {
      await chart.focus();
      for (let k = 0; k < hostile.length; ++k) await tab.keyboard.press('ArrowRight');
    }
    assert.equal(await tab.evaluate(() => window.hacked), undefined);
    assert.equal(await tab.locator('img, iframe, object, embed, link:not([rel=icon])').count(), 0);
    assert.equal(await tab.locator('script').count(), 2);
    const text = await tab.locator('main').textContent();
    for (const one of hostile.slice(0, 7)) assert.ok(text.includes(one), one);
    assert.ok(!/[\u202A-\u202E\u2028\u2029\u200F]/.test(await tab.locator('body').innerText()));
    assert.equal(await tab.evaluate(() => document.documentElement.scrollWidth), width);
    await view.quiet();
    await view.close();
  }
}

test('hostile text stays text, on the page, in charts and in tips', async () => {
  const quoted = (text) => `"${text.replaceAll('"', '""')}"`;
  const rows = hostile.map((text, k) =>
    [`H-${k}`, quoted(text), quoted(text), quoted(text.replaceAll(';', ',')), 'active', (k + 1) / 12, 1000 * (k + 1), 5000, '2027-06-30', quoted(`${text.replaceAll(/[;:]/g, ' ')};Other`)].join(','),
  );
  await staysText(report('hostile', written('hostile.csv', ['id,name,theme,lead,stage,risk,budget,payoff,delivery,participants', ...rows, ''].join('\n'))));
});

test('hostile text stays text in what to fund next, and on a page of its own', { skip: selects() ? false : 'there is no solver' }, async () => {
  const quoted = (text) => `"${text.replaceAll('"', '""')}"`;
  const rows = hostile.map((text, k) => [quoted(text), quoted(text), quoted(text), quoted(text), 'proposed', k / 20, 1000, 5000 + k].join(','));
  const file = written('proposals.csv', ['id,name,theme,lead,stage,risk,budget,payoff', ...rows, 'L,Live,Calm,Dot,active,0.1,1000,3000', ''].join('\n'));
  const demands = ['--budget', '6000', '--frontier', '4', '--resample', '5', '--never', hostile[0]];
  await staysText(report('funded', file, ...demands));
  await staysText(made('chosen', 'select', file, ...demands, '--as-of', '2026-11-01'));
});

test('a policy in the page lets no other script, style or request in', async () => {
  const view = await opened(cluster);
  const tried = await view.tab.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.late = 1';
    document.body.append(script);
    let image = 'asked';
    const picture = new Image();
    await new Promise((done) => {
      picture.onload = picture.onerror = () => done();
      addEventListener('securitypolicyviolation', (event) => (image = event.effectiveDirective));
      picture.src = 'https://example.invalid/x.png';
    });
    const fetched = await fetch('https://example.invalid/').then(() => 'reached', () => 'refused');
    return { late: window.late, image, fetched };
  });
  assert.deepEqual(tried, { late: undefined, image: tried.image, fetched: 'refused' });
  assert.notEqual(tried.image, 'asked');
  await view.close();
});
