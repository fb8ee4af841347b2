import type { Locator, Page } from '@playwright/test';
import { expect, open, test } from './test.ts';

/*
 * An analyst's question from beginning to end, by roles and names alone: what applies in France from
 * 2026 on, and what did it answer?
 */

/** The rows of a year in the table. */
function year(page: Page, name: string): Locator {
  return page.getByRole('rowgroup').filter({ has: page.getByRole('rowheader', { name }) });
}

test('with the mouse: filters, the table, the details', async ({ page }) => {
  await open(page);
  const countries = page.getByRole('region', { name: 'Countries & bodies' });
  await countries.getByRole('button', { name: /more … Countries/ }).click();
  await countries.getByRole('searchbox', { name: 'Find a country or body' }).fill('fran');
  await countries.getByRole('checkbox', { name: /^France, / }).check();
  await countries.getByRole('checkbox', { name: 'Also what applies through bodies' }).check();
  const stages = page.getByRole('region', { name: 'Stage of an instrument' });
  await stages.getByRole('checkbox', { name: /^Applies, / }).check();
  await stages.getByRole('checkbox', { name: /^In force, / }).check();
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  const general = year(page, '2026').getByRole('link', { name: /^AI Act general application/ });
  await expect(year(page, '2027').getByRole('row')).not.toHaveCount(0);
  await general.click();
  const details = page.getByRole('complementary', { name: 'Details' });
  await expect(details).toContainText('2 August 2026');
  await expect(details).toContainText('European Union');
  await expect(details.getByText(/^Reaches France through/)).toBeVisible();
  const connected = details.getByRole('region', { name: 'Connected' });
  await connected.getByRole('button', { name: /^GPAI model duties/ }).click();
  await expect(details).toContainText('2 August 2025');
  await details.getByRole('button', { name: /^Life of AI Act/ }).click();
  await expect(details.getByRole('heading', { name: 'AI Act', exact: true })).toBeVisible();
  await expect(details).toContainText('responds to');
});

test('with the keyboard alone', async ({ page }) => {
  await open(page);
  const more = page.getByRole('button', { name: /more … Countries/ });
  await more.focus();
  await page.keyboard.press('Enter');
  const find = page.getByRole('searchbox', { name: 'Find a country or body' });
  await find.focus();
  await page.keyboard.type('france');
  const france = page.getByRole('checkbox', { name: /^France, / });
  await france.focus();
  await page.keyboard.press('Space');
  await expect(france).toBeChecked();
  await page.getByRole('checkbox', { name: 'Also what applies through bodies' }).focus();
  await page.keyboard.press('Space');
  // The search finds across languages, and Enter goes there.
  await page.keyboard.press('/');
  await page.keyboard.type('loi ia');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.keyboard.type('AI Act general application');
  await expect(page.getByRole('option').first()).toContainText('general application');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const details = page.getByRole('complementary', { name: 'Details' });
  await expect(details).toContainText('2 August 2026');
  const connected = details.getByRole('region', { name: 'Connected' }).getByRole('button');
  await connected.first().focus();
  await page.keyboard.press('Enter');
  await expect(details).not.toContainText('2 August 2026 •');
});

test.describe('with one finger, in Chinese', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, locale: 'zh-CN' });

  test('filters, a mark, its connections', async ({ page }) => {
    await open(page);
    await page.getByRole('button', { name: '明白了' }).tap();
    await page.getByRole('button', { name: '筛选', exact: true }).tap();
    const filters = page.getByRole('dialog', { name: '筛选' });
    await filters.getByRole('button', { name: /^另有.*国家/ }).tap();
    await filters.getByRole('searchbox', { name: '查找国家或组织' }).fill('法国');
    await filters.getByRole('checkbox', { name: /^法国，/ }).tap();
    await filters.getByRole('checkbox', { name: '含通过所属组织适用的事件' }).tap();
    await filters.getByRole('button', { name: /^显示 / }).tap();
    // The marks to press follow the picture a little later.
    await expect(page.getByRole('list', { name: '美国' })).toHaveCount(0);
    const union = page.getByRole('list', { name: '欧盟' });
    await union.getByRole('button', { name: /一般适用日.*2026年8月2日/ }).tap();
    const details = page.getByRole('complementary', { name: '详情' });
    await expect(details).toContainText('2026年8月2日');
    await expect(details.getByText(/法国/).first()).toBeVisible();
    await details.getByRole('region', { name: '关联事件' }).getByRole('button').first().tap();
    await expect(details).not.toContainText('2026年8月2日 •');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
  });
});

