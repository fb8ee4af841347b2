import type { Page } from '@playwright/test';
import { COMFORTABLE } from '../src/layout/geometry.ts';
import { expect, open, parameters, test } from './test.ts';

const { gutter } = COMFORTABLE;

/** Days of the window that the address names. */
function windowDays(page: Page): { readonly from: number; readonly to: number } {
  const { from = '', to = '' } = parameters(page);
  return { from: Date.parse(from) / 86_400_000, to: Date.parse(to) / 86_400_000 };
}

function marks(page: Page) {
  return page.locator('[data-timeline] ul button');
}

async function eventCount(page: Page): Promise<number> {
  const name = await page.locator('#timeline').getAttribute('aria-label');
  return Number(/\d+/.exec(name ?? '')?.[0]);
}

test('a first visit shows the timeline of hundreds of events from dozens of countries', async ({
  page,
}) => {
  await open(page);
  await expect(page).toHaveTitle('AI Policy Timeline');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB');
  await expect(page.getByRole('banner')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Timeline', exact: true })).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'Filters' })).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'Details' })).toContainText(
    'In this window',
  );
  expect(await eventCount(page)).toBeGreaterThanOrEqual(560);
  await page.getByRole('button', { name: /more … Countries/ }).click();
  expect(await page.getByRole('checkbox').count()).toBeGreaterThanOrEqual(60);
  await expect(marks(page).filter({ hasText: '' }).first()).toBeVisible();
  await expect(
    page.getByRole('button', { name: /^OpenAI opens ChatGPT.*30 November 2022/ }),
  ).toBeVisible();
});

test('the wheel zooms about the pointer down to a single week and out again', async ({ page }) => {
  await open(page, '?from=2023-01-01&to=2025-12-31');
  const box = await page.locator('#timeline').boundingBox();
  if (box === null) throw new Error('no timeline');
  const x = box.x + gutter + (box.width - gutter) * 0.4;
  const pointed = Date.parse('2023-01-01') / 86_400_000 + 1096 * 0.4;
  await page.mouse.move(x, box.y + 300);
  await expect(async () => {
    await page.mouse.wheel(0, -300);
    const { from, to } = windowDays(page);
    expect(to - from + 1).toBeLessThanOrEqual(8);
  }).toPass({ intervals: [50] });
  const near = windowDays(page);
  expect(near.from).toBeLessThanOrEqual(pointed + 3);
  expect(near.to).toBeGreaterThanOrEqual(pointed - 3);
  await expect(async () => {
    await page.mouse.wheel(0, 300);
    const { from, to } = windowDays(page);
    expect(to - from).toBeGreaterThan(1500);
  }).toPass({ intervals: [50] });
});

test('dragging moves the window and adds no step for the back button', async ({ page }) => {
  await open(page, '?from=2024-01-01&to=2024-12-31');
  const steps = await page.evaluate(() => history.length);
  const box = await page.locator('#timeline').boundingBox();
  if (box === null) throw new Error('no timeline');
  await page.mouse.move(box.x + 500, box.y + 300);
  await page.mouse.down();
  await page.mouse.move(box.x + 300, box.y + 300, { steps: 6 });
  await page.mouse.up();
  const moved = (200 / (box.width - gutter)) * 366;
  await expect.poll(() => windowDays(page).from).not.toBe(Date.parse('2024-01-01') / 86_400_000);
  const { from } = windowDays(page);
  expect(Math.abs(from - Date.parse('2024-01-01') / 86_400_000 - moved)).toBeLessThan(3);
  expect(await page.evaluate(() => history.length)).toBe(steps);
});

test('buttons, double-click and the overview move the window too', async ({ page }) => {
  await open(page, '?from=2024-01-01&to=2024-12-31');
  const span = () => windowDays(page).to - windowDays(page).from;
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(span).toBeLessThan(300);
  await page.getByRole('button', { name: 'Zoom out' }).click();
  await expect.poll(span).toBeGreaterThan(300);
  const box = await page.locator('#timeline').boundingBox();
  if (box === null) throw new Error('no timeline');
  await page.mouse.dblclick(box.x + 400, box.y + box.height - 4);
  await expect.poll(span).toBeLessThan(200);
  await page.getByRole('button', { name: 'Fit all events' }).click();
  await expect.poll(span).toBeGreaterThan(4000);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.getByRole('button', { name: 'Go to today' }).click();
  const today = Date.parse('2026-11-23') / 86_400_000;
  await expect
    .poll(() => (windowDays(page).from + windowDays(page).to) / 2 - today)
    .toBeLessThan(40);
});

