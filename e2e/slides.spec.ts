import { readFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Download, Locator, Page } from '@playwright/test';
import { all, faultsOf, partsOf, pictureIn, textsIn } from '../src/takeaway/pptx-fixture.ts';
import { expect, open, test } from './test.ts';

type Lang = 'en' | 'zh';

interface StoryFile {
  readonly title: Readonly<Record<Lang, string>>;
  readonly scenes: readonly Readonly<
    Record<'title' | 'narration' | 'notes', Readonly<Record<Lang, string>>>
  >[];
}

const WORDS = {
  en: { dialog: 'Download this view', slides: 'PPTX slides', told: 'Shows', story: 'Story: ' },
  zh: { dialog: '下载当前视图', slides: 'PPTX 幻灯片', told: '展示内容', story: '故事：' },
} as const;
const PAGE = 'One HTML file';
const STORIES = ['new-frontiers', 'ai-act'] as const;

function storyFile(id: string): StoryFile {
  const path = join(import.meta.dirname, `../data/stories/${id}.json`);
  return JSON.parse(readFileSync(path, 'utf8')) as StoryFile;
}

/** Opens the dialog at a format. */
async function choose(page: Page, lang: Lang, format: string): Promise<Locator> {
  await page.keyboard.press('d');
  const dialog = page.getByRole('dialog', { name: WORDS[lang].dialog });
  await dialog.getByRole('radio', { name: format }).check();
  return dialog;
}

/** Presses the button of the chosen format. */
async function take(page: Page, dialog: Locator): Promise<Download> {
  const coming = page.waitForEvent('download');
  await dialog.locator('[data-chosen=true] > button').click();
  return coming;
}

/** The parts of slides that were saved, which hold no fault. */
async function opened(download: Download): Promise<ReturnType<typeof partsOf>> {
  const parts = partsOf(await readFile(await download.path()));
  expect(faultsOf(parts)).toEqual([]);
  return parts;
}

