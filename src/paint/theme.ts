import type { Category } from '../model/category.ts';

/** A colour as `#rrggbb`, so that every pen, SVG and PPTX alike, can take it. */
export type Color = `#${string}`;

/** All colours of the picture and of the interface around it. */
export interface Theme {
  readonly name: 'light' | 'dark';
  readonly paper: Color;
  readonly panel: Color;
  readonly ink: Color;
  readonly muted: Color;
  /** Borders of controls: 3:1 against paper and panel. Never text. */
  readonly edge: Color;
  readonly hair: Color;
  readonly band: Color;
  readonly future: Color;
  readonly accent: Color;
  /** Text on a filled accent. */
  readonly onAccent: Color;
  readonly category: Readonly<Record<Category, Color>>;
}

export const LIGHT: Theme = {
  name: 'light',
  paper: '#fbfaf6',
  panel: '#ffffff',
  ink: '#1a1917',
  muted: '#6b665d',
  edge: '#8c867b',
  hair: '#e7e2d8',
  band: '#f5f2ea',
  future: '#f1ede2',
  accent: '#1d4f91',
  onAccent: '#ffffff',
  category: {
    capability: '#c4621a',
    law: '#1d4f91',
    guidance: '#1d7d72',
    cooperation: '#6d4aa5',
    enforcement: '#b12b4b',
    strategy: '#6f7f2f',
  },
};

export const DARK: Theme = {
  name: 'dark',
  paper: '#14151a',
  panel: '#1b1d23',
  ink: '#ece9e2',
  muted: '#a3a097',
  edge: '#7d7a72',
  hair: '#2b2d35',
  band: '#1c1f27',
  future: '#242730',
  accent: '#7fb0f0',
  onAccent: '#14151a',
  category: {
    capability: '#f0a05a',
    law: '#7fb0f0',
    guidance: '#5cc7b8',
    cooperation: '#b79af0',
    enforcement: '#f07d97',
    strategy: '#b9c96a',
  },
};

/** `share` of `top` over `base`, as an opaque colour. */
export function mix(base: Color, top: Color, share: number): Color {
  const key = `${base}${top}${share}`;
  const known = mixed.get(key);
  if (known !== undefined) return known;
  const [a, b] = [channels(base), channels(top)];
  const hex = a.map((value, index) => {
    const blended = Math.round(value + ((b[index] ?? value) - value) * share);
    return blended.toString(16).padStart(2, '0');
  });
  const color: Color = `#${hex.join('')}`;
  mixed.set(key, color);
  return color;
}

/** Every mix is worked out once: a picture asks for the same few over and over. */
const mixed = new Map<string, Color>();

/** Red, green and blue, 0 to 255. */
export function channels(color: Color): readonly [number, number, number] {
  const at = (from: number) => Number.parseInt(color.slice(from, from + 2), 16);
  return [at(1), at(3), at(5)];
}

/** The pale colour of an instrument's bar. */
export function barColor(theme: Theme, category: Category): Color {
  return mix(theme.paper, theme.category[category], theme.name === 'light' ? 0.22 : 0.3);
}

/** The wash behind what is selected. */
export function washColor(theme: Theme, color: Color): Color {
  return mix(theme.paper, color, 0.22);
}
