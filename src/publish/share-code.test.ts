import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SHARE_FORMS, SHARE_SIZES, type SharedView, shareCode } from './share-code.ts';

const VIEW: SharedView = {
  page: 'https://host.example/t/?v=1&country=FR,CN',
  frame: 'https://host.example/t/embed.html?v=1&country=FR,CN',
  module: 'https://host.example/t/policy-timeline.js',
  title: 'AI Policy Timeline',
  parameters: [['country', 'FR,CN']],
  size: 'responsive',
};
const FRAME =
  '<iframe src="https://host.example/t/embed.html?v=1&amp;country=FR,CN" ' +
  'title="AI Policy Timeline" width="100%" height="480" style="border:0" loading="lazy" ' +
  'allowfullscreen></iframe>';

describe('what is pasted', () => {
  it('is the link itself, for a page or for a frame', () => {
    expect(shareCode('link', VIEW)).toBe(VIEW.page);
    expect(shareCode('notion', VIEW)).toBe(VIEW.frame);
  });

  it('is one line for a frame, in the wrapping of each host', () => {
    expect(shareCode('iframe', VIEW)).toBe(FRAME);
    expect(shareCode('wordpress', VIEW)).toBe(`<!-- wp:html -->\n${FRAME}\n<!-- /wp:html -->`);
    expect(shareCode('quarto', VIEW)).toContain(`{=html}\n${FRAME}\n`);
    expect(shareCode('slidev', VIEW)).toContain(FRAME);
    expect(shareCode('reveal', VIEW)).toContain('<iframe data-src="https://host.example');
  });

  it('is the element with the parameters as attributes', () => {
    expect(shareCode('element', VIEW)).toBe(
      '<script type="module" src="https://host.example/t/policy-timeline.js"></script>\n' +
        '<policy-timeline country="FR,CN" title="AI Policy Timeline"></policy-timeline>',
    );
  });

  it('has the shape of a slide when asked', () => {
    expect(shareCode('iframe', { ...VIEW, size: '16:9' })).toContain('width="960" height="540"');
    expect(shareCode('iframe', { ...VIEW, size: '4:3' })).toContain('width="960" height="720"');
    expect(shareCode('element', { ...VIEW, size: '4:3' })).toContain('aspect-ratio: 4 / 3');
  });

  it('never lets a value out of its attribute', () => {
    const text = fc.string({ unit: fc.constantFrom('"', '<', '>', '&', "'", 'a', '中', ' ') });
    fc.assert(
      fc.property(
        text,
        text,
        fc.constantFrom(...SHARE_FORMS),
        fc.constantFrom(...SHARE_SIZES),
        (value, title, form, size) => {
          fc.pre(form !== 'link' && form !== 'notion' && form !== 'quarto');
          const view = { ...VIEW, frame: `https://h.example/?${value}`, title, size };
          const code = shareCode(form, { ...view, parameters: [['country', value]] });
          const tags = code.match(/<\/?[a-z-]+(?: [a-z-]+(?:="[^"<>]*")?)*>/g) ?? [];
          const rest = tags.reduce((left, tag) => left.replace(tag, ''), code);
          expect(rest.replaceAll(/<!-- \/?wp:html -->/g, '')).not.toMatch(/[<>"]/);
        },
      ),
    );
  });
});