for (const lang of ['en', 'zh'] as const) {
  test(`slides of the view hold its events, in order, as they are called (${lang})`, async ({
    page,
  }) => {
    await open(page, `?lang=${lang}&country=FR,CN&category=cooperation,law&from=2023&to=2026`);
    const seen = await page
      .locator('.focus-layer button')
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label') ?? ''));
    expect(seen.length).toBeGreaterThan(10);
    const lanes = await page
      .locator('.focus-layer ul')
      .evaluateAll((lists) => lists.map((list) => list.getAttribute('aria-label') ?? ''));
    const dialog = await choose(page, lang, WORDS[lang].slides);
    await expect(
      dialog.getByRole('region', { name: lang === 'en' ? 'Slides' : '幻灯片' }),
    ).toBeVisible();
    const download = await take(page, dialog);
    expect(download.suggestedFilename()).toBe(
      `ai-policy-timeline_FR-CN_2023-2026_${lang}_2026-11-23.pptx`,
    );
    const parts = await opened(download);
    const slide = parts.get('ppt/slides/slide1.xml');
    const { events, texts } = pictureIn(slide);
    // How many stand in one mark depends on its width; what the marks stand for does not.
    const alone = (names: readonly string[]) =>
      names.map((name) => name.replace(/; \d+ more on this mark$|；此处另有.*$/, ''));
    expect(alone(events)).toEqual(alone(seen));
    expect(texts.filter((text) => lanes.includes(text))).toEqual(lanes);
    const foot = textsIn(slide).join(' ');
    expect(foot).toContain('CC BY 4.0');
    expect(foot).toMatch(/2026\.\d+\.\d+/);
    const links = all(parts.get('ppt/slides/_rels/slide1.xml.rels'), 'Relationship')
      .filter((each) => each.getAttribute('TargetMode') === 'External')
      .map((each) => each.getAttribute('Target') ?? '');
    expect(links.length).toBeGreaterThan(10);
    for (const link of links) expect(link).toMatch(/^https?:\/\//);
    const view = links.find((link) => link.includes('country=FR'));
    expect(new URL(view ?? '').searchParams.get('lang')).toBe(lang);
  });

  for (const id of STORIES) {
    test(`${id} has a slide to each scene, with its title, text and notes (${lang})`, async ({
      page,
    }) => {
      const { title, scenes } = storyFile(id);
      await open(page, `?lang=${lang}`);
      const dialog = await choose(page, lang, WORDS[lang].slides);
      await dialog.getByLabel(WORDS[lang].told).selectOption(WORDS[lang].story + title[lang]);
      await expect(dialog.getByRole('region').getByRole('img')).toHaveCount(scenes.length);
      const download = await take(page, dialog);
      expect(download.suggestedFilename()).toBe(`ai-policy-timeline_${id}_${lang}_2026-11-23.pptx`);
      const parts = await opened(download);
      const slides = [...parts.keys()].filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
      expect(slides).toHaveLength(scenes.length);
      scenes.forEach((scene, index) => {
        const slide = parts.get(`ppt/slides/slide${index + 1}.xml`);
        const inPlace = (place: string) =>
          all(slide, 'p:sp')
            .filter((shape) => all(shape, 'p:ph')[0]?.getAttribute('type') === place)
            .map((shape) => textsIn(shape).join(''));
        expect(inPlace('title')).toEqual([scene.title[lang]]);
        expect(inPlace('body')).toContain(scene.narration[lang]);
        const notes = textsIn(parts.get(`ppt/notesSlides/notesSlide${index + 1}.xml`));
        expect(notes).toContain(scene.notes[lang]);
        expect(notes.some((text) => text.startsWith('http'))).toBe(true);
        expect(pictureIn(slide).events.length).toBeGreaterThan(0);
      });
    });
  }
}

for (const [lang, bars] of [
  ['en', /^Events by period/],
  ['zh', /^各时段的事件/],
] as const) {
  test(`the slide of a lens has the bars of its page, and leads back to it (${lang})`, async ({
    page,
  }) => {
    await open(page, `?view=pace&lang=${lang}&from=2020-01-01&to=2025-12-31`);
    const seen = await page
      .getByRole('toolbar', { name: bars })
      .getByRole('button')
      .evaluateAll((buttons) => buttons.map((each) => each.getAttribute('aria-label') ?? ''));
    const dialog = await choose(page, lang, WORDS[lang].slides);
    const look = dialog.getByRole('region').getByRole('img');
    await expect(look).toHaveCount(1);
    const download = await take(page, dialog);
    expect(download.suggestedFilename()).toBe(
      `ai-policy-timeline_pace_2020-2025_${lang}_2026-11-23.pptx`,
    );
    const parts = await opened(download);
    const slide = parts.get('ppt/slides/slide1.xml');
    const { events, texts } = pictureIn(slide);
    // Names of models find more or less room; each bar has its place.
    const isBar = (name: string) => /20\d\d.*(?:capability|能力)/.test(name);
    expect(seen.filter(isBar).length).toBeGreaterThan(20);
    expect(events.filter(isBar)).toEqual(seen.filter(isBar));
    // The look in the dialog is of the same shapes.
    const looked = (await look.locator('text').allTextContents()).map((text) => text.trim());
    for (const text of texts) expect(looked).toContain(text);
    const targets = all(parts.get('ppt/slides/_rels/slide1.xml.rels'), 'Relationship').map(
      (each) => each.getAttribute('Target') ?? '',
    );
    expect(targets.some((target) => target.includes('view=pace'))).toBe(true);
  });
}

test('a scene of a lens is its chart on the slide too', async ({ page }) => {
  await open(page, '?view=pace&lang=en&from=2022-11-01&to=2025-12-31&brush=2024-01-01/2024-12-31');
  await page.getByRole('banner').getByRole('button', { name: 'Add this view as a scene' }).click();
  await expect(page.getByRole('status').filter({ hasText: /Scene 1 of/ })).toBeVisible();
  const dialog = await choose(page, 'en', WORDS.en.slides);
  await dialog.getByLabel('Shows').selectOption('Story: Untitled');
  const parts = await opened(await take(page, dialog));
  const slide = parts.get('ppt/slides/slide1.xml');
  expect(textsIn(slide).join(' ')).toMatch(/The span 1 January 2024 – 31 December 2024: \d+/);
  expect(pictureIn(slide).events.some((name) => /2024: \d+ capability/.test(name))).toBe(true);
});

test('a story that cannot be had is said', async ({ page, allowed }) => {
  allowed.push(/Failed to load resource/, /net::ERR/);
  await open(page, '?lang=en');
  const dialog = await choose(page, 'en', WORDS.en.slides);
  await page.route('**/story-*.json', (route) => route.abort());
  await dialog.getByLabel('Shows').selectOption({ index: 1 });
  await expect(dialog.getByRole('alert')).toContainText('The file could not be made.');
});

test('what writes slides is loaded when they are asked for', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const writers = () => asked.filter((url) => /slides-(?:format|look)-/.test(url));
  await open(page, '?lang=en');
  await page.keyboard.press('d');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('img', { name: 'Preview' })).toBeVisible();
  expect(writers()).toEqual([]);
  await dialog.getByRole('radio', { name: WORDS.en.slides }).check();
  await expect(dialog.getByRole('region', { name: 'Slides' })).toBeVisible();
  expect(writers()).toHaveLength(2);
});

