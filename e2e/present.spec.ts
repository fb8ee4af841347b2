/* oxlint-disable no-await-in-loop -- a presentation is one key after the other */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, open, parameters, test } from './test.ts';
import { touches } from './touches.ts';

interface Story {
  readonly id: string;
  readonly title: Texts;
  readonly scenes: readonly Scene[];
}
interface Scene {
  readonly title: Texts;
  readonly narration: Texts;
  readonly notes: Texts;
  readonly view: string;
  readonly highlights: readonly string[];
}
type Lang = 'en' | 'zh';
type Texts = Readonly<Record<Lang, string>>;

const DATA = join(import.meta.dirname, '../data');
const storyOf = (id: string) =>
  JSON.parse(readFileSync(join(DATA, `stories/${id}.json`), 'utf8')) as Story;
const STORIES = ['new-frontiers', 'ai-act'].map(storyOf);
const [NEW_FRONTIERS] = STORIES;

/** Whether a scene is told by a chart, which names what it has room for. */
function isChart({ view }: Scene): boolean {
  return /\bview=/.test(view);
}

/** Titles of all events of the built dataset, by id. */
async function titlesOf(page: Page): Promise<ReadonlyMap<string, Texts>> {
  const response = await page.request.get('./data/v1/events.json');
  const { events } = (await response.json()) as {
    readonly events: readonly { readonly id: string; readonly title: Texts }[];
  };
  return new Map(events.map(({ id, title }) => [id, title]));
}

/** Short names of events of the built dataset, as they stand beside their marks. */
async function labelsOf(
  page: Page,
  ids: readonly string[],
  lang: Lang,
): Promise<readonly string[]> {
  const response = await page.request.get('./data/v1/events.json');
  const { events } = (await response.json()) as {
    readonly events: readonly { readonly id: string; readonly label: Texts }[];
  };
  return events.filter(({ id }) => ids.includes(id)).map(({ label }) => label[lang]);
}

