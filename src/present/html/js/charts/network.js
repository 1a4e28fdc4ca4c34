// Points and the lines between them, to pan and zoom.

const named = 60; // points up to which all carry their names

function height(chart) {
  if (chart.layout !== 'placed') return 560;
  const rows = Math.max(0, ...chart.nodes.map((node) => node.y)) + 1;
  return Math.max(260, Math.min(900, 60 + rows * 34));
}

function lineStyle(mark, colours) {
  if (mark === 'wrong') return { color: colours.critical, width: 2.5, type: 'dashed', opacity: 1 };
  if (mark === 'strong') return { color: colours.text, width: 2.5, opacity: 0.8 };
  if (mark === 'settled') return { color: colours.muted, width: 1, type: 'dotted', opacity: 0.8 };
  return { color: colours.muted, width: 1, opacity: 0.7 };
}

function option(chart, colours) {
  const placed = chart.layout === 'placed';
  return {
    legend: { show: false, data: chart.kinds },
    series: [
      {
        type: 'graph',
        layout: placed ? 'none' : 'force',
        force: { initLayout: 'circular', repulsion: 140, gravity: 0.09, edgeLength: [40, 110], layoutAnimation: false },
        roam: 'move',
        left: placed ? 60 : 24,
        right: placed ? 110 : 24,
        top: 24,
        bottom: 24,
        categories: chart.kinds.map((name, k) => ({ name, itemStyle: { color: colours.series[k % 8] } })),
        data: chart.nodes.map((node, k) => ({
          id: String(k),
          name: node.name,
          category: node.kind,
          symbolSize: 11 + 26 * node.size,
          x: node.x === undefined ? undefined : node.x * 150,
          y: node.y === undefined ? undefined : node.y * 36,
          itemStyle: { borderColor: colours.surface, borderWidth: 1 },
          label: { show: chart.nodes.length <= named || node.size > 0.55 },
        })),
        links: chart.lines.map((line) => ({
          source: String(line.from),
          target: String(line.to),
          lineStyle: lineStyle(line.mark, colours),
        })),
        edgeSymbol: placed ? ['none', 'arrow'] : ['none', 'none'],
        edgeSymbolSize: 8,
        label: { position: 'right', color: colours.text, fontSize: 11, textBorderColor: colours.surface, textBorderWidth: 2 },
        labelLayout: { hideOverlap: true },
        emphasis: { focus: 'adjacency', label: { show: true } },
        scaleLimit: { min: 0.3, max: 8 },
      },
    ],
  };
}

function tip(chart, params) {
  if (params.dataType !== 'edge') return chart.nodes[params.dataIndex].tip.split('\n');
  const line = chart.lines[params.dataIndex];
  const [from, to] = [chart.nodes[line.from].name, chart.nodes[line.to].name];
  return [chart.layout === 'placed' ? `${to} waits for ${from}` : `${from} and ${to}`];
}

const stops = (chart) => chart.nodes.map((_, dataIndex) => ({ seriesIndex: 0, dataIndex }));

function legend(chart, colours) {
  const used = new Set(chart.nodes.map((node) => node.kind));
  return chart.kinds.map((name, k) => ({ name, colour: colours.series[k % 8] })).filter((_, k) => used.has(k));
}

export const network = { height, option, tip, stops, legend, roams: true };