test('the brush of the overview moves and stretches the window', async ({ page }) => {
  await open(page, '?from=2023-01-01&to=2030-12-31');
  const brush = await page.locator('.overview-strip .selection').boundingBox();
  if (brush === null) throw new Error('no brush');
  const before = windowDays(page);
  await page.mouse.move(brush.x + brush.width / 2, brush.y + 20);
  await page.mouse.down();
  await page.mouse.move(brush.x + brush.width / 2 - 80, brush.y + 20, { steps: 5 });
  await page.mouse.up();
  // 80 pixels are some 460 days, and the address may be written before the last of five steps.
  await expect.poll(() => windowDays(page).from).toBeLessThan(before.from - 400);
  const moved = windowDays(page);
  expect(Math.abs(moved.to - moved.from - (before.to - before.from))).toBeLessThanOrEqual(1);
  const edge = await page.locator('.overview-strip .handle--w').boundingBox();
  if (edge === null) throw new Error('no handle');
  await page.mouse.move(edge.x + edge.width / 2, edge.y + 20);
  await page.mouse.down();
  await page.mouse.move(edge.x + edge.width / 2 + 60, edge.y + 20, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => windowDays(page).from).toBeGreaterThan(moved.from + 100);
  expect(windowDays(page).to).toBe(moved.to);
});

test('an event opens from the timeline, with its sources, and its address brings it back', async ({
  page,
}) => {
  await open(page, '?from=2024-02-01&to=2024-07-31');
  const vote = page.getByRole('button', { name: /^European Parliament adopts the AI Act/ });
  await marks(page).and(vote).click();
  const details = page.getByRole('complementary', { name: 'Details' });
  await expect(details.getByRole('heading', { level: 2 })).toHaveText(/European Parliament adopts/);
  await expect(details).toContainText('欧洲议会通过');
  await expect(details.getByRole('link').first()).toHaveAttribute('rel', 'noopener noreferrer');
  expect(parameters(page).event).toBe('eu-ai-act-parliament-adopts');
  await page.reload();
  await expect(details).toContainText('13 March 2024');
  await expect(details).toContainText('14 March');
  await expect(details.locator('[aria-current="step"]')).toContainText('Parliament adopts');
  await expect(details.locator('del')).toHaveText(['2 Aug 2026', '2 Aug 2026', '2 Aug 2027']);
});

test('a step of the life of an instrument flies the timeline there', async ({ page }) => {
  await open(page, '?event=eu-ai-act-parliament-adopts&from=2024-02-01&to=2024-07-31');
  const details = page.getByRole('complementary', { name: 'Details' });
  await details.getByRole('button', { name: 'AI Act proposed' }).click();
  await expect(details.getByRole('heading', { level: 2 })).toContainText('proposes');
  await expect.poll(() => parameters(page).event).toBe('eu-ai-act-proposed');
  const day = Date.parse('2021-04-21') / 86_400_000;
  await expect.poll(() => windowDays(page).from < day && day < windowDays(page).to).toBe(true);
  await expect(
    page.getByRole('button', { name: /proposes the AI Act.*21 April 2021/ }),
  ).toBeVisible();
  await details.getByRole('button', { name: 'Close details' }).click();
  await expect(details).toContainText('In this window');
});

test('an event of two countries stands in both lanes', async ({ page }) => {
  await open(page, '?country=CN,FR&from=2024-04-01&to=2024-06-30&event=cn-fr-ai-statement');
  const name = /^China and France issue a joint statement/;
  await expect(page.locator('[data-timeline] ul').getByRole('button', { name })).toHaveCount(2);
});

test('choosing France leaves France', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: /more … Countries/ }).click();
  const france = page.getByRole('checkbox', { name: /^France, \d+ events$/ });
  const count = Number(/\d+/.exec((await france.getAttribute('aria-label')) ?? '')?.[0]);
  await france.check();
  await expect.poll(() => eventCount(page)).toBe(count);
  expect(parameters(page).country).toBe('FR');
  await expect(page.locator('[data-timeline] ul[aria-label="France"]')).toHaveCount(1);
  await expect(page.locator('[data-timeline] ul[aria-label="China"]')).toHaveCount(0);
  await page.getByRole('button', { name: 'None', exact: true }).click();
  await expect(page.getByText('No event passes all filters')).toBeVisible();
  await page.getByRole('button', { name: /^Drop “Countries & bodies”: \d+ events$/ }).click();
  await expect.poll(() => eventCount(page)).toBeGreaterThan(450);
  await page.getByRole('button', { name: 'EU-27' }).click();
  await expect(page.getByRole('button', { name: 'EU-27' })).toHaveAttribute('aria-pressed', 'true');
  expect(parameters(page).country).toContain('FR');
  expect(parameters(page).country).not.toContain('GB');
});

