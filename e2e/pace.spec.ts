import type { Page } from '@playwright/test';
import { faults } from './faults.ts';
import { smallTargets } from './targets.ts';
import { expect, open, parameters, test } from './test.ts';

const YEARS = '?view=pace&from=2023-01-01&to=2025-12-31';

const plot = (page: Page) => page.getByRole('toolbar', { name: /^Events by period/ });
const status = (page: Page) => page.locator('.pace [role="status"]');
const bar = (page: Page, name: RegExp) => plot(page).getByRole('button', { name });
const strips = (page: Page) => page.getByRole('toolbar', { name: /^Days from cause to answer/ });
const edge = (page: Page, name: 'First' | 'Last') =>
  page.getByRole('slider', { name: `${name} day of the span` });

/** The middle of a bar, pixels of the page. */
async function middleOf(page: Page, name: RegExp) {
  const box = await bar(page, name).boundingBox();
  if (box === null) throw new Error(`no bar ${name}`);
  return {
    left: box.x,
    right: box.x + box.width,
    x: box.x + box.width / 2,
    y: box.y + box.height - 30,
  };
}

/** Where the dates stand between the bars: the place of the plot that no span is drawn on. */
async function axisOf(page: Page) {
  const y = await page.locator('.pace-chart').evaluate((chart) => {
    const { left, top, width, height } = chart.getBoundingClientRect();
    const gripAt = (clientY: number) => {
      const at = { clientX: left + width / 2, clientY, bubbles: true };
      chart.dispatchEvent(new PointerEvent('pointermove', at));
      return chart.getAttribute('data-grip');
    };
    const all = Array.from({ length: Math.floor(height) }, (_, place) => top + place);
    const plotTop = all.findIndex((each) => gripAt(each) === 'new');
    return all.slice(plotTop).find((each) => gripAt(each) === 'none') ?? 0;
  });
  const box = await page.locator('.pace-chart').boundingBox();
  return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: y + 10 };
}

test('a drag draws a span, whose days go to the address and whose counts are told', async ({
  page,
}) => {
  await open(page, YEARS);
  await expect(status(page)).toContainText(
    /^In this window, 1 January 2023 – 31 December 2025, per month: 9\d capability milestones/,
  );
  const [from, to] = [await middleOf(page, /^March 2024/), await middleOf(page, /^June 2024/)];
  await page.mouse.move(from.left + 3, from.y);
  await page.mouse.down();
  await page.mouse.move(to.left + 3, to.y, { steps: 6 });
  await page.mouse.up();
  await expect.poll(() => parameters(page).brush).toMatch(/^2024-03-0[1-6]\/2024-06-0[1-6]$/);
  await expect(status(page)).toContainText(
    /^The span \d March 2024 – \d June 2024: \d\d capability milestones, \d\d governance events, of these \d+ law/,
  );
  await expect(bar(page, /^April 2024/)).toHaveAttribute('aria-pressed', 'true');
  await expect(bar(page, /^July 2024/)).toHaveAttribute('aria-pressed', 'false');
  // The window has stayed: drawing a span is no pan.
  expect(parameters(page)).toMatchObject({ from: '2023-01-01', to: '2025-12-31' });
  await page.reload();
  await expect(status(page)).toContainText(/^The span/);
  await page.getByRole('button', { name: 'Show in the timeline' }).click();
  await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible();
  await expect.poll(() => parameters(page).from).toMatch(/^2024-02-2/);
});

test('a span is moved by its middle and stretched by its edges', async ({ page }) => {
  await open(page, `${YEARS}&brush=2024-03-01/2024-05-31`);
  const april = await middleOf(page, /^April 2024/);
  const width = april.right - april.left;
  await page.mouse.move(april.x, april.y);
  await page.mouse.down();
  await page.mouse.move(april.x + width, april.y, { steps: 4 });
  await page.mouse.up();
  await expect
    .poll(() => parameters(page).brush)
    .toMatch(/^2024-03-3[01]\/2024-06-(29|30)$|^2024-04-01\/2024-07-01$/);
  const july = await middleOf(page, /^July 2024/);
  await page.mouse.move(july.left, july.y);
  await page.mouse.down();
  await page.mouse.move(july.left + width * 2, july.y, { steps: 4 });
  await page.mouse.up();
  await expect
    .poll(() => parameters(page).brush)
    .toMatch(/^2024-0[34]-\d\d\/2024-0(8-\d\d|9-0\d)$/);
});

test('Escape drops what is being drawn, and then the span', async ({ page }) => {
  await open(page, `${YEARS}&brush=2023-02-01/2023-02-28`);
  const from = await middleOf(page, /^March 2024/);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 120, from.y, { steps: 4 });
  await expect(status(page)).toContainText(/^The span \d+ March 2024/);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(status(page)).toContainText(/^The span 1 February 2023 – 28 February 2023/);
  await page.keyboard.press('Escape');
  await expect(status(page)).toContainText(/^In this window/);
  await expect.poll(() => parameters(page)).not.toHaveProperty('brush');
});

