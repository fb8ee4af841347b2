import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Story } from '../model/story.ts';
import { packTale, unpackTale } from './tale-code.ts';

const STORY: Story = {
  id: 'own',
  title: { zh: '我的故事' },
  by: null,
  scenes: [
    {
      kicker: null,
      title: { en: '<b>A scene</b>', zh: '一个场景' },
      narration: {},
      notes: { en: 'Say “hello” 🙂' },
      view: 'from=2024-03-01&to=2024-06-10&country=EU,-US',
      highlights: [],
      context: 1,
      annotations: [],
    },
  ],
};
/** A scene that would do. */
const SCENE = '{"view":"from=2024&to=2025","context":1}';
const pack = (text: string) => deflateRawSync(text, { level: 9 }).toString('base64url');

describe('a story packed for an address', () => {
  it('may come from elsewhere', async () => {
    const read = await unpackTale(pack(`{"id":"own","scenes":[${SCENE}],"x":"0"}`));
    expect(read.ok).toBe(true);
  });

  it('is unpacked as it was', async () => {
    const tale = await packTale(STORY);
    expect(tale).toMatch(/^[\w-]+$/);
    expect(await unpackTale(tale)).toEqual({ ok: true, value: STORY });
  });

  it.each([
    ['cut short', async () => (await packTale(STORY)).slice(0, -9)],
    ['no packed text', () => 'hello'],
    ['no story', () => pack('{"id":"own"}')],
    ['a story without scenes', () => pack('{"id":"own","scenes":[]}')],
    ['no JSON', () => pack('soon')],
    [
      'a story that unfolds without end',
      () => pack(`{"id":"own","scenes":[${SCENE}],"x":"${'0'.repeat(5e6)}"}`),
    ],
    ['broken UTF-8', () => deflateRawSync(Buffer.from([0x22, 0xff, 0x22])).toString('base64url')],
  ])('that is %s is refused', async (_, make) => {
    expect((await unpackTale(await make())).ok).toBe(false);
  });

  it('never throws, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => {
        expect((await unpackTale(text)).ok).toBe(false);
      }),
    );
  });
});
