import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from '@playwright/test';
import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import { parse } from 'csv-parse/sync';
import { convertIcsCalendar } from 'ts-ics';
import { faults } from './faults.ts';
import { smallTargets } from './targets.ts';
import { expect, open, test } from './test.ts';

const VIEW = '?lang=en&country=FR,CN&category=cooperation';

/** Opens the dialog as a person would who knows the key. */
async function openDialog(page: Page, name = 'Download this view'): Promise<Locator> {
  await page.keyboard.press('d');
  const dialog = page.getByRole('dialog', { name });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** Presses a format's button, answers the file. */
async function take(page: Page, dialog: Locator, format: string): Promise<Download> {
  const coming = page.waitForEvent('download');
  await dialog.getByRole('button', { name: `Download: ${format}` }).click();
  const download = await coming;
  await expect(dialog.getByRole('status')).toHaveText(`Saved as ${download.suggestedFilename()}`);
  return download;
}

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

/** Titles of the view's events in order, as its table shows them. */
async function titlesOnScreen(page: Page): Promise<readonly string[]> {
  const links = page.locator('#table td[data-column="title"] a');
  return (await links.allTextContents()).map((text) => text.trim());
}

for (const lang of ['en', 'zh'] as const) {
  test(`the data of the view holds its events, in order, as they are called (${lang})`, async ({
    page,
  }) => {
    await open(page, `${VIEW.replace('en', lang)}&view=table`);
    const titles = await titlesOnScreen(page);
    expect(titles.length).toBeGreaterThan(5);
    const [name, csv, ics] =
      lang === 'en'
        ? ['Download this view', 'Download: CSV table', 'Download: Calendar']
        : ['下载当前视图', '下载：CSV 表格', '下载：日历'];
    const dialog = await openDialog(page, name);
    const files = [];
    for (const button of [csv, ics]) {
      const coming = page.waitForEvent('download');
      // One after the other, as a person would.
      // oxlint-disable-next-line no-await-in-loop
      await dialog.getByRole('button', { name: button }).click();
      // oxlint-disable-next-line no-await-in-loop
      files.push(await textOf(await coming));
    }
    const rows = parse(files[0] ?? '', { bom: true, columns: true }) as readonly Readonly<
      Record<string, string>
    >[];
    expect(rows.map((row) => row[`title_${lang}`])).toEqual(titles);
    const { events = [] } = convertIcsCalendar(undefined, files[1] ?? '');
    expect(events.map(({ summary }) => summary)).toEqual(titles);
  });
}

test('a file is named so that it sorts, its size is told, and a narrower one holds the window', async ({
  page,
}) => {
  await open(page, `${VIEW}&from=2023&to=2024`);
  const dialog = await openDialog(page);
  const all = await take(page, dialog, 'CSV table');
  expect(all.suggestedFilename()).toMatch(
    /^ai-policy-timeline_FR-CN_\d{4}-\d{4}_en_2026-11-23\.csv$/,
  );
  await expect(dialog.getByRole('radio', { name: /^CSV table [\d.]+ kB$/ })).toBeChecked();
  await expect(dialog.getByRole('region', { name: 'Beginning of the file' })).toContainText(
    'id,date,first_day',
  );
  await dialog.getByLabel('Events').selectOption('In the window');
  const narrow = await take(page, dialog, 'CSV table');
  expect(narrow.suggestedFilename()).toBe('ai-policy-timeline_FR-CN_2023-2024_en_2026-11-23.csv');
  const rows = (text: string): readonly Readonly<Record<string, string>>[] =>
    parse(text, { bom: true, columns: true });
  const [most, few] = [rows(await textOf(all)), rows(await textOf(narrow))];
  expect(few.length).toBeLessThan(most.length);
  for (const row of few) expect(row['first_day']).toMatch(/^202[34]/);
});

test('the JSON of a view opens again as a dataset of its own', async ({ page }) => {
  await open(page, VIEW);
  const dialog = await openDialog(page);
  const text = await textOf(await take(page, dialog, 'JSON dataset'));
  const { events } = JSON.parse(text) as { readonly events: readonly { readonly id: string }[] };
  await page.route('**/extract.json', (route) =>
    route.fulfill({ contentType: 'application/json', body: text }),
  );
  await open(page, '?lang=en&view=table&data=extract.json');
  await expect(page.getByText(`${events.length} events`).first()).toBeVisible();
  await expect(page.getByText(/faulty/)).toHaveCount(0);
  await page.getByRole('button', { name: 'Timeline', exact: true }).click();
  await expect(
    page.getByRole('group', { name: `Timeline, ${events.length} events` }),
  ).toBeVisible();
});

test('a view, the dataset and an event are cited in five styles', async ({ page }) => {
  await open(page, `${VIEW}&event=cn-fr-ai-statement`);
  const dialog = await openDialog(page);
  await dialog.getByRole('radio', { name: /^Citations/ }).check();
  const look = dialog.getByRole('region', { name: 'Beginning of the file' });
  await expect(look).toContainText(
    /^The AI Policy Timeline authors\. \(2026\)\. View: France, China/,
  );
  await expect(look).toContainText('Retrieved November 23, 2026, from http');
  await dialog.getByLabel('What').selectOption('The selected event');
  await dialog.getByLabel('Style').selectOption('BibTeX');
  await expect(look).toContainText('@misc{ai-policy:cn-fr-ai-statement,');
  expect((await take(page, dialog, 'Citations')).suggestedFilename()).toBe(
    'ai-policy-timeline_en_2026-11-23.bib',
  );
  await dialog.getByLabel('Style').selectOption('RIS');
  await expect(look).toContainText('TY  - DATA');
  await dialog.getByLabel('What').selectOption('The whole dataset');
  await dialog.getByLabel('Style').selectOption('CSL-JSON');
  const text = await textOf(await take(page, dialog, 'Citations'));
  expect(JSON.parse(text)).toMatchObject([
    { id: 'ai-policy', type: 'dataset', version: expect.any(String) },
  ]);
  await dialog.getByLabel('Style').selectOption('GB/T 7714');
  await expect(look).toContainText('[DS/OL]');
});

test('the details of an event offer its citation to programs too', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '?lang=en&event=openai-chatgpt');
  await page.getByText('Cite this event', { exact: true }).click();
  await page.getByRole('button', { name: /BibTeX/ }).click();
  await expect(page.getByText('Citation copied')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^@misc\{ai-policy:openai-chatgpt,/);
});

