import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { faults } from './faults.ts';
import { expect, open, parameters, test } from './test.ts';

interface Shipped {
  readonly events: readonly {
    readonly id: string;
    readonly check: string;
    readonly jurisdictions: readonly string[];
  }[];
  readonly instruments: readonly unknown[];
}

const SHIPPED = JSON.parse(
  readFileSync(join(import.meta.dirname, '../dist/data/v1/events.json'), 'utf8'),
) as Shipped;
const COUNT = SHIPPED.events.length;

const table = (page: Page) => page.getByRole('table', { name: /events?/ });
/** Rows of events: those of years and of heads have no cells. */
const rows = (page: Page) =>
  table(page)
    .getByRole('row')
    .filter({ has: page.getByRole('cell') });
const details = (page: Page) => page.getByRole('complementary', { name: 'Details' });
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** What the clipboard holds as HTML. */
const copiedHtml = (page: Page) =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType('text/html'))?.text() ?? '';
  });

test('the switch shows the table and the timeline again, and the address says so', async ({
  page,
}) => {
  await open(page, '?from=2024-01-01&to=2024-12-31');
  const views = page.getByRole('group', { name: 'View' });
  await views.getByRole('button', { name: 'Table' }).click();
  await expect(table(page)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Timeline', exact: true })).toHaveCount(0);
  expect(parameters(page)).toEqual({ v: '1', view: 'table', from: '2024-01-01', to: '2024-12-31' });
  await expect(rows(page)).toHaveCount(COUNT);
  await expect(table(page)).toHaveAccessibleName(/^\d+ events without a filter\. All years/);
  await page.goBack();
  await expect(page.getByRole('region', { name: 'Timeline', exact: true })).toBeVisible();
  await page.keyboard.press('v');
  await expect(views.getByRole('button', { name: 'Table' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await views.getByRole('button', { name: 'Timeline' }).click();
  await expect(page.locator('.focus-layer button').first()).toBeVisible();
  expect(parameters(page).from).toBe('2024-01-01');
});

test('a table that is the first view is ready too, and keeps to the window it was given', async ({
  page,
}) => {
  await open(page, '?view=table&from=2024-01-01&to=2024-12-31');
  await expect(rows(page)).toHaveCount(COUNT);
  await expect(details(page)).toContainText('1 January 2024');
  // Keys that move the window have nothing to move here.
  await page.keyboard.press('+');
  await page.keyboard.press('0');
  await page.keyboard.press('Backspace');
  await expect(details(page)).toContainText('1 January 2024');
  expect(parameters(page).from).toBe('2024-01-01');
});

test('years stand over their events until they are sorted by something else', async ({ page }) => {
  await open(page, '?view=table');
  const years = table(page).getByRole('rowheader');
  const yearNumbers = async () =>
    (await years.allTextContents()).map((text) => Number(/^\d{4}/.exec(text)?.[0]));
  const upward = await yearNumbers();
  expect(upward.length).toBeGreaterThan(8);
  expect(upward).toEqual(upward.toSorted((a, b) => a - b));
  const date = table(page).getByRole('columnheader', { name: 'Date' });
  await expect(date).toHaveAttribute('aria-sort', 'ascending');
  await date.getByRole('button').click();
  await expect(date).toHaveAttribute('aria-sort', 'descending');
  expect(await yearNumbers()).toEqual(upward.toReversed());
  const title = table(page).getByRole('columnheader', { name: 'Event' });
  await title.getByRole('button').click();
  await expect(years).toHaveCount(0);
  await expect(title).toHaveAttribute('aria-sort', 'ascending');
  await expect(date).toHaveAttribute('aria-sort', 'none');
  await expect(rows(page)).toHaveCount(COUNT);
  const titles = await rows(page).getByRole('link').allTextContents();
  const { compare } = new Intl.Collator('en-GB', { numeric: true });
  expect(titles).toEqual(titles.toSorted(compare));
  await title.getByRole('button').click();
  await expect(title).toHaveAttribute('aria-sort', 'descending');
  expect((await rows(page).getByRole('link').allTextContents())[0]).toBe(titles.at(-1));
});

test('Chinese titles are in the order of their sounds', async ({ page }) => {
  await open(page, '?view=table&lang=zh&country=CN');
  const zh = page.getByRole('table');
  await zh.getByRole('button', { name: '事件' }).click();
  const titles = await zh.getByRole('row').getByRole('link').allTextContents();
  const { compare } = new Intl.Collator('zh-Hans-CN', { numeric: true });
  expect(titles.length).toBeGreaterThan(50);
  expect(titles).toEqual(titles.toSorted(compare));
});

test('a title opens the event beside the table, and Escape closes it', async ({ page }) => {
  await open(page, '?view=table');
  const link = rows(page).getByRole('link', { name: 'European Parliament adopts the AI Act' });
  await expect(link).toHaveAttribute(
    'href',
    /^\?v=1&view=table&event=eu-ai-act-parliament-adopts$/,
  );
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(details(page).getByRole('heading', { level: 2 })).toContainText('adopts the AI Act');
  await expect(link).toHaveAttribute('aria-current', 'true');
  await expect(table(page).locator('[aria-current]')).toHaveCount(1);
  expect(parameters(page).event).toBe('eu-ai-act-parliament-adopts');
  await page.keyboard.press('Escape');
  await expect(details(page)).toContainText('In this window');
  await expect(link).toBeFocused();
  await link.click();
  await details(page).getByRole('button', { name: 'Close details' }).click();
  await expect(link).toBeFocused();
});

test('a title is a link: with Ctrl it opens the same view in a page of its own', async ({
  page,
  context,
}) => {
  await open(page, '?view=table&country=FR');
  const opened = context.waitForEvent('page');
  await rows(page)
    .getByRole('link')
    .first()
    .click({ modifiers: ['ControlOrMeta'] });
  const other = await opened;
  await other.waitForURL(/event=/);
  const values = Object.fromEntries(new URL(other.url()).searchParams);
  expect(values).toMatchObject({ view: 'table', country: 'FR' });
  await expect(
    other.getByRole('link', { name: /./ }).and(other.locator('[aria-current]')),
  ).toHaveCount(1);
  expect(parameters(page).event).toBeUndefined();
});

test('a step taken in the details moves the row and the window, which the timeline then shows', async ({
  page,
}) => {
  await open(page, '?view=table&event=eu-ai-act-parliament-adopts');
  const current = table(page).locator('[aria-current]');
  await expect(current).toBeInViewport();
  await details(page).getByRole('button', { name: 'AI Act proposed' }).click();
  await expect(current).toHaveText(/proposes the AI Act/);
  await expect(current).toBeInViewport();
  await page.getByRole('group', { name: 'View' }).getByRole('button', { name: 'Timeline' }).click();
  await expect(
    page.getByRole('button', { name: /proposes the AI Act.*21 April 2021/ }),
  ).toBeVisible();
});

test('the filter carries over and the table says which', async ({ page }) => {
  await open(page, '?view=table');
  const france = page.getByRole('checkbox', { name: /^France, \d+ events$/ });
  await page
    .getByRole('button', { name: /more … Countries/ })
    .first()
    .click();
  const count = Number(/\d+/.exec((await france.getAttribute('aria-label')) ?? '')?.[0]);
  await france.check();
  await expect(rows(page)).toHaveCount(count);
  await expect(table(page)).toHaveAccessibleName(/with the filter Countries & bodies: France\./);
  await expect(page.getByRole('status').filter({ hasText: `${count} events` })).toHaveCount(1);
  await open(page, '?view=table&stage=adopted&force=none');
  const stages = await rows(page).locator('[data-column="stage"]').allTextContents();
  expect(stages.length).toBeGreaterThan(5);
  expect(stages.filter((stage) => !stage.startsWith('Adopted'))).toEqual([]);
  await open(page, '?view=table&country=none');
  await expect(page.getByText('No event passes all filters.')).toBeVisible();
});

test('dates are told at their true precision, to readers and to machines', async ({ page }) => {
  await open(page, '?view=table');
  const time = (text: string) => table(page).getByText(text, { exact: true }).first();
  await expect(time('13 Mar 2024')).toHaveAttribute('datetime', '2024-03-13');
  await expect(time('9 – 15 Mar 2016')).toHaveAttribute('datetime', '2016-03-09');
  const inexact = await table(page)
    .locator('time')
    .evaluateAll((all) => all.map((each) => each.getAttribute('datetime') ?? ''));
  expect(inexact.filter((date) => /^\d{4}-\d{2}$/.test(date)).length).toBeGreaterThan(10);
});

test('all rows are there for whoever searches the page', async ({ page }) => {
  await open(page, '?view=table');
  const last = (await rows(page).getByRole('link').last().textContent()) ?? '';
  expect(last).not.toBe('');
  const found = await page.evaluate((text) => {
    const { find } = window as unknown as { readonly find: (text: string) => boolean };
    return find(text);
  }, last);
  expect(found).toBe(true);
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(last);
});

test.describe('with a clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('the table is copied as cells, with dates that a spreadsheet reads', async ({ page }) => {
    await open(page, '?view=table&country=EU');
    const count = await rows(page).count();
    await page.getByRole('button', { name: 'Copy table' }).click();
    await expect(page.getByText(`${count} events copied`)).toBeVisible();
    const lines = (await copied(page)).split('\n').map((line) => line.split('\t'));
    expect(lines).toHaveLength(count + 1);
    expect(lines[0]).toEqual([
      'Date',
      'Exact to',
      'Event',
      'Country/body',
      'Category',
      'Legal force',
      'Stage',
      'Instrument',
    ]);
    expect(new Set(lines.map((line) => line.length))).toEqual(new Set([8]));
    expect(lines.map((line) => line.slice(0, 3))).toContainEqual([
      '2024-03-13',
      'day',
      'European Parliament adopts the AI Act',
    ]);
    expect(
      lines.slice(1).filter(([date = '']) => !/^\d{4}(?:-\d{2}){0,2}(?:\/|$)/.test(date)),
    ).toEqual([]);
    const html = await copiedHtml(page);
    expect(html.match(/<tr>/g)).toHaveLength(count + 1);
    expect(html.match(/<td>/g)).toHaveLength(count * 8);
  });

  test('a selection over rows is copied as rows too', async ({ page }) => {
    await open(page, '?view=table&country=FR');
    await page.evaluate(() => {
      const cells = document.querySelectorAll('tbody td');
      const [first, last] = [cells[0], cells[13]];
      if (first === undefined || last === undefined) throw new Error('no cells');
      getSelection()?.setBaseAndExtent(first, 0, last, last.childNodes.length);
    });
    await page.keyboard.press('ControlOrMeta+c');
    const lines = (await copied(page)).split('\n').map((line) => line.split('\t'));
    const cells = lines.filter((line) => line.length > 1);
    expect(cells.map((line) => line.length)).toEqual([7, 7]);
    expect(cells[0]?.[0]).toMatch(/^\d.* \d{4}$/);
    expect(await copiedHtml(page)).toContain('<td>');
  });
});

test('where copying is forbidden the table says what else to do', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await open(page, '?view=table');
  await page.getByRole('button', { name: 'Copy table' }).click();
  await expect(page.getByText('Copying is not allowed here; select rows')).toBeVisible();
});

