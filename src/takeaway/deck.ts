import type { Lang } from '../model/text.ts';
import type { Theme } from '../paint/theme.ts';
import type { SlideShape } from './slide-shape.ts';

/** A stretch of text; what it leads to is an http(s) address. */
export interface Run {
  readonly text: string;
  readonly link?: string;
}

/** A line of its own: in notes, in a foot. */
export type Paragraph = readonly Run[];

/** A slide's ready-made places for text; each program knows them by their names. */
export type LayoutName = 'scene' | 'view';

export interface DeckSlide {
  readonly layout: LayoutName;
  readonly title: string;
  /** Over the title; '' is none. */
  readonly kicker: string;
  /** Beside or below the title; '' is none. */
  readonly body: string;
  /** The picture, back to front. */
  readonly shapes: readonly SlideShape[];
  readonly foot: Paragraph;
  readonly notes: readonly Paragraph[];
}

/** Slides with what a file says of itself. */
export interface Deck {
  readonly lang: Lang;
  readonly theme: Theme;
  readonly title: string;
  readonly author: string;
  /** Licence and data version, in words. */
  readonly description: string;
  /** When it was made, milliseconds. */
  readonly made: number;
  /** Name of what is behind the pictures, for lists of a slide's parts. */
  readonly groundName: string;
  readonly slides: readonly DeckSlide[];
}
