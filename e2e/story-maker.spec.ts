/* oxlint-disable no-await-in-loop -- a story is made one step after the other */
import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { smallTargets } from './targets.ts';
import { expect, open, parameters, test } from './test.ts';

const PARLIAMENT = 'European Parliament adopts the AI Act';
const VIEWS = [
  '?v=1&from=2024-03-01&to=2024-06-10&country=EU,CN,FR&event=eu-ai-act-parliament-adopts',
  '?v=1&from=2022-11-01&to=2023-12-31&country=US,CN',
  '?v=1&from=2019-01-01&to=2026-12-31&category=law&lanes=topic',
] as const;

const editor = (page: Page) => page.getByRole('dialog', { name: 'Your story' });
const scenes = (page: Page) => editor(page).getByRole('list', { name: 'Scenes' });
/** The scenes as they are listed, by what they begin with. */
const titles = async (page: Page) => scenes(page).locator('strong').allTextContents();
const slide = (page: Page, title: string) => page.getByRole('heading', { level: 1, name: title });
const field = (page: Page, name: string) =>
  editor(page).getByRole('textbox', { name, exact: true });
const press = (page: Page, name: string) =>
  editor(page).getByRole('button', { name, exact: true }).click();

/** Adds the view of an address as a scene. */
async function addView(page: Page, query: string): Promise<void> {
  await open(page, query);
  await page.getByRole('banner').getByRole('button', { name: 'Add this view as a scene' }).click();
  await expect(added(page)).toContainText('of your story');
}
const added = (page: Page): Locator => page.getByRole('status').filter({ hasText: /Scene \d+ of/ });

async function addViews(page: Page): Promise<void> {
  for (const view of VIEWS) await addView(page, view);
}

async function edit(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Edit your story' }).click();
  await expect(editor(page)).toBeVisible();
}

/** Opens the editor from the choice of stories. */
async function openEditor(page: Page, query = ''): Promise<void> {
  await open(page, query);
  await page.keyboard.press('p');
  await page.getByRole('button', { name: /^(?:Begin a|Edit your) story$/ }).click();
  await expect(editor(page)).toBeVisible();
}