test('the dates pull time along, a plain wheel scrolls the page, and Ctrl with it zooms', async ({
  page,
}) => {
  await open(page, YEARS);
  const { x, y } = await axisOf(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 200, y, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => parameters(page).from).toMatch(/^2022-0[5-8]/);
  expect(parameters(page)).not.toHaveProperty('brush');
  const before = parameters(page);
  await page.mouse.wheel(0, 300);
  await expect
    .poll(() => page.locator('#lens').evaluate((each) => each.scrollTop))
    .toBeGreaterThan(100);
  expect(parameters(page)).toEqual(before);
  await page.locator('#lens').evaluate((each) => each.scrollTo(0, 0));
  await page.mouse.move(x, y);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -200);
  await page.keyboard.up('Control');
  await expect.poll(() => parameters(page).from).not.toBe(before.from);
});

test('the keys of the timeline move the pace, and it counts by what has room', async ({ page }) => {
  await open(page, YEARS);
  await expect(bar(page, /^January 2024:/)).toHaveCount(1);
  await page.keyboard.press('-');
  await page.keyboard.press('-');
  await expect(bar(page, /^January – March 2024:/)).toHaveCount(1);
  await expect(status(page)).toContainText('per quarter');
  await page.keyboard.press('0');
  await expect.poll(() => parameters(page).from).toMatch(/^201[56]/);
  await page.keyboard.press('t');
  await page.keyboard.press('Backspace');
  await expect(page.locator('.pace-chart canvas')).toBeVisible();
});

test('a span is chosen without a mouse', async ({ page }) => {
  await open(page, YEARS);
  await bar(page, /^March 2024/).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => parameters(page).brush).toBe('2024-03-01/2024-03-31');
  await page.keyboard.press('ArrowRight');
  await expect(bar(page, /^April 2024/)).toBeFocused();
  await page.keyboard.press('Shift+Enter');
  await expect.poll(() => parameters(page).brush).toBe('2024-03-01/2024-04-30');
  await edge(page, 'Last').focus();
  await page.keyboard.press('ArrowRight');
  await expect(edge(page, 'Last')).toHaveAttribute('aria-valuetext', '1 May 2024');
  await page.keyboard.press('Home');
  await expect(edge(page, 'Last')).toHaveAttribute('aria-valuetext', '1 March 2024');
  await page.getByLabel('Last day of the span').and(page.locator('input')).fill('2024-06-10');
  await expect.poll(() => parameters(page).brush).toBe('2024-03-01/2024-06-10');
  await page.getByLabel('First day of the span').and(page.locator('input')).fill('2024-07-01');
  await expect.poll(() => parameters(page).brush).toBe('2024-07-01/2024-07-01');
  await page.getByRole('button', { name: 'Clear the span' }).press('Enter');
  await expect.poll(() => parameters(page)).not.toHaveProperty('brush');
  await expect(page.getByLabel('First day of the span').and(page.locator('input'))).toBeFocused();
});

test('the keyboard stays in the chart when a zoom takes its bar away', async ({ page }) => {
  await open(page, YEARS);
  await bar(page, /^May 2024/).focus();
  await page.keyboard.press('-');
  await page.keyboard.press('-');
  await expect(bar(page, /^April – June 2024/)).toBeFocused();
});

test('a running total and a part of the events are one press away', async ({ page }) => {
  await open(page, YEARS);
  await page.getByRole('button', { name: 'Running total' }).click();
  await expect.poll(() => parameters(page).mode).toBe('total');
  await expect(
    bar(page, /^Up to the end of December 2025: 12\d capability milestones/),
  ).toHaveCount(1);
  await page.getByRole('combobox', { name: 'Counted' }).selectOption('only weight 3 and more');
  await expect.poll(() => parameters(page).least).toBe('3');
  await expect(
    bar(page, /^Up to the end of December 2025: 12\d capability milestones/),
  ).toHaveCount(0);
  await page.getByText('How much does this rest on the selection?').click();
  const table = page.getByRole('table', { name: 'How much does this rest on the selection?' });
  await expect(table.getByRole('row')).toHaveCount(9);
  await expect(table.getByRole('row', { name: /^all events/ })).toContainText(
    /\d+\D+\d+.*120 \(of 71\)/,
  );
});

test('names of events over the bars open them', async ({ page }) => {
  await open(page, YEARS);
  await plot(page)
    .getByRole('button', { name: /^OpenAI releases GPT-4, 14 March 2023/ })
    .click();
  await expect.poll(() => parameters(page).event).toBe('openai-gpt-4');
  await expect(page.getByRole('complementary', { name: 'Details' })).toContainText('14 March 2023');
  await expect(bar(page, /GPT-4, 14 March 2023/)).toHaveAttribute('aria-pressed', 'true');
});