test('the story of the reader becomes slides that lead to its views', async ({ page }) => {
  await open(page, '?lang=en&from=2024-03-01&to=2024-06-10&country=EU,CN,FR');
  await page.getByRole('banner').getByRole('button', { name: 'Add this view as a scene' }).click();
  await expect(page.getByRole('status').filter({ hasText: /Scene 1 of/ })).toBeVisible();
  const dialog = await choose(page, 'en', WORDS.en.slides);
  await dialog.getByLabel('Shows').selectOption('Story: Untitled');
  const download = await take(page, dialog);
  expect(download.suggestedFilename()).toBe('ai-policy-timeline_untitled_en_2026-11-23.pptx');
  const parts = await opened(download);
  expect(parts.has('ppt/slides/slide2.xml')).toBe(false);
  const links = all(parts.get('ppt/slides/_rels/slide1.xml.rels'), 'Relationship').map(
    (each) => each.getAttribute('Target') ?? '',
  );
  const view = new URL(links.find((link) => link.includes('country=')) ?? '').searchParams;
  expect(view.get('country')).toBe('EU,CN,FR');
  expect(view.get('from')).toBe('2024-03-01');
  expect(view.has('story')).toBe(false);
});

/** Saves one file from the dialog and opens it without a network. */
async function openOneFile(page: Page, dialog: Locator, path: string): Promise<void> {
  await (await take(page, dialog)).saveAs(path);
  await page.context().setOffline(true);
  await page.goto(pathToFileURL(path).href);
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
}

test('one file of the filter opens with the view, and makes slides of its own', async ({
  page,
}, info) => {
  await open(page, '?lang=en&country=FR,CN');
  const shown = await page.getByRole('group', { name: /^Timeline, / }).getAttribute('aria-label');
  const dialog = await choose(page, 'en', PAGE);
  await dialog.getByLabel('Data', { exact: true }).selectOption('All in the filter');
  await expect(dialog.getByText(/^Inside: \d+ events\.$/)).toBeVisible();
  await openOneFile(page, dialog, info.outputPath('filter.html'));
  await expect(page.getByRole('group', { name: shown ?? '' })).toBeVisible();
  // What is pressed can be read: the layers of styles are in their order.
  const pressed = page.getByRole('button', { name: 'Timeline', exact: true });
  const [ink, ground] = await pressed.evaluate((element) => {
    const { color, backgroundColor } = getComputedStyle(element);
    return [color, backgroundColor];
  });
  expect(ink).not.toBe(ground);
  const inside = await choose(page, 'en', WORDS.en.slides);
  // A file cannot make another: what that is made from is on the site.
  await expect(inside.getByRole('radio', { name: PAGE })).toHaveCount(0);
  const parts = await opened(await take(page, inside));
  const targets = all(parts.get('ppt/slides/_rels/slide1.xml.rels'), 'Relationship').map(
    (each) => each.getAttribute('Target') ?? '',
  );
  expect(targets.filter((target) => target.startsWith('file:'))).toEqual([]);
  expect(targets.some((target) => target.includes('country=FR'))).toBe(true);
});

test('one file with a story opens presented, in the language it was made in', async ({
  page,
}, info) => {
  const { title, scenes } = storyFile('ai-act');
  await open(page, '?lang=zh');
  const dialog = await choose(page, 'zh', '单个 HTML 文件');
  await dialog.getByLabel('数据', { exact: true }).selectOption('筛选后的全部事件');
  await dialog.getByLabel('展示内容').selectOption(`故事：${title.zh}`);
  await openOneFile(page, dialog, info.outputPath('story.html'));
  const show = page.getByRole('main');
  await expect(show).toContainText(`1 / ${scenes.length}`);
  await expect(show.getByRole('heading', { level: 1 })).toContainText(scenes[0]?.title.zh ?? '');
});
