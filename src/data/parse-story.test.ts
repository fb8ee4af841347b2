import { describe, expect, it } from 'vitest';
import { dayOf } from '../model/day.ts';
import { parseStory } from './parse-story.ts';

const both = (text: string) => ({ en: text, zh: `${text}（中文）` });
const SCENE = {
  title: both('A scene'),
  narration: both('What happens.'),
  notes: both('What to say.'),
  view: 'from=2024-03-01&to=2024-06-10',
  highlights: ['act-adopted'],
};
const story = (scene: object = {}, rest: object = {}) => ({
  id: 'tale',
  title: both('A tale'),
  scenes: [{ ...SCENE, ...scene }],
  ...rest,
});
const issuesOf = (input: unknown) => {
  const parsed = parseStory(input);
  return parsed.ok ? [] : parsed.issues.map(({ path, expected }) => [path, expected]);
};

describe('a story', () => {
  it('is read with what it leaves out', () => {
    const annotations = [{ from: '2024-03', to: '2024-05-21', caption: both('Ten weeks') }];
    const parsed = parseStory(story({ annotations }));
    expect(parsed.ok && parsed.value).toMatchObject({
      id: 'tale',
      by: null,
      scenes: [
        {
          kicker: null,
          context: null,
          highlights: ['act-adopted'],
          annotations: [{ from: dayOf(2024, 3, 1), to: dayOf(2024, 5, 21) }],
        },
      ],
    });
  });

  it('may be told in one language, and say nothing where there is nothing to say', () => {
    const parsed = parseStory(
      story(
        { title: { zh: ' 一个场景 ' }, narration: { en: '  ' }, notes: undefined },
        { title: { en: 'A tale', fr: 'Un conte' }, by: {} },
      ),
    );
    expect(parsed.ok && parsed.value).toMatchObject({ title: { en: 'A tale' }, by: null });
    const [scene] = parsed.ok ? parsed.value.scenes : [];
    expect(scene).toMatchObject({ title: { zh: '一个场景' }, narration: {}, notes: {} });
    expect(parsed.ok && Object.keys(parsed.value.title)).toEqual(['en']);
  });

  it('may be of no event where it shows others', () => {
    expect(issuesOf(story({ highlights: [], context: 1 }))).toEqual([]);
  });

  it('may have no scene while it is made', () => {
    expect(parseStory(story({}, { scenes: [] }), 0).ok).toBe(true);
  });

  it('may bracket a single day', () => {
    const parsed = parseStory(story({ annotations: [{ from: '2024-03-13', caption: both('x') }] }));
    const day = dayOf(2024, 3, 13);
    expect(parsed.ok && parsed.value.scenes[0]?.annotations[0]).toMatchObject({
      from: day,
      to: day,
    });
  });

  it.each([
    ['no object', 'soon', ''],
    ['no scene', story({}, { scenes: [] }), 'scenes'],
    ['a text that no slide holds', story({ title: both('x'.repeat(91)) }), 'scenes[0].title.en'],
    ['no window', story({ view: 'country=EU' }), 'scenes[0].view'],
    ['nothing it is about', story({ highlights: [] }), 'scenes[0].highlights'],
    ['an event twice', story({ highlights: ['a', 'a'] }), 'scenes[0].highlights'],
    [
      'a day that does not exist',
      story({ annotations: [{ from: '2024-02-30', caption: both('x') }] }),
      'scenes[0].annotations[0].from',
    ],
    [
      'a bracket that ends before it begins',
      story({ annotations: [{ from: '2024-03', to: '2024-02', caption: both('x') }] }),
      'scenes[0].annotations[0].to',
    ],
  ])('with %s is refused, and told where', (_, input, path) => {
    const issues = issuesOf(input);
    expect(issues.map(([at]) => at)).toContain(path);
  });
});
