import type { FrameLocator, Page } from '@playwright/test';
import { faults } from './faults.ts';
import { details, heard, post, ready } from './host-page.ts';
import { type HostServer, startHost } from './host-server.ts';
import { expect, open, parameters, test } from './test.ts';

/* The charts of lives and of the shift in frames, in links and on slides. */

let site: HostServer;
test.beforeAll(async () => {
  site = await startHost();
});
test.afterAll(() => site.stop());

// The page around is somebody else's by design; the frame itself asks nobody for anything.
test.use({ allowed: [[/^request to another host: http:\/\/127\.0\.0\.1:/], { scope: 'test' }] });

const ACT = 'eu-ai-act-parliament-adopts';

/** A page around one frame that is as sandboxed as can be, taller than the screen. */
async function around(
  page: Page,
  baseURL: string | undefined,
  query: string,
  size = 'width="960" height="540"',
): Promise<FrameLocator> {
  const body = `<iframe id="one" ${size} sandbox="allow-scripts" title="Timeline"
    src="${baseURL}embed.html${query}"></iframe><div style="height:3000px"></div>`;
  await page.goto(site.put({ body }));
  const frame = page.frameLocator('#one');
  await ready(frame);
  return frame;
}

const lives = (frame: FrameLocator | Page) =>
  frame.getByRole('toolbar', { name: /^Lives of instruments/ });
const shift = (frame: FrameLocator | Page) =>
  frame.getByRole('toolbar', { name: /^Shares of the kinds/ });
const told = (frame: FrameLocator | Page) => frame.locator('.lens-told');
const room = (frame: FrameLocator | Page) => frame.locator('.lens-room');
const button = (bar: ReturnType<typeof lives>, name: RegExp) => bar.getByRole('button', { name });

/** Names of the targets of a chart, which say all that it shows. */
function namesOf(bar: ReturnType<typeof lives>): Promise<readonly (string | null)[]> {
  return bar
    .getByRole('button')
    .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')));
}

test('a frame shows the lives that the page shows, and says the same', async ({ page }) => {
  const query = '?view=life&group=maker&country=EU,CN,US&lang=en';
  await open(page, query);
  const whole = await namesOf(lives(page));
  const sentence = await page.locator('.lives [role="status"]').textContent();
  await open(page, `embed.html${query}`);
  expect(whole.length).toBeGreaterThan(60);
  expect(await namesOf(lives(page))).toEqual(whole);
  await expect(told(page)).toHaveText(sentence ?? '');
});

test('a frame shows the shift that the page shows, and says the same', async ({ page }) => {
  const query = '?view=shift&country=EU,CN,US&lang=en';
  await open(page, query);
  const bars = page.getByRole('toolbar', { name: /^Shares of the kinds/ });
  const whole = await namesOf(bars);
  const sentence = await page.locator('.shift [role="status"]').textContent();
  await open(page, `embed.html${query}`);
  expect(whole.length).toBeGreaterThan(60);
  expect(await namesOf(shift(page))).toEqual(whole);
  await expect(told(page)).toHaveText(sentence ?? '');
});

test('a step of a life in a frame is told, opens its event and is lit', async ({
  page,
  baseURL,
}) => {
  const frame = await around(page, baseURL, '?view=life&lang=en');
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText(/^Life/);
  await expect(frame.getByRole('group', { name: /^Timeline, / })).toHaveCount(0);
  // Days since day 0 are no window: there is nothing to zoom.
  await expect(frame.getByRole('button', { name: 'Zoom in' })).toHaveCount(0);
  const step = button(lives(frame), /^GPT-4, 14 March 2023/);
  const box = await step.boundingBox();
  if (box === null) throw new Error('no step');
  const before = await room(frame).boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await expect(told(frame)).toHaveText(/^GPT-4, 14 March 2023 \(day 1,737\)/);
  // What is pointed at moves nothing, however long it is.
  const row = await button(lives(frame), /^Social Media Minimum Age Act/)
    .first()
    .boundingBox();
  if (row === null) throw new Error('no row');
  await page.mouse.move(row.x + 100, row.y + 8);
  await expect(told(frame)).toHaveText(/^Social Media Minimum Age Act \(Australia\)/);
  const lines = await told(frame).evaluate((each) => [each.clientHeight, each.scrollHeight]);
  expect(lines[1]).toBeGreaterThan(lines[0] ?? Infinity);
  expect(await room(frame).boundingBox()).toEqual(before);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await expect(details(frame)).toContainText('GPT-4');
  await expect
    .poll(async () => (await heard(page, 'selected')).at(-1))
    .toMatchObject({
      event: 'openai-gpt-4',
    });
  await expect(step).toHaveAttribute('aria-pressed', 'true');
});

