// Draws charts when they come near, in the page's colours, with tips that are read out as well.

import { BarChart, CustomChart, GraphChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, LegendComponent, MarkAreaComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { CanvasRenderer } from 'echarts/renderers';

import { bars } from './charts/bars.js';
import { bubbles } from './charts/bubbles.js';
import { calibration } from './charts/calibration.js';
import { network } from './charts/network.js';
import { ranges } from './charts/ranges.js';
import { announce, h, own } from './dom.js';
import { look } from './look.js';

use([
  BarChart,
  CustomChart,
  GraphChart,
  LineChart,
  ScatterChart,
  GridComponent,
  LegendComponent,
  LabelLayout,
  MarkAreaComponent,
  MarkLineComponent,
  TooltipComponent,
  CanvasRenderer,
]);

const kinds = { bars, 'lying bars': bars, bubbles, calibration, network, ranges };
const paperWidth = 680; // pixels: fits between the margins of A4 and of Letter
const drawn = new Set();
let printing = false;

const near = new IntersectionObserver(
  (entries) => entries.filter((entry) => entry.isIntersecting).forEach((entry) => entry.target.figure.draw()),
  { rootMargin: '400px' },
);
const sizes = new ResizeObserver((entries) => {
  if (!printing) entries.forEach((entry) => entry.target.figure.fit());
});

/** A chart and its legend as an element; it is drawn once it comes near the window. */
export function chartElement(chart, data) {
  const kind = kinds[chart.kind];
  const place = h('div', {
    class: 'chart',
    role: 'img',
    tabindex: '0',
    'aria-label': `${chart.about}. Arrow keys tell its points${kind.roams ? ', with shift they move it, + and - change its size' : ''}; the table below has them all.`,
    keydown: onKey,
    wheel: kind.roams && onWheel,
    blur: () => figure.hideTip(),
  });
  const step = 60; // pixels
  const move = {
    ArrowLeft: () => roam({ dx: step, dy: 0 }),
    ArrowRight: () => roam({ dx: -step, dy: 0 }),
    ArrowUp: () => roam({ dx: 0, dy: step }),
    ArrowDown: () => roam({ dx: 0, dy: -step }),
  };
  const sizesBy = { '+': () => zoom(1.25), '-': () => zoom(0.8), '=': () => zoom(1.25), 0: () => figure.draw() };
  const keys = h('ul', { class: 'legend' });
  const element = h('div', { class: 'figure' }, keys, place, kind.roams && roamTools());
  const hidden = new Set();
  let canvas = null;
  let width = 0;
  let at = -1;

  const figure = {
    draw() {
      if (!canvas) {
        drawn.add(figure);
        near.unobserve(place);
      }
      const wide = printing ? paperWidth : place.clientWidth;
      if (wide === 0) return;
      width = wide;
      const colours = look();
      const tall = kind.height(chart, width);
      place.style.height = `${tall}px`;
      canvas?.dispose();
      canvas = init(place, null, { renderer: 'canvas', devicePixelRatio: Math.max(2, devicePixelRatio), width, height: tall });
      canvas.setOption({
        animation: false,
        textStyle: { fontFamily: colours.font, color: colours.text },
        tooltip: {
          trigger: 'item',
          confine: true,
          transitionDuration: 0,
          className: 'tip',
          backgroundColor: colours.surface,
          borderColor: colours.line,
          textStyle: { color: colours.text },
          formatter: (params) => tipElement(tipLines(params)),
        },
        ...kind.option(chart, colours, { width, hidden }),
      });
      for (const name of hidden) canvas.dispatchAction({ type: 'legendUnSelect', name });
      drawLegend(colours);
    },
    /** Before it is drawn its place and legend stand: links into the page must not land where a chart moves things. */
    fit() {
      if (place.clientWidth === width) return;
      if (canvas) return figure.draw();
      width = place.clientWidth;
      place.style.height = `${kind.height(chart, width)}px`;
      drawLegend(look());
    },
    hideTip() {
      canvas?.dispatchAction({ type: 'hideTip' });
    },
  };
  place.figure = figure;
  near.observe(place);
  sizes.observe(place);

  // Marks of the frame have no tip of their own.
  const tipLines = (params) => (params.componentType === 'series' ? kind.tip(chart, params, data) : []);

  function drawLegend(colours) {
    keys.replaceChildren(
      ...kind.legend(chart, colours).map((entry) => {
        const sign = h('span', { class: entry.line ? 'line' : 'dot', 'aria-hidden': 'true' });
        sign.style.background = entry.colour;
        if (!entry.toggles) return h('li', null, sign, own(entry.name));
        const button = h(
          'button',
          { type: 'button', 'aria-pressed': String(!hidden.has(entry.name)), click: () => toggle(entry.name, button) },
          sign,
          own(entry.name),
        );
        return h('li', null, button);
      }),
    );
  }

  function toggle(name, button) {
    if (!hidden.delete(name)) hidden.add(name);
    button.setAttribute('aria-pressed', String(!hidden.has(name)));
    canvas?.dispatchAction({ type: hidden.has(name) ? 'legendUnSelect' : 'legendSelect', name });
  }

  function onKey(event) {
    const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
    if (event.key === 'Escape') return figure.hideTip();
    if (kind.roams && event.key in sizesBy && !event.ctrlKey && !event.metaKey) return sizesBy[event.key]();
    if (!(event.key in steps)) return;
    event.preventDefault();
    if (!canvas) figure.draw();
    if (event.shiftKey && kind.roams) return move[event.key]();
    const stops = kind.stops(chart);
    if (stops.length === 0) return;
    at = at < 0 ? 0 : (at + steps[event.key] + stops.length) % stops.length;
    canvas.dispatchAction({ type: 'showTip', ...stops[at] });
    const told = place.querySelector('.tip');
    if (told) announce([...told.querySelectorAll('p')].map((line) => line.textContent).join(', '));
  }

  function roam(more) {
    if (!canvas) figure.draw();
    canvas.dispatchAction({ type: 'graphRoam', seriesIndex: 0, ...more });
  }

  /** Around a point of the picture, or its middle. */
  function zoom(by, at) {
    if (!canvas) figure.draw();
    roam({ zoom: by, originX: at?.x ?? canvas.getWidth() / 2, originY: at?.y ?? canvas.getHeight() / 2 });
  }

  // The wheel alone scrolls the page, wherever the pointer is.
  function onWheel(event) {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const { left, top } = place.getBoundingClientRect();
    zoom(event.deltaY < 0 ? 1.15 : 1 / 1.15, { x: event.clientX - left, y: event.clientY - top });
  }

  function roamTools() {
    const button = (label, sign, click) => h('button', { type: 'button', 'aria-label': label, title: label, click }, sign);
    return h(
      'div',
      { class: 'roam', role: 'group', 'aria-label': `Move the picture: ${chart.about}` },
      button('Larger', '+', sizesBy['+']),
      button('Smaller', '−', sizesBy['-']),
      button('Left', '←', move.ArrowLeft),
      button('Right', '→', move.ArrowRight),
      button('Up', '↑', move.ArrowUp),
      button('Down', '↓', move.ArrowDown),
      button('As at first', '⌂', sizesBy['0']),
      h('span', { class: 'quiet' }, 'Drag to move; Ctrl and the wheel change its size'),
    );
  }

  return element;
}

function tipElement(lines) {
  return h('div', null, lines.map((line, k) => h('p', { class: k === 0 ? 'first' : null }, own(line.slice(0, 300)))));
}

/** Draws again what is drawn: the colours have changed. */
export function redraw() {
  for (const figure of drawn) figure.draw();
}

/** All charts at the width of the paper, in the colours of the paper; and back. */
export function setPaper(on) {
  printing = on;
  document.querySelectorAll('.chart').forEach((place) => place.figure.draw());
}
