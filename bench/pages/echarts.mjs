/*
 * Apache ECharts on canvas. Points are a scatter series: with labels that hide where they overlap up to
 * its own threshold, in its `large` mode without them past it. Spans are a custom series.
 */
import { COLOURS, WINDOW, loadEvents } from './events.mjs';

const chart = document.querySelector('#chart');
/** Where ECharts itself begins to draw a scatter series in its way for many. */
const LARGE = 2000;
let echart = null;
let points = [];

async function begin() {
  const { count, start, end, lane, category, titles, lanes } = await loadEvents();
  const places = Array.from({ length: count }, (_, index) => index);
  const isSpan = (index) => end[index] > start[index];
  points = places.filter((index) => !isSpan(index)).map((index) => [start[index], lane[index]]);
  const names = places.filter((index) => !isSpan(index)).map((index) => titles[index]);
  const spans = places
    .filter(isSpan)
    .map((index) => [start[index], end[index], lane[index], category[index]]);
  echart = globalThis.echarts.init(chart, null, { renderer: 'canvas' });
  const finished = new Promise((resolve) => {
    echart.on('finished', resolve);
  });
  echart.setOption({
    animation: false,
    grid: { left: 140, right: 10, top: 30, bottom: 10 },
    tooltip: { showDelay: 0, hideDelay: 0, transitionDuration: 0, className: 'bench-tip' },
    xAxis: { type: 'time', position: 'top' },
    yAxis: { type: 'category', data: lanes, inverse: true },
    dataZoom: [
      {
        type: 'inside',
        startValue: WINDOW[0],
        endValue: WINDOW[1],
        filterMode: 'weakFilter',
        // Its own default answers a wheel only every 100 ms.
        throttle: 0,
      },
    ],
    series: [
      {
        type: 'scatter',
        data: points,
        symbolSize: 6,
        color: COLOURS[1],
        large: true,
        largeThreshold: LARGE,
        label: {
          show: points.length <= LARGE,
          position: 'right',
          formatter: ({ dataIndex }) => names[dataIndex],
        },
        labelLayout: { hideOverlap: true },
      },
      {
        type: 'custom',
        data: spans,
        dimensions: ['start', 'end', 'lane', 'category'],
        encode: { x: [0, 1], y: 2 },
        renderItem: (_, api) => {
          const [left, middle] = api.coord([api.value(0), api.value(2)]);
          const [right] = api.coord([api.value(1), api.value(2)]);
          return {
            type: 'rect',
            shape: { x: left, y: middle + 6, width: Math.max(4, right - left), height: 5 },
            style: { fill: COLOURS[api.value(3)] },
          };
        },
      },
    ],
  });
  await finished;
}

window.bench = {
  ready: begin(),
  target: () => chart.querySelector('canvas'),
  hoverPoints: () => {
    const step = Math.max(1, Math.floor(points.length / 200));
    return points
      .filter((_, index) => index % step === 0)
      .map((point) => echart.convertToPixel({ xAxisIndex: 0, yAxisIndex: 0 }, point))
      .filter(([x]) => x > 160 && x < 1580)
      .map(([x, y]) => ({ x, y }));
  },
  hovered: () => {
    const tip = document.querySelector('.bench-tip');
    return tip !== null && tip.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  },
};