interface Letter {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/** Keeps what was written on the picture since it was last painted over as a whole. */
function listenToLetters(): void {
  const letters: Letter[] = [];
  Reflect.set(window, 'letters', letters);
  // They are called with their own context again.
  // oxlint-disable-next-line typescript/unbound-method
  const { fillText, fillRect } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.fillRect = function paint(x, y, width, height) {
    const { clientWidth, clientHeight } = this.canvas;
    if (x === 0 && y === 0 && width >= clientWidth && height >= clientHeight) letters.length = 0;
    fillRect.call(this, x, y, width, height);
  };
  CanvasRenderingContext2D.prototype.fillText = function write(text, x, y) {
    if (text !== '') letters.push({ text, left: x, right: x + this.measureText(text).width, y });
    fillText.call(this, text, x, y);
  };
}

/** What stands on the picture, and what of it does not lie inside. */
function lettersOf(): { readonly texts: readonly string[]; readonly outside: readonly string[] } {
  const letters = Reflect.get(window, 'letters') as readonly Letter[];
  const canvas = document.querySelector('canvas.picture');
  const { clientWidth = 0, clientHeight = 0 } = canvas ?? {};
  const isOutside = ({ left, right, y }: Letter) =>
    left < 0 || right > clientWidth || y < 6 || y > clientHeight - 6;
  return {
    texts: letters.map(({ text }) => text),
    outside: letters.filter(isOutside).map(({ text }) => text),
  };
}

/** These names stand on the picture, and all that does is whole. */
async function namesAreWhole(page: Page, labels: readonly string[]): Promise<void> {
  const written = () => page.evaluate(lettersOf);
  // The picture follows the title by a frame or two.
  await expect
    .poll(async () => {
      const { texts } = await written();
      return labels.filter((label) => !texts.includes(label));
    })
    .toEqual([]);
  const { texts, outside } = await written();
  expect(texts.filter((text) => text.includes('…'))).toEqual([]);
  expect(outside).toEqual([]);
}

const slide = (page: Page, title: string) => page.getByRole('heading', { level: 1, name: title });

test.describe('at the size of a projector', () => {
  test.use({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' });

  for (const { id, title, scenes } of STORIES) {
    for (const lang of ['en', 'zh'] as const) {
      test(`${id} is told from the first to the last scene in ${lang}`, async ({ page }) => {
        const titles = await titlesOf(page);
        await open(page, `?lang=${lang}&story=${id}`);
        const show = page.getByRole('main', { name: title[lang] });
        for (const [index, scene] of scenes.entries()) {
          const heading = slide(page, scene.title[lang]);
          await expect(heading).toBeVisible();
          const narration = show.getByText(scene.narration[lang], { exact: true });
          for (const text of [heading, narration]) {
            expect(
              await text.evaluate((element) => element.scrollHeight - element.clientHeight),
              `${scene.title[lang]}: cut`,
            ).toBeLessThanOrEqual(0);
          }
          const sizes = await Promise.all(
            [heading, narration].map((text) =>
              text.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
            ),
          );
          expect(sizes[0]).toBeGreaterThanOrEqual(36);
          expect(sizes[1]).toBeGreaterThanOrEqual(18);
          if (isChart(scene)) {
            const chart = show.getByRole('region').locator('canvas').last();
            await expect(chart).toBeVisible();
            await expect(show.locator('.lens-told')).toHaveText(/\d/);
          }
          for (const event of isChart(scene) ? [] : scene.highlights) {
            const name = titles.get(event)?.[lang] ?? 'nothing';
            await expect(page.getByRole('button', { name }).first()).toBeAttached();
          }
          const at = `${index + 1}`;
          await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', at);
          await page.keyboard.press(['ArrowRight', ' ', 'PageDown'][index % 3] ?? '');
        }
        await expect(slide(page, scenes.at(-1)?.title[lang] ?? '')).toBeVisible();
        await page.keyboard.press('Home');
        await expect(slide(page, scenes[0]?.title[lang] ?? '')).toBeVisible();
        await page.keyboard.press('End');
        await expect(slide(page, scenes.at(-1)?.title[lang] ?? '')).toBeVisible();
        await page.keyboard.press('PageUp');
        await expect(slide(page, scenes.at(-2)?.title[lang] ?? '')).toBeVisible();
        await page.keyboard.press('ArrowLeft');
        await expect(slide(page, scenes.at(-3)?.title[lang] ?? '')).toBeVisible();
      });
    }
  }

  for (const width of [1280, 1920]) {
    for (const lang of ['en', 'zh'] as const) {
      test(`no name is cut on any slide ${width} wide in ${lang}`, async ({ page }) => {
        await page.setViewportSize({ width, height: (width * 9) / 16 });
        await page.addInitScript(listenToLetters);
        for (const { id, scenes } of STORIES) {
          await open(page, `?lang=${lang}&story=${id}`);
          for (const scene of scenes) {
            await expect(slide(page, scene.title[lang])).toBeVisible();
            // Charts have a test of their own.
            if (!isChart(scene))
              await namesAreWhole(page, await labelsOf(page, scene.highlights, lang));
            await page.keyboard.press('ArrowRight');
          }
        }
      });
    }
  }

  test('the scene is in the address, and back leaves the show', async ({ page }) => {
    await open(page, '?v=1&lang=zh&country=FR&theme=dark');
    await page.keyboard.press('p');
    const dialog = page.getByRole('dialog', { name: '演示一个故事' });
    await dialog.getByRole('button', { name: NEW_FRONTIERS?.title.zh ?? '' }).click();
    await expect(slide(page, NEW_FRONTIERS?.scenes[0]?.title.zh ?? '')).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    const shown = { v: '1', lang: 'zh', theme: 'dark', story: 'new-frontiers', scene: '3' };
    await expect.poll(() => parameters(page)).toEqual(shown);
    await page.reload();
    await expect(slide(page, NEW_FRONTIERS?.scenes[2]?.title.zh ?? '')).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('checkbox', { name: /^法国/ })).toBeChecked();
    expect(parameters(page)).toEqual({ v: '1', lang: 'zh', theme: 'dark', country: 'FR' });
  });

  test('Escape goes on from the view of the scene', async ({ page }) => {
    await open(page, '?story=ai-act&scene=4');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('checkbox', { name: /^European Union/ })).toBeChecked();
    const view = { v: '1', from: '2024-02-20', to: '2024-09-20', country: 'EU' };
    await expect.poll(() => parameters(page)).toEqual(view);
    await page.goBack();
    await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '4');
  });

  test('any key brings back a black screen, and does nothing else', async ({ page }) => {
    await open(page, '?story=ai-act&scene=2');
    await page.keyboard.press('b');
    const black = page.getByText('The screen is black; any key brings the slide back.');
    await expect(black).toBeAttached();
    await page.keyboard.press('ArrowRight');
    await expect(black).not.toBeAttached();
    await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '2');
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '3');
  });

  test('F fills the screen and gives it back, and leaving leaves it too', async ({ page }) => {
    await open(page, '?story=ai-act&scene=2');
    const isFull = () => page.evaluate(() => document.fullscreenElement !== null);
    await page.keyboard.press('f');
    await expect.poll(isFull).toBe(true);
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '3');
    expect(await isFull()).toBe(true);
    await page.keyboard.press('f');
    await expect.poll(isFull).toBe(false);
    await page.getByRole('button', { name: 'Full screen' }).click();
    await expect.poll(isFull).toBe(true);
    await page.getByRole('button', { name: 'Leave the presentation' }).click();
    await expect.poll(isFull).toBe(false);
    await expect(page.getByRole('banner').getByRole('button', { name: 'Present' })).toBeVisible();
  });

  test('digits and Enter jump, a number too high to the end', async ({ page }) => {
    await open(page, '?story=new-frontiers');
    const progress = page.getByRole('progressbar');
    for (const key of ['1', '2', 'Enter']) await page.keyboard.press(key);
    await expect(progress).toHaveAttribute('aria-valuenow', '12');
    for (const key of ['9', '9', 'Enter']) await page.keyboard.press(key);
    await expect(progress).toHaveAttribute('aria-valuenow', '14');
  });

  test('the speaker has notes in a window that keeps step', async ({ page }) => {
    await open(page, '?story=ai-act&scene=2');
    const opened = page.waitForEvent('popup');
    await page.keyboard.press('s');
    const speaker = await opened;
    const [, second, third, fourth] = STORIES[1]?.scenes ?? [];
    await expect(speaker.getByText(second?.notes.en ?? '')).toBeVisible();
    await expect(speaker.getByText(`Next: ${third?.title.en}`)).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await expect(speaker.getByText(third?.notes.en ?? '')).toBeVisible();
    await speaker.keyboard.press('PageDown');
    await expect(slide(page, fourth?.title.en ?? '')).toBeVisible();
    await page.keyboard.press('s');
    await expect.poll(() => speaker.isClosed()).toBe(true);
  });

  test('notes stand under the slide where the window is blocked', async ({ page }) => {
    await page.addInitScript(() => {
      window.open = () => null;
    });
    await open(page, '?story=ai-act');
    await page.keyboard.press('s');
    const notes = page.getByRole('region', { name: 'Speaker notes' });
    await expect(notes).toContainText(STORIES[1]?.scenes[0]?.notes.en ?? '');
    await page.keyboard.press('s');
    await expect(notes).not.toBeAttached();
  });

  test.describe('without a network', () => {
    // What the browse screen had not asked for yet is missed there, not in the presentation.
    test.use({ allowed: [/ERR_INTERNET_DISCONNECTED/] });

    test('it goes on without a network', async ({ page, context }) => {
      await open(page, '?story=ai-act');
      await context.setOffline(true);
      await page.keyboard.press('End');
      await expect(slide(page, STORIES[1]?.scenes.at(-1)?.title.en ?? '')).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(
        page.getByRole('heading', { level: 1, name: 'AI Policy Timeline' }),
      ).toBeVisible();
    });
  });

  test('a story that is not there is named, not shown', async ({ page }) => {
    await open(page, '?story=myth&scene=2');
    await expect(page.getByText('myth')).toBeVisible();
    await expect.poll(() => parameters(page)).toEqual({});
  });

  for (const theme of ['light', 'dark']) {
    test(`everybody can use a scene in ${theme}`, async ({ page }) => {
      await open(page, `?story=new-frontiers&scene=6&theme=${theme}`);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    });
  }
});

