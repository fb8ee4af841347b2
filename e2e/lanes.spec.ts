import type { Page } from '@playwright/test';
import { expect, open, parameters, test } from './test.ts';

/** Names of the lanes in the panel, from the top. */
async function lanesIn(page: Page): Promise<readonly string[]> {
  const names = page.getByRole('dialog').getByRole('listitem').locator('.lane-name');
  return names.allTextContents();
}

async function openLanes(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lanes', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Lanes' })).toBeVisible();
}

test('lanes are made of what the reader chooses, and the address keeps it', async ({ page }) => {
  await open(page);
  await openLanes(page);
  await page.getByRole('radio', { name: 'Category' }).check();
  await expect.poll(() => parameters(page).lanes).toBe('category');
  expect(await lanesIn(page)).toContain('Enforcement & courts');
  await page.getByRole('radio', { name: 'Topic' }).check();
  await expect.poll(() => lanesIn(page)).toContain('Biometrics');
  await page.getByRole('radio', { name: 'Instrument' }).check();
  await expect.poll(async () => (await lanesIn(page)).length).toBeGreaterThan(100);
  expect((await lanesIn(page)).at(-1)).toBe('Single events');
  await page.getByRole('radio', { name: 'All in one' }).check();
  await expect.poll(() => lanesIn(page)).toEqual(['All events']);
  await page.reload();
  await openLanes(page);
  await expect(page.getByRole('radio', { name: 'All in one' })).toBeChecked();
});

test('a lane is moved, pinned and folded, and all is as before after a reset', async ({ page }) => {
  await open(page);
  await openLanes(page);
  const before = await lanesIn(page);
  await page.getByRole('button', { name: 'Move China up' }).click();
  await expect.poll(() => lanesIn(page)).not.toEqual(before);
  const place = before.indexOf('China');
  expect((await lanesIn(page)).indexOf('China')).toBe(place - 1);
  await expect(page.getByRole('button', { name: 'Move China up' })).toBeFocused();
  await page.getByRole('button', { name: 'Pin European Union to the top' }).click();
  await page.getByRole('button', { name: 'Fold China to one row' }).click();
  await expect(page.getByRole('button', { name: 'Fold China to one row' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect.poll(() => parameters(page).fold).toBe('CN');
  expect(parameters(page).pin?.split(',')).toContain('EU');
  const chosen = await lanesIn(page);
  await page.reload();
  await openLanes(page);
  expect(await lanesIn(page)).toEqual(chosen);
  await page.getByRole('button', { name: 'Reset lanes' }).click();
  await expect.poll(() => lanesIn(page)).toEqual(before);
  expect(parameters(page)).not.toHaveProperty('pin');
});

test('lanes are arranged with the keyboard alone', async ({ page }) => {
  await open(page);
  const button = page.getByRole('button', { name: 'Lanes', exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Lanes' })).toBeVisible();
  const down = page.getByRole('button', { name: 'Move United States down' });
  await down.focus();
  const place = (await lanesIn(page)).indexOf('United States');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await lanesIn(page)).indexOf('United States')).toBe(place + 1);
  await expect(down).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await lanesIn(page)).indexOf('United States')).toBe(place + 2);
  await expect(down).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Lanes' })).toBeHidden();
  await expect(button).toBeFocused();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the panel of lanes has large targets and no sideways scrolling', async ({ page }) => {
    await open(page, '?lanes=instrument');
    const button = page.getByRole('button', { name: 'Lanes', exact: true });
    await button.tap();
    const dialog = page.getByRole('dialog', { name: 'Lanes' });
    await expect(dialog).toBeVisible();
    const up = page.getByRole('button', { name: 'Move AI Act up' });
    const boxes = await Promise.all([button.boundingBox(), up.boundingBox()]);
    const sides = boxes.flatMap((box) => [box?.width ?? 0, box?.height ?? 0]);
    expect(Math.min(...sides)).toBeGreaterThanOrEqual(44);
    const wide = await dialog.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);
    expect(wide).toBe(false);
  });
});
