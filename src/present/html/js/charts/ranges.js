// Where figures may lie: a bar from low to high, a box in it where there is one, and a dot.

import { categoryAxis, valueAxis, within } from '../look.js';

const height = (chart) => 56 + chart.ranges.length * 40;

function drawn(chart, colours) {
  return (params, api) => {
    const k = api.value(3);
    const at = (value) => api.coord([value, k]);
    const range = chart.ranges[k];
    const [low, middle, high] = [at(range.low), at(range.middle), at(range.high)];
    const children = [
      {
        type: 'line',
        shape: { x1: low[0], y1: low[1], x2: high[0], y2: high[1] },
        style: { stroke: colours.series[0], lineWidth: 3, lineCap: 'round' },
      },
    ];
    if (range.from !== undefined) {
      const [from, to] = [at(range.from), at(range.to)];
      children.push({
        type: 'rect',
        shape: { x: from[0], y: from[1] - 9, width: Math.max(2, to[0] - from[0]), height: 18, r: 3 },
        style: { fill: colours.series[0] },
      });
    }
    children.push({
      type: 'circle',
      shape: { cx: middle[0], cy: middle[1], r: 6 },
      style: { fill: colours.surface, stroke: colours.text, lineWidth: 2 },
    });
    return { type: 'group', children };
  };
}

function option(chart, colours) {
  const value = valueAxis(chart.axis, colours);
  const names = categoryAxis(chart.ranges.map((range) => range.name), colours);
  const zero = { silent: true, symbol: 'none', label: { show: false }, lineStyle: { color: colours.critical, type: 'dashed' } };
  return {
    grid: within({ top: 8, right: 24, bottom: 30 }),
    xAxis: { ...value, nameLocation: 'middle', nameGap: 26, splitNumber: 4 },
    yAxis: { ...names, inverse: true, axisLabel: { color: colours.text, interval: 0 } },
    series: [
      {
        type: 'custom',
        renderItem: drawn(chart, colours),
        data: chart.ranges.map((range, k) => [range.low, range.middle, range.high, k]),
        encode: { x: [0, 1, 2], y: 3 },
        markLine: chart.zero ? { ...zero, data: [{ xAxis: 0 }] } : undefined,
      },
    ],
  };
}

const tip = (chart, params) => [chart.ranges[params.dataIndex].name, ...chart.ranges[params.dataIndex].text.split('\n')];
const stops = (chart) => chart.ranges.map((_, dataIndex) => ({ seriesIndex: 0, dataIndex }));

export const ranges = { height, option, tip, stops, legend: () => [] };
