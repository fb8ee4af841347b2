import type { Page } from '@playwright/test';
import { FIRST_WIDTH, INTER_WIDTHS } from '../src/data/face-advances.ts';
import { expect, open, parameters, test } from './test.ts';

/** A dataset of so many events over ten years, three countries and the AI capability lane. */
function documentOf(count: number): string {
  const events = Array.from({ length: count }, (_, place) => {
    const day = new Date(Date.UTC(2017, 0, 1 + Math.floor((place * 3600) / count)));
    return {
      id: `e-${place}`,
      date: day.toISOString().slice(0, 10),
      title: { en: `Event ${place} of a long list`, zh: `长长列表中的第 ${place} 件事` },
      jurisdictions: [['FR', 'CN', 'US'][place % 3]],
      kind: place % 4 === 0 ? 'model' : 'law',
      weight: 1 + (place % 5),
    };
  });
  return JSON.stringify({ title: 'Many', events });
}

async function serve(page: Page, body: string, status = 200): Promise<void> {
  await page.route('**/many.json', (route) =>
    route.fulfill({ status, body, contentType: 'application/json' }),
  );
}

const MANY = documentOf(30_000);

test('opens another dataset by its address and says whose it is', async ({ page }) => {
  await serve(page, documentOf(40));
  await open(page, '?data=many.json');
  await expect(page.getByRole('status').filter({ hasText: 'many.json' })).toBeVisible();
  await expect(page.getByRole('group', { name: '40 events' })).toBeVisible();
  await page.keyboard.press('0');
  await expect.poll(() => parameters(page)['from']).toMatch(/^201[67]/);
  expect(parameters(page)['data']).toBe('many.json');
});

test('shows thirty thousand events, joined where they do not part, in both languages', async ({
  page,
}) => {
  await serve(page, MANY);
  await open(page, '?data=many.json&from=2017-01-01&to=2026-12-31');
  await expect(page.getByRole('group', { name: '30,000 events' })).toBeVisible();
  const marks = page.locator('.focus-layer button');
  await expect(marks.first()).toHaveAttribute('aria-label', /Event \d+ of a long list/);
  // What is on screen is some hundreds of marks, whatever the file holds.
  expect(await marks.count()).toBeLessThanOrEqual(400);
  await page.getByRole('button', { name: '中文' }).click();
  await expect(marks.first()).toHaveAttribute('aria-label', /长长列表中的第/);
});

test('filters, selects and zooms in a large dataset as in a small one', async ({ page }) => {
  await serve(page, MANY);
  await open(page, '?data=many.json&from=2017-01-01&to=2026-12-31&event=e-12345');
  await expect(page.getByRole('heading', { name: 'Event 12345 of a long list' })).toBeVisible();
  await page.getByRole('checkbox', { name: /^France/ }).check();
  await expect(page.getByRole('group', { name: '10,000 events' })).toBeVisible();
  await page.keyboard.press('f');
  await expect.poll(() => parameters(page)['from']).toMatch(/^2020|^2021/);
});

test('says how far a large file is while it is read', async ({ page }) => {
  await serve(page, MANY);
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    new MutationObserver(() => {
      const name = globalThis.document.querySelector('progress')?.getAttribute('aria-label');
      if (typeof name === 'string' && seen.at(-1) !== name) seen.push(name);
    }).observe(globalThis.document, { subtree: true, childList: true, attributes: true });
  });
  await open(page, '?data=many.json');
  const seen: unknown = await page.evaluate('globalThis.seen');
  expect(seen).toEqual(expect.arrayContaining([expect.stringMatching(/^Reading \d+ MB/)]));
});

for (const [width, height] of [
  [1600, 1000],
  [1280, 720],
  [900, 700],
  [390, 844],
] as const) {
  test(`places a large file once, before there is a timeline ${width} wide`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await serve(page, MANY);
    await page.addInitScript(() => {
      const asked: boolean[] = [];
      Object.assign(globalThis, { asked });
      globalThis.Worker = class extends Worker {
        override postMessage(message: { readonly type: string }): void {
          const isThere = globalThis.document.querySelector('.stage') !== null;
          if (message.type === 'pack') asked.push(isThere);
          // A worker has no origin to name.
          // oxlint-disable-next-line unicorn/require-post-message-target-origin
          super.postMessage(message);
        }
      };
    });
    await open(page, '?data=many.json&lanes=category');
    // Where it stands is known beforehand only where both rails stand beside it.
    expect(await page.evaluate('globalThis.asked')).toEqual([width < 1100]);
  });
}

test.describe('a large file that cannot be shown', () => {
  test.use({ allowed: [/Failed to load resource/] });

  test('says what is wrong with it and offers to try again', async ({ page }) => {
    await serve(page, MANY.slice(0, -3));
    await page.goto('./?data=many.json');
    await expect(page.getByRole('alert')).toContainText('not a dataset');
    await expect(page.locator('html')).toHaveAttribute('data-error', 'format');
    await expect(page.getByText(/byte \d+/)).toBeVisible();
    await page.unroute('**/many.json');
    await serve(page, MANY);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
  });

  test('says when it is not there', async ({ page }) => {
    await serve(page, 'gone', 404);
    await page.goto('./?data=many.json');
    await expect(page.getByRole('alert')).toContainText('404');
  });
});

test('refuses an address of data that is no path and not https', async ({ page }) => {
  await open(page, '?data=javascript:alert(1)');
  await expect(page.getByRole('status').filter({ hasText: 'cannot be read' })).toBeVisible();
  await page.keyboard.press('+');
  await expect.poll(() => parameters(page)['from']).toBeDefined();
  expect(parameters(page)['data']).toBeUndefined();
});

test('the known widths of characters are those of the face that is drawn', async ({ page }) => {
  await open(page);
  const measured = await page.evaluate(
    async ([first, count]) => {
      const font = "400 1000px 'Inter Variable'";
      await document.fonts.load(font);
      const context = document.createElement('canvas').getContext('2d');
      if (context === null) return [];
      context.font = font;
      return Array.from({ length: count }, (_, each) =>
        Math.round(context.measureText(String.fromCharCode(first + each)).width),
      );
    },
    [FIRST_WIDTH, INTER_WIDTHS.length] as const,
  );
  expect(measured).toEqual(INTER_WIDTHS);
});
