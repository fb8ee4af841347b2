import type { Page } from '@playwright/test';
import { faults } from './faults.ts';
import { expect, open, parameters, test } from './test.ts';

function details(page: Page) {
  return page.getByRole('complementary', { name: 'Details' });
}

function heading(page: Page, name: string | RegExp) {
  return details(page).getByRole('heading', { level: 2, name });
}

/** The instruments listed under a state, as far as the state has any. */
function listOf(page: Page, state: string) {
  const title = page.getByRole('heading', { level: 3, name: new RegExp(`^${state} \\(\\d+\\)$`) });
  return details(page).getByRole('group').filter({ has: title });
}

function slider(page: Page) {
  return page.getByRole('slider', { name: 'Day whose law is shown' });
}

test('an event leads to its instrument: state, dates and the days between them', async ({
  page,
}) => {
  await open(page, '?event=eu-ai-act-in-force');
  await details(page).getByRole('button', { name: 'Life of AI Act' }).click();
  await expect(heading(page, 'AI Act')).toBeVisible();
  await expect.poll(() => parameters(page)['instrument']).toBe('eu-ai-act');
  await expect(details(page).getByText('人工智能法案', { exact: true })).toBeVisible();
  await expect(details(page).getByText(/2024\/1689; CELEX 32024R1689/)).toBeVisible();
  await expect(details(page).getByRole('link', { name: 'Official text' })).toHaveAttribute(
    'href',
    'https://eur-lex.europa.eu/eli/reg/2024/1689/oj',
  );
  await expect(details(page).getByText('State today')).toBeVisible();
  await expect(details(page).getByText('applies from 2 Dec 2026')).toBeVisible();
  await expect(
    details(page).getByRole('img', { name: /^Life cycle to scale, 19 February 2020/ }),
  ).toBeVisible();
  const step = (name: string) =>
    details(page)
      .getByRole('listitem')
      .filter({ has: page.getByRole('button', { name, exact: true }) })
      .first();
  await expect(step('AI Act proposed')).toContainText('21 Apr 2021');
  await expect(step('AI Act proposed')).toContainText('+ 427 days');
  await expect(
    details(page).getByText('first planned for 2 Aug 2026, 487 days earlier'),
  ).toBeVisible();
  await expect(details(page).getByRole('heading', { name: 'What answers it' })).toBeVisible();
  await step('AI Act proposed').getByRole('button').click();
  await expect.poll(() => parameters(page)['event']).toBe('eu-ai-act-proposed');
  expect(parameters(page)['instrument']).toBeUndefined();
});

test('an instrument is shown on the timeline from its first step to its last', async ({ page }) => {
  await open(page, '?instrument=us-co-ai-act&from=2020-01-01&to=2020-12-31');
  await details(page).getByRole('button', { name: 'Show on the timeline' }).click();
  await expect.poll(() => parameters(page)['from'] ?? '').toMatch(/^2024-0/);
  expect(parameters(page)['to']).toMatch(/^2027-0/);
});

test('France has what reaches it through the EU, and the filter marks it', async ({ page }) => {
  await open(page, '?event=summit-paris');
  await details(page).getByRole('button', { name: 'France', exact: true }).click();
  await expect(heading(page, 'France')).toBeVisible();
  await expect.poll(() => parameters(page)['place']).toBe('FR');
  await expect(details(page).getByText('since 1958')).toBeVisible();
  await expect(details(page).getByRole('img', { name: /^Events by year/ })).toBeVisible();
  await details(page).getByText('As a table').click();
  await expect(details(page).getByRole('columnheader', { name: 'Year' })).toBeVisible();
  const through = details(page)
    .getByRole('group')
    .filter({ has: page.getByRole('heading', { name: /^through European Union membership/ }) });
  await expect(through.getByRole('button', { name: 'AI Act', exact: true })).toBeVisible();
  await expect(details(page).getByText(/A treaty binds only the states/)).toBeVisible();
  await details(page).getByRole('button', { name: 'Also what applies through bodies' }).click();
  await expect.poll(() => parameters(page)['applies']).toBe('1');
  expect(parameters(page)['country']).toBe('FR');
  await through.getByRole('button', { name: 'AI Act', exact: true }).click();
  await details(page)
    .getByRole('button', { name: 'AI Act enters into force' })
    .or(details(page).getByRole('button', { name: 'AI Act in force', exact: true }))
    .first()
    .click();
  await expect(
    details(page).getByText('Reaches France through European Union membership'),
  ).toBeVisible();
});