test('an answer is read where it is pointed at, lights its cause, and opens', async ({ page }) => {
  await open(page, '?view=pace&from=2022-09-01&to=2024-06-30');
  const dot = strips(page).getByRole('button', {
    name: /^Gen-AI measures drafted .* responds to ChatGPT \(30 November 2022\), 132 days later$/,
  });
  await expect(dot).toHaveCount(2);
  await dot.last().scrollIntoViewIfNeeded();
  const box = await dot.last().boundingBox();
  if (box === null) throw new Error('no dot');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await expect(page.locator('.answers .pace-told')).toContainText(
    'Gen-AI measures drafted (11 April 2023, China) responds to ChatGPT',
  );
  await expect(bar(page, /11 April 2023$/)).toHaveCount(1);
  await page.mouse.down();
  await page.mouse.up();
  await expect.poll(() => parameters(page).event).toBe('cn-genai-measures-draft');
  await expect(page.getByRole('complementary', { name: 'Details' })).toContainText('11 April 2023');
  await expect(dot.first()).toHaveAttribute('aria-pressed', 'true');
  await expect(bar(page, /, 30 November 2022$/)).toHaveCount(1);
});

test('answers are walked by the keyboard', async ({ page }) => {
  await open(page, '?view=pace');
  await strips(page).getByRole('button').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect.poll(() => parameters(page).event).toBeTruthy();
  await page.keyboard.press('End');
  await expect(strips(page).getByRole('button').last()).toBeFocused();
});

test('all numbers are in tables', async ({ page }) => {
  await open(page, '?view=pace&from=2022-01-01&to=2026-11-23');
  await page.getByText('The bars of this window as a table').click();
  const bars = page.getByRole('table', { name: 'The bars of this window as a table' });
  await expect(bars.getByRole('row', { name: /^July – September 2025 10 / })).toHaveCount(1);
  const last = bars.getByRole('row').last();
  await expect(last).toHaveAccessibleName(/^All \d+ \d+ \d+ \d+ \d+ \d+ \d+ \d+$/);
  await page.getByText('The answers as tables').click();
  const places = page.getByRole('table', { name: 'By country and body' });
  await expect(places.getByRole('row', { name: 'All answers 71 120' })).toBeVisible();
  await expect(places.getByRole('row', { name: 'Japan 2 too few' })).toBeVisible();
  const each = page.getByRole('table', { name: 'One by one' });
  await expect(each.getByRole('row')).toHaveCount(72);
  await each.getByRole('button', { name: 'Gen-AI measures drafted' }).click();
  await expect.poll(() => parameters(page).event).toBe('cn-genai-measures-draft');
});

test('nothing is counted where nothing passes', async ({ page }) => {
  await open(page, '?view=pace&country=FR&category=capability&stage=repealed');
  await expect(page.getByText('Nothing to count: no event passes the filter.')).toBeVisible();
  await expect(page.getByText('0 answers on record: too few for a median.')).toBeVisible();
});

for (const [lang, theme, forcedColors] of [
  ['en', 'light', 'none'],
  ['zh', 'dark', 'none'],
  ['en', 'dark', 'active'],
] as const) {
  test(`nothing is out of reach in the pace (${lang}, ${theme}, ${forcedColors})`, async ({
    page,
  }) => {
    await page.emulateMedia({ forcedColors });
    const query = `?view=pace&lang=${lang}&theme=${theme}&brush=2024-03-01/2024-06-10`;
    await open(page, query);
    await page.locator('.answers summary').click();
    expect(await faults(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
  });
}

test('speaks Chinese as well', async ({ page }) => {
  await open(page, '?view=pace&lang=zh&brush=2024-03-01/2024-06-10');
  await expect(status(page)).toContainText(
    /^所选时段2024年3月1日至2024年6月10日：\d+个能力里程碑，\d+个治理事件，其中法律\d+个/,
  );
  await expect(page.getByRole('button', { name: '在时间线中显示' })).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the pace fits the width and a finger draws a span', async ({ page }) => {
    await open(page, '?view=pace');
    const wide = await page
      .locator('#lens')
      .evaluate((each) => each.scrollWidth > each.clientWidth);
    expect(wide).toBe(false);
    expect(await faults(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    const from = await middleOf(page, /^January – March 2026/);
    const session = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: x === undefined ? [] : [{ x, y: from.y - 60 }],
      });
    await touch('touchStart', from.x);
    await touch('touchMove', from.x + 10);
    await touch('touchMove', from.x + 35);
    await touch('touchMove', from.x + 55);
    await touch('touchEnd');
    await expect.poll(() => parameters(page).brush).toMatch(/^2026-0[123]-\d\d\/2026-0[4-6]-\d\d$/);
  });
});
