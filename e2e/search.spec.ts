import type { Page, Route } from '@playwright/test';
import { faults } from './faults.ts';
import { expect, open, parameters, test } from './test.ts';

const field = (page: Page) =>
  page.getByRole('search').getByRole('combobox', { name: /^(?:Search events|搜索事件)$/ });
const rows = (page: Page) => page.getByRole('listbox').getByRole('option');
const details = (page: Page) => page.getByRole('complementary', { name: /^(?:Details|详情)$/ });
const timeline = (page: Page) => page.locator('#timeline');

/** Types into the field and waits for what it finds. */
async function search(page: Page, text: string): Promise<void> {
  await field(page).fill(text);
  await expect(rows(page).first()).toBeVisible();
}

test('what is typed is found, and Enter on a row flies there and opens it', async ({ page }) => {
  await open(page, '?from=2025-06-01&to=2025-12-31');
  await search(page, 'gpt 4');
  const first = rows(page).first();
  await expect(first).toHaveText(/^OpenAI releases GPT-4.*14 Mar 2023.*United States$/);
  await expect(first.locator('mark').first()).toHaveText('GPT');
  await page.keyboard.press('ArrowDown');
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await expect(field(page)).toHaveAttribute(
    'aria-activedescendant',
    (await first.getAttribute('id')) ?? '',
  );
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toBeHidden();
  await expect(details(page)).toContainText('OpenAI releases GPT-4');
  await expect.poll(() => parameters(page)['event']).toBe('openai-gpt-4');
  await expect.poll(() => (parameters(page)['from'] ?? '') < '2023-03-14').toBe(true);
  await expect.poll(() => (parameters(page)['to'] ?? '') > '2023-03-14').toBe(true);
  expect(parameters(page)['q']).toBeUndefined();
});

test('a Chinese query in the English interface, and where it was found', async ({ page }) => {
  await open(page);
  await search(page, '布莱切利');
  await expect(rows(page).first()).toContainText('28 countries and the EU sign the Bletchley');
  await search(page, '柯洁');
  // The English title names him otherwise; the second line shows what was found.
  await expect(rows(page).first()).toContainText('AlphaGo defeats world number one Ke Jie');
  await expect(rows(page).first().locator('mark')).toHaveText('柯洁');
});

test('the last row shows only what was found, and the chip shows all again', async ({ page }) => {
  await open(page);
  const before = await timeline(page).getAttribute('aria-label');
  await search(page, '深度合成');
  await page.keyboard.press('ArrowUp');
  const last = rows(page).last();
  await expect(last).toHaveAttribute('aria-selected', 'true');
  const count = Number(/Show only these (\d+) events/.exec((await last.textContent()) ?? '')?.[1]);
  expect(count).toBeGreaterThan(5);
  await last.click();
  await expect(timeline(page)).toHaveAttribute('aria-label', new RegExp(`\\b${count}\\b`));
  await expect.poll(() => parameters(page)['q']).toBe('深度合成');
  await page.getByRole('button', { name: /Remove the filter .*深度合成/ }).click();
  await expect(timeline(page)).toHaveAttribute('aria-label', before ?? '');
  await expect(field(page)).toHaveValue('');
});

test('an address with a text shows nothing else from the first picture on', async ({ page }) => {
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    new MutationObserver(() => {
      const name = document.querySelector('#timeline')?.getAttribute('aria-label');
      if (typeof name === 'string' && seen.at(-1) !== name) seen.push(name);
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
  await open(page, '?q=bletchley');
  await expect(field(page)).toHaveValue('bletchley');
  const seen = await page.evaluate(() => Reflect.get(globalThis, 'seen') as readonly string[]);
  expect(seen).toHaveLength(1);
  expect(Number(/\d+/.exec(seen[0] ?? '')?.[0])).toBeLessThan(30);
});

test('an event that the filter hides is shown, and what had to go is said', async ({ page }) => {
  await open(page, '?country=FR');
  await search(page, 'GPT-4o');
  await rows(page).first().click();
  await expect(details(page)).toContainText('OpenAI launches GPT-4o');
  await expect(page.getByRole('search')).toContainText(
    'Filters that hid this event were dropped: Countries & bodies',
  );
  await expect.poll(() => parameters(page)['country']).toBeUndefined();
});

test('all by keyboard: / begins, Escape closes, clears, leaves', async ({ page }) => {
  await open(page);
  await expect(field(page)).toBeVisible();
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('');
  await search(page, 'hiroshima');
  await page.keyboard.press('Enter');
  await expect.poll(() => parameters(page)['q']).toBe('hiroshima');
  await expect(page.getByRole('listbox')).toBeHidden();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toBeHidden();
  await expect(field(page)).toHaveValue('hiroshima');
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('');
  await expect.poll(() => parameters(page)['q']).toBeUndefined();
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(field(page)).not.toBeFocused();
});

test('the switch of the single keys holds for / too', async ({ page }) => {
  await open(page);
  await page.keyboard.press('?');
  await page.getByRole('dialog').getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('/');
  await expect(field(page)).toBeVisible();
  await expect(field(page)).not.toBeFocused();
});

test('Enter belongs to an input method while it composes', async ({ page }) => {
  await open(page);
  await search(page, '广岛');
  await field(page).dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true });
  await expect(page.getByRole('listbox')).toBeVisible();
  await field(page).dispatchEvent('keydown', { key: 'Enter', bubbles: true });
  await expect.poll(() => parameters(page)['q']).toBe('广岛');
});