test('a body has its members', async ({ page }) => {
  await open(page, '?place=EU');
  await details(page)
    .getByRole('heading', { name: /members in this dataset$/ })
    .click();
  await details(page).getByRole('button', { name: 'Germany', exact: true }).click();
  await expect(heading(page, 'Germany')).toBeVisible();
  await page.goBack();
  await expect(heading(page, 'European Union')).toBeVisible();
});

test('the law of a day, by the field: the AI Act adopted, and in force two weeks on', async ({
  page,
}) => {
  await open(page);
  await page.getByRole('button', { name: 'Show the law as of a day' }).click();
  await page.getByLabel('As of', { exact: true }).fill('2024-07-19');
  await expect(heading(page, 'The law on 19 July 2024')).toBeVisible();
  const act = { name: 'AI Act', exact: true } as const;
  await expect(listOf(page, 'Adopted or published').getByRole('button', act)).toBeVisible();
  await expect(listOf(page, 'In force').getByRole('button', act)).toHaveCount(0);
  await expect.poll(() => parameters(page)['asof']).toBe('2024-07-19');
  await page.getByLabel('As of', { exact: true }).fill('2024-08-01');
  await expect(listOf(page, 'In force').getByRole('button', act)).toBeVisible();
  await expect(listOf(page, 'Adopted or published').getByRole('button', act)).toHaveCount(0);
  await page
    .getByRole('group', { name: 'Show the law as of a day' })
    .getByRole('button', { name: 'Back to today' })
    .click();
  await expect(page.getByRole('button', { name: 'Show the law as of a day' })).toBeFocused();
  await expect(slider(page)).toBeHidden();
  await expect.poll(() => parameters(page)['asof']).toBeUndefined();
});

