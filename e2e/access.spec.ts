import type { Page } from '@playwright/test';
import { faults } from './faults.ts';
import { smallTargets } from './targets.ts';
import { expect, open, test } from './test.ts';

/** A press on a button of that name, in English or Chinese. */
function press(name: RegExp): (page: Page) => Promise<void> {
  return (page) => page.getByRole('button', { name }).first().click();
}

/** States of the screen, each as a person reaches it. */
const STATES: readonly (readonly [string, string, ((page: Page) => Promise<void>) | null])[] = [
  ['the start', '', null],
  ['a selected event', '&event=eu-ai-act-parliament-adopts', null],
  [
    'a citation',
    '&event=eu-ai-act-in-force',
    (page) => page.getByText(/^(?:Cite this event|引用此事件)$/).click(),
  ],
  [
    'filters at work',
    '&country=FR,-US&applies=1&category=law,cooperation&event=eu-ai-act-proposed',
    null,
  ],
  ['nothing left', '&country=FR&category=capability&stage=repealed', null],
  ['a notice', '&from=soon', null],
  ['all countries listed', '', press(/more … Countries|^另有.*国家/)],
  ['the list of keys', '', (page) => page.keyboard.press('?')],
  ['what this is', '', press(/^(?:About this timeline|关于本时间线)$/)],
  ['the panel of lanes', '&lanes=topic', press(/^(?:Lanes|泳道)$/)],
  ['an instrument', '&instrument=eu-ai-act', null],
  ['an instrument on a day', '&instrument=eu-ai-act&asof=2024-07-19', null],
  ['a country', '&place=FR&country=FR&applies=1', null],
  ['a body', '&place=EU', null],
  ['the law on a day', '&asof=2024-07-19', null],
  ['the table', '&view=table&topic=deepfakes&event=eu-ai-act-in-force', null],
  ['the choice of countries to compare', '&view=compare', null],
  ['a comparison', '&view=compare&country=EU,CN&event=eu-ai-act-in-force', null],
  ['a comparison from one day 0', '&view=compare&country=FR,CN&align=openai-chatgpt', null],
  [
    'a comparison from two days 0',
    '&view=compare&country=EU,CN&align=eu-ai-act-proposed,openai-chatgpt',
    press(/^(?:As a table|以表格显示)$/),
  ],
];

for (const [name, query, act] of STATES) {
  for (const [lang, theme] of [
    ['en', 'light'],
    ['zh', 'dark'],
  ] as const) {
    test(`nothing is out of reach in ${name} (${lang}, ${theme})`, async ({ page }) => {
      await open(page, `?lang=${lang}&theme=${theme}${query}`);
      await act?.(page);
      expect(await faults(page)).toEqual([]);
      expect(await smallTargets(page)).toEqual([]);
      // What axe finds is the same in forced colours, which only take other room.
      await page.emulateMedia({ forcedColors: 'active' });
      expect(await smallTargets(page)).toEqual([]);
    });
  }
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('axe finds nothing with the details or the filters open', async ({ page }) => {
    await open(page, '?lang=zh&country=CN,US&event=openai-chatgpt');
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: '关闭详情' }).click();
    await page.getByRole('button', { name: '筛选', exact: true }).click();
    // However long the list of filters, the way out of it is in sight.
    await expect(page.getByRole('button', { name: /^显示 / })).toBeInViewport({ ratio: 1 });
    expect(await faults(page)).toEqual([]);
  });
});

test('boxes that are not ticked look as if they can be, in the dark too', async ({ page }) => {
  await open(page, '?theme=dark&country=FR');
  const grounds = await page.locator('.rail input').evaluateAll((all) => {
    const paper = getComputedStyle(document.querySelector('.app') ?? document.body).backgroundColor;
    return all.map((each) => ({
      ticked: each.matches(':checked'),
      onPaper: getComputedStyle(each).backgroundColor === paper,
      size: each.clientWidth + each.clientLeft * 2,
    }));
  });
  expect(grounds.filter(({ ticked }) => ticked)).toHaveLength(1);
  expect(grounds.filter(({ ticked, onPaper }) => !ticked && !onPaper)).toEqual([]);
  expect(new Set(grounds.map(({ size }) => size))).toEqual(new Set([16]));
});

