import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import { BROWSER_ARGS, findWholeBrowser } from '../e2e/find-browser.mjs';
import { heapAfterCollection } from './heap.mjs';
import { dataPath, pageOf } from './peers.mjs';
import { summarise } from './statistics.mjs';

/** A first picture that takes longer than this is none; all limits are milliseconds at patience 1. */
const LOAD_LIMIT = 60_000;
/** A series of steps ends after this time, however many it has. */
const SERIES_LIMIT = 12_000;
/** All the rest of a measurement together; past this the page hangs. */
const CELL_LIMIT = 120_000;
/** Quiet time between the first picture and the first step. */
const REST = 700;
const HOVERS = 20;
const SCRIPTS = ['probe.js', 'ours.js', 'steps.js', 'hover.js'];

/**
 * Room for the largest dataset; and lines of code are noted as it is read, because whoever drives a page
 * from outside has the engine look up where each error was made, for which it reads the script again.
 */
const ENGINE = ['--max-old-space-size=8192', '--no-enable-lazy-source-positions'];

class TooSlow extends Error {}

/** Opens a browser that paints as often as it can: a step then costs what it costs. */
export function openBrowser() {
  return chromium.launchServer({
    executablePath: findWholeBrowser(),
    args: [
      ...BROWSER_ARGS,
      '--disable-frame-rate-limit',
      '--disable-gpu-vsync',
      '--disable-background-timer-throttling',
      '--disable-renderer-backgrounding',
      `--js-flags=${ENGINE.join(' ')}`,
    ],
  });
}

/**
 * Measures one peer with one dataset in a browser of its own.
 * @returns figures, or `{ failed, timedOut }` with the reason
 */
export async function measureCell({ peer, size, origin, steps, patience, askedFor }) {
  const server = await openBrowser();
  try {
    const browser = await chromium.connect(server.wsEndpoint());
    const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
    for (const script of SCRIPTS) {
      await page.addInitScript({ path: join(import.meta.dirname, 'in-page', script) });
    }
    askedFor.clear();
    return await run(page, { peer, size, origin, steps, patience, askedFor });
  } catch (error) {
    return { failed: String(error.message).split('\n')[0], timedOut: error instanceof TooSlow };
  } finally {
    // A page that hangs would not let its browser close.
    await server.kill();
  }
}

async function run(page, { peer, size, origin, steps, patience, askedFor }) {
  const loaded = async () => {
    await page.goto(origin + pageOf(peer, size), { waitUntil: 'commit' });
    await page.evaluate(() => window.benchProbe.loaded);
  };
  await within(LOAD_LIMIT * patience, 'no first picture', loaded());
  if (size !== 'real' && !askedFor.has(dataPath(size))) return { failed: 'did not read its data' };
  await sleep(REST);
  return await within(CELL_LIMIT * patience, 'not through', figures(page, steps, patience));
}

async function figures(page, steps, patience) {
  const loading = await page.evaluate(() => {
    const { firstPicture, longestTask, progressShown } = window.benchProbe;
    const nodes = document.getElementsByTagName('*').length;
    return { firstPicture, longestTask, progressShown, nodes };
  });
  const of = [steps, SERIES_LIMIT * patience];
  const wheel = await page.evaluate((args) => window.benchSteps.wheel(...args), of);
  const drag = await page.evaluate((args) => window.benchSteps.drag(...args), of);
  await sleep(REST);
  const hover = await page.evaluate((count) => window.benchHover(count), HOVERS);
  const session = await page.context().newCDPSession(page);
  const heap = await heapAfterCollection(session);
  return {
    ...loading,
    wheel: summarise(wheel.times),
    drag: summarise(drag.times),
    commitsPerStep: wheel.commits / wheel.times.length,
    hover: hoverOf(hover),
    heap: heap.bytes,
    workers: heap.workers,
  };
}

function hoverOf(hover) {
  if (hover === null || hover.answers.length === 0) return null;
  const { median } = summarise(hover.answers.map(({ time }) => time));
  const frames = summarise(hover.answers.map((answer) => answer.frames)).median;
  return { median, frames, answered: hover.answers.length, asked: hover.asked };
}

async function within(limit, reason, promise) {
  const timer = new AbortController();
  try {
    return await Promise.race([
      promise,
      sleep(limit, undefined, { signal: timer.signal }).then(() => {
        throw new TooSlow(`${reason} within ${limit / 1000} s`);
      }),
    ]);
  } finally {
    timer.abort();
    promise.catch(() => {});
  }
}