test('the slider moves by days and months, to both ends, and Escape ends it', async ({ page }) => {
  await open(page, '?asof=2024-07-31&from=2023-01-01&to=2025-12-31');
  const act = { name: 'AI Act', exact: true } as const;
  await slider(page).focus();
  await expect(slider(page)).toHaveAttribute('aria-valuetext', '31 July 2024');
  await expect(listOf(page, 'In force').getByRole('button', act)).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await expect(slider(page)).toHaveAttribute('aria-valuetext', '1 August 2024');
  await expect(listOf(page, 'In force').getByRole('button', act)).toBeVisible();
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(slider(page)).toHaveAttribute('aria-valuetext', '1 July 2024');
  await page.keyboard.press('PageUp');
  await page.keyboard.press('ArrowLeft');
  await expect(slider(page)).toHaveAttribute('aria-valuetext', '31 July 2024');
  await page.keyboard.press('End');
  await expect(slider(page)).toHaveAttribute('aria-valuetext', '2 August 2028');
  // The window has followed, so that the handle is in sight.
  await expect.poll(() => parameters(page)['to'] ?? '').toMatch(/^20(2[89]|3)/);
  await page.keyboard.press('Home');
  await expect(heading(page, /^The law on .* 1965$/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(slider(page)).toBeHidden();
  await expect.poll(() => parameters(page)['asof']).toBeUndefined();
});

test('the slider is dragged along the axis without a step of history', async ({ page }) => {
  await open(page, '?asof=2024-07-19&from=2024-01-01&to=2024-12-31');
  const steps = await page.evaluate(() => history.length);
  const box = await slider(page).boundingBox();
  if (box === null) throw new Error('no handle');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 120, y + 30, { steps: 8 });
  await page.mouse.up();
  await expect.poll(() => parameters(page)['asof'] ?? '').toMatch(/^2024-(08|09)/);
  // The timeline itself stays where it was.
  expect(parameters(page)['from']).toBe('2024-01-01');
  expect(parameters(page)['to']).toBe('2024-12-31');
  expect(await page.evaluate(() => history.length)).toBe(steps);
});

test('what is opened is in the address, and the back button and Escape lead back', async ({
  page,
}) => {
  await open(page, '?asof=2024-07-19&country=EU');
  await expect(heading(page, 'The law on 19 July 2024')).toBeVisible();
  await listOf(page, 'Adopted or published')
    .getByRole('button', { name: 'AI Act', exact: true })
    .click();
  await expect(details(page).getByText('State on 19 July 2024')).toBeVisible();
  await expect(details(page).getByText('in force from 1 Aug 2024')).toBeVisible();
  await expect.poll(() => parameters(page)['instrument']).toBe('eu-ai-act');
  await page.reload();
  await expect(heading(page, 'AI Act')).toBeVisible();
  await details(page).getByRole('button', { name: 'European Union', exact: true }).click();
  await expect(heading(page, 'European Union')).toBeVisible();
  expect(parameters(page)).toMatchObject({ place: 'EU', asof: '2024-07-19' });
  await page.goBack();
  await expect(heading(page, 'AI Act')).toBeVisible();
  await page.goBack();
  await expect(heading(page, 'The law on 19 July 2024')).toBeVisible();
  await page.goForward();
  await details(page).getByRole('button', { name: 'Back to the law on 19 July 2024' }).click();
  await expect(heading(page, 'The law on 19 July 2024')).toBeVisible();
});

test('Escape closes what was opened and then the event under it', async ({ page }) => {
  await open(page, '?event=eu-ai-act-in-force');
  await details(page).getByRole('button', { name: 'Life of AI Act' }).press('Enter');
  await expect(heading(page, 'AI Act')).toBeVisible();
  await expect(details(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(heading(page, 'AI Act enters into force')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(heading(page, 'In this window')).toBeVisible();
});

test('the filter says which instruments are listed', async ({ page }) => {
  await open(page, '?asof=2026-11-23&country=KR');
  await expect(
    details(page).getByText(/instruments? of which the filter shows a step$/),
  ).toBeVisible();
  await expect(details(page).getByRole('button', { name: 'AI Act', exact: true })).toHaveCount(0);
  await expect(details(page).getByRole('button', { name: /Basic Act/ })).toBeVisible();
});

test('axe finds nothing with the field for the day open', async ({ page }) => {
  await open(page, '?theme=dark');
  await page.getByRole('button', { name: 'Show the law as of a day' }).click();
  await expect(page.getByLabel('As of', { exact: true })).toBeFocused();
  expect(await faults(page)).toEqual([]);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the law of a day comes as a sheet, with the field in it', async ({ page }) => {
    await open(page);
    await page.getByRole('button', { name: 'Show the law as of a day' }).tap();
    await details(page).getByLabel('As of', { exact: true }).fill('2024-08-01');
    await expect(heading(page, 'The law on 1 August 2024')).toBeVisible();
    await details(page)
      .getByRole('heading', { name: /^In force \(/ })
      .tap();
    await details(page).getByRole('button', { name: 'AI Act', exact: true }).tap();
    await expect(heading(page, 'AI Act')).toBeVisible();
    const wide = await details(page).evaluate((panel) => panel.scrollWidth - panel.clientWidth);
    expect(wide).toBe(0);
    expect(await faults(page)).toEqual([]);
    await details(page).getByRole('button', { name: 'Close details' }).tap();
    await details(page).getByRole('button', { name: 'Close details' }).tap();
    await expect(details(page)).toBeHidden();
  });

  test('the handle is large enough for a finger', async ({ page }) => {
    await open(page, '?asof=2026-06-01');
    const box = await slider(page).boundingBox();
    expect(box?.width).toBeGreaterThanOrEqual(44);
    expect(box?.height).toBeGreaterThanOrEqual(44);
  });
});
