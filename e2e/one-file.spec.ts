import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { deflateSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { fillOneFile } from '../src/publish/one-file.ts';
import { expect, test } from './test.ts';

const DIST = join(import.meta.dirname, '../dist');
const builtFile = (pattern: RegExp) =>
  readdirSync(join(DIST, 'assets'))
    .filter((name) => pattern.test(name))
    .map((name) => readFileSync(join(DIST, 'assets', name), 'utf8'));
/** So large may the file of the whole dataset be, bytes. */
const MOST = 2.5e6;

/** The app with the whole dataset and all stories in one file; answers its address. */
function makeFile(path: string, view = ''): string {
  const [dataset] = builtFile(/^events-.*\.json$/);
  const content = { dataset, stories: builtFile(/^story-.*\.json$/), view };
  const page = fillOneFile(readFileSync(join(DIST, 'one-file.template.html'), 'utf8'), {
    title: 'A file & its “title” </title>',
    description: 'Data 2026.11.0, CC BY 4.0',
    lang: 'en',
    site: 'https://policy.example/timeline/',
    packed: deflateSync(JSON.stringify(content)).toString('base64'),
  });
  writeFileSync(path, page);
  return pathToFileURL(path).href;
}

async function openFile(page: Page, address: string): Promise<void> {
  await page.context().setOffline(true);
  await page.goto(address);
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
}

const details = (page: Page) => page.getByRole('complementary', { name: 'Details' });

test('one file without a network: zoom, filter, search, details, and the way back', async ({
  page,
}, info) => {
  const file = makeFile(info.outputPath('timeline.html'));
  expect(readFileSync(info.outputPath('timeline.html')).length).toBeLessThan(MOST);
  await openFile(page, file);
  await expect(page).toHaveTitle(/AI Policy Timeline/);
  await page.keyboard.press('+');
  await expect(page).toHaveURL(/#v=1&from=/);
  await page.getByRole('checkbox', { name: /^China, / }).check();
  await expect(page).toHaveURL(/country=CN/);
  await page.getByRole('combobox', { name: 'Search events' }).fill('深度合成');
  await page.getByRole('listbox').getByRole('option').first().click();
  await expect(details(page)).toContainText('Deep Synthesis');
  await page.goBack();
  await expect(page).not.toHaveURL(/event=/);
  await page.getByRole('button', { name: '中文' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('AI 政策时间线');
  const fonts = await page.evaluate(() => document.fonts.check('400 13px "Inter Variable"'));
  expect(fonts).toBe(true);
});

test('one file opens with the view it was made with, and presents', async ({ page }, info) => {
  const address = makeFile(info.outputPath('story.html'), 'v=1&lang=en&story=new-frontiers');
  await openFile(page, address);
  const show = page.getByRole('main');
  await expect(show).toContainText('1 / 14');
  await page.keyboard.press('ArrowRight');
  await expect(show).toContainText('2 / 14');
  await expect(page).toHaveURL(/#.*scene=2/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible();
});

test('links from one file lead to the site it came from', async ({ page }, info) => {
  const address = makeFile(info.outputPath('linked.html'), 'v=1&event=openai-chatgpt');
  await openFile(page, address);
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: {
        writeText: async (text: string) => {
          document.title = text;
        },
      },
    });
  });
  await page.getByRole('button', { name: 'Copy link to this event' }).click();
  await expect(page).toHaveTitle('https://policy.example/timeline/?v=1&event=openai-chatgpt');
});

test('one file shares the link of its site, without a look at what needs the network', async ({
  page,
}, info) => {
  await openFile(page, makeFile(info.outputPath('shared.html'), 'v=1&lang=en'));
  await page.getByRole('button', { name: 'Share this view' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('https://policy.example/timeline/').first()).toBeVisible();
  await expect(dialog.locator('iframe')).toHaveCount(0);
});

test('a damaged file says so', async ({ page }, info) => {
  const address = makeFile(info.outputPath('whole.html'));
  const text = readFileSync(info.outputPath('whole.html'), 'utf8');
  writeFileSync(
    info.outputPath('damaged.html'),
    text.replace(/(id="policy-timeline-packed">.{1000}).{500}/, '$1'),
  );
  await page.goto(address.replace('whole', 'damaged'));
  await expect(page.getByText('This file is damaged')).toBeVisible();
});
