import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEmbedMessage } from './embed-messages.ts';

describe('a message of the page around', () => {
  it.each([
    [{ type: 'policy-timeline:ping' }, { kind: 'ping' }],
    [
      { type: 'policy-timeline:select', event: 'openai-chatgpt' },
      { kind: 'select', event: 'openai-chatgpt' },
    ],
    [
      { type: 'policy-timeline:select', event: null },
      { kind: 'select', event: null },
    ],
    [
      { type: 'policy-timeline:set-view', from: '2024', country: 'fr,CN', lang: '' },
      {
        kind: 'set-view',
        pairs: [
          ['lang', ''],
          ['from', '2024'],
          ['country', 'fr,CN'],
        ],
      },
    ],
    [
      { type: 'policy-timeline:play', story: 'new-frontiers', scene: 3, id: '7' },
      { kind: 'play', what: { id: 'new-frontiers', scene: 3 }, id: '7' },
    ],
    [
      { type: 'policy-timeline:play', story: 'ai-act' },
      { kind: 'play', what: { id: 'ai-act', scene: 1 } },
    ],
    [
      { type: 'policy-timeline:play', story: 'ai-act', scene: '4' },
      { kind: 'play', what: { id: 'ai-act', scene: 4 } },
    ],
    [
      { type: 'policy-timeline:play', story: null },
      { kind: 'play', what: null },
    ],
    [
      { type: 'policy-timeline:next', id: 'a' },
      { kind: 'step', by: 1, id: 'a' },
    ],
    [{ type: 'policy-timeline:previous' }, { kind: 'step', by: -1 }],
    [
      { type: 'policy-timeline:export', id: 'a', format: 'png' },
      { kind: 'export', format: 'png', id: 'a' },
    ],
    [
      { type: 'policy-timeline:export', format: 'svg' },
      { kind: 'export', format: 'svg', id: undefined },
    ],
    ['slide:start', { kind: 'slide', shown: true }],
    ['slide:stop', { kind: 'slide', shown: false }],
    [
      { message: 'ready', secret: 'abcdefghij' },
      { kind: 'height', secret: 'abcdefghij' },
    ],
  ])('%j is understood', (message, command) => {
    expect(parseEmbedMessage(message)).toEqual(command);
  });

  it.each([
    null,
    undefined,
    1,
    'policy-timeline:ping',
    'slide:go',
    [],
    [{ type: 'policy-timeline:ping' }],
    { type: 'ping' },
    { type: 'policy-timeline:' },
    { type: 'policy-timeline:close' },
    { type: 'policy-timeline:ping', more: { deep: true } },
    { type: ['policy-timeline:ping'] },
    { type: 'policy-timeline:select' },
    { type: 'policy-timeline:select', event: 3 },
    { type: 'policy-timeline:play' },
    { type: 'policy-timeline:play', scene: 2 },
    { type: 'policy-timeline:play', story: 7 },
    { type: 'policy-timeline:play', story: 'ai-act', scene: true },
    { type: 'policy-timeline:set-view', country: ['FR'] },
    { type: 'policy-timeline:set-view', from: 2024 },
    { message: 'height', value: 100, secret: 'abcdefghij' },
    { message: 'ready' },
  ])('%j is ignored', (message) => {
    expect(parseEmbedMessage(message)).toBeNull();
  });

  it.each([
    [{ country: 'all of them' }, 'country: all of them'],
    [{ from: 'soon', country: 'FR' }, 'from: soon'],
    [{ from: '2025', to: '2024' }, 'from: 2025-01-01 > 2024-12-31'],
  ])('a view with %j is refused whole', (fields, message) => {
    expect(parseEmbedMessage({ type: 'policy-timeline:set-view', ...fields })).toEqual({
      kind: 'refused',
      answer: { type: 'policy-timeline:error', code: 'broken', message },
    });
  });

  it.each([
    [{ story: '<b>' }, 'story: <b>'],
    [{ story: 'ai-act', scene: 0 }, 'scene: 0'],
    [{ story: 'ai-act', scene: 1.5 }, 'scene: 1.5'],
    [{ story: 'ai-act', scene: 'last' }, 'scene: last'],
  ])('a story asked for as %j is refused', (fields, message) => {
    const command = parseEmbedMessage({ type: 'policy-timeline:play', id: 'x', ...fields });
    expect(command).toEqual({
      kind: 'refused',
      answer: { type: 'policy-timeline:error', code: 'broken', message, id: 'x' },
    });
  });

  it.each(['pdf', '', undefined, 7])('a file of the format %j is refused, by its id', (format) => {
    expect(parseEmbedMessage({ type: 'policy-timeline:export', id: '7', format })).toEqual({
      kind: 'refused',
      answer: {
        type: 'policy-timeline:error',
        id: '7',
        code: 'broken',
        message: `format: ${String(format)}`,
      },
    });
  });

  it('with another dataset is refused: that needs another load', () => {
    const command = parseEmbedMessage({ type: 'policy-timeline:set-view', data: 'x.json' });
    expect(command).toMatchObject({ kind: 'refused', answer: { code: 'unsupported' } });
  });

  it('with an id that cannot be one is refused', () => {
    const command = parseEmbedMessage({ type: 'policy-timeline:select', event: '<b>' });
    expect(command).toMatchObject({ kind: 'refused', answer: { code: 'broken' } });
  });

  it('is never more than a name we gave, whatever comes', () => {
    const kinds: ReadonlySet<string> = new Set([
      'ping',
      'set-view',
      'select',
      'play',
      'step',
      'refused',
      'slide',
      'height',
    ]);
    fc.assert(
      fc.property(fc.anything(), (message) => {
        const command = parseEmbedMessage(message);
        expect(command === null || kinds.has(command.kind)).toBe(true);
      }),
    );
    const names = fc.constantFrom('ping', 'set-view', 'select', 'play', 'exec', '');
    const fields = fc.dictionary(
      fc.constantFrom('event', 'from', 'story', 'scene', 'x'),
      fc.anything(),
    );
    fc.assert(
      fc.property(names, fields, (name, rest) => {
        const command = parseEmbedMessage({ ...rest, type: `policy-timeline:${name}` });
        expect(command === null || kinds.has(command.kind)).toBe(true);
      }),
    );
  });
});