test('what a host selects comes into sight among the lives', async ({ page, baseURL }) => {
  const frame = await around(page, baseURL, '?view=life&lang=en');
  const act = button(lives(frame), /^AI Act \(/);
  await expect(act).not.toBeInViewport();
  await post(page, { type: 'policy-timeline:select', event: ACT });
  await expect(act).toHaveAttribute('aria-pressed', 'true');
  await expect(act).toBeInViewport();
  await post(page, { type: 'policy-timeline:set-view', group: 'force' });
  await expect(lives(frame)).toBeVisible();
  await expect
    .poll(async () => (await heard(page, 'view')).at(-1))
    .toMatchObject({ view: 'life', group: 'force' });
});

test('keys walk the lives in a frame, and their row leads to its event', async ({
  page,
  baseURL,
}) => {
  const frame = await around(page, baseURL, '?view=life&lang=en');
  await lives(frame).getByRole('button').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(button(lives(frame), /^GPT-2, /)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(lives(frame).locator('button:focus')).toHaveAccessibleName(/^Claude/);
  await page.keyboard.press('End');
  const last = lives(frame).locator('button:focus');
  await expect(last).toBeInViewport();
  await button(lives(frame), /^AI Act \(/).focus();
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await heard(page, 'selected')).at(-1))
    .toMatchObject({ event: expect.stringMatching(/^eu-ai-act-/) });
});

test('the wheel scrolls lives to their end, and then the page around', async ({
  page,
  baseURL,
}) => {
  const frame = await around(page, baseURL, '?view=life&lang=en');
  const scrolled = () => room(frame).evaluate((each) => each.scrollTop);
  await page.mouse.move(400, 300);
  await page.mouse.wheel(0, 500);
  await expect.poll(scrolled).toBeGreaterThan(300);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  // The axis stays over what is scrolled.
  const axis = await frame.locator('.chart-head').boundingBox();
  const box = await room(frame).boundingBox();
  expect(axis?.y).toBeCloseTo(box?.y ?? NaN, 0);
  await room(frame).evaluate((each) => each.scrollTo(0, each.scrollHeight));
  await page.mouse.move(400, 320);
  await expect
    .poll(async () => {
      await page.mouse.wheel(0, 300);
      return page.evaluate(() => scrollY);
    })
    .toBeGreaterThan(100);
});

test('a column of the shift in a frame lists its events, which the host hears of', async ({
  page,
  baseURL,
}) => {
  const frame = await around(page, baseURL, '?view=shift&lang=en');
  const column = button(shift(frame), /^2022: 16 governance events/);
  const box = await column.boundingBox();
  if (box === null) throw new Error('no column');
  await page.mouse.click(box.x + box.width / 2, box.y + 80);
  await expect(column).toHaveAttribute('aria-pressed', 'true');
  const list = details(frame).getByRole('listitem');
  await expect(details(frame)).toContainText('All countries and bodies, 2022');
  await expect(list).toHaveCount(16);
  await expect
    .poll(async () => (await heard(page, 'view')).at(-1))
    .toMatchObject({ view: 'shift', column: '2022' });
  await list.getByRole('button').first().click();
  await expect.poll(async () => (await heard(page, 'selected')).at(-1)?.['event']).toBeTruthy();
  await page.keyboard.press('Escape');
  await expect(details(frame)).toHaveCount(0);
  await expect(shift(frame).locator('button:focus')).toHaveCount(1);
  // By key the same; and once more puts the list away.
  await column.focus();
  await page.keyboard.press('Enter');
  await expect(list).toHaveCount(16);
  await page.keyboard.press('Enter');
  await expect(details(frame)).toHaveCount(0);
  await expect(column).toHaveAttribute('aria-pressed', 'false');
});

test('the chosen column is in the address, and back steps through it', async ({ page }) => {
  await open(page, '?view=shift&lang=en');
  const list = (name: string) => page.getByRole('region', { name, exact: true });
  const column = (name: RegExp) => shift(page).first().getByRole('button', { name });
  await column(/^2022: /).click();
  await expect.poll(() => parameters(page)['column']).toBe('2022');
  await column(/^2024: /).click();
  await expect.poll(() => parameters(page)['column']).toBe('2024');
  await page.goBack();
  await expect(list('All countries and bodies, 2022')).toBeVisible();
  await page.goBack();
  await expect(page.locator('.shift-events')).toHaveCount(0);
  await open(page, '?view=shift&lang=en&column=2024,cn');
  await expect(list('China, 2024')).toBeVisible();
  await open(page, '?view=shift&lang=en&column=soon');
  await expect(page.getByRole('status').filter({ hasText: 'column=soon' })).toBeVisible();
});

test('the dialog of sharing gives a frame with the lens and its column', async ({ page }) => {
  await open(page, '?view=shift&lang=en&column=2024,CN');
  await page.getByRole('banner').getByRole('button', { name: 'Share' }).click();
  await page.getByRole('dialog').getByLabel('For', { exact: true }).selectOption('iframe');
  const frame = page.frameLocator('iframe[title="Preview of the frame"]');
  await expect(button(shift(frame), /^China, 2024: /)).toHaveAttribute('aria-pressed', 'true');
});

for (const view of ['life', 'shift']) {
  for (const [lang, theme, width, height] of [
    ['en', 'light', 960, 540],
    ['zh', 'dark', 390, 600],
  ] as const) {
    test(`everybody can use the ${view} in a frame (${lang}, ${theme}, ${width})`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await open(page, `embed.html?view=${view}&lang=${lang}&theme=${theme}`);
      await expect(page.locator('.chart canvas').first()).toBeVisible();
      expect(await faults(page)).toEqual([]);
      const isWide = await room(page).evaluate((each) => each.scrollWidth > each.clientWidth);
      expect(isWide).toBe(false);
    });
  }
}

