import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

const DIST = join(import.meta.dirname, '../dist');

/** What a file of a kind begins with. */
const BEGINNINGS: Readonly<Record<string, RegExp>> = {
  'image/png': /^\u0089PNG/,
  'image/svg+xml': /^<svg /,
  'application/atom+xml': /^<\?xml [^>]*>\s*<feed /,
  'application/json+oembed': /^\{\s*"version": "1\.0"/,
};

/** Kind and address of everything that the head points to, as crawlers read it. */
async function pointed(page: Page): Promise<readonly (readonly [string, string])[]> {
  const links = await page
    .locator('head link[type][href]')
    .evaluateAll((all) =>
      all.map(
        (each) => [each.getAttribute('type') ?? '', each.getAttribute('href') ?? ''] as const,
      ),
    );
  const image = page.locator('head meta[property="og:image"]');
  const images = await image.evaluateAll((all) =>
    all.map((each) => ['image/png', each.getAttribute('content') ?? ''] as const),
  );
  return [...links, ...images];
}

for (const [name, least] of [
  ['index.html', 3],
  ['embed.html', 1],
] as const) {
  test(`the head of ${name} says what it is, and what it points to is there`, async ({ page }) => {
    await page.goto(`./${name}`);
    await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
    const content = (key: string) =>
      page
        .locator(`head meta[property="${key}"], head meta[name="${key}"]`)
        .getAttribute('content');
    expect(await content('og:title')).toBe('AI Policy Timeline');
    expect(await content('description')).toContain(await content('og:description'));
    expect(await content('twitter:card')).toMatch(/^summary/);
    // Only a build that knows where the site will stand has full addresses.
    const url = page.locator('head meta[property="og:url"]');
    const site = (await url.count()) === 0 ? '' : ((await url.getAttribute('content')) ?? '');
    const all = await pointed(page);
    expect(all.length).toBeGreaterThanOrEqual(site === '' ? least : least + 3);
    for (const [kind, address] of all) {
      const path = address.startsWith('./') ? address.slice(2) : address.slice(site.length);
      const text = readFileSync(join(DIST, path), 'latin1');
      expect([address, text.slice(0, 200)]).toEqual([
        address,
        expect.stringMatching(BEGINNINGS[kind] ?? /^never/),
      ]);
    }
  });
}
