import { describe, expect, it } from 'vitest';
import { GOOD, shelfOf } from './fixture.ts';
import { storiesCanBeTold } from './story-rules.ts';

const both = (text: string) => ({ en: text, zh: text });
const SCENE = {
  title: both('A scene'),
  narration: both('What happens.'),
  notes: both('What to say.'),
  view: 'from=2024-03-01&to=2024-06-10&country=EU',
  highlights: ['act-adopted'],
};

/** What is wrong with a story of one scene with something changed. */
function faults(change: object): readonly string[] {
  const story = { id: 'tale', title: both('A tale'), scenes: [{ ...SCENE, ...change }] };
  return storiesCanBeTold(shelfOf([GOOD], { stories: [story] })).map(
    ({ field, reason }) => `${field} | ${reason}`,
  );
}

describe('a story of our own', () => {
  it('can be told as it should be', () => {
    expect(faults({})).toEqual([]);
  });

  it.each(['pace', 'life', 'shift'])('may show the chart of %s', (view) => {
    expect(faults({ view: `view=${view}&${SCENE.view}` })).toEqual([]);
  });

  it.each(['life', 'shift'])('is not bound to the window by the chart of %s', (view) => {
    const elsewhere = 'from=2025-04-01&to=2025-06-10';
    expect(faults({ view: `view=${view}&${elsewhere}` })).toEqual([]);
    expect(faults({ view: `view=${view}&${elsewhere}&category=cooperation` })).toEqual([
      'scenes[0].highlights | the view keeps it out',
    ]);
  });

  it.each([
    ['a table', { view: `view=table&${SCENE.view}` }, 'scenes[0].view | stands on no slide'],
    ['a comparison', { view: `view=compare&${SCENE.view}` }, 'scenes[0].view | stands on no slide'],
    ['a broken view', { view: 'from=soon&to=2024-06-10' }, 'scenes[0].view | broken'],
    [
      'a view that chooses the language',
      { view: `lang=zh&${SCENE.view}` },
      'scenes[0].view | not for a scene to say',
    ],
    [
      'an event that is not there',
      { highlights: ['myth'] },
      'scenes[0].highlights | no such event',
    ],
    [
      'an event that the view keeps out',
      { view: 'from=2024-03-01&to=2024-06-10&category=cooperation' },
      'scenes[0].highlights | the view keeps it out',
    ],
    [
      'an event beside the window',
      { view: 'from=2024-04-01&to=2024-06-10' },
      'scenes[0].highlights | outside the window',
    ],
    [
      'a bracket beside the window',
      { annotations: [{ from: '2025', caption: both('x') }] },
      'scenes[0].annotations | a bracket outside the window',
    ],
    ['no Chinese notes', { notes: { en: 'x' } }, 'scenes[0].notes.zh | expected a text'],
    [
      'a caption in Chinese only',
      { annotations: [{ from: '2024-04', caption: { zh: '四月' } }] },
      'scenes[0].annotations[0].caption.en | expected a text',
    ],
    [
      'nothing it is about',
      { highlights: [], context: 1 },
      'scenes[0].highlights | at least one event',
    ],
  ])('is faulted for %s', (_, change, fault) => {
    expect(faults(change)).toEqual([fault]);
  });
});
