// Tables to sort, search and leaf through; each can be downloaded.

import { announce, h, own } from './dom.js';
import { download, toCsv } from './csv.js';

const rowsOnPage = 25;
const searchedFrom = 10;

export const shownText = (cell) => (cell === null ? '' : String(Array.isArray(cell) ? cell[1] : cell));
const sortValue = (cell) => (Array.isArray(cell) ? cell[0] : cell);

function compare(a, b) {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b), 'en', { numeric: true });
}

/** A table of the data as an element. */
export function tableElement(table) {
  const columns = table.columns.map((column, at) => ({ ...column, at })).filter((column) => column.filled);
  const all = table.rows;
  let shown = all;
  let page = 0;
  let sorted = { at: -1, down: false };
  let texts = null;

  const body = h('tbody');
  const heads = columns.map((column) => {
    const button = h('button', { type: 'button', class: 'sort', click: () => sortBy(column) }, column.name || '\u00A0');
    if (!column.name) button.setAttribute('aria-label', 'Name');
    return h('th', { scope: 'col', class: column.kind }, button);
  });
  const count = h('span', { class: 'count' });
  const back = h('button', { type: 'button', click: () => leaf(-1) }, 'Previous');
  const on = h('button', { type: 'button', click: () => leaf(1) }, 'Next');
  const pager = h('div', { class: 'pager' }, back, count, on);
  const search = h('input', {
    type: 'search',
    placeholder: 'Search',
    'aria-label': `Search in: ${table.title}`,
    input: () => find(search.value),
  });
  const csv = h('button', { type: 'button', class: 'csv', click: save }, 'Download as CSV');
  csv.setAttribute('aria-label', `Download as CSV: ${table.title}`);
  const element = h(
    'div',
    { class: 'table', 'data-table': table.name },
    h('div', { class: 'tools' }, all.length > searchedFrom && search, csv),
    h(
      'div',
      { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': `Table: ${table.title}` },
      h('table', null, h('caption', { class: 'hidden' }, table.title), h('thead', null, h('tr', null, heads)), body),
    ),
    pager,
  );

  function draw() {
    const first = page * rowsOnPage;
    const rows = shown.slice(first, first + rowsOnPage);
    body.replaceChildren(
      ...rows.map((row) =>
        h(
          'tr',
          null,
          columns.map((column) =>
            h('td', { class: column.kind }, h('div', { class: 'clip' }, own(shownText(row[column.at])))),
          ),
        ),
      ),
    );
    if (rows.length === 0) body.append(h('tr', null, h('td', { colspan: columns.length }, 'Nothing like that is here.')));
    pager.hidden = all.length <= rowsOnPage;
    back.disabled = page === 0;
    on.disabled = first + rowsOnPage >= shown.length;
    count.textContent = shown.length === 0 ? 'No rows' : `Rows ${first + 1}–${first + rows.length} of ${shown.length}`;
  }

  function leaf(by) {
    page += by;
    draw();
    announce(count.textContent);
  }

  function find(words) {
    const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
    texts ??= new Map(all.map((row) => [row, columns.map((column) => shownText(row[column.at])).join(' ').toLowerCase()]));
    shown = wanted.length === 0 ? all : all.filter((row) => wanted.every((word) => texts.get(row).includes(word)));
    order();
    page = 0;
    draw();
    announce(`${shown.length} rows`);
  }

  function sortBy(column) {
    sorted = { at: column.at, down: sorted.at === column.at ? !sorted.down : column.kind === 'number' };
    heads.forEach((head, k) => {
      const mine = columns[k].at === sorted.at;
      if (mine) head.setAttribute('aria-sort', sorted.down ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    });
    order();
    page = 0;
    draw();
  }

  function order() {
    if (sorted.at < 0) return;
    const value = (row) => sortValue(row[sorted.at]);
    const way = sorted.down ? -1 : 1;
    // What is not known stands last, whichever way.
    shown = [...shown].sort((a, b) => {
      const [x, y] = [value(a), value(b)];
      if (x === null || y === null) return (x === null) - (y === null);
      return way * compare(x, y);
    });
  }

  function save() {
    const header = columns.map((column) => column.name);
    download(`${table.name}.csv`, toCsv(header, shown.map((row) => columns.map((column) => row[column.at]))));
  }

  draw();
  return element;
}

/** The same, folded away until it is asked for. */
export function foldedTable(table) {
  const details = h(
    'details',
    { class: 'figures' },
    h('summary', null, 'The figures as a table', h('span', { class: 'hidden' }, `: ${table.title}`)),
  );
  let made = false;
  details.addEventListener('toggle', () => {
    if (details.open && !made) details.append(tableElement(table));
    made ||= details.open;
  });
  return details;
}
