import type { FrameLocator, Page } from '@playwright/test';
import { type HostServer, startHost } from './host-server.ts';
import { expect, test } from './test.ts';

let site: HostServer;
test.beforeAll(async () => {
  site = await startHost();
});
test.afterAll(() => site.stop());

// The page around is somebody else's by design.
test.use({ allowed: [[/^request to another host: http:\/\/127\.0\.0\.1:/], { scope: 'test' }] });

/** Opens a page around one sandboxed frame, so tall that all lanes are in it. */
async function around(page: Page, baseURL: string | undefined, query: string, height = 1500) {
  const body = `<iframe id="one" width="1100" height="${height}" title="Timeline"
    sandbox="allow-scripts" src="${baseURL}embed.html${query}"></iframe>`;
  await page.goto(site.put({ body }));
  const frame = page.frameLocator('#one');
  await expect(frame.locator('html')).toHaveAttribute('data-ready', 'true');
  return frame;
}

/** Asks the frame for the present view as a file. */
function exported(page: Page, format: string) {
  return page.evaluate(
    (asked) =>
      new Promise<Record<string, unknown>>((resolve) => {
        addEventListener('message', ({ data }: MessageEvent<Record<string, unknown>>) => {
          if (data['id'] !== asked) return;
          if (data['data'] instanceof Blob) {
            void createImageBitmap(data['data']).then(({ width, height }) =>
              resolve({ ...data, data: [width, height] }),
            );
          } else resolve(data);
        });
        const message = { type: 'policy-timeline:export', id: asked, format: asked };
        document.querySelector('iframe')?.contentWindow?.postMessage(message, '*');
      }),
    format,
  );
}

/** What a reader of the file finds: marks with their lanes and names, texts, and what does not belong. */
function reread(page: Page, svg: unknown) {
  return page.evaluate((text) => {
    const file = new DOMParser().parseFromString(text, 'image/svg+xml');
    const all = (selector: string) => [...file.querySelectorAll(selector)];
    return {
      fault: file.querySelector('parsererror')?.textContent ?? null,
      title: file.querySelector('svg > title')?.textContent ?? '',
      description: file.querySelector('svg > desc')?.textContent ?? '',
      metadata: file.querySelector('metadata')?.textContent ?? '',
      paper: file.querySelector('rect')?.getAttribute('fill') ?? '',
      marks: all('[data-lane] [data-event]').map((mark) => ({
        id: mark.getAttribute('data-event') ?? '',
        lane: mark.closest('[data-lane]')?.getAttribute('data-lane') ?? '',
        name: mark.querySelector('title')?.textContent ?? '',
      })),
      targets: all('[data-target], [data-event]')
        .map((target) => target.querySelector('title')?.textContent ?? '')
        .filter((name, at, names) => names.indexOf(name) === at),
      texts: all('text').map(({ textContent }) => textContent),
      odd: all('*')
        .filter(
          (each) =>
            each.matches('foreignObject, filter, mask, clipPath, style, script, image, use') ||
            [...each.attributes].some(({ name }) => /^(?:class|style|on.*|clip-path)$/.test(name)),
        )
        .map(({ tagName }) => tagName),
      links: all('a').map((link) => link.getAttribute('xlink:href') ?? ''),
    };
  }, String(svg));
}

function buttons(frame: FrameLocator): Promise<readonly string[]> {
  return frame
    .locator('.focus-layer button')
    .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''));
}

for (const [query, title, paper] of [
  ['?lang=en&theme=light&country=FR,CN', 'AI Policy Timeline', '#fbfaf6'],
  ['?lang=zh&theme=dark&country=FR,CN', 'AI 政策时间线', '#14151a'],
  ['?lang=zh&theme=light&lanes=topic&from=2024&to=2024-12', 'AI 政策时间线', '#fbfaf6'],
  [
    '?lang=en&theme=dark&country=EU,CN&event=eu-ai-act-in-force&asof=2024-07-19',
    'AI Policy Timeline',
    '#14151a',
  ],
] as const) {
  test(`the SVG of ${query} holds what is on the screen`, async ({ page, baseURL }) => {
    const frame = await around(page, baseURL, query, 4000);
    const seen = await buttons(frame);
    // Of more marks than this not all have buttons, and the file could not be held against them.
    expect(seen.length).toBeLessThan(400);
    const file = await reread(page, (await exported(page, 'svg'))['data']);
    expect(file.fault).toBeNull();
    expect(file.marks.length).toBeGreaterThan(20);
    expect(file.marks.map(({ name }) => name)).toEqual(seen);
    const lanes = await frame
      .locator('.focus-layer ul')
      .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''));
    const named = lanes.filter((lane) =>
      file.texts.some(
        (text) => text === lane || (text.endsWith('…') && lane.startsWith(text.slice(0, -1))),
      ),
    );
    expect(named).toEqual(lanes);
    expect(file.title).toBe(title);
    expect(file.description).toContain('CC BY 4.0');
    expect(file.description).toContain(new URL(baseURL ?? '').host);
    expect(file.metadata).toContain(query.includes('zh') ? 'zh-Hans-CN' : 'en-GB');
    expect(file.paper).toBe(paper);
    expect(file.odd).toEqual([]);
    expect(file.links.length).toBeGreaterThan(20);
    for (const link of file.links) expect(link).toMatch(/^https?:/);
  });
}

