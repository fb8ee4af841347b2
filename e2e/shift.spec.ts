import type { Page } from '@playwright/test';
import { faults } from './faults.ts';
import { smallTargets } from './targets.ts';
import { expect, open, parameters, test } from './test.ts';

const all = (page: Page) =>
  page.getByRole('toolbar', {
    name: 'Shares of the kinds of governance events by year',
    exact: true,
  });
const small = (page: Page) => page.getByRole('toolbar', { name: /by country and body$/ });
const column = (page: Page, name: RegExp) => all(page).getByRole('button', { name });
const status = (page: Page) => page.locator('.shift [role="status"]');

test('the key V leads to the shift, which tells the latest year', async ({ page }) => {
  await open(page, '?view=life');
  await page.keyboard.press('v');
  await expect(page.getByRole('heading', { name: /^New Shift/ })).toBeVisible();
  await expect.poll(() => parameters(page).view).toBe('shift');
  await expect(status(page)).toContainText(
    /^5\d\d governance events, 2016 to 2026\. In 2026 \(1\d\d\) binding law and enforcement are \d\d%/,
  );
});

test('every year says its counts and shares, and too few say no share', async ({ page }) => {
  await open(page, '?view=shift');
  await expect(column(page, /^2024: 127 governance events: binding law 27 \(21%\)/)).toHaveCount(1);
  await expect(column(page, /^2026 up to 23 November 2026: /)).toHaveCount(1);
  const few = column(page, /^2017: 4 governance events, too few for shares: /);
  await expect(few).toHaveCount(1);
  expect(await few.getAttribute('aria-label')).not.toContain('%');
  await expect(small(page).getByRole('button', { name: /^United States, 2025: 56 / })).toHaveCount(
    1,
  );
});

test('a column is read where it is pointed at, and lists its events', async ({ page }) => {
  await open(page, '?view=shift');
  await column(page, /^2022: /).hover();
  await expect(page.locator('.shift .pace-told')).toContainText(/^2022: 16 governance events/);
  await column(page, /^2022: /).click();
  await expect(column(page, /^2022: /)).toHaveAttribute('aria-pressed', 'true');
  const list = page.getByRole('region', { name: 'All countries and bodies, 2022' });
  await expect(list.getByRole('listitem')).toHaveCount(16);
  await list.getByRole('button', { name: 'Deep Synthesis' }).first().click();
  await expect.poll(() => parameters(page).event).toBeTruthy();
  await list.getByRole('button', { name: 'Close the list' }).click();
  await expect(list).toHaveCount(0);
  await expect(column(page, /^2022: /)).toHaveAttribute('aria-pressed', 'true');
});

test('the keyboard walks columns and rows of small charts', async ({ page }) => {
  await open(page, '?view=shift');
  await column(page, /^2016: /).focus();
  await page.keyboard.press('ArrowRight');
  await expect(column(page, /^2017: /)).toBeFocused();
  await expect(page.locator('.shift .pace-told')).toContainText(/^2017: 4 governance events/);
  await small(page).getByRole('button').first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(small(page).locator('button:focus')).toHaveAccessibleName(
    /^(?!United States).*, 2016: /,
  );
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page.locator('.shift-events')).toBeVisible();
});

test('filters and subsets count again', async ({ page }) => {
  await open(page, '?view=shift&country=CN');
  await expect(status(page)).toContainText(/^9\d governance events/);
  await page.getByRole('combobox', { name: 'Counted' }).selectOption('without Law & regulation');
  await expect.poll(() => parameters(page).without).toBe('law');
  await expect(status(page)).not.toContainText(/^9\d governance events/);
  await page.getByText('How much does this rest on the selection?').click();
  const table = page.getByRole('table', { name: 'How much does this rest on the selection?' });
  await expect(table.getByRole('row', { name: /^all events 9\d / })).toContainText(
    /\d+% \(of \d+\)/,
  );
});

test('all numbers are in tables', async ({ page }) => {
  await open(page, '?view=shift');
  await page.getByText('The columns as tables').click();
  const years = page.getByRole('table', { name: 'By year', exact: true });
  await expect(years.getByRole('row', { name: /^2017 4 0 / })).toBeVisible();
  await expect(years.getByRole('row', { name: /^2024 127 27 \(21%\)/ })).toBeVisible();
  await expect(years.getByRole('row').last()).toHaveAccessibleName(/^All 5\d\d /);
  const places = page.getByRole('table', { name: 'By country, body and year' });
  await expect(places.getByRole('row', { name: /^China 2022 7 / })).toBeVisible();
});

test('nothing is drawn where nothing passes', async ({ page }) => {
  await open(page, '?view=shift&category=capability');
  await expect(page.getByText('Nothing to draw: no governance event passes')).toBeVisible();
});

for (const [lang, theme, forcedColors] of [
  ['en', 'light', 'none'],
  ['zh', 'dark', 'none'],
  ['en', 'dark', 'active'],
] as const) {
  test(`nothing is out of reach in the shift (${lang}, ${theme}, ${forcedColors})`, async ({
    page,
  }) => {
    await page.emulateMedia({ forcedColors, reducedMotion: 'reduce' });
    await open(page, `?view=shift&lang=${lang}&theme=${theme}`);
    await all(page)
      .or(page.locator('.shift .chart-targets'))
      .first()
      .locator('button')
      .last()
      .click();
    await page.locator('.shift summary').click();
    expect(await faults(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
  });
}

test('speaks Chinese as well', async ({ page }) => {
  await open(page, '?view=shift&lang=zh');
  await expect(status(page)).toContainText(/^2016年至2026年共5\d\d个治理事件。2026年的1\d\d个之中/);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the shift fits the width, and a finger lists a year', async ({ page }) => {
    await open(page, '?view=shift');
    const isWide = await page
      .locator('#lens')
      .evaluate((each) => each.scrollWidth > each.clientWidth);
    expect(isWide).toBe(false);
    expect(await faults(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    await column(page, /^2022: /).tap();
    await expect(
      page.getByRole('region', { name: 'All countries and bodies, 2022' }),
    ).toBeVisible();
  });
});