test('what an assistive technology is told is the same screen in both languages', async ({
  page,
}) => {
  const query = '?from=2024-05-01&to=2024-05-31&country=FR';
  await open(page, `${query}&lang=en`);
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - region "Timeline":
        - group "Timeline, 9 events":
          - 'button "1 earlier event in AI capability: show it"'
          - 'button "1 later event in AI capability: show it"'
          - 'button "4 earlier events in France: show the nearest"'
          - 'button "2 later events in France: show the nearest"'
          - list "France":
            - listitem:
              - button "China and France issue a joint statement on AI and global governance, 6 May 2024, China, France"
        - button "Lanes"
      - group "Zoom"
      - group "Overview of all years; drag the window to move it":
        - slider "Start of the window"
        - slider "Window"
        - slider "End of the window"
  `);
  await open(page, `${query}&lang=zh`);
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - region "时间线":
        - group "时间线，9 项事件":
          - button "AI 能力：此前还有 1 项，显示最近一项"
          - button "AI 能力：此后还有 1 项，显示最近一项"
          - button "法国：此前还有 4 项，显示最近一项"
          - button "法国：此后还有 2 项，显示最近一项"
          - list "法国":
            - listitem:
              - button "中法发布关于人工智能和全球治理的联合声明，2024年5月6日，中国、法国"
        - button "泳道"
      - group "缩放"
      - group "全部年份总览；拖动窗口可移动":
        - slider "窗口起点"
        - slider "窗口"
        - slider "窗口终点"
  `);
});

test('the landmarks are those of a page of its kind, in every view', async ({ page }) => {
  for (const view of ['timeline', 'table', 'compare&country=FR,CN']) {
    // One view after the other in one page.
    // oxlint-disable-next-line no-await-in-loop
    await open(page, `?lang=en&view=${view}`);
    const found = page.locator('body');
    // oxlint-disable-next-line no-await-in-loop
    await expect(found).toMatchAriaSnapshot(`
      - link /Skip to/
      - banner:
        - heading "AI Policy Timeline" [level=1]
        - search
        - group "View"
        - group "Language"
      - complementary "Filters"
      - main
    `);
  }
});

test('the card of a mark stays while the pointer rests on it', async ({ page }) => {
  await open(page, '?from=2022-10-01&to=2023-06-30');
  const mark = page.getByRole('button', { name: /^OpenAI opens ChatGPT.*30 November/ });
  const box = await mark.boundingBox();
  if (box === null) throw new Error('no mark');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const card = page.locator('.hover-card');
  await expect(card).toContainText('30 November 2022');
  const inside = await card.boundingBox();
  if (inside === null) throw new Error('no card');
  await page.mouse.move(inside.x + 40, inside.y + inside.height - 8, { steps: 4 });
  // Many pictures later, and longer than a card stays without the pointer.
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        const next = (left: number) => {
          if (left === 0) done();
          else requestAnimationFrame(() => next(left - 1));
        };
        next(40);
      }),
  );
  await expect(card).toBeVisible();
  await page.mouse.move(inside.x + 600, inside.y + inside.height + 200, { steps: 4 });
  await expect(card).toHaveCount(0);
});

test('how long from proposal to force: the steps count from the step one picks', async ({
  page,
}) => {
  await open(page, '?lang=en&instrument=eu-ai-act');
  const details = page.getByRole('complementary', { name: 'Details' });
  const force = details.getByRole('listitem').filter({ hasText: 'AI Act in force' }).first();
  await expect(force).toContainText('day 1,198');
  await details.getByRole('combobox').selectOption({ label: 'AI Act published, 12 Jul 2024' });
  await expect(force).toContainText('day 20');
});

test('one year of one kind, for a spreadsheet', async ({ page }) => {
  await open(page, '?lang=en&view=table&category=capability');
  const years = page.getByRole('group', { name: 'Years' }).getByRole('combobox');
  await years.first().selectOption('2024');
  await years.last().selectOption('2023');
  // The end that would pass the other one took it along.
  await expect(years.first()).toHaveValue('2023');
  await years.last().selectOption('2024');
  await years.first().selectOption('2024');
  await expect(page.getByText('31 events').first()).toBeVisible();
  await expect(page.getByRole('rowheader', { name: /^2024/ })).toBeVisible();
  await expect(page.getByRole('rowheader', { name: /^2023/ })).toHaveCount(0);
});

test('who has more law: a comparison counts each kind, and finds day 0 by its words', async ({
  page,
}) => {
  await open(page, '?lang=en&view=compare&country=GB,EU');
  const figures = page.getByRole('list', { name: 'In figures' });
  await expect(figures.getByRole('listitem').first()).toContainText('Law & regulation 9');
  await expect(figures.getByRole('listitem').last()).toContainText('Law & regulation 54');
  await page.getByRole('radio', { name: 'From day 0: one event' }).check();
  const field = page.getByRole('combobox', { name: 'Day 0:' });
  await field.fill('ai act proposed');
  await field.press('Enter');
  await expect(field).toHaveValue(/21 Apr 2021$/);
  await field.fill('no such thing');
  await field.press('Enter');
  await expect(page.getByText('No event among those offered has all these words.')).toBeVisible();
  await expect(field).toHaveValue(/21 Apr 2021$/);
});
