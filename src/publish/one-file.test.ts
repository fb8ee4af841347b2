import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PACKED_ID, fillOneFile, inElement, oneFileTemplate } from './one-file.ts';

const template = oneFileTemplate({
  script: inElement('const a = "</script>"; const b = "<!--", c = "{{one-file:title}}";'),
  style: inElement('a::after { content: "</STYLE>" }'),
  scriptHash: 'sha256-a',
  styleHash: 'sha256-b',
  icon: 'data:,',
});
const FILL = {
  title: 'A title',
  description: 'What is in it',
  lang: 'en',
  site: 'https://policy.example/timeline/',
  packed: 'eJw=',
};

describe('the page that is filled', () => {
  it('has one script and one style, which nothing in them ends', () => {
    expect(template.match(/<script/g)).toHaveLength(2);
    expect(template.match(/<\/script/gi)).toHaveLength(2);
    expect(template.match(/<\/style/gi)).toHaveLength(1);
    expect(template).toContain("script-src 'sha256-a'");
    expect(template).toContain("style-src 'sha256-b'");
  });

  it('holds what it was filled with, each in its own place', () => {
    const page = fillOneFile(template, FILL);
    expect(page).toContain('<title>A title</title>');
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('<link rel="canonical" href="https://policy.example/timeline/">');
    expect(page).toContain(`id="${PACKED_ID}">eJw=</script>`);
    // Only the code speaks of a place still: this app makes such files.
    expect(page.match(/one-file:/g)).toHaveLength(1);
    expect(page).toContain('c = "{{one-file:title}}"');
  });

  it('names no site where there is none', () => {
    expect(fillOneFile(template, { ...FILL, site: '' })).not.toContain('canonical');
  });

  it('is the same page around any texts, which cannot add an element to it', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('</title><script>', '"><img>', '{{one-file:packed}}', '<!--', '&lt;'),
    );
    const elements = (page: string) => page.match(/<[a-z!/]/gi)?.length;
    const plain = elements(fillOneFile(template, FILL));
    fc.assert(
      fc.property(hostile, hostile, hostile, (title, description, lang) => {
        const page = fillOneFile(template, { ...FILL, title, description, lang });
        expect(elements(page)).toBe(plain);
      }),
      { numRuns: 1000 },
    );
  });

  it('refuses what is not packed, and a page that is not the template', () => {
    expect(() => fillOneFile(template, { ...FILL, packed: '<b>' })).toThrow('base64');
    expect(() => fillOneFile('<html></html>', FILL)).toThrow('one place');
    const twice = template.replace('<body>', '<body>{{one-file:title}}');
    expect(() => fillOneFile(twice, FILL)).toThrow('one place');
  });
});