test('Chinese keeps window, filter and selection', async ({ page }) => {
  await open(page, '?country=CN,FR&from=2024-04-01&to=2024-06-30&event=cn-fr-ai-statement');
  await page.getByRole('button', { name: '中文' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans-CN');
  await expect(page).toHaveTitle('AI 政策时间线');
  await expect(page.getByRole('complementary', { name: '详情' })).toContainText('2024年5月6日');
  await expect(page.getByRole('checkbox', { name: /^中国，\d+ 项$/ })).toBeChecked();
  expect(parameters(page)).toEqual({
    v: '1',
    lang: 'zh',
    country: 'CN,FR',
    from: '2024-04-01',
    to: '2024-06-30',
    event: 'cn-fr-ai-statement',
  });
  const text = await page.locator('#root').innerText();
  expect(text).not.toMatch(/\b(?:category|kind|force|stage|lane|relation|notice|theme)\w*\.[a-z]/);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB');
});

test('a browser that prefers Chinese gets Chinese', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ locale: 'zh-CN', baseURL });
  const page = await context.newPage();
  await open(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans-CN');
  await context.close();
});

test('the back button steps through choices', async ({ page }) => {
  await open(page);
  await page.getByRole('checkbox', { name: /^China, / }).check();
  await page.getByRole('button', { name: '中文' }).click();
  await page.getByRole('banner').locator('select').last().selectOption('dark');
  expect(parameters(page)).toEqual({ v: '1', lang: 'zh', country: 'CN', theme: 'dark' });
  await expect(page.locator('#root')).toHaveCSS('background-color', 'rgb(20, 21, 26)');
  await page.goBack();
  await expect(page.locator('#root')).toHaveCSS('background-color', 'rgb(251, 250, 246)');
  await page.goBack();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB');
  await page.goBack();
  await expect(page.getByRole('checkbox', { name: /^China, / })).not.toBeChecked();
  await page.goForward();
  await expect(page.getByRole('checkbox', { name: /^China, / })).toBeChecked();
});

test('broken values are left out with a notice and the rest holds', async ({ page }) => {
  await open(
    page,
    '?from=2024-02-30&to=2024-06&country=%3Cb%3E&theme=pink&lang=zh-CN&utm=x&event=ghost',
  );
  await expect(page.locator('.notice')).toHaveCount(4);
  await expect(page.locator('.notices')).toContainText('from=2024-02-30');
  await expect(page.locator('.notices')).toContainText('ghost');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans-CN');
  await page.getByRole('button', { name: '知道了' }).first().click();
  await expect(page.locator('.notice')).toHaveCount(3);
  await page.getByRole('checkbox', { name: /^中国/ }).check();
  expect(parameters(page)).toMatchObject({ country: 'CN', to: '2024-06-30', utm: 'x' });
});

test.describe('a load that fails', () => {
  test.use({ allowed: [[/Failed to load resource/], { scope: 'test' }] });

  for (const [what, answer, reason] of [
    ['an error of the server', { status: 503, body: 'no' }, 'The server answered 503.'],
    ['a file that is no dataset', { status: 200, body: '<html>' }, 'not a dataset'],
  ] as const) {
    test(`says why and tries again: ${what}`, async ({ page }) => {
      let broken = true;
      await page.route('**/events-*.json', (route) =>
        broken ? route.fulfill(answer) : route.continue(),
      );
      await page.goto('./?country=CN');
      await expect(page.getByRole('alert')).toContainText(reason);
      await expect(page.locator('html')).toHaveAttribute('data-error', /^(status|format)$/);
      broken = false;
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
      await expect(page.locator('html')).not.toHaveAttribute('data-error', /./);
      expect(parameters(page).country).toBe('CN');
    });
  }

  test('says so when the network is gone', async ({ page }) => {
    await page.route('**/events-*.json', (route) => route.abort());
    await page.goto('./');
    await expect(page.getByRole('alert')).toContainText('could not be reached');
  });
});

test('a slow network shows the shape of the screen first', async ({ page }) => {
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/events-*.json', async (route) => {
    await gate;
    await route.continue();
  });
  await page.goto('./');
  await expect(page.getByRole('status', { name: 'Loading the events …' })).toBeVisible();
  release();
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
});

