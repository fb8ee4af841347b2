import type { Locator, Page } from '@playwright/test';
import { expect, open, parameters, test } from './test.ts';

function facet(page: Page, name: string): Locator {
  return page.getByRole('region', { name });
}

/** The number that a checkbox of a facet tells. */
async function countOf(option: Locator): Promise<number> {
  const name = (await option.getAttribute('aria-label')) ?? '';
  return Number(/([\d,]+) events?$/.exec(name)?.[1]?.replaceAll(',', ''));
}

async function eventCount(page: Page): Promise<number> {
  const name = await page.locator('#timeline').getAttribute('aria-label');
  return Number(/\d[\d,]*/.exec(name ?? '')?.[0].replaceAll(',', ''));
}

test('facets work together: each tells what it would show, given the others', async ({ page }) => {
  await open(page);
  const china = page.getByRole('checkbox', { name: /^China, / });
  const all = await countOf(china);
  const law = page.getByRole('checkbox', { name: /^Law & regulation, / });
  await law.check();
  await expect.poll(() => countOf(china)).toBeLessThan(all);
  const chinese = await countOf(china);
  await china.check();
  await expect.poll(() => eventCount(page)).toBe(chinese);
  await expect.poll(() => countOf(law)).toBe(chinese);
  const binding = page.getByRole('checkbox', { name: /^Binding, / });
  const bindingCount = await countOf(binding);
  await binding.check();
  await expect.poll(() => eventCount(page)).toBe(bindingCount);
  expect(parameters(page)).toEqual({ v: '1', country: 'CN', category: 'law', force: 'binding' });
  await page.goBack();
  await expect(binding).not.toBeChecked();
  await expect.poll(() => eventCount(page)).toBe(chinese);
});

test('only, exclude and chips, each undone with one press', async ({ page }) => {
  await open(page);
  const whole = await eventCount(page);
  const row = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('checkbox', { name: /^United States, / }) });
  await row.hover();
  await row.getByRole('button', { name: 'Exclude United States' }).click();
  await expect.poll(() => eventCount(page)).toBeLessThan(whole);
  expect(parameters(page).country).toBe('-US');
  await expect(page.locator('[data-timeline] ul[aria-label="United States"]')).toHaveCount(0);
  const chips = page.getByRole('region', { name: 'Active filters' });
  await expect(chips).toContainText('not United States');
  await row.getByRole('button', { name: 'Only United States' }).click();
  expect(parameters(page).country).toBe('US');
  await expect(chips).not.toContainText('not United States');
  await chips.getByRole('button', { name: 'Remove the filter United States' }).click();
  await expect.poll(() => eventCount(page)).toBe(whole);
  await expect(chips).toHaveCount(0);
});

test('a long list is searched by name', async ({ page }) => {
  await open(page);
  const topics = facet(page, 'Topics');
  await topics.getByRole('button', { name: /more … Topics$/ }).click();
  await topics.getByRole('searchbox', { name: 'Find a topic' }).fill('label');
  await expect(topics.getByRole('checkbox')).toHaveCount(1);
  await topics.getByRole('checkbox').check();
  expect(parameters(page).topic).toBeTruthy();
  await topics.getByRole('searchbox').fill('zzz');
  await expect(topics.getByText('No topic of that name.')).toBeVisible();
});

test('an empty result says what empties it and offers to drop it', async ({ page }) => {
  await open(page, '?country=FR&category=capability&stage=repealed');
  const empty = page.getByText('No event passes all filters');
  await expect(empty).toBeVisible();
  const ways = page.getByRole('button', { name: /^Drop “/ });
  await expect(ways.first()).toBeVisible();
  const promised = Number(/: ([\d,]+) event/.exec((await ways.first().textContent()) ?? '')?.[1]);
  await ways.first().click();
  await expect(empty).toHaveCount(0);
  await expect.poll(() => eventCount(page)).toBe(promised);
});

test('what applies in France comes through the bodies it belongs to', async ({ page }) => {
  await open(page, '?country=FR');
  const own = await eventCount(page);
  await page.getByRole('checkbox', { name: 'Also what applies through bodies' }).check();
  await expect.poll(() => eventCount(page)).toBeGreaterThan(own + 50);
  expect(parameters(page)).toEqual({ v: '1', country: 'FR', applies: '1' });
  await expect(page.locator('[data-timeline] ul[aria-label="European Union"]')).toHaveCount(1);
  await expect(page.locator('[data-timeline] ul[aria-label="China"]')).toHaveCount(0);
});

test('a facet that the address gets wrong is left out with a word', async ({ page }) => {
  await open(page, '?category=laws&topic=ghosts&country=CN');
  await expect(page.locator('.notice')).toHaveCount(2);
  await expect(page.locator('.notice').last()).toContainText('ghosts');
  expect(parameters(page)).toEqual({ v: '1', country: 'CN' });
});
