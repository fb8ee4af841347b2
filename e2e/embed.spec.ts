import type { FrameLocator, Page } from '@playwright/test';
import { faults } from './faults.ts';
import { type Heard, details, heard, post, ready } from './host-page.ts';
import { type HostServer, startHost } from './host-server.ts';
import { smallTargets } from './targets.ts';
import { expect, open, test } from './test.ts';
import { touches } from './touches.ts';

let site: HostServer;
test.beforeAll(async () => {
  site = await startHost();
});
test.afterAll(() => site.stop());

// The page around is somebody else's by design; the frame itself asks nobody for anything.
test.use({ allowed: [[/^request to another host: http:\/\/127\.0\.0\.1:/], { scope: 'test' }] });

/** Opens a page around one plain frame, taller than the screen so that it can scroll. */
async function around(
  page: Page,
  baseURL: string | undefined,
  query: string,
  attributes = 'width="800" height="450"',
): Promise<FrameLocator> {
  const body = `<p>Before <input aria-label="Search"></p>
    <iframe id="one" ${attributes} title="Timeline" src="${baseURL}embed.html${query}"></iframe>
    <div style="height:3000px"></div>`;
  await page.goto(site.put({ body }));
  const frame = page.frameLocator('#one');
  await ready(frame);
  return frame;
}

for (const query of [
  '?country=FR&applies=1',
  '?category=law,-strategy&force=binding&stage=adopted',
  '?topic=deepfakes&lanes=topic&lang=zh',
]) {
  test(`the frame shows what the page shows for ${query}`, async ({ page }) => {
    await open(page, query);
    const name = /^(?:Timeline|时间线).*\d/;
    const whole = await page.getByRole('group', { name }).getAttribute('aria-label');
    await open(page, `embed.html${query}`);
    await expect(page.getByRole('group', { name })).toHaveAttribute('aria-label', whole ?? '');
  });
}

test('the address says language, theme, event and day; broken parts are dropped', async ({
  page,
}) => {
  await open(
    page,
    'embed.html?lang=zh&theme=dark&event=eu-ai-act-in-force&asof=2024-07-19&to=soon',
  );
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans-CN');
  await expect(page.locator('#root')).toHaveAttribute('data-theme', 'dark');
  await expect(details(page)).toContainText('人工智能法案');
  await expect(page.getByRole('slider')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'to=soon' })).toBeVisible();
  await expect(page.getByRole('searchbox')).toHaveCount(0);
  const link = page.getByRole('link', { name: /完整查看/ });
  await expect(link).toHaveAttribute('href', /^\.\/\?v=1&lang=zh.*event=eu-ai-act-in-force/);
  await expect(link).toHaveAttribute('rel', 'noopener');
  await expect(link).toHaveAttribute('target', '_blank');
});

test('a dataset that cannot be read says so, with a way out', async ({ page, allowed }) => {
  allowed.push(/Failed to load resource/);
  await page.goto('./embed.html?data=no/such.json');
  await expect(page.locator('html')).toHaveAttribute('data-error', /^(?:status|format)$/);
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByRole('link', { name: /Open in full/ })).toBeVisible();
});

test('a frame takes no focus and leaves the wheel to the page around', async ({
  page,
  baseURL,
}) => {
  const body = `<input aria-label="Search"><iframe id="one" width="800" height="450"
    title="Timeline" src="${baseURL}embed.html?event=eu-ai-act-in-force"></iframe>
    <div style="height:3000px"></div>`;
  await page.goto(
    site.put({
      body,
      script: "addEventListener('load', () => document.querySelector('input').focus());",
    }),
  );
  const frame = page.frameLocator('#one');
  await ready(frame);
  await expect(page.getByRole('textbox', { name: 'Search' })).toBeFocused();

  const hint = frame.getByText('Ctrl + wheel to zoom');
  await page.mouse.move(300, 300);
  await page.mouse.wheel(0, 120);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(60);
  await expect(hint).toHaveCSS('opacity', '0.94');
  expect(await heard(page, 'view')).toEqual([]);
  await expect(hint).toHaveCSS('opacity', '0');

  const before = await page.evaluate(() => scrollY);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -200);
  await page.keyboard.up('Control');
  await expect.poll(() => heard(page, 'view')).toHaveLength(1);
  expect(await page.evaluate(() => scrollY)).toBe(before);
});

