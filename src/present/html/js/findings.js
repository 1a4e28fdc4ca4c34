// Findings, to filter by severity and by characteristic; each opens its evidence and why it is asked.

import { announce, h, own } from './dom.js';
import { foldedTable, shownText, tableElement } from './table.js';

const severities = ['critical', 'warning', 'notice', 'good'];

export function findingsElement(section, data) {
  const cards = section.findings.map((finding) => ({ finding, element: card(finding, data) }));
  const list = h('div', { class: 'cards' }, cards.map((one) => one.element));
  const none = h('p', { class: 'none', hidden: section.findings.length > 0 }, section.none || 'Nothing of that kind was found.');
  const chosen = { severity: new Set(), characteristic: '' };

  function filter() {
    let count = 0;
    for (const { finding, element } of cards) {
      const fits =
        (chosen.severity.size === 0 || chosen.severity.has(finding.severity)) &&
        (chosen.characteristic === '' || chosen.characteristic === finding.characteristic);
      element.hidden = !fits;
      count += fits ? 1 : 0;
    }
    none.hidden = count > 0;
    announce(`${count} of ${cards.length} findings`);
  }

  return h(
    'div',
    null,
    section.findings.length > 1 && tools(section.findings, chosen, filter),
    list,
    none,
    section.findings.length > 0 && foldedTable(section.table),
    section.accepted.length + section.idle.length > 0 && accepted(section, data),
  );
}

function tools(findings, chosen, filter) {
  const toggles = severities
    .filter((severity) => findings.some((finding) => finding.severity === severity))
    .map((severity) => {
      const count = findings.filter((finding) => finding.severity === severity).length;
      const button = h('button', { type: 'button', class: `tag ${severity}`, 'aria-pressed': 'false' }, `${severity} ${count}`);
      button.addEventListener('click', () => {
        if (!chosen.severity.delete(severity)) chosen.severity.add(severity);
        button.setAttribute('aria-pressed', String(chosen.severity.has(severity)));
        filter();
      });
      return button;
    });
  const names = [...new Set(findings.map((finding) => finding.characteristic))].sort();
  const select = h(
    'select',
    {
      'aria-label': 'Characteristic',
      change: () => {
        chosen.characteristic = select.value;
        filter();
      },
    },
    h('option', { value: '' }, 'All characteristics'),
    names.map((name) => h('option', { value: name }, name)),
  );
  return h('div', { class: 'tools filters', role: 'group', 'aria-label': 'Show only' }, h('span', null, 'Show only'), toggles, select);
}

function card(finding, data) {
  const details = h('details', null, h('summary', null, 'Evidence, and why it matters', h('span', { class: 'hidden' }, `: ${finding.code}`)));
  let made = false;
  details.addEventListener('toggle', () => {
    if (details.open && !made) details.append(...more(finding, data));
    made ||= details.open;
  });
  return h(
    'article',
    { class: `card ${finding.severity}`, id: `finding-${finding.code}` },
    h(
      'header',
      null,
      h('span', { class: `tag ${finding.severity}` }, finding.severity),
      h('h3', null, finding.name),
      h('span', { class: 'code' }, `${finding.code} · ${finding.characteristic}`),
    ),
    h('p', null, own(finding.message)),
    finding.advice && h('p', { class: 'advice' }, h('span', { class: 'hidden' }, 'What to do: '), own(finding.advice)),
    finding.reason && h('p', { class: 'quiet' }, own(finding.reason)),
    details,
  );
}

function more(finding, data) {
  const rest = finding.all - finding.projects.length;
  return [
    finding.figure && h('p', { class: 'quiet' }, `${finding.figure[0].toUpperCase()}${finding.figure.slice(1)}.`),
    finding.projects.length > 0 && evidence(finding, data),
    rest > 0 && h('p', { class: 'quiet' }, `And ${rest} more; 'engineroom review --format json' lists all.`),
    finding.organisations.length > 0 && h('ul', null, finding.organisations.map((name) => h('li', null, own(name)))),
    finding.accepted && h('p', { class: 'quiet' }, finding.accepted),
    finding.rule &&
      h(
        'dl',
        { class: 'why' },
        [
          ['Why it matters', finding.rule.why],
          ['How it is worked out', finding.rule.formula],
          ['Source', finding.rule.source],
        ]
          .filter(([, text]) => text)
          .map(([name, text]) => h('div', null, h('dt', null, name), h('dd', null, text))),
      ),
  ].filter(Boolean);
}

/** The projects behind a finding: where each stands, and what it shows. */
function evidence(finding, { projects }) {
  const at = (name) => projects.columns.findIndex((column) => column.name === name);
  const [row, place, id, name] = [at('Row'), at('Place'), at('Id'), at('Name')];
  const where = row >= 0 ? row : place;
  const text = (cells, k) => (k < 0 ? '' : shownText(cells[k]));
  const words = (cells) => [text(cells, id), text(cells, name)].filter((one, k, all) => one && (k === 0 || one !== all[0])).join(' ');
  const rows = finding.projects.map(([project, note]) => {
    if (typeof project !== 'number') return [null, project, note];
    const cells = projects.rows[project];
    return [where < 0 ? null : cells[where], words(cells), note];
  });
  const column = (title, kind, k) => ({ name: title, kind, filled: rows.some((cells) => cells[k] !== null) });
  return tableElement({
    name: `evidence_${finding.code}`,
    title: `Projects behind ${finding.code}`,
    columns: [
      row >= 0 ? column('Row', 'number', 0) : column('Place', 'text', 0),
      column('Project', 'text', 1),
      column('What it shows', 'text', 2),
    ],
    rows,
  });
}

function accepted(section, data) {
  return h(
    'details',
    { class: 'accepted' },
    h('summary', null, `Accepted: ${section.accepted.length}`),
    section.idle.map((text) => h('p', { class: 'quiet' }, own(text))),
    section.accepted.map((finding) => card(finding, data)),
  );
}