test('a large table lists its beginning and says so', async ({ page }) => {
  const events = Array.from({ length: 2300 }, (_, index) => ({
    id: `many-${index}`,
    date: `20${String(10 + (index % 15))}-05-0${(index % 9) + 1}`,
    title: `=Event ${index}`,
    jurisdictions: ['FR'],
  }));
  await page.route('**/many.json', (route) => route.fulfill({ json: { events } }));
  await open(page, '?view=table&data=many.json');
  await expect(rows(page)).toHaveCount(2000);
  await expect(page.getByText('The first 2,000 of 2,300 are listed')).toBeVisible();
  const more = page.getByRole('button', { name: 'Show 300 more' });
  // Nobody has to read two thousand rows to learn that there are more.
  await expect(more).toBeInViewport();
  await more.click();
  await expect(rows(page)).toHaveCount(2300);
  await expect(page.getByRole('button', { name: /^Show .* more$/ })).toHaveCount(0);
  await table(page).getByRole('button', { name: 'Event' }).click();
  await expect(rows(page)).toHaveCount(2000);
  await expect(rows(page).getByRole('link').nth(2)).toHaveText('=Event 2');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the table reads without scrolling sideways, sorts, and opens events', async ({ page }) => {
    await open(page, '?lang=en');
    await page.getByRole('combobox', { name: 'View' }).selectOption('table');
    await expect(rows(page)).toHaveCount(COUNT);
    const widths = await page.evaluate(() =>
      Array.from(document.querySelectorAll('html, .header, .table-scroll, tbody tr'))
        .filter(
          (each) => each.scrollWidth > Math.max(each.clientWidth, 1) || each.clientWidth > 390,
        )
        .map((each) => `${each.className} ${each.scrollWidth} of ${each.clientWidth}`),
    );
    expect(widths).toEqual([]);
    await page.getByRole('combobox', { name: 'Sort by' }).selectOption({ label: 'Category' });
    await expect(table(page).getByRole('rowheader')).toHaveCount(0);
    await page.getByRole('button', { name: 'Reverse the order' }).tap();
    await expect(rows(page).first()).toContainText('Strategy & institutions');
    const link = rows(page).getByRole('link').first();
    expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await link.tap();
    await expect(details(page)).toBeVisible();
    await details(page).getByRole('button', { name: 'Close details' }).tap();
    await page.getByRole('button', { name: 'Filters' }).tap();
    await page.getByRole('button', { name: 'About this timeline' }).tap();
    await expect(page.getByRole('dialog', { name: 'About this timeline' })).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(1);
  });

  test('the header fits without overflowing', async ({ page }) => {
    await open(page, '?lang=en');
    const over = await page.evaluate(() => {
      const brand = document.querySelector('.brand');
      return [
        document.documentElement.scrollWidth,
        Math.round(document.querySelector('.header-tools')?.getBoundingClientRect().right ?? 999),
        (brand?.scrollWidth ?? 999) <= (brand?.clientWidth ?? 0),
        (brand?.scrollHeight ?? 999) <= (brand?.clientHeight ?? 0) + 1,
      ];
    });
    expect(over).toEqual([390, 384, true, true]);
  });
});