const both = (text: string) => ({ en: text, zh: `${text}（中文）` });
/** A story with a scene of each lens. */
const STORY = {
  id: 'charts',
  title: both('Charts'),
  scenes: ['view=life', 'view=shift&column=2023', 'view=life&group=maker'].map((view) => ({
    title: both(`Scene of ${view}`),
    narration: both('What happens.'),
    notes: both('What to say.'),
    view: `${view}&from=2022-11-01&to=2026-11-23`,
    highlights: [ACT],
  })),
};

/** Lets both the app and the frame have the story. */
async function tell(page: Page): Promise<void> {
  await page.route(/embed-data-\w+.*\.js$/, async (route) => {
    const response = await route.fetch();
    const text = JSON.stringify(JSON.stringify(STORY));
    const body = `${await response.text()}\nglobalThis.policyTimelineStories.charts=${text};`;
    await route.fulfill({ response, body });
  });
}

test('a frame tells a story of lenses, with its first highlight lit', async ({ page, baseURL }) => {
  await tell(page);
  const frame = await around(page, baseURL, '?story=charts&lang=en', 'width="960" height="640"');
  await expect(frame.getByRole('heading', { name: 'Scene of view=life' })).toBeVisible();
  await expect(button(lives(frame), /^AI Act \(/)).toHaveAttribute('aria-pressed', 'true');
  await expect(button(lives(frame), /^AI Act \(/)).toBeInViewport();
  const toScroll = await frame
    .locator('.lens-room')
    .evaluate((each) => each.scrollHeight - each.clientHeight);
  expect(toScroll).toBeLessThanOrEqual(1);
  await post(page, { type: 'policy-timeline:next' });
  await expect(button(shift(frame), /^2023: /)).toHaveAttribute('aria-pressed', 'true');
  await expect(button(shift(frame), /^2024: /)).toHaveAttribute('aria-pressed', 'true');
  await expect(lives(frame)).toHaveCount(0);
});

/** What of the slide is past the room it has; the texts of a canvas keep inside it by their layout. */
function cut(page: Page): Promise<readonly string[]> {
  return page.locator('.present-chart').evaluate((slide) => {
    const box = slide.getBoundingClientRect();
    const legends = slide.querySelector('.lens-legends')?.getBoundingClientRect();
    const parts = [...slide.querySelectorAll('.lens-told, .lens-legends li, canvas')];
    return parts.flatMap((part) => {
      const { left, top, right, bottom } = part.getBoundingClientRect();
      const floor = part instanceof HTMLCanvasElement ? (legends?.top ?? 0) : box.bottom;
      const isIn =
        left >= box.left && top >= box.top - 1 && right <= box.right && bottom <= floor + 1;
      return isIn ? [] : [`${part.className} ${part.textContent} ${bottom} > ${floor}`];
    });
  });
}

for (const [lang, width, height] of [
  ['en', 1280, 720],
  ['zh', 1280, 720],
  ['en', 1920, 1080],
  ['en', 390, 844],
] as const) {
  test(`slides hold the charts of lives and shift whole (${lang}, ${width})`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page, '');
    await page.evaluate(
      (story) => {
        localStorage.setItem('ai-policy-timeline-story', JSON.stringify(story));
      },
      { ...STORY, id: 'own' },
    );
    for (const [at] of STORY.scenes.entries()) {
      // oxlint-disable-next-line no-await-in-loop -- one slide after the other
      await open(page, `?story=own&scene=${at + 1}&lang=${lang}`);
      const chart = page.locator('.present-chart');
      // oxlint-disable-next-line no-await-in-loop -- one slide after the other
      await expect(chart.locator('canvas').first()).toBeVisible();
      // oxlint-disable-next-line no-await-in-loop -- one slide after the other
      await expect(chart.locator('.lens-told')).not.toBeEmpty();
      // oxlint-disable-next-line no-await-in-loop -- one slide after the other
      await expect.poll(() => cut(page)).toEqual([]);
    }
  });
}
