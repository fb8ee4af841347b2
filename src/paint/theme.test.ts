import { describe, expect, it } from 'vitest';
import { CATEGORIES } from '../model/category.ts';
import { barEdge } from './bar-color.ts';
import { contrast } from './contrast.ts';
import {
  type Color,
  DARK,
  LIGHT,
  type Theme,
  barColor,
  channels,
  mix,
  washColor,
} from './theme.ts';

/** WCAG 2.2: 1.4.3 for text, 1.4.11 for marks, focus and borders of controls. */
const TEXT = 4.5;
const GRAPHIC = 3;

type Pair = readonly [name: string, front: Color, back: Color, least: number];

/** Every pair of colours that the picture and the style sheet put on each other. */
function pairsOf(theme: Theme): readonly Pair[] {
  const grounds = [
    ['paper', theme.paper],
    ['panel', theme.panel],
    ['band', theme.band],
    ['future', theme.future],
  ] as const;
  const wash = mix(theme.panel, theme.accent, 0.1);
  const onGround = grounds.flatMap(([name, ground]): readonly Pair[] => [
    [`ink on ${name}`, theme.ink, ground, TEXT],
    [`muted on ${name}`, theme.muted, ground, TEXT],
    [`accent on ${name}`, theme.accent, ground, TEXT],
    [`edge on ${name}`, theme.edge, ground, GRAPHIC],
    ...CATEGORIES.map((category): Pair => [
      `${category} on ${name}`,
      theme.category[category],
      ground,
      GRAPHIC,
    ]),
  ]);
  return [
    ...onGround,
    ['text on accent', theme.onAccent, theme.accent, TEXT],
    ['pressed segment', theme.paper, theme.ink, TEXT],
    ['pressed chip', theme.accent, wash, TEXT],
    ['badge of a primary source', theme.category.guidance, theme.panel, TEXT],
    ...CATEGORIES.flatMap((category): readonly Pair[] => [
      [`${category} on its bar`, theme.category[category], barColor(theme, category), GRAPHIC],
      [`count on a bar of ${category}`, theme.ink, barColor(theme, category), TEXT],
      ...grounds.map(([name, ground]): Pair => [
        `edge of a bar of ${category} on ${name}`,
        barEdge(theme, category),
        ground,
        GRAPHIC,
      ]),
      [
        `${category} on its halo`,
        theme.category[category],
        washColor(theme, theme.category[category]),
        GRAPHIC,
      ],
    ]),
  ];
}

describe.each([LIGHT, DARK])('the $name theme', (theme) => {
  it.each(pairsOf(theme))('has enough contrast: %s', (_, front, back, least) => {
    expect(contrast(front, back)).toBeGreaterThanOrEqual(least);
  });
});

describe('contrast', () => {
  it('is 21 for black on white and 1 for a colour on itself', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6);
    expect(contrast('#777777', '#777777')).toBe(1);
  });

  it('agrees with the published example of 4.48 for #777777 on white', () => {
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });
});

describe('mix', () => {
  it('goes from the base to the top', () => {
    expect(mix('#000000', '#ffffff', 0)).toBe('#000000');
    expect(mix('#000000', '#ffffff', 1)).toBe('#ffffff');
    expect(channels(mix('#000000', '#ff8040', 0.5))).toEqual([128, 64, 32]);
  });
});