test('a drag pans, and the page around hears of it', async ({ page, baseURL }) => {
  await around(page, baseURL, '?from=2023-01-01&to=2023-12-31');
  await page.mouse.move(500, 380);
  await page.mouse.down();
  await page.mouse.move(300, 380, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => heard(page, 'view')).toHaveLength(1);
  const [view] = await heard(page, 'view');
  expect(String(view?.['from']) > '2023-02').toBe(true);
});

test('without an origin and without CORS everything is there', async ({ page }) => {
  const body = `<iframe id="one" sandbox="allow-scripts" width="800" height="450" title="Timeline"
    src="/plain/embed.html?country=CN&lang=zh"></iframe>`;
  await page.goto(site.put({ body }));
  const frame = page.frameLocator('#one');
  await ready(frame);
  expect(await frame.locator('html').evaluate(() => self.origin)).toBe('null');
  await post(page, { type: 'policy-timeline:select', event: 'openai-chatgpt' });
  await expect(details(frame)).toContainText('ChatGPT');
  await frame.getByRole('button', { name: '放大' }).click();
  await expect.poll(async () => (await heard(page, 'view')).length).toBeGreaterThan(0);
});

test('commands are done or answered', async ({ page, baseURL }) => {
  const frame = await around(page, baseURL, '');
  await post(page, { type: 'policy-timeline:ping' });
  await expect
    .poll(() => heard(page, 'pong'))
    .toEqual([{ type: 'policy-timeline:pong', version: 1 }]);
  await expect.poll(() => heard(page, 'ready')).toHaveLength(1);
  await post(page, { type: 'policy-timeline:select', event: 'openai-chatgpt' });
  await expect(details(frame)).toContainText('ChatGPT');
  await expect
    .poll(() => heard(page, 'selected'))
    .toEqual([{ type: 'policy-timeline:selected', event: 'openai-chatgpt' }]);
  await post(page, {
    type: 'policy-timeline:set-view',
    lang: 'zh',
    country: 'CN',
    event: '',
    from: '2023',
    to: '2023',
  });
  await expect(frame.getByRole('button', { name: '放大' })).toBeVisible();
  await expect(details(frame)).toBeHidden();
  await expect
    .poll(async () => (await heard(page, 'view')).at(-1))
    .toEqual({
      type: 'policy-timeline:view',
      lang: 'zh',
      country: 'CN',
      from: '2023-01-01',
      to: '2023-12-31',
    });
  await post(
    page,
    { type: 'policy-timeline:export', id: 'a', format: 'pdf' },
    { type: 'policy-timeline:select', event: 'no-such-event' },
    { type: 'policy-timeline:set-view', country: 'ZZ' },
    { type: 'policy-timeline:set-view', from: 'soon' },
  );
  await expect
    .poll(async () => (await heard(page, 'error')).map(({ id, code }) => [id, code]))
    .toEqual([
      ['a', 'broken'],
      [undefined, 'unknown'],
      [undefined, 'unknown'],
      [undefined, 'broken'],
    ]);
  await expect(page.locator('body')).toBeFocused();
});

test('a thousand malformed and forged messages change nothing', async ({ page, baseURL }) => {
  const frame = await around(page, baseURL, '?country=FR&event=eu-ai-act-in-force');
  const state = () => frame.getByRole('link', { name: /Open in full/ }).getAttribute('href');
  const before = await state();
  await page.evaluate(() => {
    const target = document.querySelector('iframe')?.contentWindow;
    let seed = 42;
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % below;
    };
    const values: readonly unknown[] = [
      {},
      [],
      7,
      true,
      ['FR'],
      { a: { b: 1 } },
      new Date(0),
      new Map(),
    ];
    const names = ['set-view', 'select', 'zap', 'ping2', '', 'set-view ', '__proto__', 'SELECT'];
    const keys = ['country', 'event', 'from', 'lang', 'asof'];
    const pickOf = <T>(list: readonly T[]) => list[random(list.length)];
    for (let count = 0; count < 500; count += 1) {
      target?.postMessage(
        { type: `policy-timeline:${pickOf(names)}`, [pickOf(keys) ?? '']: pickOf(values) },
        '*',
      );
    }
    for (const message of values) target?.postMessage(message, '*');
  });
  // Well formed, but from a frame beside ours.
  await page.evaluate(() => {
    const forger = document.createElement('iframe');
    document.body.append(forger);
    const target = document.querySelector('iframe')?.contentWindow;
    const script = (forger.contentWindow as (Window & typeof globalThis) | null)?.Function(
      'target',
      `for (let count = 0; count < 500; count += 1) {
        target.postMessage({ type: 'policy-timeline:set-view', country: 'CN', event: '', lang: 'zh' }, '*');
        target.postMessage({ type: 'policy-timeline:select', event: 'openai-chatgpt' }, '*');
      }`,
    ) as ((target: unknown) => void) | undefined;
    script?.(target);
  });
  // Messages come in order: once this one is answered, all others have been looked at.
  await post(page, { type: 'policy-timeline:ping' });
  await expect.poll(() => heard(page, 'pong')).toHaveLength(1);
  await frame.getByRole('link', { name: /Open in full/ }).hover();
  expect(await state()).toBe(before);
  expect(await heard(page, 'selected')).toEqual([]);
  await expect(details(frame)).toContainText('AI Act enters into force');
});

