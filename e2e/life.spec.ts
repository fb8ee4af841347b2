import type { Page } from '@playwright/test';
import { faults } from './faults.ts';
import { smallTargets } from './targets.ts';
import { expect, open, parameters, test } from './test.ts';

const bars = (page: Page) => page.getByRole('toolbar', { name: /^Lives of instruments/ });
const target = (page: Page, name: RegExp) => bars(page).getByRole('button', { name });
const status = (page: Page) => page.locator('.lives [role="status"]');
const told = (page: Page) => page.locator('.lives .pace-told');
const row = (page: Page, name: RegExp) => target(page, name).first();

/** Names of the instruments in the order of their rows. */
async function order(page: Page): Promise<readonly string[]> {
  const names = await bars(page)
    .getByRole('button', { name: /, day 0 on / })
    .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''));
  return names.map((name) => name.replace(/ \(.*$/, ''));
}

test('the key V leads to the lives, which the address holds', async ({ page }) => {
  await open(page, '?view=pace');
  await page.keyboard.press('v');
  await expect(page.getByRole('heading', { name: /^Hard Life/ })).toBeVisible();
  await expect.poll(() => parameters(page).view).toBe('life');
  await expect(status(page)).toContainText(
    /^5\d instruments have a draft on record\. The median from draft to adoption is \d+(\.5)? days/,
  );
});

test('a life is told in words, its steps by day, and its moved dates', async ({ page }) => {
  await open(page, '?view=life');
  await expect(row(page, /^AI Act \(European Union\)/)).toHaveAccessibleName(
    /day 0 on 21 April 2021: adopted 21 May 2024 \(day 1,126\); in force 1 August 2024 \(day 1,198\); first applies 2 February 2025 \(day 1,383\); applies in full 2 August 2028 \(day 2,660\), scheduled; 3 dates moved$/,
  );
  await expect(
    target(page, /^AI Act: .*was scheduled for 2 August 2026 .* moved to 2 December 2027$/),
  ).toHaveCount(1);
  await expect(
    target(page, /^GPT-4, 14 March 2023 \(day 1,737\): 1,020 days after GPT-3$/),
  ).toHaveCount(1);
});

test('instruments are ordered and gathered, in the address too', async ({ page }) => {
  await open(page, '?view=life');
  const byLength = await order(page);
  expect(byLength[0]).toBe('Social Media Minimum Age Act');
  await page.getByRole('button', { name: 'By start' }).click();
  await expect.poll(() => parameters(page).sort).toBe('start');
  await expect.poll(async () => (await order(page))[0]).toBe('UNESCO AI ethics');
  await page.getByRole('button', { name: 'By maker' }).click();
  await expect.poll(() => parameters(page).group).toBe('maker');
  await page.getByText('The bars as tables').click();
  const medians = page.getByRole('table', { name: 'Medians by group' });
  await expect(medians.getByRole('row', { name: /^Parliaments \d+ \d+ \d+/ })).toBeVisible();
  await expect(medians.getByRole('row', { name: /^States together.* 1 1 too few$/ })).toBeVisible();
  await page.goBack();
  await expect.poll(() => parameters(page).group).toBeUndefined();
});

