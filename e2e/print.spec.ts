import type { Page } from '@playwright/test';
import { expect, open, test } from './test.ts';

/** Prints as the browser's own menu does, as soon as the page is ready for it. */
async function printed(page: Page): Promise<void> {
  await expect(async () => {
    await page.emulateMedia({ media: 'screen' });
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.print-sheet')).toBeVisible({ timeout: 500 });
  }).toPass();
}

for (const [lang, heading, sources, legend] of [
  ['en', /^\d+ events in this window$/, 'Sources', 'Law & regulation'],
  ['zh', /^此时间窗口内的 \d+ 个事件$/, '来源', '法律法规'],
] as const) {
  test(`paper holds the picture, its legend, the events and what they rest on (${lang})`, async ({
    page,
  }) => {
    await open(page, `?lang=${lang}&theme=dark&country=FR,CN`);
    await printed(page);
    const sheet = page.locator('.print-sheet');
    await expect(sheet.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(sheet.locator('.share-qr')).toBeVisible();
    await expect(sheet.getByText('2026.11', { exact: false }).first()).toBeVisible();
    await expect(sheet.getByRole('link', { name: /country=FR,CN/ })).toBeVisible();
    await expect(sheet.getByText(legend, { exact: true })).toBeVisible();
    // Vectors with their texts, and all of them ink on white.
    expect(await sheet.locator('.sheet-picture text').count()).toBeGreaterThan(30);
    await expect(sheet).toHaveCSS('background-color', 'rgb(255, 255, 255)');
    await expect(sheet.getByRole('heading', { name: heading })).toBeVisible();
    await expect(sheet.getByRole('columnheader', { name: sources })).toBeVisible();
    const rows = await sheet.locator('tbody tr').count();
    await expect(sheet.getByRole('heading', { name: heading })).toContainText(String(rows));
    for (const row of await sheet.locator('tbody tr').all()) {
      // oxlint-disable-next-line no-await-in-loop
      expect(await row.locator('a[href^="http"]').count()).toBeGreaterThan(0);
    }
    await expect(page.getByRole('searchbox')).toHaveCount(0);
    await page.emulateMedia({ media: 'screen' });
    await expect(sheet).toHaveCount(0);
  });
}

for (const [lang, name, told] of [
  ['en', 'Events by period', /^In this window, .*: \d+ capability/],
  ['zh', '各时段的事件', /^本时间范围.*能力里程碑/],
] as const) {
  test(`paper shows the chart of a lens in place of the timeline (${lang})`, async ({ page }) => {
    await open(page, `?lang=${lang}&theme=dark&view=pace&from=2023-01-01&to=2025-12-31`);
    await printed(page);
    const sheet = page.locator('.print-sheet');
    const chart = sheet.getByRole('img', { name });
    await expect(chart).toBeVisible();
    await expect(sheet.locator('.sheet-picture')).toHaveCount(1);
    // Twelve quarters, each with parts in the colours of the legend.
    expect(await chart.locator('rect').count()).toBeGreaterThan(40);
    await expect(sheet.locator('.sheet-chart p')).toHaveText(told);
    await expect(sheet.locator('.sheet-legend li')).toHaveCount(6);
    await expect(sheet).toHaveCSS('background-color', 'rgb(255, 255, 255)');
    expect(await sheet.locator('tbody tr').count()).toBeGreaterThan(50);
  });
}

test('who asks for paper before it can be had gets it as soon as it can', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      dispatchEvent(new Event('beforeprint'));
      const rows = document.querySelectorAll('.print-sheet tbody tr').length;
      document.documentElement.dataset.printed = String(rows);
      dispatchEvent(new Event('afterprint'));
    };
    addEventListener('keydown', (event) => {
      const { dataset } = document.documentElement;
      setTimeout(() => (dataset.prevented = String(event.defaultPrevented)));
    });
  });
  // What prints is held back until after the keys.
  const held: (() => void)[] = [];
  await page.route('**/print-host-*.js', async (route) => {
    await new Promise<void>((resolve) => {
      held.push(resolve);
    });
    await route.continue();
  });
  await open(page, '?lang=en&country=FR,CN');
  await page.keyboard.press('Control+p');
  await expect(page.locator('html')).toHaveAttribute('data-prevented', 'true');
  await expect.poll(() => held.length).toBe(1);
  await expect(page.locator('html')).not.toHaveAttribute('data-printed');
  for (const go of held) go();
  await expect(page.locator('html')).toHaveAttribute('data-printed', /^[1-9]\d+$/);
  await expect(page.locator('.print-sheet')).toHaveCount(0);
});

test('the page stays where what prints cannot be loaded', async ({ page, allowed }) => {
  allowed.push(/Failed to load resource/, /net::ERR/, /preload CSS/);
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset.printed = 'true';
    };
  });
  // Lost only once the keys were pressed: before, a browser prints by itself.
  let press = () => undefined as void;
  const pressed = new Promise<void>((resolve) => {
    press = resolve;
  });
  await page.route('**/print-*', async (route) => {
    await pressed;
    await route.abort();
  });
  await open(page, '?lang=en&country=FR,CN');
  await page.keyboard.press('Control+p');
  press();
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'true');
  await expect(page.getByRole('group', { name: /^Timeline, / })).toBeVisible();
});

test('the dialog prints on the sheet that was chosen', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      const sheet = document.querySelector<HTMLElement>('.print-sheet[data-asked]');
      const rows = sheet?.querySelectorAll('tbody tr').length ?? 0;
      document.documentElement.dataset.printed = `${sheet?.dataset.page ?? 'nothing'} ${rows}`;
    };
  });
  await open(page, '?lang=en&country=FR,CN');
  await page.keyboard.press('d');
  const dialog = page.getByRole('dialog', { name: 'Download this view' });
  await dialog.getByRole('radio', { name: /^Print or PDF/ }).check();
  await dialog.getByLabel('Paper').selectOption('A3');
  await dialog.getByLabel('Orientation').selectOption('Portrait');
  await dialog.getByRole('button', { name: 'Print or save as PDF' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', /^A3-portrait \d\d+$/);
  await expect(page.locator('.print-sheet[data-asked]')).toHaveCount(0);
});

test('a PDF has the sheet that was chosen, and many pages of it', async ({ page }) => {
  await open(page, '?lang=en&country=FR,CN');
  await printed(page);
  await page.emulateMedia({ media: null });
  const pdf = await page.pdf({ format: 'A4', landscape: true });
  const text = pdf.toString('latin1');
  expect(text.startsWith('%PDF-')).toBe(true);
  expect(text.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0).toBeGreaterThan(3);
});
