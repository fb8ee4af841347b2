import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { LIFE_AXIS, LIFE_NAME, type LifeCycle, layLifeCycle } from '../layout/life-cycle.ts';
import type { Phase } from '../layout/phases.ts';
import { toDay } from '../model/day.ts';
import type { PolicyEvent } from '../model/policy-event.ts';
import { canvasMeasure } from '../stage/canvas-surface.ts';
import { useAppState, useWords } from './app-context.ts';
import { useWidth } from './use-width.ts';

/** Width before the panel's own is known, pixels. */
const USUAL = 316;
/** Thickness of the bar by how far the instrument had come, as on the timeline, pixels. */
const THICKNESS: Readonly<Record<Phase, number>> = {
  draft: 2,
  adopted: 4,
  'in-force': 8,
  ended: 1,
};

/** The whole life of an instrument, drawn to scale; what it says is in the list of steps too. */
export function LifeDrawing({ steps }: { readonly steps: readonly PolicyEvent[] }) {
  const { t } = useTranslation();
  const { dates } = useWords();
  const day = useAppState((state) => state.asOf ?? state.today);
  const chosen = useAppState((state) => state.asOf !== null);
  const [host, width] = useWidth(USUAL);
  const measure = useMemo(() => canvasMeasure(), []);
  const picture = useMemo(
    () =>
      layLifeCycle({
        steps,
        day,
        width,
        dates,
        measure,
        nameOf: ({ stage }) => (stage === null ? '' : t(`stage.${stage}`)),
      }),
    [steps, day, width, dates, measure, t],
  );
  const first = Math.min(...steps.map(({ date }) => date.first));
  const last = Math.max(...steps.map(({ date }) => date.last));
  return (
    <div ref={host} className="life-drawing">
      <svg
        role="img"
        width={picture.width}
        height={picture.height}
        viewBox={`0 0 ${picture.width} ${picture.height}`}
        aria-label={t('law.lifeDrawn', {
          from: dates.day(toDay(first)),
          to: dates.day(toDay(last)),
        })}
      >
        <Ticks picture={picture} />
        <Bar picture={picture} />
        <Names picture={picture} />
        <Marks picture={picture} />
        {picture.line !== null && (
          <line
            className="life-line"
            data-chosen={chosen}
            x1={picture.line}
            x2={picture.line}
            y1={picture.y - 12}
            y2={picture.axisY}
          />
        )}
      </svg>
      <Legend steps={steps} />
    </div>
  );
}

const BAR_SIGNS = ['draft', 'adopted', 'in-force', 'coming'] as const;

/** What the bar's thickness and its threads say. */
function Legend({ steps }: { readonly steps: readonly PolicyEvent[] }) {
  const { t } = useTranslation();
  const moved = steps.some(({ replacedBy }) => replacedBy !== null);
  return (
    <p className="life-legend quiet">
      {BAR_SIGNS.map((sign) => (
        <span key={sign}>
          <i data-sign={sign} aria-hidden="true" />
          {t(`law.legend.${sign}`)}
        </span>
      ))}
      {moved && (
        <span>
          <i data-sign="moved" aria-hidden="true" />
          {t('law.legend.moved')}
        </span>
      )}
    </p>
  );
}

function Ticks({ picture: { axis, axisY, width } }: { readonly picture: LifeCycle }) {
  return (
    <g className="life-axis">
      <line x1={0} x2={width} y1={axisY} y2={axisY} />
      {axis.lines.map((x) => (
        <line key={x} x1={x} x2={x} y1={axisY} y2={axisY + 6} />
      ))}
      {axis.minor.map(({ x, text }) => (
        <g key={x}>
          <line x1={x} x2={x} y1={axisY} y2={axisY + 4} />
          <text x={x + 3} y={axisY + 12} fontSize={LIFE_AXIS.minor.size}>
            {text}
          </text>
        </g>
      ))}
      {axis.major.map(({ x, text }) => (
        <text
          key={x}
          x={x + 3}
          y={axisY + 26}
          fontSize={LIFE_AXIS.major.size}
          fontWeight={LIFE_AXIS.major.weight}
        >
          {text}
        </text>
      ))}
    </g>
  );
}

function Bar({ picture: { pieces, tail, threads, y } }: { readonly picture: LifeCycle }) {
  const last = pieces.at(-1)?.phase ?? 'adopted';
  return (
    <>
      {threads.map(({ x0, x1, bow }) => (
        <path
          key={`${x0} ${x1}`}
          className="life-thread"
          d={`M ${x0} ${y + 5} Q ${(x0 + x1) / 2} ${y + bow * 2 - 5} ${x1} ${y + 5}`}
        />
      ))}
      {pieces.map(({ x0, x1, phase, coming }) => (
        <rect
          key={`${x0} ${x1}`}
          className="life-piece"
          data-coming={coming}
          x={x0}
          width={x1 - x0}
          y={y - THICKNESS[phase] / 2}
          height={THICKNESS[phase]}
        />
      ))}
      {tail !== null && (
        <rect
          className="life-piece life-tail"
          x={tail.x0}
          width={tail.x1 - tail.x0}
          y={y - THICKNESS[last] / 2}
          height={THICKNESS[last]}
        />
      )}
    </>
  );
}

function Names({ picture: { names, y } }: { readonly picture: LifeCycle }) {
  return (
    <g className="life-names">
      {names.map((name) => (
        <g key={name.step.id}>
          <line x1={name.stem} x2={name.stem} y1={name.y + 7} y2={y} />
          <text x={name.x} y={name.y + 4} fontSize={LIFE_NAME.size}>
            {name.text}
          </text>
        </g>
      ))}
    </g>
  );
}

function Marks({ picture: { marks, y } }: { readonly picture: LifeCycle }) {
  return marks.map(({ step, x, coming, moved }) => (
    <circle
      key={step.id}
      className="life-mark"
      data-hollow={coming || moved}
      data-moved={moved}
      cx={x}
      cy={y}
      r={moved ? 3 : 4}
    />
  ));
}