test('a filter leaves its instruments, and a subset is one press away', async ({ page }) => {
  await open(page, '?view=life&country=CN');
  await expect(status(page)).toContainText(/^\d instruments have a draft on record/);
  await expect(row(page, /^Gen-AI Interim Measures \(China\)/)).toHaveCount(1);
  await expect(target(page, /^AI Act \(/)).toHaveCount(0);
  await page.getByText('How much does this rest on the selection?').click();
  const table = page.getByRole('table', { name: 'How much does this rest on the selection?' });
  await expect(table.getByRole('row')).toHaveCount(9);
  await table.getByRole('button', { name: 'only weight 3 and more' }).click();
  await expect.poll(() => parameters(page).least).toBe('3');
});

test('a step is read where it is pointed at, and opens its event', async ({ page }) => {
  await open(page, '?view=life');
  const step = target(page, /^Colorado AI Act: .*was scheduled for 1 February 2026/);
  await step.scrollIntoViewIfNeeded();
  const box = await step.boundingBox();
  if (box === null) throw new Error('no step');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await expect(told(page)).toContainText('moved to 30 June 2026');
  await page.mouse.click(x, y);
  await expect.poll(() => parameters(page).event).toBeTruthy();
  await expect(page.getByRole('complementary', { name: 'Details' })).toContainText(
    '1 February 2026',
  );
  await expect(step).toHaveAttribute('aria-pressed', 'true');
});

test('a row opens its instrument', async ({ page }) => {
  await open(page, '?view=life');
  const life = row(page, /^Vietnam’s AI law/);
  const box = await life.boundingBox();
  if (box === null) throw new Error('no row');
  await page.mouse.click(box.x + 160, box.y + box.height / 2);
  await expect.poll(() => parameters(page).instrument).toBe('vn-ai-law');
  await expect(row(page, /^Vietnam’s AI law/)).toHaveAttribute('aria-pressed', 'true');
});

test('the keyboard walks rows and steps', async ({ page }) => {
  await open(page, '?view=life');
  await target(page, /^GPT-1, /).focus();
  await page.keyboard.press('ArrowRight');
  await expect(target(page, /^GPT-2, /)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(target(page, /^Claude/).first()).toBeVisible();
  await expect(bars(page).locator('button:focus')).toHaveAccessibleName(/^Claude/);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect.poll(() => parameters(page).event).toBeTruthy();
});

test('the axis stays in sight over a tall chart', async ({ page }) => {
  await open(page, '?view=life');
  await page.locator('#lens').evaluate((each) => each.scrollTo(0, 900));
  const axis = await page.locator('.lives-axis').boundingBox();
  expect(axis?.y).toBeGreaterThan(40);
  expect(axis?.y).toBeLessThan(200);
});

test('every life is in a table', async ({ page }) => {
  await open(page, '?view=life');
  await page.getByText('The bars as tables').click();
  const each = page.getByRole('table', { name: 'Instruments one by one, in days since day 0' });
  await expect(each.getByRole('row', { name: /^AI Act / })).toContainText(
    /21 Apr 2021.*1,126.*1,198.*1,383.*2,660 \(scheduled\).*2 Aug 2026 → 2 Dec 2027/,
  );
  await expect(each.getByRole('row', { name: /^Brazil/ })).toContainText('open, 1,300 days');
  await each.getByRole('button', { name: 'AI Act', exact: true }).click();
  await expect.poll(() => parameters(page).instrument).toBe('eu-ai-act');
});

test('nothing is drawn where nothing passes', async ({ page }) => {
  await open(page, '?view=life&country=FR&category=capability&stage=repealed');
  await expect(page.getByText('Nothing to draw: no instrument with a draft')).toBeVisible();
});

for (const [lang, theme, forcedColors] of [
  ['en', 'light', 'none'],
  ['zh', 'dark', 'none'],
  ['en', 'dark', 'active'],
] as const) {
  test(`nothing is out of reach in the lives (${lang}, ${theme}, ${forcedColors})`, async ({
    page,
  }) => {
    await page.emulateMedia({ forcedColors, reducedMotion: 'reduce' });
    await open(page, `?view=life&lang=${lang}&theme=${theme}&group=maker`);
    await page.locator('.lives summary').click();
    expect(await faults(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
  });
}

test('speaks Chinese as well', async ({ page }) => {
  await open(page, '?view=life&lang=zh');
  await expect(status(page)).toContainText(
    /^有草案记录的文书5\d项。从草案到通过的中位数为\d+(\.5)?天/,
  );
  await expect(page.getByRole('button', { name: '按制定者' })).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the lives fit the width, and a finger opens a row', async ({ page }) => {
    await open(page, '?view=life');
    const isWide = await page
      .locator('#lens')
      .evaluate((each) => each.scrollWidth > each.clientWidth);
    expect(isWide).toBe(false);
    expect(await faults(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    const life = row(page, /^Social Media Minimum Age Act/);
    await life.scrollIntoViewIfNeeded();
    const box = await life.boundingBox();
    if (box === null) throw new Error('no row');
    await page.touchscreen.tap(box.x + 80, box.y + 10);
    await expect.poll(() => parameters(page).instrument).toBe('au-social-media-minimum-age');
  });
});