for (const [width, view] of [
  [1280, 'timeline'],
  [1280, 'compare'],
  [1280, 'life'],
  [1600, 'timeline'],
] as const) {
  test(`every name of a category has one line beside ${view}, ${width} pixels wide`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await open(page, `?view=${view}`);
    const lines = await page
      .locator('.facet')
      .filter({ has: page.getByRole('heading', { name: 'What it is' }) })
      .locator('.facet-name')
      .evaluateAll((all) =>
        all.map((name) => name.clientHeight / Number.parseFloat(getComputedStyle(name).lineHeight)),
      );
    expect(lines).toHaveLength(6);
    expect(Math.max(...lines)).toBeLessThan(1.5);
  });
}

test('a Chinese name in a list has the whole width, its date above it', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await open(page, '?lang=zh');
  const row = page.locator('.event-list li').first();
  const [title, date] = await Promise.all(
    ['.event-link', '.quiet'].map((part) => row.locator(part).boundingBox()),
  );
  expect(title?.x).toBe(date?.x);
  expect((date?.y ?? 0) + (date?.height ?? 0)).toBeLessThanOrEqual((title?.y ?? 0) + 1);
});

test.describe('a failed load', () => {
  test.use({ allowed: [[/Failed to load resource/], { scope: 'test' }] });

  test('axe finds nothing', async ({ page }) => {
    await page.route('**/events-*.json', (route) => route.fulfill({ status: 500, body: '' }));
    await page.goto('./');
    await expect(page.getByRole('alert')).toBeVisible();
    expect(await faults(page)).toEqual([]);
  });
});

// A screen of 1280 by 1024 pixels holds 640 by 512 at 200 %, and 320 by 256 at 400 %.
for (const [zoom, width, height] of [
  ['200 %', 640, 512],
  ['400 %', 320, 256],
] as const) {
  test(`at ${zoom} the page never scrolls sideways`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const queries = [
      '?event=openai-chatgpt',
      '?country=FR,CN,-US&category=law&topic=risk-based',
      '?instrument=eu-ai-act',
      '?asof=2024-07-19',
      '?view=table&country=FR',
      '?view=compare&country=FR,CN&align=openai-chatgpt',
    ];
    for (const query of queries) {
      // One after the other in one page.
      // oxlint-disable-next-line no-await-in-loop
      await open(page, query);
      // oxlint-disable-next-line no-await-in-loop
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(`${query} ${wide <= width}`).toBe(`${query} true`);
    }
  });
}

test('the keyboard is never lost, whatever zoom and filters take away', async ({ page }) => {
  await open(page, '?lang=en&from=2023-01-01&to=2024-12-31');
  await page.locator('.focus-layer [tabindex="0"]').focus();
  await page.keyboard.press('ArrowRight');
  const isOnMark = () =>
    page.evaluate(() => document.activeElement?.closest('.focus-layer') !== null);
  const isInTimeline = () =>
    page.evaluate(() => document.activeElement?.closest('#timeline') !== null);
  // So close that the event lies outside: the whole holds the keyboard until the event is back.
  for (let times = 0; times < 8; times += 1) {
    // oxlint-disable-next-line no-await-in-loop
    await page.keyboard.press('+');
  }
  await expect(page.locator('#timeline')).toBeFocused();
  await page.keyboard.press('0');
  await expect.poll(isOnMark).toBe(true);
  const china = page.getByRole('checkbox', { name: /^China, / });
  await china.focus();
  await page.keyboard.press('Space');
  await expect(china).toBeFocused();
  await page.getByRole('button', { name: 'Remove the filter China' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Remove the filter China' })).toHaveCount(0);
  await expect.poll(isInTimeline).toBe(true);
  await open(page, '?lang=en&country=FR&category=capability&stage=repealed');
  await page
    .getByRole('button', { name: /^Drop “/ })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await expect.poll(isInTimeline).toBe(true);
});

test('a flight lands at once where motion is unwelcome', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, '?from=2024-01-01&to=2024-12-31');
  await page.getByRole('button', { name: 'Fit all events' }).click();
  const summary = page.getByRole('complementary', { name: 'Details' });
  await expect(summary).toContainText('January 2029');
});

test('buttons over marks are large enough and never hide under the axis', async ({ page }) => {
  await open(page);
  const sizes = await page.locator('.focus-layer button').evaluateAll((buttons) =>
    buttons.map((button) => {
      const { width, height } = button.getBoundingClientRect();
      return Math.min(width, height);
    }),
  );
  expect(Math.min(...sizes)).toBeGreaterThan(23.9);
});
