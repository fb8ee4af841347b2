import type { Page } from '@playwright/test';
import { expect, open, parameters, test } from './test.ts';

const marks = (page: Page) => page.locator('.focus-layer button');

/** The numbers of a lane's events before and after the window, as its buttons say them. */
const outside = (page: Page, name: RegExp) => page.getByRole('button', { name });

test('says how many events of a lane lie outside the window, and brings the nearest', async ({
  page,
}) => {
  await open(page, '?from=2024-01-01&to=2024-06-30');
  const later = outside(page, /later events? in China/);
  const before = Number(/^[\d,]+/.exec((await later.getAttribute('aria-label')) ?? '')?.[0]);
  expect(before).toBeGreaterThan(10);
  await later.click();
  await expect.poll(() => parameters(page)['from']).not.toBe('2024-01-01');
  await expect
    .poll(async () => {
      const label = await outside(page, /later events? in China/).getAttribute('aria-label');
      return Number(/^[\d,]+/.exec(label ?? '')?.[0]);
    })
    .toBeLessThan(before);
});

test('has no numbers outside when all events are in the window', async ({ page }) => {
  await open(page, '?from=1950-01-01&to=2035-12-31');
  await expect(marks(page).first()).toBeVisible();
  await expect(outside(page, /(?:earlier|later) events? in/)).toHaveCount(0);
});

test('keeps the name of a lane in sight while the lane scrolls under it', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page, '?from=2022-01-01&to=2026-06-30');
  const placeOf = async (name: RegExp) => (await outside(page, name).boundingBox())?.y ?? 0;
  const first = await placeOf(/later events? in AI capability/);
  const second = await placeOf(/later events? in China/);
  await page.locator('#timeline').evaluate((element) => element.scrollTo({ top: 60 }));
  // The lane below moves with the scrolling; the first one's name stays under the axis.
  await expect.poll(() => placeOf(/later events? in China/)).toBe(second - 60);
  expect(await placeOf(/later events? in AI capability/)).toBe(first);
});

test('names the relations of the selected event on demand and follows one by a press', async ({
  page,
}) => {
  await open(page, '?event=eu-ai-act-parliament-adopts&from=2022-09-01&to=2026-12-31');
  const overlay = page.locator('.stage canvas.overlay');
  const shown = () => overlay.screenshot();
  const without = await shown();
  await page.keyboard.press('r');
  await expect.poll(async () => (await shown()).equals(without)).toBe(false);
  await page.keyboard.press('r');
  await expect.poll(async () => (await shown()).equals(without)).toBe(true);
});

test('shows the relations of the event under the pointer and takes them away again', async ({
  page,
}) => {
  await open(page, '?from=2022-09-01&to=2026-12-31');
  const mark = marks(page).first();
  const box = await mark.boundingBox();
  if (box === null) throw new Error('no mark');
  const overlay = page.locator('.stage canvas.overlay');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await expect(page.locator('.hover-card')).toBeVisible();
  await expect(overlay).toBeVisible();
  await page.mouse.move(box.x + box.width / 2, 5);
  await expect(page.locator('.hover-card')).toBeHidden();
  await expect(overlay).toBeHidden();
});

declare global {
  interface Window {
    /** What waits for the page to be idle, by its number. */
    idle: Map<number, () => void>;
    /** Texts drawn since the page began. */
    texts: number;
  }
}

test('rehearses its first frames when idle, and no other picture is seen meanwhile', async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.idle = new Map();
    window.texts = 0;
    let last = 0;
    window.requestIdleCallback = (work) => {
      last += 1;
      window.idle.set(last, () => work({ didTimeout: false, timeRemaining: () => 50 }));
      return last;
    };
    window.cancelIdleCallback = (call) => void window.idle.delete(call);
    const pen = CanvasRenderingContext2D.prototype;
    const write = Reflect.get(pen, 'fillText');
    pen.fillText = function count(...text) {
      window.texts += 1;
      write.apply(this, text);
    };
  });
  await open(page, '?from=2022-09-01&to=2026-12-31');
  const { drawn, same } = await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('canvas.picture');
    const shown = canvas?.toDataURL();
    const before = window.texts;
    const pictures: boolean[] = [];
    for (const [call, play] of window.idle) {
      window.idle.delete(call);
      play();
      pictures.push(canvas?.toDataURL() === shown);
    }
    return { drawn: window.texts - before, same: pictures };
  });
  expect(drawn).toBeGreaterThan(1000);
  expect(same.length).toBeGreaterThanOrEqual(10);
  expect(same).not.toContain(false);
});