test('one broken record is named and the others are shown', async ({ page }) => {
  await page.route('**/events-*.json', async (route) => {
    const response = await route.fetch();
    const document = (await response.json()) as { events: { date: string }[] };
    const [first] = document.events;
    if (first !== undefined) first.date = '2024-02-30';
    await route.fulfill({ response, json: document });
  });
  await open(page);
  expect(await eventCount(page)).toBeGreaterThan(450);
  await page.getByText('is faulty and was left out').click();
  await expect(page.locator('.notices')).toContainText('"2024-02-30"');
});

test('everything works with the keyboard alone', async ({ page }) => {
  await open(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the timeline' })).toBeFocused();
  await page.keyboard.press('Enter');
  const focused = () =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  const first = await focused();
  expect(first).toMatch(/\d{4}/);
  await page.keyboard.press('ArrowRight');
  await expect.poll(focused).not.toBe(first);
  const second = await focused();
  await page.keyboard.press('ArrowDown');
  await expect.poll(focused).not.toBe(second);
  const third = await focused();
  await page.keyboard.press('Enter');
  const details = page.getByRole('complementary', { name: 'Details' });
  const title = (await details.getByRole('heading', { level: 2 }).textContent()) ?? '';
  expect(third).toContain(title);
  await page.keyboard.press('Escape');
  await expect(details).toContainText('In this window');
  expect(await focused()).toBe(third);
  await page.keyboard.press('+');
  await expect.poll(() => parameters(page).from).toBeDefined();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard keys' })).toBeVisible();
  await page.getByRole('checkbox', { name: 'Single-key shortcuts' }).uncheck();
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('the whole timeline is one stop of the Tab key', async ({ page }) => {
  await open(page);
  await expect(page.locator('.focus-layer [tabindex="0"]')).toHaveCount(1);
  expect(await page.locator('.focus-layer [tabindex="-1"]').count()).toBeGreaterThan(50);
});

test('pointing shows a card that Escape puts away', async ({ page }) => {
  await open(page);
  const box = await marks(page)
    .and(page.getByRole('button', { name: /^OpenAI opens ChatGPT/ }))
    .boundingBox();
  if (box === null) throw new Error('no mark');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await expect(page.locator('.hover-card')).toContainText('30 November 2022');
  await page.keyboard.press('Escape');
  await expect(page.locator('.hover-card')).toHaveCount(0);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('lanes, a sheet of details and a sheet of filters fit the screen', async ({ page }) => {
    await open(page, '?from=2024-03&to=2024-08&country=CN,EU,FR');
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
    const vote = page.getByRole('button', { name: /^European Parliament adopts/ });
    await marks(page).and(vote).tap();
    const details = page.getByRole('complementary', { name: 'Details' });
    await expect(details).toContainText('13 March 2024');
    await details.getByRole('button', { name: 'Close details' }).tap();
    await expect(details).toHaveCount(0);
    await page.getByRole('button', { name: 'Filters', exact: true }).tap();
    await page.getByRole('checkbox', { name: /^European Union/ }).uncheck();
    await page.getByRole('button', { name: /^Show \d+ events$/ }).tap();
    await expect(page.getByRole('button', { name: 'Remove the filter China' })).toBeVisible();
    await expect(
      page.getByRole('button', { name: 'Remove the filter European Union' }),
    ).toHaveCount(0);
    const small = await page
      .locator('.header button:visible, .zoom-tools button:visible, .active-filters button')
      .evaluateAll((controls) =>
        controls
          .map((control) => control.getBoundingClientRect())
          .filter(({ width: w, height: h }) => w < 44 || h < 44)
          .map(({ width: w, height: h }) => `${w} × ${h}`),
      );
    expect(small).toEqual([]);
  });
});

test('a link to an event that is not there leaves the back button alone', async ({ page }) => {
  await open(page, '?lang=en');
  await open(page, '?event=ghost');
  await expect(page.locator('.notice')).toHaveCount(1);
  await page.goBack();
  await expect(page.locator('.notice')).toHaveCount(0);
  expect(parameters(page)).toEqual({ lang: 'en' });
});

test('the arrows visit one event after the other and never turn in a circle', async ({ page }) => {
  await open(page);
  await page.locator('.focus-layer [tabindex="0"]').focus();
  const seen: string[] = [];
  await Array.from({ length: 25 }).reduce<Promise<void>>(async (before) => {
    await before;
    await page.keyboard.press('ArrowRight');
    seen.push(await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''));
  }, Promise.resolve());
  expect(new Set(seen).size).toBe(25);
});

test('a press on a mark far down selects it without scrolling away', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page);
  const stage = page.locator('#timeline');
  // The gathered lane is below a low screen's edge.
  await stage.evaluate((element) => element.scrollTo({ top: element.scrollHeight }));
  await page.getByRole('button', { name: /^Show each country/ }).click();
  await stage.evaluate((element) => element.scrollTo({ top: 0 }));
  const mark = marks(page).nth(3);
  const above = (await mark.getAttribute('aria-label')) ?? '';
  await stage.evaluate((element) => element.scrollTo({ top: 1200 }));
  await expect(mark).not.toHaveAccessibleName(above);
  // The marks follow the scrolling a little later: wait until two looks see the same.
  let names: readonly string[] = [];
  await expect
    .poll(async () => {
      const seen = names.join('\n');
      names = await marks(page).evaluateAll((all) =>
        all.map((each) => each.getAttribute('aria-label') ?? ''),
      );
      return names.join('\n') === seen;
    })
    .toBe(true);
  // A mark of several events is parted by a press, not opened.
  const name = names.find((each) => !each.includes('more on this mark')) ?? '';
  await marks(page).nth(names.indexOf(name)).focus();
  const before = await stage.evaluate((element) => element.scrollTop);
  expect(before).toBeGreaterThan(600);
  await page.keyboard.press('Enter');
  const details = page.getByRole('complementary', { name: 'Details' });
  const title = details.getByRole('heading', { level: 2 });
  await expect
    .poll(async () => name.startsWith((await title.textContent()) ?? 'nothing'))
    .toBe(true);
  expect(await stage.evaluate((element) => element.scrollTop)).toBe(before);
});

