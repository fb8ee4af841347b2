import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

const DIST = join(import.meta.dirname, '../dist');

/** What a first visit may cost, kB after gzip. */
const SCRIPT_LIMIT = 190;
const STYLE_LIMIT = 15;
/** The same for a frame, and for the element around it. */
const EMBED_LIMIT = 130;
const ELEMENT_LIMIT = 5;

function gzipped(file: string): number {
  return gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length / 1024;
}

test('the first page loads little', () => {
  const html = readFileSync(join(DIST, 'index.html'), 'utf8');
  const files = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)].map(
    ([, file = '']) => file,
  );
  const total = (ending: string) =>
    files.filter((file) => file.endsWith(ending)).reduce((sum, file) => sum + gzipped(file), 0);
  const [script, style] = [total('.js'), total('.css')];
  console.log(
    `initial JavaScript ${script.toFixed(1)} kB gzip, styles ${style.toFixed(1)} kB gzip`,
  );
  expect(script).toBeGreaterThan(20);
  expect(script).toBeLessThanOrEqual(SCRIPT_LIMIT);
  expect(style).toBeLessThanOrEqual(STYLE_LIMIT);
});

test('a frame loads less, as classic scripts that no origin is needed for', () => {
  const html = readFileSync(join(DIST, 'embed.html'), 'utf8');
  const scripts = [...html.matchAll(/<script defer src="\.\/(assets\/[^"]+\.js)"/g)].map(
    ([, file = '']) => file,
  );
  expect(scripts.map((file) => file.replace(/-[\w-]{8}\.js$/, ''))).toEqual([
    'assets/embed-data',
    'assets/embed',
  ]);
  const script = gzipped(scripts[1] ?? '');
  const element = gzipped('policy-timeline.js');
  console.log(`frame ${script.toFixed(1)} kB gzip, element ${element.toFixed(2)} kB gzip`);
  expect(script).toBeGreaterThan(20);
  expect(script).toBeLessThanOrEqual(EMBED_LIMIT);
  expect(element).toBeLessThanOrEqual(ELEMENT_LIMIT);
  expect(html).not.toMatch(/crossorigin|type="module"/);
  expect(readFileSync(join(DIST, 'policy-timeline.js'), 'utf8')).not.toMatch(/\bimport\s*[{(*'"]/);
  expect(readFileSync(join(DIST, 'policy-timeline.d.ts'), 'utf8')).toContain('setView');
});

test('the data is one file with a hash in its name, and so is each story', () => {
  const data = readdirSync(join(DIST, 'assets')).filter((file) => file.endsWith('.json'));
  const own = data.filter((file) => !file.startsWith('story-'));
  expect(own).toHaveLength(1);
  expect(own[0]).toMatch(/^events-[\w-]{8,}\.json$/);
  const stories = data.filter((file) => file.startsWith('story-'));
  expect(stories).toHaveLength(2);
  for (const file of stories) expect(file).toMatch(/^story-[\w-]+-[\w-]{8,}\.json$/);
});

for (const name of ['index.html', 'embed.html']) {
  test(`the built ${name} carries the policy and works under any path`, () => {
    const page = readFileSync(join(DIST, name), 'utf8');
    const html = page.replaceAll('&#39;', "'");
    expect(html).toContain("script-src 'self'");
    expect(html).toContain("require-trusted-types-for 'script'");
    expect(html).not.toMatch(/(?:src|href)="\//);
    expect(html).not.toMatch(/<script(?![^>]*(?:\bsrc=|type="application\/ld\+json"))/);
  });
}
