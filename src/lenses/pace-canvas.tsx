import { useEffect, useRef, useState } from 'react';
import { useApp } from '../browse/app-context.ts';
import { dayOfBar } from '../layout/pace-bars.ts';
import { placeAfter } from '../layout/chart-walk.ts';
import type { TimeChart } from '../layout/pace-chart.ts';
import { type ChartStage, type ChartView, createChartStage } from '../stage/chart-stage.ts';

interface PaceCanvasProps {
  readonly view: ChartView;
  /** What the chart is, for a screen reader. */
  readonly name: string;
  /** Keys of the bars and names that are chosen. */
  readonly lit: (key: string) => boolean;
  /** `further`: from what is chosen already up to here. */
  readonly onChoose: (key: string, further: boolean) => void;
  /** What the pointer or the keyboard rests on, in words; null when nothing. */
  readonly onPoint: (words: string | null) => void;
  readonly onPainted: () => void;
}

/**
 * The chart of pace, which moves with the window frame by frame, and a button over each of its bars and
 * names: one tab stop for all, arrows walk them. The buttons follow when the chart has come to rest.
 */
export function PaceCanvas(props: PaceCanvasProps) {
  const { view, name, lit, onChoose, onPoint, onPainted } = props;
  const { store } = useApp();
  const host = useRef<HTMLDivElement>(null);
  const [stage, setStage] = useState<ChartStage | null>(null);
  const [chart, setChart] = useState<TimeChart | null>(null);
  const [at, setAt] = useState<string | null>(null);
  const held = useRef(false);
  const painted = useRef(onPainted);
  useEffect(() => {
    painted.current = onPainted;
  }, [onPainted]);
  useEffect(() => {
    if (host.current === null) return undefined;
    const created = createChartStage(host.current, store, (laid) => {
      setChart(laid);
      painted.current();
    });
    setStage(created);
    return () => created.destroy();
  }, [store]);
  useEffect(() => stage?.show(view), [stage, view]);
  const targets = chart?.targets ?? [];
  const stop = stopOf(targets, at);
  const focusAt = (place: number) =>
    host.current?.querySelectorAll<HTMLElement>('.chart-targets button')[place]?.focus();
  // A zoom that counts by other periods takes the button away: the keyboard goes on to the nearest.
  useEffect(() => {
    if (held.current && document.activeElement === document.body) focusAt(stop);
  });
  const walk = (event: React.KeyboardEvent) => {
    const next = placeAfter(event.key, stop, targets.length);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    focusAt(next);
  };
  return (
    <div
      ref={host}
      className="chart pace-chart"
      style={chart === null ? undefined : { height: chart.height }}
    >
      <div
        className="chart-targets"
        role="toolbar"
        tabIndex={-1}
        aria-label={name}
        onKeyDown={walk}
      >
        {targets.map((target, place) => (
          <button
            key={target.key}
            type="button"
            tabIndex={place === stop ? 0 : -1}
            aria-label={target.name}
            aria-pressed={lit(target.key)}
            data-mark={target.key.startsWith('event ')}
            style={{ left: target.x, top: target.y, width: target.width, height: target.height }}
            onClick={(event) => onChoose(target.key, event.shiftKey)}
            onPointerEnter={() => onPoint(target.name)}
            onPointerLeave={() => onPoint(null)}
            onFocus={() => {
              held.current = true;
              setAt(target.key);
              onPoint(target.name);
            }}
            onBlur={({ relatedTarget }) => {
              // Without anywhere to go to, the button itself has gone.
              if (relatedTarget !== null) held.current = false;
              onPoint(null);
            }}
          />
        ))}
      </div>
    </div>
  );
}

/** The place of the target that takes the Tab key: the one it was on, or the bar that has its days now. */
function stopOf(targets: TimeChart['targets'], at: string | null): number {
  const same = targets.findIndex(({ key }) => key === at);
  if (same !== -1 || at === null) return Math.max(0, same);
  const day = dayOfBar(at);
  if (day === null) return 0;
  const before = targets.findLastIndex(({ key }) => (dayOfBar(key) ?? Infinity) <= day);
  return Math.max(0, before);
}