test('two elements on one page know nothing of each other', async ({ page, baseURL }) => {
  const element = (id: string, rest: string) =>
    `<policy-timeline id="${id}" style="width:700px" ${rest}></policy-timeline>`;
  const body = `<script type="module" src="${baseURL}policy-timeline.js"></script>
    <div id="box">${element('a', 'country="CN" lang="zh"')}${element('b', 'country="EU"')}</div>`;
  const script = `window.told = [];
    for (const type of ['ready', 'viewchange', 'select'])
      addEventListener(type, (event) => told.push([event.target.id, type, event.detail]));`;
  let loads = 0;
  page.on('request', (request) => {
    if (request.url().includes('/embed.html')) loads += 1;
  });
  await page.goto(site.put({ body, script }));
  const told = () => page.evaluate(() => Reflect.get(window, 'told') as readonly unknown[]);
  const [a, b] = [page.frameLocator('#a iframe'), page.frameLocator('#b iframe')];
  const height = await page.locator('#a').evaluate((each) => each.getBoundingClientRect().height);
  await ready(a);
  await page.locator('#b').scrollIntoViewIfNeeded();
  await ready(b);
  expect(await page.locator('#a').evaluate((each) => each.getBoundingClientRect().height)).toBe(
    height,
  );
  await expect(page.locator('#a iframe')).toHaveAttribute('title', 'AI 政策时间线');
  await page.locator('#b').evaluate((each: HTMLElement & { select?: (id: string) => void }) => {
    each.select?.('eu-ai-act-in-force');
  });
  await expect(details(b)).toContainText('AI Act');
  await expect(details(a)).toBeHidden();
  await expect.poll(told).toContainEqual(['b', 'select', { event: 'eu-ai-act-in-force' }]);
  await page.locator('#a').evaluate((each) => {
    each.setAttribute('country', 'US');
    each.setAttribute('lang', 'en');
    Reflect.set(each, 'from', '2023');
    Reflect.set(each, 'to', '2023');
  });
  await expect
    .poll(told)
    .toContainEqual([
      'a',
      'viewchange',
      { lang: 'en', country: 'US', from: '2023-01-01', to: '2023-12-31' },
    ]);
  await expect(a.getByRole('button', { name: 'Zoom in' })).toBeVisible();
  expect(JSON.stringify(await told())).not.toContain('["a","select"');
  expect(loads).toBe(2);
});

test('the element works on a page with a strict policy', async ({ page, baseURL }) => {
  const origin = new URL(baseURL ?? '').origin;
  const policy = `default-src 'none'; script-src 'self' ${origin}; frame-src ${origin}; style-src 'self'; require-trusted-types-for 'script'; base-uri 'none'`;
  const body = `<script type="module" src="${baseURL}policy-timeline.js"></script>
    <policy-timeline event="openai-chatgpt"></policy-timeline>`;
  await page.goto(site.put({ body, policy }));
  const frame = page.frameLocator('policy-timeline iframe');
  await ready(frame);
  await expect(details(frame)).toContainText('ChatGPT');
});

test('sizes are told in every dialect, and to WordPress when it asks', async ({
  page,
  baseURL,
}) => {
  await around(page, baseURL, '?childId=graphic#?secret=aB3dE6gH9j');
  const all = () =>
    page.evaluate(() => (Reflect.get(window, 'heard') as readonly Heard[]).map(({ data }) => data));
  const height = { message: 'height', value: 450, secret: 'aB3dE6gH9j' };
  expect(await all()).toContainEqual(height);
  expect(await all()).toContainEqual({ sentinel: 'amp', type: 'embed-size', height: 450 });
  expect(await all()).toContain('pymxPYMxgraphicxPYMxheightxPYMx450');
  expect(JSON.stringify(await all())).toContain('iframe.resize');
  const count = async () =>
    (await all()).filter((each) => JSON.stringify(each) === JSON.stringify(height)).length;
  const before = await count();
  await post(page, { message: 'ready', secret: 'aB3dE6gH9j' });
  await expect.poll(count).toBe(before + 1);
  await page.locator('#one').evaluate((each) => each.setAttribute('width', '1000'));
  await expect.poll(all).toContainEqual({ ...height, value: 563 });
});