test('the keyboard stays in the details when a step is opened, and returns when they close', async ({
  page,
}) => {
  await open(page, '?event=eu-ai-act-parliament-adopts');
  const details = page.getByRole('complementary', { name: 'Details' });
  await details.getByRole('button', { name: 'AI Act in force' }).focus();
  await page.keyboard.press('Enter');
  await expect(details.getByRole('heading', { level: 2 })).toContainText('enters into force');
  expect(await details.evaluate((panel) => panel.contains(document.activeElement))).toBe(true);
  await details.getByRole('button', { name: 'Close details' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.focus-layer button:focus')).toHaveCount(1);
});

test('a press in the overview goes there, and a drag beside the window draws a new one', async ({
  page,
}) => {
  await open(page, '?from=2025-01-01&to=2025-12-31');
  const strip = await page.locator('.overview-strip').boundingBox();
  if (strip === null) throw new Error('no overview');
  const y = strip.y + 40;
  await page.mouse.click(strip.x + strip.width * 0.5, y);
  await expect.poll(() => windowDays(page).to).toBeLessThan(Date.parse('2024-01-01') / 86_400_000);
  expect(Math.abs(windowDays(page).to - windowDays(page).from - 364)).toBeLessThanOrEqual(1);
  await page.mouse.move(strip.x + strip.width * 0.1, y);
  await page.mouse.down();
  await page.mouse.move(strip.x + strip.width * 0.3, y, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => windowDays(page).to - windowDays(page).from).toBeGreaterThan(700);
});

test('a link to an event alone shows its mark', async ({ page }) => {
  await open(page, '?event=eu-ai-act-proposed');
  const name = /proposes the AI Act.*21 April 2021/;
  await expect(marks(page).and(page.getByRole('button', { name }))).toBeVisible();
});

test('a country taken away stays in the list, and the keyboard with it', async ({ page }) => {
  await open(page, '?country=FR,CN');
  const france = page.getByRole('checkbox', { name: /^France, / });
  await france.focus();
  await page.keyboard.press('Space');
  await expect.poll(() => parameters(page).country).toBe('CN');
  await expect(france).toBeFocused();
});

test('F centres the selected event and comes close, the same however often', async ({ page }) => {
  await open(page, '?event=eu-ai-act-parliament-adopts&from=2023-01-01&to=2025-12-31');
  await page.keyboard.press('f');
  const near = { from: '2024-01-28', to: '2024-04-27' };
  await expect.poll(() => parameters(page)).toMatchObject(near);
  await page.keyboard.press('f');
  await page.keyboard.press('t');
  await expect.poll(() => parameters(page).from).toMatch(/^2026/);
  await page.keyboard.press('f');
  await expect.poll(() => parameters(page)).toMatchObject(near);
});
