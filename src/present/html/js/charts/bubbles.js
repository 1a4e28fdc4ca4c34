// Every live project by its risk and by what it pays back: the picture that a review is about.

import { axisText, within } from '../look.js';
import { shownText } from '../table.js';

const height = (chart, width) => (width < 520 ? 400 : 520);

const area = (name, from, to, label, colour) => [
  { name, coord: from, itemStyle: { color: colour ?? 'transparent' }, label },
  { coord: to },
];

const colourOf = (chart, colours, k) =>
  k >= chart.shared && chart.groups.length > 1 ? colours.series[7] : colours.series[k % 7];

/** The quadrants, the LCD corner and the lines between them. */
function frame(chart, colours) {
  const [least, most] = [chart.ticks[0], chart.ticks[chart.ticks.length - 1]];
  const [risk, worth] = [chart.high_risk, chart.valuable];
  const word = (position) => ({ show: true, position, color: colours.muted, fontSize: 13, distance: 8 });
  const corner = [chart.lcd_risk, Math.min(most, Math.max(least, chart.lcd_multiple))];
  return {
    type: 'scatter',
    name: '',
    data: [],
    silent: true,
    markArea: {
      silent: true,
      data: [
        area('LCD corner', [0, least], corner, word('insideBottomLeft'), colours.shade),
        area('pearls', [0, worth], [risk, most], word('insideTopLeft')),
        area('oysters', [risk, worth], [1, most], word('insideTopRight')),
        area('bread and butter', [0, least], [risk, worth], word('insideTopLeft')),
        area('white elephants', [risk, least], [1, worth], word('insideBottomRight')),
      ],
    },
    markLine: {
      silent: true,
      symbol: 'none',
      label: { show: false },
      lineStyle: { color: colours.muted, type: 'dashed', width: 1 },
      data: [{ xAxis: risk }, { yAxis: worth }],
    },
  };
}

function option(chart, colours, { width }) {
  const largest = width < 520 ? 26 : 46;
  const groups = chart.groups.map((name, k) => ({
    type: 'scatter',
    name,
    data: chart.points.filter((point) => point[3] === k),
    symbolSize: (point) => 7 + point[2] * largest,
    itemStyle: { color: colourOf(chart, colours, k), opacity: 0.78, borderColor: colours.surface, borderWidth: 1 },
    emphasis: { itemStyle: { opacity: 1, borderColor: colours.text, borderWidth: 2 } },
  }));
  return {
    legend: { show: false, data: chart.groups },
    grid: within({ top: 34, right: 20, bottom: 30 }),
    xAxis: {
      type: 'value',
      min: 0,
      max: 1,
      name: chart.x,
      nameLocation: 'middle',
      nameGap: 28,
      nameTextStyle: { color: colours.muted },
      axisLabel: { color: colours.muted, formatter: axisText('share') },
      axisLine: { lineStyle: { color: colours.line } },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'log',
      min: chart.ticks[0],
      max: chart.ticks[chart.ticks.length - 1],
      name: chart.y,
      nameTextStyle: { color: colours.muted, align: 'left' },
      nameGap: 14,
      axisLabel: { color: colours.muted, customValues: chart.ticks, formatter: (value) => `${axisText('number')(value)}×` },
      axisTick: { customValues: chart.ticks },
      axisLine: { show: false },
      splitLine: { lineStyle: { color: colours.line, opacity: 0.6 } },
    },
    series: [frame(chart, colours), ...groups],
  };
}

/** What is said of a project, a line each, from its row of the table. */
function lines(row, projects) {
  const text = (name) => {
    const at = projects.columns.findIndex((column) => column.name.startsWith(name));
    return at < 0 ? '' : shownText(row[at]);
  };
  const after = (words, value) => (value ? [`${words} ${value}`] : []);
  const place = text('Place') || (text('Row') && `row ${text('Row')}`);
  return [
    [text('Id'), text('Name') === text('Id') ? '' : text('Name')].filter(Boolean).join(' '),
    [place, text('Theme')].filter(Boolean).join(', '),
    ...after('risk', text('Risk with knock-on')),
    ...after('pays back', text('Multiple')),
    ...after('budget', text('Budget')),
    [text('Quadrant'), text('LCD') === 'yes' ? 'LCD project' : ''].filter(Boolean).join(', '),
  ].filter(Boolean);
}

/** The project under the pointer, and others that stand on the very same spot. */
function tip(chart, params, { projects }) {
  const [x, y, , , at] = params.value;
  const same = chart.points.filter((point) => point[0] === x && point[1] === y && point[4] !== at);
  const others = same.slice(0, 5).map((point) => lines(projects.rows[point[4]], projects)[0]);
  const more = same.length > 5 ? ` and ${same.length - 5} more` : '';
  return [
    ...lines(projects.rows[at], projects),
    ...(same.length > 0 ? [`on the same spot: ${others.join('; ')}${more}`] : []),
  ];
}

function stops(chart) {
  return chart.groups.flatMap((_, k) =>
    chart.points.filter((point) => point[3] === k).map((_point, dataIndex) => ({ seriesIndex: k + 1, dataIndex })),
  );
}

function legend(chart, colours) {
  if (chart.groups.length < 2) return [];
  return chart.groups.map((name, k) => ({ name, colour: colourOf(chart, colours, k), toggles: true }));
}

export const bubbles = { height, option, tip, stops, legend };
