/*
 * vis-timeline with its own defaults: as high as its content, every event of the window drawn. `?scroll`
 * keeps it as high as the page, which leaves most lanes undrawn; `?cluster` joins what overlaps, as it
 * offers for many items.
 */
import { WINDOW, asked, loadEvents } from './events.mjs';

const { DataSet, Timeline } = globalThis.vis;
const chart = document.querySelector('#chart');

async function begin() {
  const { count, start, end, lane, titles, lanes } = await loadEvents();
  const items = Array.from({ length: count }, (_, index) => ({
    id: index,
    group: lane[index],
    content: titles[index],
    title: titles[index],
    start: start[index],
    ...(end[index] > start[index] ? { end: end[index] } : {}),
  }));
  const groups = lanes.map((content, id) => ({ id, content }));
  await new Promise((resolve) => {
    const timeline = new Timeline(chart, new DataSet(items), new DataSet(groups), {
      ...(asked('scroll') ? { height: '1000px' } : {}),
      start: WINDOW[0],
      end: WINDOW[1],
      tooltip: { delay: 0 },
      cluster: asked('cluster') ? { maxItems: 1, showStipes: false } : false,
      onInitialDrawComplete: resolve,
    });
    window.addEventListener('pagehide', () => timeline.destroy());
  });
}

window.bench = {
  ready: begin(),
  target: () => chart.querySelector('.vis-panel.vis-center'),
  hoverPoints: () => {
    const area = chart.querySelector('.vis-panel.vis-center').getBoundingClientRect();
    return [...chart.querySelectorAll('.vis-foreground .vis-item .vis-item-content')]
      .map((item) => item.getBoundingClientRect())
      .map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 }))
      .filter(({ x, y }) => x > area.left && x < area.right && y > area.top && y < area.bottom);
  },
  hovered: () => {
    const tip = document.querySelector('.vis-tooltip');
    return tip !== null && tip.style.visibility === 'visible';
  },
};
