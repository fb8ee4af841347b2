import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, open, parameters, test } from './test.ts';

const DIST = join(import.meta.dirname, '../dist');
const EVENT = 'eu-ai-act-parliament-adopts';

test('the sources say which are primary and which page was not read', async ({ page }) => {
  await open(page, `?event=${EVENT}`);
  const sources = page.getByRole('region', { name: 'Sources', exact: true });
  await expect(sources.getByText('primary', { exact: true }).first()).toBeVisible();
  await expect(
    sources.getByText('address confirmed by others, page not read').first(),
  ).toBeVisible();
  await expect(sources).toContainText(/Date checked against (?:one source|two sources)/);
});

test('what the founding article says stands on its events, with its source', async ({ page }) => {
  await open(page, `?event=${EVENT}`);
  const claims = page.getByRole('region', { name: 'Sources disagree' });
  await expect(claims.getByRole('link', { name: '中国信息安全' })).toHaveAttribute(
    'href',
    /^https:\/\/mp\.weixin\.qq\.com\//,
  );
  await page.goto(`./?event=${EVENT}&lang=zh`);
  await expect(page.getByRole('region', { name: '来源说法不一' })).toContainText('文章');
});

test('a moved date says where it went and what moved it', async ({ page }) => {
  await open(page, '?event=eu-ai-act-high-risk-annex-iii-first-date');
  const details = page.getByRole('complementary', { name: 'Details' });
  await expect(details).toContainText('This date was moved to 2 December 2027.');
  await expect(details).toContainText('Moved by:');
  await details.getByRole('button', { name: 'This date was moved to 2 December 2027.' }).click();
  await expect.poll(() => parameters(page).event).toBe('eu-ai-act-high-risk-annex-iii-applies');
});

test('an event is cited in two styles, and a press copies them', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, `?event=${EVENT}&country=EU&theme=light`);
  await page.getByText('Cite this event').click();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole('button', { name: 'Copy the citation in APA' }).click();
  await expect(page.getByText('Citation copied')).toBeVisible();
  expect(await copied()).toMatch(
    /^The AI Policy Timeline authors\. \(2026\)\. .+ \(13 March 2024\)\. In AI Policy Timeline \(Version 2026\.11\.\d+\) \[Data set\]\. Retrieved November 23, 2026, from http:\/\/localhost:\d+\/\?event=eu-ai-act-parliament-adopts$/,
  );
  await page.getByRole('button', { name: 'Copy the citation in GB/T 7714' }).click();
  await expect
    .poll(copied)
    .toMatch(/编写组\. .+（2024年3月13日）\[DS\/OL\]\/\/.+编写组\. .+\[2026-11-23\]\. http/);
});

test('a link made before an event was renamed opens it', async ({ page }) => {
  await page.route('**/assets/events-*.json', async (route) => {
    const document = await (await route.fetch()).json();
    await route.fulfill({ json: { ...document, redirects: { 'maiden-name': EVENT } } });
  });
  await open(page, '?event=maiden-name');
  await expect(
    page.getByRole('heading', { name: 'European Parliament adopts the AI Act' }),
  ).toBeVisible();
  await expect.poll(() => parameters(page).event).toBe(EVENT);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('the page describes the dataset and points to its feeds', async ({ page, request }) => {
  await open(page);
  const text = await page.locator('script[type="application/ld+json"]').textContent();
  const described = JSON.parse(text ?? '') as {
    readonly distribution: readonly {
      readonly contentUrl: string;
      readonly encodingFormat: string;
    }[];
  };
  expect(described).toMatchObject({ '@context': 'https://schema.org', '@type': 'Dataset' });
  const feeds = await page
    .locator('link[rel="alternate"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(feeds).toHaveLength(2);
  const addresses = [...described.distribution.map(({ contentUrl }) => contentUrl), ...feeds];
  // A server may answer any address with the page itself, so the text has to be the file's.
  const differing = await Promise.all(
    addresses.map(async (address) => {
      const answer = await request.get(new URL(address, page.url()).href);
      const same = (await answer.text()) === readFileSync(join(DIST, address), 'utf8');
      return same ? [] : [address];
    }),
  );
  expect(differing.flat()).toEqual([]);
  expect(addresses.length).toBeGreaterThanOrEqual(11);
});

test('the open data is whole: as many events in every form', async ({ page }) => {
  const file = (name: string) => readFileSync(join(DIST, 'data/v1', name), 'utf8');
  const { events, instruments } = JSON.parse(file('events.json')) as {
    readonly events: readonly { readonly planned?: boolean; readonly replacedBy?: string }[];
    readonly instruments: readonly unknown[];
  };
  expect(events.length).toBeGreaterThanOrEqual(560);
  expect(instruments.length).toBeGreaterThanOrEqual(90);
  const coming = events.filter(
    ({ planned, replacedBy }) => planned === true && replacedBy === undefined,
  );
  const moved = events.filter(({ replacedBy }) => replacedBy !== undefined);
  const happened = events.length - coming.length - moved.length;
  expect(file('upcoming.ics').match(/BEGIN:VEVENT/g)).toHaveLength(coming.length);
  // A blank page has no policy, so a text may be parsed there.
  await page.goto('about:blank');
  const entries = await page.evaluate(
    (texts) =>
      texts.map((text) => {
        const feed = new DOMParser().parseFromString(text, 'application/xml');
        const broken = feed.querySelector('parsererror') !== null;
        return broken ? 'broken' : feed.getElementsByTagName('entry').length;
      }),
    [file('feed.en.atom'), file('feed.zh.atom')],
  );
  expect(entries).toEqual([happened, happened]);
  expect(JSON.parse(file('feed.en.json')).items).toHaveLength(happened);
  expect(JSON.parse(file('feed.zh.json')).items).toHaveLength(happened);
  expect(file('events.csv')).toMatch(/^\uFEFFid,date,first_day/);
  expect(JSON.parse(file('instruments.json')).instruments).toHaveLength(instruments.length);
});
