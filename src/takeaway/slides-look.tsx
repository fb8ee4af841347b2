import { useTranslation } from 'react-i18next';
import { localeOf } from '../model/text.ts';
import type { Point, Stroke, Surface } from '../paint/pen.ts';
import { cornersOf } from '../paint/mark-shape.ts';
import type { Color, Theme } from '../paint/theme.ts';
import type { Deck, DeckSlide } from './deck.ts';
import { SLIDE_FACES, brokenIn, isBold } from './slide-face.ts';
import { FOOT, FOOT_SIZE, LAYOUTS, LEADING, type TextPlace, placedSize } from './slide-layouts.ts';
import { type Box, type PresetShape, SLIDE, type SlideShape } from './slide-shape.ts';

/** Slides as they will look, one below the other. */
export function SlidesLook({ deck }: { readonly deck: Deck }) {
  const { t } = useTranslation();
  return (
    // What scrolls must be reached by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="download-slides" tabIndex={0} role="region" aria-label={t('download.looks')}>
      {deck.slides.map((slide, index) => (
        <SlideLook
          // Slides have no names of their own, and never change places.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          deck={deck}
          slide={slide}
          name={t('download.slide', { number: index + 1, title: slide.title })}
        />
      ))}
    </div>
  );
}

interface SlideLookProps {
  readonly deck: Deck;
  readonly slide: DeckSlide;
  readonly name: string;
}

function SlideLook({ deck: { theme, lang }, slide, name }: SlideLookProps) {
  const places = LAYOUTS[slide.layout];
  return (
    <svg
      viewBox={`0 0 ${SLIDE.width} ${SLIDE.height}`}
      role="img"
      aria-label={name}
      lang={localeOf(lang)}
      fontFamily={`${SLIDE_FACES.latin}, '${SLIDE_FACES.han}', sans-serif`}
    >
      <rect width={SLIDE.width} height={SLIDE.height} fill={theme.paper} />
      {(['kicker', 'title', 'body'] as const).map((part) => (
        <PlaceLook key={part} text={slide[part]} place={places[part]} theme={theme} />
      ))}
      <Shapes shapes={slide.shapes} />
      <text x={FOOT.x} y={FOOT.y + FOOT.height / 2} fontSize={FOOT_SIZE} fill={theme.muted}>
        {slide.foot.map(({ text }) => text).join('')}
      </text>
    </svg>
  );
}

interface PlaceLookProps {
  readonly text: string;
  readonly place: TextPlace;
  readonly theme: Theme;
}

function PlaceLook({ text, place, theme }: PlaceLookProps) {
  const { box, bold, color, spacing, anchor } = place;
  const size = placedSize(place, text);
  const style = { size, weight: bold ? 700 : 400 } as const;
  const lines = text.split('\n').flatMap((each) => brokenIn(each, box.width, style));
  const step = size * LEADING * spacing;
  const spare = box.height - lines.length * step;
  const top = box.y + (anchor === 't' ? 0 : anchor === 'b' ? spare : spare / 2);
  return (
    <text fontSize={size} fontWeight={style.weight} fill={theme[color]}>
      {lines.map((line, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- lines are nothing but their order
        <tspan key={index} x={box.x} y={top + (index + 0.5) * step}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

function Shapes({ shapes }: { readonly shapes: readonly SlideShape[] }) {
  // oxlint-disable-next-line react/no-array-index-key -- a picture that never changes
  return shapes.map((shape, index) => <ShapeLook key={index} shape={shape} />);
}

function ShapeLook({ shape }: { readonly shape: SlideShape }) {
  switch (shape.kind) {
    case 'group':
      return <Shapes shapes={shape.shapes} />;
    case 'line': {
      const { from, to, stroke } = shape;
      return <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} {...strokeOf(stroke)} />;
    }
    case 'text': {
      const { box, text, style } = shape;
      return (
        <text
          x={box.x}
          y={box.y + box.height / 2}
          fontSize={style.size}
          fontWeight={isBold(style) ? 700 : 400}
          fill={style.color}
          textDecoration={style.struck === true ? 'line-through' : undefined}
        >
          {text}
        </text>
      );
    }
    case 'preset':
      return <PresetLook shape={shape} />;
    default:
      return shape satisfies never;
  }
}

function PresetLook({ shape: { preset, box, surface } }: { readonly shape: PresetShape }) {
  const { x, y, width, height } = box;
  const look = surfaceOf(surface);
  switch (preset) {
    case 'ellipse':
      return (
        <ellipse cx={x + width / 2} cy={y + height / 2} rx={width / 2} ry={height / 2} {...look} />
      );
    case 'rect':
    case 'roundRect':
      return <rect x={x} y={y} width={width} height={height} rx={surface.radius} {...look} />;
    case 'diamond':
    case 'triangle':
    case 'pentagon':
      return <polygon points={pointsIn(cornersOf(preset), box)} {...look} />;
    default:
      return preset satisfies never;
  }
}

/** Corners spread over a box, as the list of an SVG polygon. */
function pointsIn(corners: readonly Point[], { x, y, width, height }: Box): string {
  const [xs, ys] = [corners.map((each) => each.x), corners.map((each) => each.y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [wide, high] = [Math.max(...xs) - left, Math.max(...ys) - top];
  return corners
    .map((at) => [x + ((at.x - left) / wide) * width, y + ((at.y - top) / high) * height].join(','))
    .join(' ');
}

function surfaceOf({ fill, stroke, opacity }: Surface) {
  return { fill: fill ?? 'none', fillOpacity: opacity, ...(stroke && strokeOf(stroke)) };
}

function strokeOf({ color, width, dash }: Stroke): {
  readonly stroke: Color;
  readonly strokeWidth: number;
  readonly strokeDasharray?: string;
} {
  return {
    stroke: color,
    strokeWidth: width,
    ...(dash === undefined ? {} : { strokeDasharray: dash.join(' ') }),
  };
}
