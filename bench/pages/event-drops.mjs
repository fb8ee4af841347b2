/* EventDrops: a line a lane and a drop an event; it knows neither labels nor spans. */
import { WINDOW, loadEvents } from './events.mjs';

const { d3, eventDrops } = globalThis;
const chart = document.querySelector('#chart');
let over = false;

async function begin() {
  const { count, start, lane, titles, lanes } = await loadEvents();
  const lines = lanes.map((name) => ({ name, data: [] }));
  for (let index = 0; index < count; index += 1) {
    lines[lane[index]].data.push({ date: new Date(start[index]), title: titles[index] });
  }
  const draw = eventDrops({
    d3,
    range: { start: new Date(WINDOW[0]), end: new Date(WINDOW[1]) },
    drop: {
      date: ({ date }) => date,
      onMouseOver: () => {
        over = true;
      },
      onMouseOut: () => {
        over = false;
      },
    },
  });
  d3.select(chart).data([lines]).call(draw);
}

window.bench = {
  ready: begin(),
  target: () => chart.querySelector('svg'),
  hoverPoints: () =>
    [...chart.querySelectorAll('.drop')]
      .slice(0, 2000)
      .map((drop) => drop.getBoundingClientRect())
      .map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 }))
      .filter(({ x }) => x > 300 && x < 1500),
  hovered: () => over,
};
