// Risks as stated against what became of them.

import { valueAxis, within } from '../look.js';

const height = () => 340;

function option(chart, colours) {
  const axis = (name) => ({ ...valueAxis({ name, kind: 'share' }, colours), min: 0, max: 1 });
  return {
    grid: within({ top: 34, right: 24, bottom: 30 }),
    xAxis: { ...axis(chart.x), nameLocation: 'middle', nameGap: 28 },
    yAxis: { ...axis(chart.y), nameTextStyle: { color: colours.muted, align: 'left' } },
    series: [
      {
        type: 'scatter',
        data: chart.points,
        symbolSize: (point) => 8 + 20 * Math.sqrt(point[2]),
        itemStyle: { color: colours.series[0], opacity: 0.85 },
        markLine: {
          silent: true,
          symbol: 'none',
          label: { show: false },
          lineStyle: { color: colours.muted, type: 'dashed' },
          data: [[{ coord: [0, 0] }, { coord: [1, 1] }]],
        },
      },
    ],
  };
}

const tip = (chart, params) => [params.value[3]];
const stops = (chart) => chart.points.map((_, dataIndex) => ({ seriesIndex: 0, dataIndex }));

export const calibration = { height, option, tip, stops, legend: () => [] };
