// Points and the lines between them, to pan and zoom.

const named = 60; // points up to which all carry their names

const extent = (chart, axis) => Math.max(0, ...chart.nodes.map((node) => node[axis]));

function height(chart, width) {
  if (!chart.arrows) return width < 520 ? 420 : 560;
  return Math.max(220, Math.min(900, 70 + (extent(chart, 'y') + 1) * 38));
}

function lineStyle(mark, colours) {
  if (mark === 'wrong') return { color: colours.critical, width: 2.5, type: 'dashed', opacity: 1 };
  if (mark === 'strong') return { color: colours.text, width: 2.5, opacity: 0.8 };
  if (mark === 'settled') return { color: colours.muted, width: 1, type: 'dotted', opacity: 0.8 };
  return { color: colours.muted, width: 1, opacity: 0.7 };
}

function option(chart, colours, { width }) {
  // Names stand to the right of points, the longest of them of some 130 pixels.
  const box = { left: 40, right: chart.arrows ? 40 : Math.min(150, width * 0.3), top: 24, bottom: 30 };
  const scale = (axis, room) => room / (extent(chart, axis) || 1);
  const across = scale('x', width - box.left - box.right);
  const down = scale('y', height(chart, width) - box.top - box.bottom);
  return {
    legend: { show: false, data: chart.kinds },
    series: [
      {
        type: 'graph',
        layout: 'none',
        roam: 'move',
        roamTrigger: 'global', // dragged from anywhere, not only from between the points
        preserveAspect: 'contain',
        ...box,
        categories: chart.kinds.map((name, k) => ({ name, itemStyle: { color: colours.series[k % 8] } })),
        data: chart.nodes.map((node, k) => ({
          id: String(k),
          name: node.name,
          category: node.kind,
          symbolSize: 11 + 26 * node.size,
          x: node.x * across,
          y: node.y * down,
          itemStyle: { borderColor: colours.surface, borderWidth: 1 },
          label: { show: chart.nodes.length <= named || node.size > 0.55 },
        })),
        links: chart.lines.map((line) => ({
          source: String(line.from),
          target: String(line.to),
          lineStyle: lineStyle(line.mark, colours),
        })),
        edgeSymbol: chart.arrows ? ['none', 'arrow'] : ['none', 'none'],
        edgeSymbolSize: 8,
        label: { position: chart.arrows ? 'bottom' : 'right', color: colours.text, fontSize: 11, textBorderColor: colours.surface, textBorderWidth: 2 },
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
  return [chart.arrows ? `${to} waits for ${from}` : `${from} and ${to}`];
}

const stops = (chart) => chart.nodes.map((_, dataIndex) => ({ seriesIndex: 0, dataIndex }));

function legend(chart, colours) {
  const used = new Set(chart.nodes.map((node) => node.kind));
  return chart.kinds.map((name, k) => ({ name, colour: colours.series[k % 8] })).filter((_, k) => used.has(k));
}

export const network = { height, option, tip, stops, legend, roams: true };
