import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

/** Holds back the page's own script until it is released. */
async function holdScript(page: Page): Promise<() => void> {
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/first-page-*.js', async (route) => {
    await gate;
    await route.continue();
  });
  return () => release();
}

test('sends for the events and the words while its own script is on the way', async ({ page }) => {
  const release = await holdScript(page);
  const files: string[] = [];
  page.on('request', (request) => files.push(request.url()));
  const [events, words] = [
    page.waitForRequest('**/events-*.json'),
    page.waitForRequest('**/zh-*.js'),
  ];
  await page.goto('./?lang=zh', { waitUntil: 'commit' });
  await Promise.all([events, words]);
  release();
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
  // Sent for once, and not again by who shows them.
  expect(files.filter((file) => /\/events-[^/]+\.json$/.test(file))).toHaveLength(1);
});

test("sets a worker on the reader's own file, and leaves ours alone", async ({ page }) => {
  const release = await holdScript(page);
  const events = [{ id: 'one', date: '2024-05-01', title: 'The only one' }];
  await page.route('**/few.json', (route) => route.fulfill({ json: { title: 'Few', events } }));
  const files: string[] = [];
  page.on('request', (request) => files.push(request.url()));
  const asked = page.waitForRequest('**/few.json');
  await page.goto('./?data=few.json', { waitUntil: 'commit' });
  await asked;
  release();
  await expect(page.getByRole('group', { name: '1 event' })).toBeVisible();
  expect(files.filter((file) => file.endsWith('/few.json'))).toHaveLength(1);
  expect(files.filter((file) => /\/events-[^/]+\.json$/.test(file))).toEqual([]);
});

test('an address that names no dataset sends for none', async ({ page }) => {
  const files: string[] = [];
  page.on('request', (request) => files.push(request.url()));
  await page.goto('./?data=//other.example/d.json');
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
  expect(files.filter((file) => /\/events-[^/]+\.json$/.test(file))).toHaveLength(1);
});
