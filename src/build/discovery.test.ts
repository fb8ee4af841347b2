import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { LANGS } from '../model/text.ts';
import { CARD, cardName } from '../publish/site.ts';
import { discoveryPlugin } from './discovery-plugin.ts';
import { CARD_NOTE } from './draw-card.ts';
import { pngNote, pngSize, withPngNote } from './png-note.ts';

const PROJECT = join(import.meta.dirname, '../..');
const SITE = 'https://your.host/timeline/';
const PAGE = 'src/build/page.html';

/** Everything a build of a page makes, by name; the page is as empty as can be. */
async function builtAt(siteUrl: string): Promise<ReadonlyMap<string, string>> {
  const page = {
    name: 'page',
    resolveId: (id: string) => (id.endsWith(PAGE) ? id : undefined),
    load: (id: string) =>
      id.endsWith(PAGE) ? '<!doctype html><html><head></head><body></body></html>' : undefined,
  };
  const built = await build({
    configFile: false,
    root: PROJECT,
    publicDir: false,
    logLevel: 'error',
    plugins: [page, discoveryPlugin(PROJECT, siteUrl)],
    build: { write: false, rolldownOptions: { input: join(PROJECT, PAGE) } },
  });
  if (!('output' in built)) throw new Error('one bundle was expected');
  return new Map(
    built.output.map((part) => [
      part.fileName,
      part.type === 'asset' ? String(part.source) : part.code,
    ]),
  );
}

/** The elements of a head, each as its attributes. */
function tagsOf(html: string): readonly Readonly<Record<string, string>>[] {
  return [...html.matchAll(/<(?:meta|link)\b[^>]*>/g)].map(([tag]) =>
    Object.fromEntries(
      [...tag.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
    ),
  );
}

function contentOf(html: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    tagsOf(html).flatMap(({ name, property, content }) => {
      const key = property ?? name;
      return key === undefined || content === undefined ? [] : [[key, content]];
    }),
  );
}

function publicFile(name: string): Buffer {
  return readFileSync(join(PROJECT, 'public', name));
}

describe('a site whose address is known', async () => {
  const files = await builtAt(SITE);
  const html = files.get(PAGE) ?? '';
  const content = contentOf(html);

  it('says what a link to it is, with a picture at a full address', () => {
    expect(content).toMatchObject({
      'og:type': 'website',
      'og:title': 'AI Policy Timeline',
      'og:url': SITE,
      'og:locale': 'en_GB',
      'og:locale:alternate': 'zh_CN',
      'og:image': `${SITE}card-en.png`,
      'og:image:type': 'image/png',
      'twitter:card': 'summary_large_image',
    });
    expect(content['og:description']).toMatch(/^What AI became able to do/);
    expect(content['og:image:alt']).not.toBe('');
    expect(content['description']).toMatch(/What AI .+ · 人工智能/);
    const size = [Number(content['og:image:width']), Number(content['og:image:height'])];
    expect(pngSize(publicFile('card-en.png'))).toEqual(size);
    expect(tagsOf(html)).toContainEqual({ rel: 'canonical', href: SITE });
  });

  it('links an oEmbed answer of each language, which is there', () => {
    const links = tagsOf(html).filter(({ type }) => type === 'application/json+oembed');
    expect(links.map(({ rel, hreflang, href }) => [rel, hreflang, href])).toEqual([
      ['alternate', 'en', `${SITE}oembed.json`],
      ['alternate', 'zh', `${SITE}oembed.zh.json`],
    ]);
    for (const { href = '', title } of links) {
      const answer = JSON.parse(files.get(href.slice(SITE.length)) ?? '') as unknown;
      expect(answer).toMatchObject({ title });
    }
  });

  it.each([
    ['oembed.json', 'AI Policy Timeline', `${SITE}embed.html`],
    ['oembed.zh.json', 'AI 政策时间线', `${SITE}embed.html?lang=zh`],
  ])('answers in %s as oEmbed 1.0 wants of type rich', (name, title, frame) => {
    const answer = JSON.parse(files.get(name) ?? '') as Readonly<Record<string, unknown>>;
    // Section 2.3.4: required of all, required of `rich`, and the thumbnail, whole or not at all.
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 960, height: 540, title });
    expect(answer).toMatchObject({ provider_url: SITE, provider_name: title });
    expect(answer['html']).toMatch(/^<iframe [^<>]*><\/iframe>$/);
    expect(answer['html']).toContain(`src="${frame}" title="${title}" width="960" height="540"`);
    expect(Number.isInteger(answer['cache_age'])).toBe(true);
    const thumbnail = String(answer['thumbnail_url']);
    expect(thumbnail.startsWith(SITE)).toBe(true);
    const size = [answer['thumbnail_width'], answer['thumbnail_height']];
    expect(pngSize(publicFile(thumbnail.slice(SITE.length)))).toEqual(size);
  });
});

describe('a site whose address is not known', async () => {
  const files = await builtAt('');
  const html = files.get(PAGE) ?? '';

  it('says what a link to it is, and offers nothing that only a full address could', () => {
    const content = contentOf(html);
    expect(content).toMatchObject({ 'og:title': 'AI Policy Timeline', 'twitter:card': 'summary' });
    expect(Object.keys(content).filter((key) => /image|url/.test(key))).toEqual([]);
    expect(tagsOf(html).filter(({ rel }) => rel !== undefined)).toEqual([]);
    expect([...files.keys()].filter((name) => name.startsWith('oembed'))).toEqual([]);
  });
});

describe('the cards of links', () => {
  const { version } = JSON.parse(readFileSync(join(PROJECT, 'data/dataset.json'), 'utf8')) as {
    readonly version: string;
  };

  it.each(LANGS)(
    '%s: shows the data of today, is as large as it should be and no heavier',
    (lang) => {
      const png = publicFile(cardName(lang));
      expect(
        pngNote(png, CARD_NOTE),
        `${cardName(lang)} is of other data: run npm run picture`,
      ).toBe(version);
      expect(pngSize(png)).toEqual([CARD.width, CARD.height]);
      expect(png.length).toBeLessThanOrEqual(150_000);
    },
  );

  it('carry notes that are found again, and only those', () => {
    const png = publicFile(cardName('en'));
    const noted = withPngNote(png, 'Other', 'x');
    expect(pngNote(noted, 'Other')).toBe('x');
    expect(pngNote(noted, CARD_NOTE)).toBe(version);
    expect(pngNote(noted, 'Oth')).toBeNull();
    expect(pngSize(noted)).toEqual(pngSize(png));
  });
});
