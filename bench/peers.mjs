/**
 * Who is measured. `page` is what follows the origin; `package` is where its version stands; `most`
 * is the largest size worth the time: past it a step takes seconds. For one that is `needed`, since
 * there is nothing to compare without it, patience is always 1.
 */
export const PEERS = [
  { name: 'ours', label: 'AI Policy Timeline', needed: true },
  { name: 'floor', label: 'bare canvas', page: 'floor.html', needed: true },
  {
    name: 'floor-lod',
    label: 'bare canvas, level of detail',
    page: 'floor.html?lod',
    needed: true,
  },
  {
    name: 'vis',
    label: 'vis-timeline',
    page: 'vis.html',
    package: 'vis-timeline',
    needed: true,
  },
  {
    name: 'vis-scroll',
    label: 'vis-timeline, 1000 px high',
    page: 'vis.html?scroll',
    package: 'vis-timeline',
  },
  {
    name: 'vis-cluster',
    label: 'vis-timeline, cluster',
    page: 'vis.html?cluster',
    package: 'vis-timeline',
  },
  {
    name: 'echarts',
    label: 'Apache ECharts',
    page: 'echarts.html',
    package: 'echarts',
    needed: true,
  },
  {
    name: 'timelinejs',
    label: 'TimelineJS',
    page: 'timelinejs.html',
    package: '@knight-lab/timelinejs',
  },
  {
    name: 'event-drops',
    label: 'EventDrops',
    page: 'event-drops.html',
    package: 'event-drops',
    most: 100_000,
  },
  { name: 'uplot', label: 'uPlot', page: 'uplot.html', package: 'uplot', most: 100_000 },
];

/** The datasets measured: the shipped one, and generated ones by their number of events. */
export const SIZES = ['real', 250, 2000, 20_000, 100_000, 1_000_000];

/** The first window of every page: about what the app shows first. */
const WINDOW = { from: '2022-10-24', to: '2027-06-24' };

/** Only the app has the shipped dataset; the libraries read generated ones, as large as they can. */
export function measures(peer, size) {
  if (size === 'real') return peer.name === 'ours';
  return size <= (peer.most ?? Infinity);
}

/** Path and query of a peer's page with a dataset of `size` events. */
export function pageOf(peer, size) {
  const query = new URLSearchParams(WINDOW);
  if (size !== 'real') query.set('data', dataPath(size));
  if (peer.page === undefined) return `/app/?v=1&${query}`;
  return `/pages/${peer.page}${peer.page.includes('?') ? '&' : '?'}${query}`;
}

/** Where the server has a dataset. */
export function dataPath(size) {
  return `/data/events-${size}.json`;
}
