import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, open, test } from './test.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** States of the screen, each as a person reaches it; names are those of English and Chinese. */
const STATES: readonly (readonly [string, string, ((page: Page) => Promise<void>) | null])[] = [
  ['the start', '', null],
  ['a selected event', '&event=eu-ai-act-parliament-adopts', null],
  [
    'a citation',
    '&event=eu-ai-act-in-force',
    (page) => page.getByText(/^(?:Cite this event|引用此事件)$/).click(),
  ],
  ['nothing chosen', '&country=none', null],
  ['a notice', '&from=soon', null],
  [
    'all countries listed',
    '',
    (page) => page.getByRole('button', { name: /more … Countries|^另有.*国家/ }).click(),
  ],
  ['the list of keys', '', (page) => page.keyboard.press('?')],
];

async function faults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')}`),
  );
}

// Each state in one dress of each kind: every language and theme is met, none is met twice alone.
const DRESSES = [
  ['en', 'light'],
  ['zh', 'dark'],
] as const;

for (const [name, query, act] of STATES) {
  for (const [lang, theme] of DRESSES) {
    test(`axe finds nothing in ${name} (${lang}, ${theme})`, async ({ page }) => {
      await open(page, `?lang=${lang}&theme=${theme}${query}`);
      await act?.(page);
      expect(await faults(page)).toEqual([]);
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
    expect(await faults(page)).toEqual([]);
  });
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

test('at 400 % zoom nothing but the timeline scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await open(page, '?event=openai-chatgpt');
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(320);
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
