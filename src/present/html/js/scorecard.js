// One line a characteristic: what its checks said, as a strip of parts and in words.

import { h } from './dom.js';

export function scorecardElement(chart) {
  const strip = (line) => {
    const parts = [
      ['findings', line.findings, line.worst],
      ['accepted', line.accepted],
      ['passed', line.passed],
      ['not-assessed', line.not_assessed],
    ];
    return h(
      'span',
      { class: 'strip', 'aria-hidden': 'true' },
      parts
        .filter(([, count]) => count > 0)
        .flatMap(([name, count, worst]) => Array.from({ length: count }, () => h('i', { class: `${name} ${worst ?? ''}` }))),
    );
  };
  return h(
    'ul',
    { class: 'scorecard', 'aria-label': chart.about },
    chart.lines.map((line) =>
      h('li', { class: line.worst ?? '' }, h('b', null, line.name), strip(line), h('span', { class: 'words' }, line.text)),
    ),
  );
}
