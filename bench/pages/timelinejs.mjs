/* TimelineJS. It knows no window of time and zooms by its buttons; a reader's wheel pans. */
import { loadEvents } from './events.mjs';

const chart = document.querySelector('#chart');
let timeline = null;

function dateOf(time) {
  const date = new Date(time);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

async function begin() {
  const { count, start, end, lane, titles, lanes } = await loadEvents();
  const events = Array.from({ length: count }, (_, index) => ({
    unique_id: `event-${index}`,
    start_date: dateOf(start[index]),
    ...(end[index] > start[index] ? { end_date: dateOf(end[index]) } : {}),
    group: lanes[lane[index]],
    text: { headline: titles[index] },
  }));
  await new Promise((resolve) => {
    timeline = new globalThis.TL.Timeline(
      chart,
      { events },
      { font: null, timenav_height_percentage: 90 },
    );
    timeline.on('loaded', resolve);
  });
}

window.bench = {
  ready: begin(),
  target: () => chart.querySelector('.tl-timenav'),
  burst: 3,
  zoom: (inwards) => (inwards ? timeline.zoomIn() : timeline.zoomOut()),
};