test('the SVG of a scrolled frame shows the same part, cut at the axis', async ({
  page,
  baseURL,
}) => {
  const frame = await around(page, baseURL, '?lang=en', 450);
  const stage = frame.getByRole('group', { name: /^Timeline,/ });
  const first = (await buttons(frame))[0];
  await stage.evaluate((element) => element.scrollTo(0, 160));
  await expect.poll(async () => (await buttons(frame))[0]).not.toBe(first);
  const seen = await buttons(frame);
  const file = await reread(page, (await exported(page, 'svg'))['data']);
  const names = file.marks.map(({ name }) => name);
  // A mark that only reaches into the picture has no button, and is in the file.
  expect(names.filter((name) => seen.includes(name))).toEqual(seen);
  expect(names.length).toBeLessThan(seen.length + 30);
});

test('PNG, CSV and JSON come too, and what is no format is refused', async ({ page, baseURL }) => {
  const frame = await around(page, baseURL, '?lang=zh&country=FR', 500);
  const png = await exported(page, 'png');
  expect(png).toMatchObject({ type: 'policy-timeline:result', format: 'png' });
  const [width = 0, height = 0] = png['data'] as readonly number[];
  expect(width).toBe(2200);
  expect(height).toBeGreaterThan(800);
  const csv = String((await exported(page, 'csv'))['data']);
  const events = JSON.parse(String((await exported(page, 'json'))['data'])) as {
    readonly format: number;
    readonly events: readonly { readonly id: string }[];
  };
  const name = await frame.getByRole('group', { name: /^时间线，/ }).getAttribute('aria-label');
  const shown = Number(/\d+/.exec(name ?? '')?.[0]);
  expect(shown).toBeGreaterThan(5);
  expect(csv.startsWith('\uFEFFid,date')).toBe(true);
  for (const { id } of events.events.slice(0, 5)) expect(csv).toContain(`\n${id},`);
  expect(events.format).toBe(1);
  expect(events.events.length).toBeGreaterThanOrEqual(shown);
  expect(await exported(page, 'pdf')).toMatchObject({
    type: 'policy-timeline:error',
    code: 'broken',
    message: 'format: pdf',
  });
});

for (const [query, title, paper, name] of [
  [
    '?lang=en&theme=light&view=pace&from=2022-10&to=2026-12',
    /^AI Policy Timeline · Pace/,
    '#fbfaf6',
    /^Events by/,
  ],
  [
    '?lang=zh&theme=dark&view=pace&brush=2024-01-01/2024-12-31',
    /^AI 政策时间线 · 节奏/,
    '#14151a',
    /^各时段的事件/,
  ],
] as const) {
  test(`the SVG of the chart of ${query} holds what is on the screen`, async ({
    page,
    baseURL,
  }) => {
    const frame = await around(page, baseURL, query, 700);
    const chart = frame.getByRole('toolbar', { name });
    await expect(chart).toBeVisible();
    const seen = await chart
      .getByRole('button')
      .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''));
    const svg = (await exported(page, 'svg'))['data'];
    const file = await reread(page, svg);
    expect([file.fault, file.odd]).toEqual([null, []]);
    expect(file.title).toMatch(title);
    expect(file.description).toContain('CC BY 4.0');
    expect(file.paper).toBe(paper);
    // What stands at the edge is named or not by a hair's breadth; every bar is in both.
    const isBar = (each: string) => /20\d\d.*(?:capability|能力)/.test(each);
    expect(seen.filter(isBar).length).toBeGreaterThan(3);
    expect(file.targets.filter(isBar)).toEqual(seen.filter(isBar));
    expect(file.targets.length).toBe(seen.length);
    // The sentence may be broken into lines.
    const told = await frame.locator('.lens-told').textContent();
    const letters = (text: string) => text.replaceAll(/\s/g, '');
    expect(letters(file.texts.join(''))).toContain(letters(told ?? '-'));
    const legend = await frame.locator('.lens-legend li').allTextContents();
    expect(file.texts).toEqual(expect.arrayContaining(legend));
    expect(file.links.length).toBeGreaterThan(0);
    const png = await exported(page, 'png');
    expect((png['data'] as readonly number[])[0]).toBeGreaterThan(2000);
    // Data are those of the events, whatever is drawn of them.
    expect(String((await exported(page, 'csv'))['data'])).toMatch(/^\uFEFFid,date/);
  });
}

test('the element hands the files over as promises', async ({ page, baseURL }) => {
  const body = `<script type="module" src="${baseURL}policy-timeline.js"></script>
    <policy-timeline lang="zh" country="FR"></policy-timeline>`;
  await page.goto(site.put({ body }));
  const frame = page.frameLocator('policy-timeline iframe');
  await expect(frame.locator('html')).toHaveAttribute('data-ready', 'true');
  const answers = await page.locator('policy-timeline').evaluate(async (element) => {
    await customElements.whenDefined('policy-timeline');
    const ask = (format: string) =>
      (Reflect.get(element, 'export') as (format: string) => Promise<unknown>)
        .call(element, format)
        .catch((error: unknown) => String(error));
    const [svg, png, pdf] = await Promise.all([ask('svg'), ask('png'), ask('pdf')]);
    return [String(svg).slice(0, 5), png instanceof Blob ? png.type : '', pdf];
  });
  expect(answers).toEqual(['<?xml', 'image/png', 'Error: format: pdf']);
});
