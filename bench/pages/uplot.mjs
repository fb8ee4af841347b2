/* uPlot: points on lanes, no labels and no spans; wheel and drag by a plugin, as its own demo has it. */
import { COLOURS, WINDOW, loadEvents } from './events.mjs';

const { uPlot } = globalThis;
const chart = document.querySelector('#chart');
let plot = null;

/** Zooms about the pointer on a wheel and pans on a drag. */
function wheelAndDrag() {
  const move = (u, min, max) => u.setScale('x', { min, max });
  const ready = (u) => {
    u.over.addEventListener('wheel', (event) => {
      event.preventDefault();
      const { min, max } = u.scales.x;
      const factor = 2 ** (event.deltaY * 0.002);
      const pivot = u.posToVal(event.clientX - u.over.getBoundingClientRect().left, 'x');
      move(u, pivot - (pivot - min) * factor, pivot + (max - pivot) * factor);
    });
    u.over.addEventListener('mousedown', (pressed) => {
      const { min, max } = u.scales.x;
      const perPixel = (max - min) / u.over.clientWidth;
      const drag = (event) => {
        const shift = (event.clientX - pressed.clientX) * perPixel;
        move(u, min - shift, max - shift);
      };
      const release = () => {
        document.removeEventListener('mousemove', drag);
        document.removeEventListener('mouseup', release);
      };
      document.addEventListener('mousemove', drag);
      document.addEventListener('mouseup', release);
    });
  };
  return { hooks: { ready } };
}

async function begin() {
  const { start, lane, lanes } = await loadEvents();
  const options = {
    width: 1600,
    height: 960,
    plugins: [wheelAndDrag()],
    cursor: { drag: { x: false, y: false } },
    scales: {
      x: { min: WINDOW[0] / 1000, max: WINDOW[1] / 1000 },
      y: { range: [-1, lanes.length] },
    },
    axes: [
      {},
      {
        size: 140,
        splits: () => lanes.map((_, index) => index),
        values: () => lanes.map((name) => name),
      },
    ],
    series: [
      {},
      {
        label: 'Lane',
        paths: () => null,
        points: { show: true, size: 5, space: 0, fill: COLOURS[1] },
      },
    ],
  };
  const data = [Float64Array.from(start, (time) => time / 1000), lane];
  await new Promise((resolve) => {
    plot = new uPlot(options, data, (u, init) => {
      chart.append(u.root);
      init();
      resolve();
    });
  });
}

window.bench = {
  ready: begin(),
  target: () => chart.querySelector('.u-over'),
  hoverPoints: () => {
    const area = plot.over.getBoundingClientRect();
    return Array.from({ length: 20 }, (_, index) => ({
      x: area.left + area.width * (0.2 + index * 0.03),
      y: area.top + area.height / 2,
    }));
  },
  hovered: () => plot.cursor.left > 0 && plot.cursor.idx !== null,
};
