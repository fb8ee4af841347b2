import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Source } from '../model/policy-event.ts';
import { independentPublishers, siteOf } from './independence.ts';

const source = (url: string, publisher: string): Source => ({
  url,
  publisher,
  title: 'A page',
  lang: 'en',
  kind: 'secondary',
  confirmed: 'read',
});

describe('siteOf', () => {
  it.each([
    ['https://www.example.com/a', 'example.com'],
    ['https://en.news.example.com/a', 'example.com'],
    ['https://www.gov.uk/a', 'gov.uk'],
    ['https://www.caa.co.uk/a', 'caa.co.uk'],
    ['https://www.cac.gov.cn/2023-07/13/c_1.htm', 'cac.gov.cn'],
    ['https://github.com/openai/gpt-2/blob/master/README.md', '@openai'],
    ['https://raw.githubusercontent.com/OpenAI/x/main/a.md', '@openai'],
    ['https://huggingface.co/deepseek-ai/DeepSeek-R1', '@deepseek-ai'],
  ])('of %s is %s', (url, site) => {
    expect(siteOf(url)).toBe(site);
  });
});

describe('independentPublishers', () => {
  it('counts organisations, not pages', () => {
    expect(independentPublishers([])).toBe(0);
    expect(
      independentPublishers([
        source('https://a.example/1', 'A'),
        source('https://a.example/2', 'A, second page'),
        source('https://b.example/1', 'B'),
      ]),
    ).toBe(2);
  });

  it('counts a repost with its agency', () => {
    const agency = source('https://xinhua.example/1', 'Xinhua');
    const repost = source('https://daily.example/1', 'Daily / Xinhua');
    const other = source('https://daily.example/2', 'Daily');
    expect(independentPublishers([agency, repost])).toBe(1);
    expect(independentPublishers([agency, other])).toBe(2);
    expect(independentPublishers([agency, other, repost])).toBe(1);
  });

  it('knows a copy by what its publisher is called', () => {
    const first = source('https://openai.example/1', 'OpenAI');
    for (const name of ['OpenAI, copy on Archive', 'OpenAI (copy)', 'Mirror via OpenAI']) {
      expect(independentPublishers([first, source('https://b.example/1', name)])).toBe(1);
    }
    expect(independentPublishers([first, source('https://b.example/1', 'Reuters')])).toBe(2);
  });

  it('does not depend on the order or on repetition', () => {
    const sources = fc.array(
      fc
        .tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('P', 'Q', 'R', 'P / Q', 'S'))
        .map(([host, publisher]) => source(`https://${host}.example/x`, publisher)),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(sources, fc.nat(), (list, seed) => {
        const turned = list.toSorted((a, b) => (seed % 7) - 3 + a.url.localeCompare(b.url));
        expect(independentPublishers(turned)).toBe(independentPublishers(list));
        expect(independentPublishers(list)).toBeLessThanOrEqual(list.length);
        expect(independentPublishers([...list, ...list])).toBe(independentPublishers(list));
      }),
    );
  });
});
