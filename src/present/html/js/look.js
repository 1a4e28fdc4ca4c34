// The colours and letters of charts, from the page's own styles.

export function look() {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(`--${name}`).trim();
  return {
    text: colour('text'),
    muted: colour('muted'),
    line: colour('line'),
    surface: colour('surface'),
    accent: colour('accent'),
    critical: colour('critical'),
    shade: colour('shade'),
    series: [1, 2, 3, 4, 5, 6, 7, 8].map((k) => colour(`c${k}`)),
    font: style.getPropertyValue('--sans').trim(),
  };
}

const compact = new Intl.NumberFormat('en-GB', { notation: 'compact', maximumFractionDigits: 1 });
const plain = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

/** Numbers on an axis, by its kind. */
export function axisText(kind) {
  if (kind === 'share') return (value) => `${plain.format(value * 100)} %`;
  if (kind === 'money') return (value) => compact.format(value);
  return (value) => plain.format(value);
}

export function valueAxis(axis, colours) {
  return {
    type: 'value',
    name: axis.name,
    nameTextStyle: { color: colours.muted },
    minInterval: axis.kind === 'count' ? 1 : undefined,
    max: axis.kind === 'share' && axis.whole ? 1 : undefined,
    axisLabel: { color: colours.muted, formatter: axisText(axis.kind), hideOverlap: true },
    axisLine: { show: false },
    splitLine: { lineStyle: { color: colours.line } },
  };
}

export function categoryAxis(categories, colours) {
  return {
    type: 'category',
    data: categories,
    axisLabel: { color: colours.muted, hideOverlap: true },
    axisLine: { lineStyle: { color: colours.line } },
    axisTick: { show: false },
  };
}

export const within = (more) => ({
  left: 4,
  right: 16,
  top: 28,
  bottom: 4,
  outerBoundsMode: 'same',
  outerBoundsContain: 'axisLabel',
  ...more,
});
