import { describe, expect, it } from 'vitest';
import { framePlace, sizeMessages, wantedHeight } from './frame-size.ts';

const SRC = 'https://your.host/embed.html';

describe('the size of a frame', () => {
  it('depends on the width alone, within bounds', () => {
    expect([320, 960, 4000].map(wantedHeight)).toEqual([440, 540, 720]);
  });

  it('is told in the dialects that every host may speak', () => {
    const [amp, embedly, ...rest] = sizeMessages(540, framePlace(SRC, '?lang=zh', ''));
    expect(amp).toEqual({ sentinel: 'amp', type: 'embed-size', height: 540 });
    expect(JSON.parse(String(embedly))).toEqual({
      sender: 'policy-timeline',
      context: 'iframe.resize',
      method: 'resize',
      height: 540,
      src: SRC,
    });
    expect(rest).toEqual([]);
  });

  it('is told to Pym by the name it gave', () => {
    const place = framePlace(SRC, '?initialWidth=600&childId=graphic-1&parentTitle=x', '');
    expect(sizeMessages(540, place)).toContain('pymxPYMxgraphic-1xPYMxheightxPYMx540');
  });

  it('is told to WordPress with its secret', () => {
    const place = framePlace(SRC, '', '#?secret=aB3dE6gH9j');
    expect(sizeMessages(540, place)).toContainEqual({
      message: 'height',
      value: 540,
      secret: 'aB3dE6gH9j',
    });
    expect(framePlace(SRC, '', '#?secret=short').secret).toBeNull();
    expect(framePlace(SRC, '', '#?secret=<script>aa').secret).toBeNull();
  });
});
