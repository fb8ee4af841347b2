import { describe, expect, it } from 'vitest';
import { datasetOf } from '../data/fixture.ts';
import { allEvents } from '../data/matches.ts';
import { TODAY } from '../layout/scene-fixture.ts';
import { dayOf } from '../model/day.ts';
import type { LocalText } from '../model/text.ts';
import { initialState } from '../state/app-state.ts';
import { FIRST_CHOICES, type NumberTable, TOLD_VIEW } from './choices.ts';
import { FORMATS, type FileFormat, type FormatId } from './formats.ts';
import { type NamedContext, takenName } from './save-file.ts';

const HOME = { start: dayOf(2023, 1, 1), end: dayOf(2026, 1, 1) };
const dataset = datasetOf([{ id: 'a', date: '2024-03-02' }]);

function contextOf(view: 'timeline' | 'pace' | 'life', title: LocalText = {}): NamedContext {
  const load = () => Promise.reject(new Error('not asked for'));
  return {
    app: { dataset, words: { lang: 'en' } },
    state: { ...initialState(TODAY, HOME), view },
    matches: allEvents(dataset.columns),
    stories: [{ id: 'own', title, load }],
    untitled: 'Untitled',
  };
}

function nameOf(
  id: FormatId,
  context: NamedContext,
  told: string = TOLD_VIEW,
  table?: NumberTable,
) {
  const format = FORMATS.find((each) => each.id === id) as FileFormat;
  const choices = { ...FIRST_CHOICES, told, ...(table === undefined ? {} : { table }) };
  return takenName(context, format, choices).replace(/^[^_]+_/, '');
}

describe('the name of a taken file', () => {
  it('says the lens whose chart or numbers are inside, and of other data none', () => {
    const pace = contextOf('pace');
    expect(nameOf('svg', pace)).toBe('pace_2023-2025_en_2026-11-23.svg');
    expect(nameOf('pptx', pace)).toBe('pace_2023-2025_en_2026-11-23.pptx');
    expect(nameOf('numbers', pace)).toBe('pace_2023-2025_en_2026-11-23.csv');
    expect(nameOf('numbers', pace, TOLD_VIEW, 'answers')).toBe(
      'pace-answers_2024_en_2026-11-23.csv',
    );
    expect(nameOf('numbers', contextOf('life'), TOLD_VIEW, 'families')).toMatch(/^life-models_/);
    expect(nameOf('csv', pace)).toBe('2024_en_2026-11-23.csv');
    expect(nameOf('svg', contextOf('timeline'))).toBe('2023-2025_en_2026-11-23.svg');
  });

  it.each([
    ['an English title', { en: 'My Story' }, 'my-story'],
    ['a Chinese title alone', { zh: '算法：政策' }, '算法-政策'],
    ['an English title left empty', { en: '', zh: '我的故事' }, '我的故事'],
    ['a title of nothing that a name keeps', { en: '…/…' }, 'untitled'],
    ['no title', {}, 'untitled'],
  ])('says a story of %s', (_, title, part) => {
    expect(nameOf('pptx', contextOf('pace', title), 'own')).toBe(`${part}_en_2026-11-23.pptx`);
  });
});