test('about tells what the dataset holds and how its dates were checked', async ({ page }) => {
  await open(page, '?lang=en');
  await page.getByRole('banner').getByRole('button', { name: 'About this timeline' }).click();
  const about = page.getByRole('dialog', { name: 'About this timeline' });
  const places = new Set(SHIPPED.events.flatMap(({ jurisdictions }) => jurisdictions)).size;
  await expect(about.getByRole('listitem').filter({ hasText: 'events' }).first()).toHaveText(
    `${COUNT} events`,
  );
  await expect(about.getByRole('listitem').filter({ hasText: 'instruments' }).first()).toHaveText(
    `${SHIPPED.instruments.length} instruments`,
  );
  await expect(about).toContainText(`${places} countries and bodies`);
  const checked = (check: string) => SHIPPED.events.filter((event) => event.check === check).length;
  await expect(about.getByRole('definition')).toHaveText(
    ['two-sources', 'one-source', 'recalled'].map((check) => String(checked(check))),
  );
  await expect(about).toContainText(/Data \d{4}\.\d+\.\d+, as of \d+ November 2026/);
  await expect(about.getByRole('link', { name: 'Creative Commons' })).toHaveAttribute(
    'href',
    'https://creativecommons.org/licenses/by/4.0/',
  );
  await expect(about).toContainText(
    /\[Data set\]\. Retrieved November 23, 2026, from http\S+\/Copy/,
  );
  await expect(about).toContainText('AI 政策时间线[DS/OL]');
  const files = await about
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  const own = files.filter((file) => file.includes('/data/v1/'));
  expect(own).toHaveLength(8);
  const answers = await Promise.all(own.map(async (file) => (await page.request.head(file)).ok()));
  expect(answers).toEqual(own.map(() => true));
  await page.keyboard.press('Escape');
  await expect(about).toHaveCount(0);
});

