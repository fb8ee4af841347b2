import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Chart, ChartTarget } from '../layout/chart.ts';
import { placeAfter, placeInRows } from '../layout/chart-walk.ts';
import { drawChart } from '../paint/draw-chart.ts';
import { createSurface, type Surface } from '../stage/canvas-surface.ts';
import { useApp } from '../browse/app-context.ts';

interface ChartCanvasProps {
  readonly chart: Chart;
  /** What the chart is, for a screen reader. */
  readonly name: string;
  /** Keys of the targets that are lit, because they or their events are selected. */
  readonly lit?: ReadonlySet<string>;
  /** Whether up and down lead to the row above and below, and not just on. */
  readonly rows?: boolean;
  readonly onChoose?: (key: string) => void;
  /** The target the pointer or the keyboard rests on; null when none. */
  readonly onPoint?: (key: string | null) => void;
  /** What lies over the picture: brush handles, cards. */
  readonly children?: ReactNode;
}

/**
 * A chart on a canvas with a button over each of its targets: one tab stop for all, arrows walk them.
 * The canvas is drawn again whenever the chart or the theme changes.
 */
export function ChartCanvas(props: ChartCanvasProps) {
  const { chart, name, lit, rows, onChoose, onPoint, children } = props;
  const { theme } = useApp();
  const host = useRef<HTMLDivElement>(null);
  const surface = useRef<Surface | null>(null);
  const [at, setAt] = useState(0);
  useEffect(() => {
    const made = createSurface('picture');
    host.current?.prepend(made.element);
    surface.current = made;
    return () => made.element.remove();
  }, []);
  useEffect(() => {
    const { current } = surface;
    if (current === null) return;
    current.resize(chart.width, chart.height);
    current.draw((pen) => drawChart(chart, theme, pen));
  }, [chart, theme]);
  const stop = Math.min(at, chart.targets.length - 1);
  const walk = (event: React.KeyboardEvent) => {
    const next =
      rows === true
        ? placeInRows(event.key, stop, chart.targets)
        : placeAfter(event.key, stop, chart.targets.length);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    setAt(next);
    host.current?.querySelectorAll<HTMLElement>('.chart-targets button')[next]?.focus();
  };
  return (
    <div ref={host} className="chart">
      <div
        className="chart-targets"
        role="toolbar"
        tabIndex={-1}
        aria-label={name}
        onKeyDown={walk}
      >
        {chart.targets.map((target, place) => (
          <TargetButton
            key={target.key}
            target={target}
            tabIndex={place === stop ? 0 : -1}
            lit={lit?.has(target.key) === true}
            onChoose={onChoose}
            onPoint={(key) => {
              if (key !== null) setAt(place);
              onPoint?.(key);
            }}
          />
        ))}
      </div>
      {children}
    </div>
  );
}

interface TargetButtonProps {
  readonly target: ChartTarget;
  readonly tabIndex: number;
  readonly lit: boolean;
  readonly onChoose: ((key: string) => void) | undefined;
  readonly onPoint: (key: string | null) => void;
}

function TargetButton({ target, tabIndex, lit, onChoose, onPoint }: TargetButtonProps) {
  const { key, x, y, width, height, name } = target;
  return (
    <button
      type="button"
      tabIndex={tabIndex}
      aria-label={name}
      aria-pressed={onChoose === undefined ? undefined : lit}
      style={{ left: x, top: y, width, height }}
      onClick={() => onChoose?.(key)}
      onPointerEnter={() => onPoint(key)}
      onPointerLeave={() => onPoint(null)}
      onFocus={() => onPoint(key)}
      onBlur={() => onPoint(null)}
    />
  );
}