test('a picture of the view is looked at and saved, as SVG and as PNG', async ({ page }) => {
  await open(page, VIEW);
  const dialog = await openDialog(page);
  await expect(dialog.getByRole('radio', { name: /^PNG picture [\d.]+/ })).toBeChecked();
  await expect(dialog.getByRole('img', { name: 'Preview' })).toBeVisible();
  await dialog.getByLabel('Shape').selectOption('Slide, 16 : 9');
  await dialog.getByLabel('Size').selectOption('1×');
  const png = await readFile(await (await take(page, dialog, 'PNG picture')).path());
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1920, 1080]);
  const svg = await take(page, dialog, 'SVG picture');
  expect(svg.suggestedFilename()).toMatch(/_FR-CN_2022-2027_en_2026-11-23\.svg$/);
  expect(await textOf(svg)).toContain('<g data-event="');
});

/** A bar is a quarter. */
const PACE = '?view=pace&from=2022-01-01&to=2026-12-31';

for (const [lang, title, chart] of [
  ['en', 'Download this view', /^Events by period/],
  ['zh', '下载当前视图', /^各时段的事件/],
] as const) {
  test(`the picture of a lens has the bars and names of its page (${lang})`, async ({ page }) => {
    await open(page, `${PACE}&lang=${lang}`);
    const seen = await page
      .getByRole('toolbar', { name: chart })
      .getByRole('button')
      .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''));
    const heading = await page.locator('#lens').getByRole('heading', { level: 2 }).textContent();
    const told = await page.locator('.pace .pace-told').textContent();
    const dialog = await openDialog(page, title);
    await dialog.getByRole('radio', { name: /^SVG/ }).check();
    await expect(dialog.getByRole('img')).toBeVisible();
    const coming = page.waitForEvent('download');
    await dialog.locator('[data-chosen=true] > button').click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe(
      `ai-policy-timeline_pace_2022-2026_${lang}_2026-11-23.svg`,
    );
    const root = new DOMParser({ onError: onErrorStopParsing }).parseFromString(
      await textOf(download),
      'image/svg+xml',
    );
    const groups = Array.from(root.getElementsByTagName('g'));
    const bars = groups.filter((group) => group.getAttribute('data-target')?.startsWith('bar '));
    const names = groups.map((group) => group.getElementsByTagName('title')[0]?.textContent);
    const said = Array.from(root.getElementsByTagName('text')).map((text) => text.textContent);
    expect(bars.length).toBeGreaterThan(18);
    expect(new Set(names)).toEqual(new Set(seen));
    const letters = (text: string | null) => (text ?? '-').replaceAll(/\s/g, '');
    expect(letters(heading)).toContain(letters(said[0] ?? null));
    expect(letters(said.join(''))).toContain(letters(told));
  });
}