test('what nothing has is said, with advice; words that no event has together find the closest', async ({
  page,
}) => {
  await open(page);
  await field(page).fill('xyzzy');
  await expect(page.getByRole('search')).toContainText('No event has “xyzzy”.');
  await expect(page.getByRole('search')).toContainText('Try fewer words');
  await expect(page.getByRole('listbox')).toBeHidden();
  await search(page, 'xyzzy bletchley');
  await expect(page.getByRole('search')).toContainText('No event has all of this. The closest:');
  await expect(rows(page).first()).toContainText('Bletchley');
  await page.getByRole('button', { name: 'Clear the search' }).click();
  await expect(field(page)).toHaveValue('');
  await expect(field(page)).toBeFocused();
});

test('the list moves nothing below it', async ({ page }) => {
  await open(page);
  await expect(field(page)).toBeVisible();
  const before = await timeline(page).boundingBox();
  await search(page, 'ai');
  expect(await timeline(page).boundingBox()).toEqual(before);
});

test.describe('when the search cannot be loaded', () => {
  test.use({ allowed: [[/Failed to load resource/, /net::ERR_FAILED/], { scope: 'test' }] });

  test('it says so, and another try finds', async ({ page }) => {
    await page.route('**/create-searcher-*.js', (route) => route.abort());
    await open(page);
    await field(page).fill('bletchley');
    await expect(page.getByRole('search')).toContainText('The search could not be loaded.');
    await page.unroute('**/create-searcher-*.js');
    await search(page, 'bletchley d');
    await expect(rows(page).first()).toContainText('Bletchley');
  });
});

for (const [lang, theme] of [
  ['en', 'light'],
  ['zh', 'dark'],
] as const) {
  test(`axe finds nothing with the list open (${lang}, ${theme})`, async ({ page }) => {
    await open(page, `?lang=${lang}&theme=${theme}`);
    await search(page, '算力');
    await page.keyboard.press('ArrowDown');
    await expect(rows(page).first()).toHaveAttribute('aria-selected', 'true');
    expect(await faults(page)).toEqual([]);
    await field(page).fill('xyzzy');
    await expect(page.getByRole('listbox')).toBeHidden();
    expect(await faults(page)).toEqual([]);
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('a button opens the search over the screen, and a choice closes it', async ({ page }) => {
    await open(page);
    await page.getByRole('search').getByRole('button', { name: 'Search events' }).click();
    await expect(field(page)).toBeFocused();
    await search(page, 'GPT-4o');
    const heights = await rows(page).evaluateAll((all) =>
      all.map((row) => row.getBoundingClientRect().height),
    );
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
    const bottom = await page.getByRole('listbox').boundingBox();
    expect(bottom?.width).toBe(390);
    expect(await faults(page)).toEqual([]);
    await rows(page).first().tap();
    await expect(field(page)).toBeHidden();
    await expect(details(page)).toContainText('OpenAI launches GPT-4o');
  });

  test('it can be left without a choice', async ({ page }) => {
    await open(page);
    const button = page.getByRole('button', { name: 'Search events' });
    await button.click();
    await page.getByRole('button', { name: 'Close the search' }).click();
    await expect(field(page)).toBeHidden();
    await expect(button).toBeFocused();
  });
});

for (const [screen, width] of [
  ['a phone', 390],
  ['a desk', 1280],
] as const) {
  test(`on ${screen} the place of the search is not empty before it is there`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    const held: Route[] = [];
    await page.route('**/search-box-*.js', (route) => {
      held.push(route);
    });
    await open(page);
    const place = page.getByRole('search');
    const sign = place.locator('.glyph');
    await expect(sign).toBeVisible();
    const before = await sign.boundingBox();
    await expect.poll(() => held.length).toBe(1);
    await held[0]?.continue();
    await expect(place.locator('button.search-opener, input')).toBeVisible();
    expect(await sign.first().boundingBox()).toEqual(before);
  });
}
