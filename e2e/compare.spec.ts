import type { Page } from '@playwright/test';
import { faults } from './faults.ts';
import { expect, open, parameters, test } from './test.ts';

const comparison = (page: Page) => page.getByRole('region', { name: 'Comparison' });

test('countries are chosen first, or taken from a suggestion', async ({ page }) => {
  await open(page, '?view=compare');
  await expect(page.getByRole('heading', { name: 'Compare two to four countries' })).toBeVisible();
  const picker = page.getByRole('group', { name: '0 of 4 picked' });
  await picker.getByRole('checkbox', { name: /^France/ }).check();
  await expect(page.getByRole('button', { name: 'Pick at least two' })).toBeVisible();
  await page.getByRole('checkbox', { name: /^China 132/ }).check();
  await page.getByRole('button', { name: 'Compare France, China' }).click();
  await expect.poll(() => parameters(page).country).toBe('FR,CN');
  await expect(comparison(page)).toContainText(/China 94 events, July 2017/);
  await comparison(page).getByRole('button', { name: 'Remove China' }).click();
  await expect(comparison(page)).toBeFocused();
  await page.getByRole('button', { name: 'Japan, South Korea' }).click();
  await expect.poll(() => parameters(page).country).toBe('JP,KR');
});

test('France and China stand side by side by the calendar', async ({ page }) => {
  await open(page, '?view=compare&country=FR,CN');
  await expect(page.getByRole('radio', { name: 'By calendar' })).toBeChecked();
  await page
    .getByRole('button', { name: /^China publishes the Interim Measures.*13 July 2023, China/ })
    .press('Enter');
  await expect.poll(() => parameters(page).event).toBeTruthy();
  const details = page.getByRole('complementary', { name: 'Details' });
  await expect(details).toContainText('13 July 2023');
  await page.getByRole('button', { name: 'Close details' }).click();
  await expect(details).toBeHidden();
  await page.getByRole('combobox', { name: 'Add a country' }).selectOption('EU');
  await expect.poll(() => parameters(page).country).toBe('FR,CN,EU');
  await expect(comparison(page)).toContainText('European Union 91 events');
});

test('all count from the day ChatGPT came', async ({ page }) => {
  await open(page, '?view=compare&country=FR,CN');
  await page.getByRole('radio', { name: 'From day 0: one event' }).check();
  await expect.poll(() => parameters(page).align).toBe('openai-chatgpt');
  await expect(page.getByRole('combobox', { name: 'Day 0:' })).toHaveValue(/^OpenAI opens ChatGPT/);
  await page
    .getByRole('button', { name: /^China publishes the Interim Measures.*13 July 2023, day \+225/ })
    .press('Enter');
  await expect(page.getByText('China: 13 July 2023, day +225')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('radio', { name: 'From day 0: one event' })).toBeChecked();
  await page.getByRole('button', { name: 'DeepSeek R1', exact: true }).click();
  await expect.poll(() => parameters(page).align).toBe('deepseek-r1');
});

test('each law counts from its own proposal', async ({ page }) => {
  await open(page, '?view=compare&country=EU,CN');
  await page.getByRole('radio', { name: 'From day 0: each its own' }).check();
  await expect.poll(() => parameters(page).align?.split(',').length).toBe(2);
  const ours = page.getByRole('combobox', { name: 'Day 0 of China:' });
  await expect(page.getByRole('combobox', { name: 'Day 0 of European Union:' })).toHaveValue(
    'eu-ai-act-proposed',
  );
  await expect(
    page.getByRole('button', { name: /AI Act.*21 April 2021, Day 0, European Union/ }),
  ).toBeVisible();
  const other = await ours.locator('option').nth(2).getAttribute('value');
  await ours.selectOption(other ?? '');
  await expect.poll(() => parameters(page).align).toBe(`eu-ai-act-proposed,${other}`);
});

test('relations and all events are told in words too', async ({ page }) => {
  await open(page, '?view=compare&country=EU,CN&align=openai-chatgpt');
  await page.getByRole('button', { name: /^What answers what/ }).click();
  const answer = comparison(page)
    .getByRole('listitem')
    .filter({ hasText: 'Gen-AI measures drafted' });
  await expect(answer).toContainText('132 days later');
  await answer.getByRole('button', { name: 'Gen-AI measures drafted' }).click();
  await expect(page.getByRole('complementary', { name: 'Details' })).toContainText('11 April 2023');
  await page.getByRole('button', { name: 'As a table' }).click();
  const table = page.getByRole('table', { name: 'As a table' });
  await expect(table.getByRole('row').filter({ hasText: 'day +225' })).toHaveCount(1);
});

test('the keys move the comparison, not the timeline behind it', async ({ page }) => {
  await open(page, '?view=compare&country=EU,CN&align=openai-chatgpt');
  const marks = () => page.locator('.focus-layer button').count();
  const before = await marks();
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await expect.poll(marks).not.toBe(before);
  expect(parameters(page)).not.toHaveProperty('from');
  await page.keyboard.press('0');
  await expect.poll(marks).toBe(before);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect.poll(() => parameters(page).event).toBeTruthy();
  await page.keyboard.press('Escape');
  await expect.poll(() => parameters(page)).not.toHaveProperty('event');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('a comparison fits the width, with large targets', async ({ page }) => {
    await open(page, '?view=compare&country=EU,CN&align=openai-chatgpt');
    const wide = await comparison(page).evaluate((each) => each.scrollWidth > each.clientWidth);
    expect(wide).toBe(false);
    const names = ['Remove China', 'Zoom in', 'As a table'];
    const boxes = await Promise.all(
      names.map((name) => page.getByRole('button', { name }).boundingBox()),
    );
    const sides = boxes.flatMap((box) => [box?.width ?? 0, box?.height ?? 0]);
    expect(Math.min(...sides)).toBeGreaterThanOrEqual(44);
    expect(await faults(page)).toEqual([]);
  });
});