test('the right part of a slide goes on, the left part back', async ({ page }) => {
  await open(page, '?story=ai-act');
  const progress = page.getByRole('progressbar');
  await page.mouse.click(1200, 600);
  await expect(progress).toHaveAttribute('aria-valuenow', '2');
  await page.mouse.click(100, 600);
  await expect(progress).toHaveAttribute('aria-valuenow', '1');
  await page.getByRole('button', { name: 'Next scene' }).click();
  await expect(progress).toHaveAttribute('aria-valuenow', '2');
  await page.getByRole('button', { name: 'Leave the presentation' }).click();
  await expect(page.getByRole('banner').getByRole('button', { name: 'Present' })).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('a story is a tap away, and its buttons are for fingers', async ({ page }) => {
    await open(page);
    await page.getByRole('button', { name: 'Filters' }).click();
    await page.getByRole('button', { name: 'Present a story' }).click();
    await page.getByRole('button', { name: /^The AI Act/ }).click();
    const next = page.getByRole('button', { name: 'Next scene' });
    const box = await next.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    await page.touchscreen.tap(330, 500);
    await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '2');
  });

  test('a finger that swipes turns the page, one that goes up or down does not', async ({
    page,
  }) => {
    await open(page, '?story=ai-act&scene=3');
    const at = page.getByRole('progressbar');
    const touch = await touches(page);
    await touch([[300, 500]], [[120, 510]]);
    await expect(at).toHaveAttribute('aria-valuenow', '4');
    await touch([[100, 500]], [[280, 490]]);
    await expect(at).toHaveAttribute('aria-valuenow', '3');
    await touch([[200, 400]], [[190, 620]]);
    await touch([[320, 500]], [[140, 500]]);
    // Had the one before it counted, this would be one scene further.
    await expect(at).toHaveAttribute('aria-valuenow', '4');
  });
});