test('keys go back to the page around until a mark is reached by key', async ({
  page,
  baseURL,
}) => {
  const frame = await around(page, baseURL, '');
  const keys = async () => (await heard(page, 'key')).map(({ key }) => key);
  await frame.locator('.stage').click({ position: { x: 60, y: 300 } });
  await page.keyboard.press('ArrowRight');
  await expect.poll(keys).toEqual(['ArrowRight']);
  await post(page, 'slide:start');
  // Messages come in order: once the later one is answered, the frame knows the deck it is in.
  await post(page, { type: 'policy-timeline:ping' });
  await expect.poll(() => heard(page, 'pong')).toHaveLength(1);
  await page.keyboard.press(' ');
  await expect
    .poll(() =>
      page.evaluate(() =>
        (Reflect.get(window, 'heard') as readonly Heard[]).map(({ data }) => data),
      ),
    )
    .toContain('{"method":"next"}');
  // As the tab key does.
  await frame.locator('.focus-layer button[tabindex="0"]').evaluate((each: HTMLElement) => {
    each.focus({ focusVisible: true });
  });
  const mark = frame.locator('.focus-layer button:focus');
  const first = await mark.getAttribute('aria-label');
  await page.keyboard.press('ArrowRight');
  await expect(mark).not.toHaveAttribute('aria-label', first ?? '');
  expect(await keys()).toEqual(['ArrowRight', ' ']);
  await page.keyboard.press('Enter');
  await expect(frame.getByRole('button', { name: 'Close details' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(details(frame)).toBeHidden();
  await expect(mark).toHaveCount(1);
});

test('a slide that is left and shown again keeps its view', async ({ page, baseURL }) => {
  const frame = await around(page, baseURL, '?event=openai-chatgpt');
  await post(page, 'slide:stop');
  await page.locator('#one').evaluate((each) => {
    each.style.display = 'none';
  });
  await page.locator('#one').evaluate((each) => {
    each.style.display = '';
    each.setAttribute('width', '600');
  });
  await post(page, 'slide:start');
  await expect(details(frame)).toContainText('ChatGPT');
  const canvas = frame.locator('canvas.picture');
  await expect.poll(() => canvas.evaluate((each) => each.clientWidth)).toBe(600);
});

test.describe('under a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('up and down scroll the page, sideways pans, a pinch zooms', async ({ page, baseURL }) => {
    await around(page, baseURL, '?from=2023-01-01&to=2023-12-31', 'width="360" height="600"');
    const touch = await touches(page);
    await touch([[190, 420]], [[190, 300]]);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(60);
    expect(await heard(page, 'view')).toEqual([]);
    await touch([[300, 300]], [[150, 304]]);
    await expect.poll(async () => (await heard(page, 'view')).length).toBeGreaterThan(0);
    const panned = (await heard(page, 'view')).at(-1);
    expect(String(panned?.['from']) > '2023-02').toBe(true);
    const before = await page.evaluate(() => scrollY);
    await touch(
      [
        [170, 300],
        [210, 300],
      ],
      [
        [90, 300],
        [290, 300],
      ],
    );
    const span = async () => {
      const view = (await heard(page, 'view')).at(-1);
      return Date.parse(String(view?.['to'])) - Date.parse(String(view?.['from']));
    };
    await expect.poll(span).toBeLessThan(300 * 86_400_000);
    expect(await page.evaluate(() => scrollY)).toBe(before);
  });
});

test('in a narrow column nothing is cut or too small to press', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 560 });
  await open(page, 'embed.html?event=eu-ai-act-in-force');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await smallTargets(page)).toEqual([]);
  await page.getByRole('button', { name: 'Close details' }).click();
  await expect(page.getByRole('button', { name: 'Show the lanes below' })).toBeVisible();
  await page.getByRole('button', { name: 'Show the lanes below' }).click();
  await expect(page.getByRole('button', { name: 'Show the lanes above' })).toBeVisible();
  expect(await smallTargets(page)).toEqual([]);
});

