// The page: shows what it is given, and computes nothing.

import { chartElement, redraw, setPaper } from './charts.js';
import { h, own } from './dom.js';
import { findingsElement } from './findings.js';
import { scorecardElement } from './scorecard.js';
import { foldedTable, tableElement } from './table.js';

const data = JSON.parse(document.getElementById('data').textContent);
const root = document.documentElement;

function themeButton() {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : dark.matches);
  const words = () => (isDark() ? 'Light colours' : 'Dark colours');
  const button = h('button', { type: 'button', class: 'theme' }, words());
  const changed = () => {
    button.textContent = words();
    redraw();
  };
  button.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    changed();
  });
  dark.addEventListener('change', changed);
  return button;
}

function navigation(sections) {
  return h(
    'nav',
    { 'aria-label': 'Sections' },
    h('ul', null, sections.map((section) => h('li', null, h('a', { href: `#${section.id}` }, section.title)))),
    h('div', { class: 'buttons' }, themeButton(), h('button', { type: 'button', click: () => print() }, 'Print')),
  );
}

function answerElement({ answer }) {
  const verdict = (one) => h('div', { class: `verdict ${one.tone}` }, h('dt', null, one.name), h('dd', null, one.text));
  const highlight = (one) =>
    h('div', null, h('dt', null, one.label), h('dd', null, one.value, one.note && h('small', null, one.note)));
  const action = (one) =>
    h(
      'li',
      null,
      h('span', { class: `tag ${one.severity}` }, one.severity),
      h('p', null, own(one.advice || one.message)),
      h('a', { href: `#finding-${one.code}` }, 'Why', h('span', { class: 'hidden' }, `: ${one.code}`)),
    );
  return h(
    'header',
    { class: 'answer' },
    h('p', { class: 'occasion' }, own(data.occasion)),
    h('h1', null, data.title),
    h('p', { class: 'question' }, answer.question),
    h('p', { class: 'sentence' }, own(answer.sentence)),
    answer.verdicts.length > 0 && h('dl', { class: 'verdicts' }, answer.verdicts.map(verdict)),
    answer.highlights.length > 0 && h('dl', { class: 'highlights' }, answer.highlights.map(highlight)),
    answer.actions.length > 0 &&
      h('section', { class: 'actions', 'aria-labelledby': 'first' }, h('h2', { id: 'first' }, 'What to do first'), h('ol', null, answer.actions.map(action))),
    answer.next && h('p', { class: 'next' }, h('a', { href: '#selection' }, 'What to fund next'), ': ', own(answer.next)),
    answer.figures.length > 0 &&
      h(
        'details',
        { class: 'all-figures' },
        h('summary', null, 'The figures in words'),
        h('dl', { class: 'facts' }, answer.figures.map((line) => h('div', null, h('dt', null, line.label), h('dd', null, own(line.text))))),
      ),
  );
}

const isSmall = (part) => part.chart?.kind === 'lying bars' && part.chart.categories.length <= 6;

/** Small parts stand side by side, two and two. */
function partsElement(parts) {
  let before = null;
  return h(
    'div',
    { class: 'parts' },
    parts.map((part) => {
      const element = partElement(part);
      const paired = before && isSmall(part);
      if (paired) [before, element].forEach((one) => one.classList.add('small'));
      before = isSmall(part) && !paired ? element : null;
      return element;
    }),
  );
}

function partElement(part) {
  const table = part.table === 'projects' ? null : part.table;
  const chart = part.chart && (part.chart.kind === 'scorecard' ? scorecardElement(part.chart) : chartElement(part.chart, data));
  return h(
    'div',
    { class: 'part' },
    part.title && h('h3', null, own(part.title)),
    part.note && h('p', { class: 'quiet' }, own(part.note)),
    chart,
    part.facts.length > 0 &&
      h('dl', { class: 'facts' }, part.facts.map((line) => h('div', null, h('dt', null, line.label), h('dd', null, own(line.text))))),
    part.table === 'projects' && h('p', { class: 'figures' }, h('a', { href: '#projects' }, 'The figures are in the table of all projects')),
    table && (chart ? foldedTable(table) : tableElement(table)),
  );
}

function sectionElement(section) {
  const content = section.kind === 'findings' ? findingsElement(section, data) : partsElement(section.parts);
  return h(
    'section',
    { id: section.id, 'aria-labelledby': `${section.id}-title` },
    h('h2', { id: `${section.id}-title` }, own(section.title)),
    section.lead && h('p', { class: 'lead' }, own(section.lead)),
    content,
  );
}

const sections = [...data.sections];
if (data.projects && data.projects.rows.length > 0)
  sections.push({ id: 'projects', title: 'All projects', lead: '', parts: [{ title: '', note: '', facts: [], chart: null, table: data.projects }] });

document.body.append(
  h('a', { class: 'skip', href: '#main' }, 'To the content'),
  navigation(sections),
  h('main', { id: 'main', tabindex: '-1' }, answerElement(data), sections.map(sectionElement)),
  h('footer', null, `Made by engineroom ${data.version}. What no list of projects shows, such as trust or passion, is not in it.`),
  h('div', { id: 'live', class: 'hidden', role: 'status', 'aria-live': 'polite' }),
);

// Paper is light, whatever the screen is.
let screen = null;
addEventListener('beforeprint', () => {
  screen = root.dataset.theme ?? '';
  root.dataset.theme = 'light';
  setPaper(true);
});
addEventListener('afterprint', () => {
  if (screen) root.dataset.theme = screen;
  else delete root.dataset.theme;
  setPaper(false);
});