test('three views become a story that a clicker steps through', async ({ page }) => {
  await addViews(page);
  await edit(page);
  expect(await titles(page)).toEqual([
    PARLIAMENT,
    '1 November 2022 – 31 December 2023',
    '1 January 2019 – 31 December 2026',
  ]);
  await field(page, 'Title of the story').fill('Law and frontier');
  await scenes(page).getByRole('button', { name: /^2/ }).click();
  await field(page, 'Title').fill('The race begins');
  await field(page, 'Text on the slide').fill('ChatGPT opens, and everybody answers.');
  await field(page, 'Speaker notes').fill('Slowly here.');
  await scenes(page).getByRole('button', { name: 'Move scene 2 up' }).click();
  expect((await titles(page)).slice(0, 2)).toEqual(['The race begins', PARLIAMENT]);
  await press(page, 'Play');
  await expect(slide(page, 'The race begins')).toBeVisible();
  await expect(page.getByText('ChatGPT opens, and everybody answers.')).toBeVisible();
  // About no event, the scene shows its view as it is; the next one emphasises what was selected.
  await expect(page.getByRole('button', { name: /^OpenAI .*ChatGPT/ }).first()).toBeAttached();
  await page.keyboard.press('PageDown');
  await expect(slide(page, PARLIAMENT)).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(slide(page, '1 January 2019 – 31 December 2026')).toBeVisible();
  await expect.poll(() => parameters(page)).toEqual({ v: '1', story: 'own', scene: '3' });
  await page.reload();
  await expect(slide(page, '1 January 2019 – 31 December 2026')).toBeVisible();
  await page.keyboard.press('Home');
  const opened = page.waitForEvent('popup');
  await page.keyboard.press('s');
  await expect((await opened).getByText('Slowly here.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('checkbox', { name: /^United States/ })).toBeChecked();
});

test('every change can be taken back and done again', async ({ page }) => {
  await addViews(page);
  await edit(page);
  const before = await titles(page);
  await scenes(page).getByRole('button', { name: /^1/ }).click();
  await press(page, 'Duplicate');
  await scenes(page).getByRole('button', { name: /^4/ }).click();
  await press(page, 'Delete');
  await expect(scenes(page).getByRole('listitem')).toHaveCount(3);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(() => titles(page)).toEqual(before);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => titles(page)).toEqual([PARLIAMENT, ...before]);
  await press(page, 'Undo');
  // A run of typing is one step, and the keys mean the same inside the field.
  await scenes(page).getByRole('button', { name: /^1/ }).click();
  const title = field(page, 'Title');
  await title.fill('');
  await title.pressSequentially('Spring');
  await page.keyboard.press('Control+z');
  await expect(title).toHaveValue(PARLIAMENT);
  await press(page, 'Redo');
  await expect(title).toHaveValue('Spring');
  await press(page, 'New');
  await expect(editor(page)).toContainText('A story is a row of views');
  await press(page, 'Undo');
  expect(await titles(page)).toEqual(['Spring', ...before.slice(1)]);
});

test('an added view can be taken back at once', async ({ page }) => {
  await addView(page, VIEWS[1]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(added(page)).not.toBeAttached();
  await page.keyboard.press('p');
  await expect(page.getByRole('button', { name: 'Begin a story' })).toBeVisible();
});

test('a scene is edited and moved with the keyboard alone', async ({ page }) => {
  await addViews(page);
  await edit(page);
  await scenes(page).getByRole('button', { name: /^3/ }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(scenes(page).getByRole('button', { name: /^1/ })).toBeFocused();
  await expect(editor(page)).toContainText('Now scene 1 of 3.');
  expect((await titles(page))[0]).toBe('1 January 2019 – 31 December 2026');
  const down = scenes(page).getByRole('button', { name: 'Move scene 2 down' });
  await down.focus();
  await page.keyboard.press('Enter');
  // At the end of its way it hands the keyboard to its own scene.
  await expect(scenes(page).getByRole('button', { name: /^3/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(editor(page)).not.toBeAttached();
});

test('a scene takes another view, other events and a bracket', async ({ page }) => {
  await addView(page, VIEWS[1]);
  await open(page, VIEWS[0]);
  await page.keyboard.press('p');
  await page.getByRole('button', { name: 'Edit your story' }).click();
  const scene = editor(page).getByRole('region', { name: 'Scene 1' });
  await expect(scene).toContainText('None: the scene shows the view as it is.');
  await press(page, 'Take the present view');
  await expect(scene).toContainText('1 March 2024 – 10 June 2024 · European Union, China, France');
  await press(page, 'Highlight the selected event');
  await expect(scene).toContainText(PARLIAMENT);
  await scene.getByLabel('Other events').selectOption('none');
  await press(page, 'Add a bracket');
  await scene.getByLabel('From').fill('2024-03-13');
  await scene.getByLabel('To', { exact: true }).fill('2024-05-21');
  await field(page, 'Caption').fill('Ten weeks');
  const download = page.waitForEvent('download');
  await press(page, 'Save as a file');
  const saved = JSON.parse(await readFile(await (await download).path(), 'utf8')) as unknown;
  expect(saved).toEqual({
    id: 'own',
    title: {},
    scenes: [
      {
        title: { en: '1 November 2022 – 31 December 2023' },
        narration: {},
        notes: {},
        view: 'from=2024-03-01&to=2024-06-10&country=EU,CN,FR',
        highlights: ['eu-ai-act-parliament-adopts'],
        annotations: [{ from: '2024-03-13', to: '2024-05-21', caption: { en: 'Ten weeks' } }],
      },
    ],
  });
  // Without its last event the scene shows the view again rather than nothing.
  await press(page, `Do not highlight ${PARLIAMENT}`);
  await expect(scene.getByLabel('Other events')).toHaveValue('all');
  await press(page, 'Show on the timeline');
  const view = { v: '1', from: '2024-03-01', to: '2024-06-10', country: 'EU,CN,FR' };
  await expect.poll(() => parameters(page)).toEqual(view);
});

test('a file is saved and opened again', async ({ page }) => {
  await addViews(page);
  await edit(page);
  await field(page, 'Title of the story').fill('Law: a "story"');
  const download = page.waitForEvent('download');
  await press(page, 'Save as a file');
  const file = await download;
  expect(file.suggestedFilename()).toBe('Law a story.story.json');
  const before = await titles(page);
  const text = await readFile(await file.path());
  await press(page, 'New');
  await expect(scenes(page)).not.toBeAttached();
  const chooser = page.waitForEvent('filechooser');
  await press(page, 'Open a file');
  const name = 'Law a story.story.json';
  await (await chooser).setFiles({ name, mimeType: 'application/json', buffer: text });
  await expect(editor(page)).toContainText(`${name} is open`);
  expect(await titles(page)).toEqual(before);
  await expect(field(page, 'Title of the story')).toHaveValue('Law: a "story"');
});

test('a broken file says where and why, and nothing is lost', async ({ page }) => {
  await addView(page, VIEWS[0]);
  await edit(page);
  const give = async (name: string, text: string) => {
    const chooser = page.waitForEvent('filechooser');
    await press(page, 'Open a file');
    const buffer = Buffer.from(text);
    await (await chooser).setFiles({ name, mimeType: 'application/json', buffer });
  };
  const alert = editor(page).getByRole('alert');
  await give('a.json', '{"id": "x", "scenes": [{"view": "country=EU", "highlights": ["a"]}]}');
  await expect(alert).toContainText('a.json could not be opened. Your story is as it was.');
  await expect(alert).toContainText('scenes[0].view: expected a window, from=…&to=…');
  await give('b.json', 'no JSON <b>at all</b>');
  await expect(alert).toContainText('b.json could not be opened');
  await expect(alert).toContainText('file: expected a JSON file');
  expect(await titles(page)).toEqual([PARLIAMENT]);
  await alert.getByRole('button', { name: 'Dismiss' }).click();
  await expect(alert).not.toBeAttached();
});

test('a link carries the story to somebody who keeps a copy', async ({
  page,
  browser,
  baseURL,
}) => {
  await addViews(page);
  await edit(page);
  await field(page, 'Title of the story').fill('<b>Ours</b>');
  await press(page, 'Share as a link');
  const link = await editor(page).getByRole('textbox', { name: 'Link to the story' }).inputValue();
  expect(link).toMatch(/\?v=1&tale=[\w-]+$/);
  const elsewhere = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const other = await elsewhere.newPage();
  await other.goto(link);
  await expect(slide(other, PARLIAMENT)).toBeVisible();
  // Somebody else's text is text.
  await expect(other.getByRole('main', { name: '<b>Ours</b>' })).toContainText('<b>Ours</b>');
  await other.getByRole('button', { name: 'Keep a copy' }).click();
  await expect(other.getByText('Kept as your story.')).toBeVisible();
  await other.keyboard.press('ArrowRight');
  await expect.poll(() => parameters(other)['scene']).toBe('2');
  expect(parameters(other)['tale']).toBe(new URL(link).searchParams.get('tale'));
  await other.goto('./?story=own');
  await expect(slide(other, PARLIAMENT)).toBeVisible();
  // Whoever has a story already is asked before it goes.
  await other.goto(link);
  await other.getByRole('button', { name: 'Keep a copy' }).click();
  await expect(other.getByText(/You have a story already/)).toBeVisible();
  await expect(other.getByRole('button', { name: 'Save mine as a file' })).toBeVisible();
  await other.getByRole('button', { name: 'Replace it' }).click();
  await expect(other.getByText('Kept as your story.')).toBeVisible();
  await elsewhere.close();
});

test('a story that is too long for a link says so', async ({ page }) => {
  await open(page);
  await page.keyboard.press('p');
  await page
    .getByRole('listitem')
    .filter({ hasText: 'New frontiers' })
    .getByText('Make it yours')
    .click();
  await expect(editor(page)).toContainText('New frontiers: fast, hard, new is open');
  expect(await titles(page)).toHaveLength(14);
  await press(page, 'Share as a link');
  await expect(editor(page)).toContainText('This story is too long for a link');
});

for (const query of [
  '?tale=q1YqVrJSSgIA',
  '?tale=%3Cscript%3E',
  '?story=own&scene=2',
  '?story=linked',
]) {
  test(`${query} is no story: the timeline says so`, async ({ page }) => {
    await open(page, query);
    await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible();
    await expect(page.locator('.notice')).toContainText(/cannot be read|keeps no story/);
  });
}

test('without storage the story holds, and says that it will not be kept', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await addView(page, VIEWS[0]);
  await expect(page.getByText(/This browser keeps nothing here/)).toBeVisible();
  await edit(page);
  await field(page, 'Title of the story').fill('For today');
  await expect(editor(page)).toContainText('This browser keeps nothing here');
  await press(page, 'Play');
  await expect(slide(page, PARLIAMENT)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('p');
  await expect(page.getByRole('button', { name: /^For today/ })).toBeVisible();
});

test('two tabs follow each other, and neither loses its story for good', async ({
  page,
  context,
}) => {
  await addView(page, VIEWS[0]);
  await edit(page);
  const second = await context.newPage();
  await openEditor(second);
  await field(second, 'Title of the story').fill('Written there');
  await expect(field(page, 'Title of the story')).toHaveValue('Written there');
  await expect(editor(page)).toContainText('Changed in another tab');
  await press(second, 'New');
  await expect(scenes(page)).not.toBeAttached();
  await press(page, 'Undo');
  expect(await titles(page)).toEqual([PARLIAMENT]);
  await expect.poll(() => titles(second)).toEqual([PARLIAMENT]);
});

test('a story in one language is told in the other too', async ({ page }) => {
  await addView(page, VIEWS[1]);
  await open(page, '?lang=zh&story=own');
  await expect(slide(page, '1 November 2022 – 31 December 2023')).toHaveAttribute('lang', 'en-GB');
});

test('the longest texts a scene may have are not cut', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await addView(page, VIEWS[1]);
  await edit(page);
  for (const word of ['longest ', '人工智能法案', 'x']) {
    await field(page, 'Title').fill(word.repeat(90).slice(0, 90));
    await field(page, 'Text on the slide').fill(word.repeat(330).slice(0, 330));
    await press(page, 'Play');
    const header = page.getByRole('main').locator('header');
    await expect(page.getByRole('progressbar')).toBeVisible();
    const { bottom, right } = await header.evaluate((element) => {
      const boxes = [...element.querySelectorAll('h1, .present-narration')].map((text) => {
        const range = document.createRange();
        range.selectNodeContents(text);
        return range.getBoundingClientRect();
      });
      const frame = element.getBoundingClientRect();
      return {
        bottom: frame.bottom - Math.max(...boxes.map((box) => box.bottom)),
        right: frame.right - Math.max(...boxes.map((box) => box.right)),
      };
    });
    expect(bottom, word).toBeGreaterThanOrEqual(0);
    expect(right, word).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Escape');
    await page.keyboard.press('p');
    await page.getByRole('button', { name: 'Edit your story' }).click();
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('a story is made with fingers', async ({ page }) => {
    await open(page, VIEWS[1]);
    await page.getByRole('button', { name: 'Filters', exact: true }).click();
    await page.getByRole('button', { name: 'Add this view as a scene' }).click();
    await edit(page);
    await expect(scenes(page)).toBeVisible();
    const title = field(page, 'Title');
    await expect(title).toBeHidden();
    await scenes(page).getByRole('button', { name: /^1/ }).click();
    await title.fill('On the way');
    expect(await smallTargets(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
    await press(page, 'All scenes');
    expect(await titles(page)).toEqual(['On the way']);
    expect(await smallTargets(page)).toEqual([]);
    await press(page, 'Play');
    await expect(slide(page, 'On the way')).toBeVisible();
  });
});

for (const [lang, theme, name] of [
  ['en', 'light', 'Your story'],
  ['zh', 'dark', '您的故事'],
] as const) {
  test(`everybody can use the editor in ${lang}, ${theme}`, async ({ page }) => {
    await addView(page, VIEWS[0]);
    await open(page, `?lang=${lang}&theme=${theme}`);
    await page.keyboard.press('p');
    await page.getByRole('button', { name: /^(?:Edit your story|编辑您的故事)$/ }).click();
    const dialog = page.getByRole('dialog', { name });
    await dialog.getByRole('button', { name: /^(?:Add a bracket|添加括线)$/ }).click();
    await dialog.getByRole('button', { name: /^(?:Share as a link|以链接分享)$/ }).click();
    await expect(dialog.getByRole('textbox', { name: /^(?:Link to|故事链接)/ })).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
}

test('a lens becomes a scene whose slide is its chart, and leaving goes on in it', async ({
  page,
}) => {
  const set = 'mode=total&brush=2024-01-01/2024-12-31';
  await addView(page, `?v=1&view=pace&from=2022-11-01&to=2025-12-31&${set}`);
  await addView(page, VIEWS[1]);
  await open(page, '?story=own&scene=1&lang=en');
  const chart = page.getByRole('region', { name: /^Pace/ });
  await expect(chart).toContainText(/^The span 1 January 2024 – 31 December 2024: \d+ capability/);
  await expect(chart.locator('canvas')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Timeline' })).toHaveCount(0);
  const axe = await new AxeBuilder({ page }).analyze();
  expect(axe.violations.map(({ id }) => id)).toEqual([]);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible();
  await expect(chart).toHaveCount(0);
  await page.keyboard.press('ArrowLeft');
  await expect(chart).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 2, name: /Pace/ })).toBeVisible();
  expect(parameters(page)).toMatchObject({
    view: 'pace',
    mode: 'total',
    brush: '2024-01-01/2024-12-31',
  });
});

test('lives and shift become scenes too, as they are set', async ({ page }) => {
  await addView(page, '?v=1&view=life&group=maker&sort=start');
  await addView(page, '?v=1&view=shift&column=2024,CN');
  await open(page, '?story=own&scene=1&lang=en');
  const life = page.getByRole('region', { name: /^Life/ });
  await expect(life).toContainText(/^5\d instruments have a draft on record/);
  await expect(life.locator('canvas').first()).toBeVisible();
  await page.keyboard.press('ArrowRight');
  const shift = page.getByRole('region', { name: /^Shift/ });
  await expect(shift).toContainText(/^5\d\d governance events/);
  await expect(life).toHaveCount(0);
  const axe = await new AxeBuilder({ page }).analyze();
  expect(axe.violations.map(({ id }) => id)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'China, 2024' })).toBeVisible();
  expect(parameters(page)).toMatchObject({ view: 'shift', column: '2024,CN' });
});
