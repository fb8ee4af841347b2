import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

const DIST = join(import.meta.dirname, '../dist');

/** What a first visit may cost, kB after gzip. */
const SCRIPT_LIMIT = 190;
const STYLE_LIMIT = 15;

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

test('the data is one file with a hash in its name, and so is each story', () => {
  const data = readdirSync(join(DIST, 'assets')).filter((file) => file.endsWith('.json'));
  const own = data.filter((file) => !file.startsWith('story-'));
  expect(own).toHaveLength(1);
  expect(own[0]).toMatch(/^events-[\w-]{8,}\.json$/);
  const stories = data.filter((file) => file.startsWith('story-'));
  expect(stories).toHaveLength(2);
  for (const file of stories) expect(file).toMatch(/^story-[\w-]+-[\w-]{8,}\.json$/);
});

test('the built page carries the policy and works under any path', () => {
  const page = readFileSync(join(DIST, 'index.html'), 'utf8');
  const html = page.replaceAll('&#39;', "'");
  expect(html).toContain("script-src 'self'");
  expect(html).toContain("require-trusted-types-for 'script'");
  expect(html).not.toMatch(/(?:src|href)="\//);
  expect(html).not.toMatch(/<script(?![^>]*(?:\bsrc=|type="application\/ld\+json"))/);
});
