// Bars and lines over categories, standing or lying.

import { categoryAxis, valueAxis, within } from '../look.js';

const height = (chart) => (chart.kind === 'lying bars' ? 44 + chart.categories.length * 40 : 300);
const bad = new Set(['overdue', 'loss']);

const longest = (chart) => Math.max(0, ...chart.bars.flatMap((series) => series.texts.map((text) => text.length)));

function option(chart, colours, { width }) {
  const lying = chart.kind === 'lying bars';
  // Where no two series share a category, their bars stand in the same place.
  const apart = chart.categories.every((_, k) => chart.bars.filter((series) => series.values[k] !== null).length < 2);
  const bars = chart.bars.map((series, k) => ({
    type: 'bar',
    name: series.name,
    data: series.values,
    barMaxWidth: lying ? 22 : 44,
    barGap: apart ? '-100%' : '8%',
    barCategoryGap: '24%',
    itemStyle: {
      color: bad.has(series.name) ? colours.critical : colours.series[k % 8],
      borderRadius: lying ? [0, 3, 3, 0] : [3, 3, 0, 0],
    },
    label: {
      show: lying,
      position: 'right',
      color: colours.text,
      formatter: ({ dataIndex }) => series.texts[dataIndex],
    },
  }));
  const dashes = ['solid', 'dashed', 'dotted'];
  const lines = chart.lines.map((series, k) => ({
    type: 'line',
    name: series.name,
    data: series.values,
    symbol: 'circle',
    symbolSize: 6,
    showSymbol: chart.categories.length < 40,
    lineStyle: { width: 2, type: dashes[k % 3] },
    itemStyle: { color: chart.bars.length > 0 ? colours.text : colours.series[k % 8] },
  }));
  const value = valueAxis(chart.axis, colours);
  value.nameTextStyle.align = 'left'; // a long name would leave the picture
  const category = categoryAxis(chart.categories, colours);
  if (lying) Object.assign(category, { inverse: true, axisLabel: { color: colours.text, lineHeight: 15, interval: 0, width: Math.min(180, width * 0.32), overflow: 'break' } });
  return {
    // Words behind the longest bar need room of their own.
    grid: within(lying ? { right: Math.min(230, 24 + 6.2 * longest(chart)), top: 4 } : {}),
    xAxis: lying ? { ...value, name: '', axisLabel: { show: false }, splitLine: { show: false } } : category,
    yAxis: lying ? category : value,
    series: [...bars, ...lines],
  };
}

const all = (chart) => [...chart.bars, ...chart.lines];

function tip(chart, params) {
  const told = all(chart).map((series) => series.tips?.[params.dataIndex]).find(Boolean);
  if (told) return told.split('\n');
  return [
    chart.categories[params.dataIndex].replace('\n', ', '),
    ...all(chart)
      .filter((series) => series.texts[params.dataIndex])
      .map((series) => (all(chart).length > 1 ? `${series.name}: ${series.texts[params.dataIndex]}` : series.texts[params.dataIndex])),
  ];
}

/** One stop a category: the first series that has something there. */
function stops(chart) {
  return chart.categories
    .map((_, k) => ({ seriesIndex: all(chart).findIndex((series) => series.values[k] !== null), dataIndex: k }))
    .filter((stop) => stop.seriesIndex >= 0);
}

function legend(chart, colours) {
  if (all(chart).length < 2) return [];
  const colourOf = (series, k, line) => {
    if (line && chart.bars.length > 0) return colours.text;
    return bad.has(series.name) ? colours.critical : colours.series[k % 8];
  };
  return [
    ...chart.bars.map((series, k) => ({ name: series.name, colour: colourOf(series, k, false) })),
    ...chart.lines.map((series, k) => ({ name: series.name, colour: colourOf(series, k, true), line: true })),
  ];
}

export const bars = { height, option, tip, stops, legend };