for (const [lang, theme, width] of [
  ['en', 'light', 800],
  ['zh', 'dark', 800],
  ['en', 'dark', 390],
  ['zh', 'light', 390],
] as const) {
  test(`axe finds nothing in a frame (${lang}, ${theme}, ${width})`, async ({ page }) => {
    await page.setViewportSize({ width, height: width === 800 ? 450 : 600 });
    const address = `embed.html?lang=${lang}&theme=${theme}`;
    await open(page, address);
    expect(await faults(page)).toEqual([]);
    await open(page, `${address}&event=eu-ai-act-in-force&from=soon`);
    expect(await faults(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
  });
}

test('the chart of a lens stands in a sandboxed frame as the timeline does', async ({
  page,
  baseURL,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const lenses = () => asked.filter((url) => url.includes('embed-lenses'));
  const frame = await around(
    page,
    baseURL,
    '?view=pace&country=US,CN',
    'width="960" height="540" sandbox="allow-scripts"',
  );
  const chart = frame.getByRole('toolbar', { name: /^Events by period/ });
  const timeline = frame.getByRole('group', { name: /^Timeline, / });
  await expect(chart).toBeVisible();
  await expect(timeline).toHaveCount(0);
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText(/^Pace/);
  await expect(frame.getByRole('link', { name: /Open in full/ })).toHaveAttribute(
    'href',
    /^\.\/\?v=1&view=pace&country=US,CN$/,
  );
  await expect(frame.getByText(/^In this window/)).toBeVisible();
  expect(lenses()).toHaveLength(1);
  // A bar is chosen, and the page around is told of its days.
  await chart.getByRole('button', { name: /^July – September 2024|^Jul.*2024/ }).click();
  await expect
    .poll(async () => (await heard(page, 'view')).at(-1))
    .toMatchObject({ view: 'pace', brush: '2024-07-01/2024-09-30' });
  await expect(frame.getByRole('slider')).toHaveCount(2);
  // Keys walk along the bars.
  await chart.getByRole('button').first().focus();
  await page.keyboard.press('End');
  await expect(chart.getByRole('button').last()).toBeFocused();
  await post(page, { type: 'policy-timeline:set-view', mode: 'total' });
  await expect(chart.getByRole('button', { name: /^Up to the end of/ }).first()).toBeAttached();
  await post(page, { type: 'policy-timeline:select', event: 'eu-ai-act-in-force' });
  await expect(details(frame)).toContainText('AI Act');
  await post(page, { type: 'policy-timeline:export', format: 'svg', id: 'a' });
  await expect
    .poll(() => heard(page, 'result'))
    .toEqual([
      expect.objectContaining({ id: 'a', format: 'svg', data: expect.stringContaining('Pace') }),
    ]);
  // What draws the chart on the screen draws the file.
  expect(lenses()).toHaveLength(1);
  await post(page, { type: 'policy-timeline:set-view', view: 'table' });
  await expect.poll(async () => (await heard(page, 'error')).length).toBe(1);
  await expect(chart).toBeVisible();
  await post(page, { type: 'policy-timeline:set-view', view: '' });
  await expect(timeline).toBeVisible();
  await expect(chart).toHaveCount(0);
});

test('a frame with the timeline does not load the lenses', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await open(page, 'embed.html?lang=en');
  expect(asked.some((url) => url.includes('assets/embed-'))).toBe(true);
  expect(asked.filter((url) => url.includes('embed-lenses'))).toEqual([]);
});

for (const view of ['compare', 'map']) {
  test(`a frame says that it shows no ${view}, and shows the timeline`, async ({ page }) => {
    await open(page, `embed.html?lang=en&view=${view}`);
    await expect(page.getByRole('status').filter({ hasText: view })).toBeVisible();
    await expect(page.getByRole('group', { name: /^Timeline, / })).toBeVisible();
  });
}

test('a frame whose lenses cannot be loaded shows the timeline, and says why', async ({
  page,
  allowed,
}) => {
  allowed.push(/Failed to load resource/);
  await page.route('**/embed-lenses-*.js', (route) => route.abort());
  await open(page, 'embed.html?lang=en&view=pace');
  await expect(page.getByRole('status').filter({ hasText: 'could not be loaded' })).toBeVisible();
  await expect(page.getByRole('group', { name: /^Timeline, / })).toBeVisible();
});

for (const theme of ['light', 'dark']) {
  test(`everybody can use a lens in a frame (${theme})`, async ({ page }) => {
    await page.setViewportSize({ width: 720, height: 440 });
    await open(page, `embed.html?lang=en&view=pace&brush=2024-01-01/2024-12-31&theme=${theme}`);
    await expect(page.getByRole('toolbar', { name: /^Events by period/ })).toBeVisible();
    expect(await faults(page)).toEqual([]);
  });
}