test('the keys lead to about, and name the search and the views', async ({ page }) => {
  await open(page, '?lang=en');
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keyboard keys' });
  await expect(keys.getByRole('row', { name: '/ Search' })).toBeVisible();
  await expect(keys.getByRole('row', { name: /^V Next view/ })).toBeVisible();
  await keys.getByRole('button', { name: 'About this timeline' }).click();
  await expect(page.getByRole('dialog', { name: 'About this timeline' })).toBeVisible();
  await expect(keys).toHaveCount(0);
});

test('about says nothing of its own about somebody else’s events', async ({ page }) => {
  const json = { license: 'ODbL-1.0', events: [{ date: '2024', title: 'One' }] };
  await page.route('**/other.json', (route) => route.fulfill({ json }));
  await open(page, '?lang=en&data=other.json');
  await page.getByRole('banner').getByRole('button', { name: 'About this timeline' }).click();
  const about = page.getByRole('dialog', { name: 'About this timeline' });
  await expect(about).toContainText('come from other.json. Nobody here has checked them.');
  await expect(about).toContainText('ODbL-1.0');
  await expect(about.getByRole('link')).toHaveCount(0);
});

test.describe('the words for a first visit', () => {
  const hint = (page: Page) => page.getByRole('note', { name: 'How to begin' });

  test('go with their button and never come back', async ({ page }) => {
    await open(page);
    await expect(hint(page)).toBeVisible();
    await expect(page.locator('body')).toBeFocused();
    await expect(hint(page).getByRole('listitem')).toHaveCount(3);
    await hint(page).getByRole('button', { name: 'Got it' }).click();
    await expect(hint(page)).toHaveCount(0);
    await open(page);
    await expect(page.getByRole('region', { name: 'Timeline', exact: true })).toBeVisible();
    await expect(hint(page)).toHaveCount(0);
    // The other thing this device remembers is still remembered.
    await page.keyboard.press('?');
    await page.getByRole('checkbox', { name: 'Single-key shortcuts' }).uncheck();
    await open(page);
    await expect(hint(page)).toHaveCount(0);
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  for (const [what, act] of [
    ['Escape', (page: Page) => page.keyboard.press('Escape')],
    ['a zoom', (page: Page) => page.getByRole('button', { name: 'Zoom in' }).click()],
    ['a choice', (page: Page) => page.getByRole('checkbox', { name: /^China, / }).check()],
    [
      'an opened event',
      (page: Page) =>
        page.getByRole('button', { name: /^OpenAI opens ChatGPT.*30 November 2022/ }).click(),
    ],
  ] as const) {
    test(`go with ${what}`, async ({ page }) => {
      await open(page);
      await expect(hint(page)).toBeVisible();
      await act(page);
      await expect(hint(page)).toHaveCount(0);
      await open(page);
      await expect(page.locator('.focus-layer button').first()).toBeVisible();
      await expect(hint(page)).toHaveCount(0);
    });
  }

  test('stay through another language and look', async ({ page }) => {
    await open(page);
    await expect(hint(page)).toBeVisible();
    await page.getByRole('button', { name: '中文' }).click();
    await expect(page.getByRole('note', { name: '如何开始' })).toBeVisible();
  });

  test('are kept from whoever follows a link', async ({ page }) => {
    await open(page, '?lang=en');
    await expect(page.locator('.focus-layer button').first()).toBeVisible();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect(hint(page)).toHaveCount(0);
    // A mark of a campaign is none of ours.
    await open(page, '?utm_source=letter');
    await expect(hint(page)).toHaveCount(0);
  });

  test('go for this visit where nothing can be remembered', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await open(page, '?utm_source=letter');
    await expect(hint(page)).toBeVisible();
    await hint(page).getByRole('button', { name: 'Got it' }).click();
    await expect(hint(page)).toHaveCount(0);
    await page.getByRole('button', { name: '中文' }).click();
    await expect(page.getByRole('note', { name: '如何开始' })).toHaveCount(0);
  });
});

/** Has the page show a few of its events: axe looks at every cell, and takes its time for each. */
async function showFew(page: Page): Promise<void> {
  const events = SHIPPED.events.filter(({ id }) => id.startsWith('eu-ai-act'));
  await page.route('**/events-*.json', (route) => route.fulfill({ json: { ...SHIPPED, events } }));
}

test('axe finds nothing in the first hint, nor in the table on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await expect(page.getByRole('note')).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await showFew(page);
  await open(page, '?view=table&lang=zh');
  expect(await faults(page)).toEqual([]);
});
