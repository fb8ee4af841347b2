import type { FrameLocator, Locator, Page } from '@playwright/test';
import { details, heard, post, ready } from './host-page.ts';
import { type HostServer, startHost } from './host-server.ts';
import { smallTargets } from './targets.ts';
import { expect, open, test } from './test.ts';

let site: HostServer;
test.beforeAll(async () => {
  site = await startHost();
});
test.afterAll(() => site.stop());

// The page around is somebody else's by design; the frame itself asks nobody for anything.
test.use({ allowed: [[/^request to another host: http:\/\/127\.0\.0\.1:/], { scope: 'test' }] });

/** Titles of scenes, first and last, as the stories have them. */
const FIRST = 'Ten weeks in spring';
const SECOND = 'The starting gun';
const LAST = 'More than one direction';

const told = (frame: FrameLocator | Page, name: string) =>
  frame.getByRole('heading', { level: 2, name });

/**
 * A deck of three slides of reveal.js, with the frame on the second: loaded when that comes near and
 * dropped after, or there from the start.
 */
async function deck(
  page: Page,
  address: string,
  source: 'src' | 'data-src' = 'data-src',
): Promise<FrameLocator> {
  const body = `<link rel="stylesheet" href="/reveal/reveal.css">
    <div class="reveal" style="height:100vh"><div class="slides">
      <section><h2>Before</h2></section>
      <section><iframe id="one" width="880" height="560" title="Timeline" ${source}="${address}"></iframe></section>
      <section><h2>After</h2></section>
    </div></div>
    <script src="/reveal/reveal.js"></script>`;
  const script =
    "addEventListener('load', () => Reveal.initialize({ hash: false, transition: 'none' }));";
  await page.goto(site.put({ body, script }));
  await expect(page.locator('.reveal.ready')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  const frame = page.frameLocator('#one');
  await ready(frame);
  return frame;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The middle of something in the first frame, in pixels of the page, whatever scales the frame. */
async function middleOf(page: Page, inside: Locator): Promise<Point> {
  const at = await inside.evaluate((each) => {
    const { left, top, width, height } = each.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
  return page.locator('#one').evaluate((frame: HTMLElement, { x, y }) => {
    const { left, top, width } = frame.getBoundingClientRect();
    const scale = width / frame.offsetWidth;
    return { x: left + x * scale, y: top + y * scale };
  }, at);
}

async function press(page: Page, inside: Locator): Promise<void> {
  const { x, y } = await middleOf(page, inside);
  await page.mouse.click(x, y);
}

/** The slide with the frame. */
const FRAMED = 1;

/** The slide that the deck shows, from 0. */
const slideAt = (page: Page) =>
  page.evaluate(
    () => (Reflect.get(window, 'Reveal') as { getIndices: () => { h: number } }).getIndices().h,
  );

/**
 * Waits for slide `to` and for the keyboard to be the deck's: the browser takes it from a frame that
 * is hidden, or emptied, only with its next picture, and a key before that is lost with any frame.
 */
async function slideIs(page: Page, to: number): Promise<void> {
  await expect.poll(() => slideAt(page)).toBe(to);
  if (to === FRAMED) return;
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
}

test.describe('in a deck of reveal.js', () => {
  test('arrows change slides after a press inside', async ({ page, baseURL }) => {
    const frame = await deck(page, `${baseURL}embed.html?from=2023&to=2024`);
    await slideIs(page, 1);
    await press(page, frame.getByText('AI Policy Timeline'));
    await page.keyboard.press('ArrowRight');
    await slideIs(page, 2);
    await page.keyboard.press('ArrowLeft');
    await slideIs(page, 1);
    // A press on a mark opens it, and the keys are the deck's all the same.
    await press(page, frame.locator('.focus-layer button').first());
    await expect(details(frame)).toBeVisible();
    await page.keyboard.press('ArrowLeft');
    await slideIs(page, 0);
  });

  test('a story is stepped by its own control, and at its end the deck goes on', async ({
    page,
    baseURL,
  }) => {
    const frame = await deck(page, `${baseURL}embed.html?story=new-frontiers`);
    await expect(told(frame, FIRST)).toBeVisible();
    await press(page, frame.getByRole('button', { name: 'Next scene' }));
    await expect(told(frame, SECOND)).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await expect(frame.getByText('3 / 14')).toBeVisible();
    await post(page, { type: 'policy-timeline:play', story: 'new-frontiers', scene: 14 });
    await expect(told(frame, LAST)).toBeVisible();
    expect(await slideAt(page)).toBe(1);
    await page.keyboard.press('ArrowRight');
    await slideIs(page, 2);
    await page.keyboard.press('ArrowLeft');
    await slideIs(page, 1);
  });

  test('a story begins anew when its slide is shown again', async ({ page, baseURL }) => {
    const frame = await deck(page, `${baseURL}embed.html?story=new-frontiers`, 'src');
    await post(page, { type: 'policy-timeline:next' }, { type: 'policy-timeline:next' });
    await expect(frame.getByText('3 / 14')).toBeVisible();
    // The keyboard is still the deck's: it was never in the frame.
    await page.keyboard.press('ArrowRight');
    await slideIs(page, 2);
    await page.keyboard.press('ArrowLeft');
    await slideIs(page, 1);
    await expect(told(page.frameLocator('#one'), FIRST)).toBeVisible();
  });
});

for (const scale of [0.6, 1.5]) {
  test(`in a slide that is scaled by ${scale} the pointer finds its mark`, async ({
    page,
    baseURL,
  }) => {
    const body = `<div style="width:980px;height:552px;transform:scale(${scale});transform-origin:0 0">
      <iframe id="one" width="980" height="552" title="Timeline"
        src="${baseURL}embed.html?from=2022-06&to=2024-12"></iframe></div>`;
    await page.goto(site.put({ body }));
    const frame = page.frameLocator('#one');
    await ready(frame);
    const mark = frame.locator('.focus-layer button[aria-label*="ChatGPT"]').first();
    const name = (await mark.getAttribute('aria-label'))?.split(',')[0] ?? 'nothing';
    const { x, y } = await middleOf(page, mark);
    await page.mouse.move(x, y);
    await expect(frame.locator('.hover-card')).toContainText(name);
    await page.mouse.click(x, y);
    await expect(details(frame)).toContainText(name);
    await expect.poll(() => heard(page, 'selected')).toHaveLength(1);
  });
}

/** What WordPress does with a frame of another site, in short. */
const WORDPRESS = `
  addEventListener('load', () => {
    const frame = document.querySelector('iframe');
    frame.contentWindow.postMessage({ message: 'ready', secret: frame.dataset.secret }, '*');
  });
  addEventListener('message', ({ data, source }) => {
    const frame = document.querySelector('iframe');
    if (source !== frame.contentWindow || data?.secret !== frame.dataset.secret) return;
    if (data.message === 'height') frame.height = Math.min(1000, Math.max(200, data.value));
  });
`;

test('in WordPress a sandboxed frame gets the height it asks for, and tells its story', async ({
  page,
}) => {
  const body = `<article style="width:900px"><iframe id="one" sandbox="allow-scripts" security="restricted"
      data-secret="aB3dE6gH9j" width="900" height="200" title="Timeline" scrolling="no"
      src="/plain/embed.html?story=ai-act&scene=2#?secret=aB3dE6gH9j"></iframe><p>After</p></article>`;
  await page.goto(site.put({ body, script: WORDPRESS }));
  const frame = page.frameLocator('#one');
  await ready(frame);
  await expect(page.locator('#one')).toHaveAttribute('height', '506');
  expect(await frame.locator('html').evaluate(() => self.origin)).toBe('null');
  await expect(told(frame, 'ChatGPT arrives in the middle')).toBeVisible();
  await frame.getByRole('button', { name: 'Next scene' }).click();
  await expect(told(frame, 'A deal late at night')).toBeVisible();
  await expect(page.locator('#one')).toHaveAttribute('height', '506');
});

test('two frames on one page tell their stories by themselves', async ({ page, baseURL }) => {
  const frameOf = (id: string, query: string) =>
    `<iframe id="${id}" width="800" height="480" title="${id}" src="${baseURL}embed.html?${query}"></iframe>`;
  const body = `${frameOf('a', 'story=new-frontiers')}${frameOf('b', 'story=ai-act&lang=zh')}`;
  await page.goto(site.put({ body }));
  const [a, b] = [page.frameLocator('#a'), page.frameLocator('#b')];
  await ready(a);
  await ready(b);
  await a.getByRole('button', { name: 'Next scene' }).click();
  await expect(a.getByText('2 / 14')).toBeVisible();
  await expect(b.getByText('1 / 9')).toBeVisible();
  await b.getByRole('button', { name: '下一个场景' }).click();
  await expect(b.getByText('2 / 9')).toBeVisible();
  await expect(a.getByText('2 / 14')).toBeVisible();
});

test('the element of the page itself works under a strict policy, and tells a story', async ({
  page,
  baseURL,
}) => {
  const origin = new URL(baseURL ?? '').origin;
  const policy = `default-src 'none'; script-src 'self'; frame-src ${origin}; require-trusted-types-for 'script'; base-uri 'none'`;
  // A copy of the module on the page's own host; the frame comes from ours.
  const body = `<script type="module" src="/plain/policy-timeline.js"></script>
    <policy-timeline src="${baseURL}embed.html" story="ai-act" scene="3"></policy-timeline>`;
  const script = `window.told = [];
    addEventListener('viewchange', ({ detail }) => told.push(detail.story + ' ' + detail.scene));
    addEventListener('error', ({ detail }) => told.push(detail?.message), true);`;
  await page.goto(site.put({ body, policy, script }));
  const frame = page.frameLocator('policy-timeline iframe');
  await ready(frame);
  await expect(told(frame, 'A deal late at night')).toBeVisible();
  type Told = HTMLElement & {
    play: (story: string | null, scene?: number) => void;
    next: () => void;
    previous: () => void;
  };
  const element = page.locator('policy-timeline');
  await element.evaluate((each: Told) => each.next());
  await expect(frame.getByText('4 / 9')).toBeVisible();
  await element.evaluate((each: Told) => each.previous());
  await expect(frame.getByText('3 / 9')).toBeVisible();
  await element.evaluate((each: Told) => each.play('new-frontiers', 14));
  await expect(told(frame, LAST)).toBeVisible();
  const events = () => page.evaluate(() => Reflect.get(window, 'told') as readonly string[]);
  await expect.poll(events).toContain('new-frontiers 14');
  await element.evaluate((each: Told) => each.setAttribute('scene', '2'));
  await expect(told(frame, SECOND)).toBeVisible();
  await element.evaluate((each: Told) => each.play('myth'));
  await expect.poll(events).toContain('story: myth');
  await element.evaluate((each: Told) => each.play(null));
  await expect(told(frame, SECOND)).toBeHidden();
});

test('in a narrow column of an article nothing is cut, and nothing around it moves', async ({
  page,
  baseURL,
}) => {
  const body = `<article style="width:360px"><p>Before</p>
    <script type="module" src="${baseURL}policy-timeline.js"></script>
    <policy-timeline story="new-frontiers" scene="7"></policy-timeline><p id="after">After</p></article>`;
  await page.goto(site.put({ body }));
  await page.locator('policy-timeline:defined').waitFor();
  const below = () => page.locator('#after').evaluate((each) => each.getBoundingClientRect().top);
  const before = await below();
  const frame = page.frameLocator('policy-timeline iframe');
  await ready(frame);
  const inside = page.frames().find((each) => each.url().includes('embed.html'));
  if (inside === undefined) throw new Error('the frame is not there');
  const overflow = () =>
    inside.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
  await expect(told(frame, 'One model, many ministries')).toBeVisible();
  expect(await overflow()).toBe(0);
  expect(await smallTargets(inside)).toEqual([]);
  await frame.getByRole('button', { name: 'Next scene' }).click();
  await expect(frame.getByText('8 / 14')).toBeVisible();
  expect(await below()).toBe(before);
});

test('a story in a frame: its address, its keys, and what the page around hears', async ({
  page,
  baseURL,
}) => {
  const body = `<iframe id="one" width="800" height="480" title="Timeline"
    src="${baseURL}embed.html?story=new-frontiers"></iframe>`;
  await page.goto(site.put({ body }));
  const frame = page.frameLocator('#one');
  await ready(frame);
  const link = frame.getByRole('link', { name: /Open in full/ });
  await expect(link).toHaveAttribute('href', './?v=1&story=new-frontiers');
  await post(page, { type: 'policy-timeline:next' });
  await expect(told(frame, SECOND)).toBeVisible();
  await expect(frame.getByRole('group', { name: /^Timeline.*5/ })).toBeVisible();
  await expect
    .poll(async () => (await heard(page, 'view')).at(-1))
    .toEqual({
      type: 'policy-timeline:view',
      story: 'new-frontiers',
      scene: '2',
      from: '2022-11-01',
      to: '2024-09-15',
    });
  const keys = async () => (await heard(page, 'key')).map(({ key }) => key);
  const previous = frame.getByRole('button', { name: 'Previous scene' });
  await previous.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(told(frame, FIRST)).toBeVisible();
  expect(await keys()).toEqual([]);
  await expect(previous).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(keys).toEqual(['ArrowLeft']);
  await page.keyboard.press('n');
  await expect.poll(keys).toEqual(['ArrowLeft', 'n']);
  // Another view ends the story, and the timeline is there as it was.
  await post(page, { type: 'policy-timeline:set-view', country: 'FR', from: '2023', to: '2024' });
  await expect(told(frame, FIRST)).toBeHidden();
  await post(page, { type: 'policy-timeline:next', id: 'b' });
  await expect
    .poll(() => heard(page, 'error'))
    .toEqual([
      {
        type: 'policy-timeline:error',
        id: 'b',
        code: 'unsupported',
        message: 'no story is told',
      },
    ]);
  expect(await heard(page, 'view')).not.toContainEqual(expect.objectContaining({ scene: '3' }));
});

test('a story that is not there is named in a frame, and the timeline is shown', async ({
  page,
}) => {
  await open(page, 'embed.html?story=myth');
  await expect(page.getByRole('status').filter({ hasText: 'myth' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Next scene' })).toBeHidden();
});