test('a picture of a lens comes in every shape, and is not offered with all lanes', async ({
  page,
}) => {
  await open(page, `${PACE}&lang=en`);
  const dialog = await openDialog(page);
  const shapes = await dialog.getByLabel('Shape').locator('option').allTextContents();
  expect(shapes).toHaveLength(5);
  expect(shapes).not.toContain('All lanes');
  await dialog.getByLabel('Size').selectOption('1×');
  for (const [shape, width, height] of [
    ['Slide, 16 : 9', 1920, 1080],
    ['Slide, 4 : 3', 1440, 1080],
    ['Square', 1080, 1080],
    ['Long, for a phone', 1080, null],
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop
    await dialog.getByLabel('Shape').selectOption(shape);
    // oxlint-disable-next-line no-await-in-loop
    const png = await readFile(await (await take(page, dialog, 'PNG picture')).path());
    expect(png.readUInt32BE(16)).toBe(width);
    if (height !== null) expect(png.readUInt32BE(20)).toBe(height);
  }
});

test('the numbers of a lens are those of its table, and stand first among the data', async ({
  page,
}) => {
  await open(page, `${PACE}&lang=en&country=FR,CN`);
  await page.getByText('The bars of this window as a table').click();
  const table = page.getByRole('table', { name: 'The bars of this window as a table' });
  const shown = await table
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('td')].map(({ textContent }) => textContent)),
    );
  expect(shown.length).toBeGreaterThan(15);
  const dialog = await openDialog(page);
  const data = dialog.getByRole('group', { name: 'Data of the present filter' });
  await expect(data.getByRole('radio').first()).toHaveAccessibleName(/^Numbers of the chart/);
  const download = await take(page, dialog, 'Numbers of the chart (CSV)');
  expect(download.suggestedFilename()).toBe(
    'ai-policy-timeline_pace_FR-CN_2022-2026_en_2026-11-23.csv',
  );
  const rows: readonly Readonly<Record<string, string>>[] = parse(await textOf(download), {
    bom: true,
    columns: true,
  });
  const counts = ['capability', 'law', 'guidance', 'cooperation', 'enforcement', 'strategy'];
  expect(rows.map((row) => [...counts, 'governance'].map((column) => row[column]))).toEqual(
    shown.map((cells) => cells.slice(0, 7)),
  );
  await expect(dialog.getByRole('region', { name: 'Beginning of the file' })).toContainText(
    'first_day,last_day,state,capability',
  );
  await dialog.getByLabel('Table', { exact: true }).selectOption('Answers and their days');
  const answers = await take(page, dialog, 'Numbers of the chart (CSV)');
  expect(answers.suggestedFilename()).toMatch(/^ai-policy-timeline_pace-answers_FR-CN_/);
  await page.keyboard.press('Escape');
  for (const [view, column] of [
    ['life', 'first_draft'],
    ['shift', 'binding'],
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop
    await open(page, `?view=${view}&lang=en`);
    // oxlint-disable-next-line no-await-in-loop
    const other = await take(page, await openDialog(page), 'Numbers of the chart (CSV)');
    expect(other.suggestedFilename()).toContain(`_${view}_`);
    // oxlint-disable-next-line no-await-in-loop
    expect((await textOf(other)).split('\r\n')[0]).toContain(`,${column},`);
  }
});

test('the dialog is reached and used by the keyboard alone, and gives the focus back', async ({
  page,
}) => {
  await open(page, VIEW);
  await page.getByRole('button', { name: 'Download this view' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Download this view' });
  await dialog.getByRole('radio', { name: /^PNG picture/ }).focus();
  // From the pictures over slides, one file and paper to the data.
  for (let step = 0; step < 4; step += 1) {
    // oxlint-disable-next-line no-await-in-loop
    await page.keyboard.press('ArrowDown');
  }
  await expect(dialog.getByRole('radio', { name: /^CSV table/ })).toBeChecked();
  await page.keyboard.press('Tab');
  const coming = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await coming).suggestedFilename()).toMatch(/\.csv$/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Download this view' })).toBeFocused();
});

test('a part that cannot be loaded is said, and tried again', async ({ page, allowed }) => {
  allowed.push(/Failed to load resource/, /net::ERR/);
  await open(page, VIEW);
  const dialog = await openDialog(page);
  await page.route('**/citation-format-*.js', (route) => route.abort());
  await dialog.getByRole('radio', { name: /^Citations/ }).check();
  await expect(dialog.getByRole('alert')).toContainText('The file could not be made.');
});

test('a phone opens it from the filters', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, '?lang=en&country=FR,CN');
  await page.getByRole('button', { name: 'Filters', exact: true }).click();
  await page.getByRole('button', { name: 'Download this view' }).click();
  const dialog = page.getByRole('dialog', { name: 'Download this view' });
  const download = await take(page, dialog, 'Calendar');
  expect(download.suggestedFilename()).toMatch(/\.ics$/);
  expect(await dialog.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
});

for (const [lang, theme, name] of [
  ['en', 'light', 'Download this view'],
  ['zh', 'dark', '下载当前视图'],
] as const) {
  test(`nothing is out of reach in downloading (${lang}, ${theme})`, async ({ page }) => {
    await open(page, `?lang=${lang}&theme=${theme}&view=pace`);
    const dialog = await openDialog(page, name);
    for (const radio of await dialog.getByRole('radio').all()) {
      // oxlint-disable-next-line no-await-in-loop
      await radio.check();
      // oxlint-disable-next-line no-await-in-loop
      expect(await faults(page)).toEqual([]);
      // oxlint-disable-next-line no-await-in-loop
      expect(await smallTargets(page)).toEqual([]);
    }
  });
}
