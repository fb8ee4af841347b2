import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useAppState, useWords } from '../browse/app-context.ts';
import { shiftSentence } from '../browse/create-shift-words.ts';
import { MOST_PLACES, litColumns } from '../browse/shift-picture.ts';
import { PHONE, useMedia } from '../browse/use-media.ts';
import { useWidth } from '../browse/use-width.ts';
import type { Chart } from '../layout/chart.ts';
import {
  columnKey,
  columnOfKey,
  columnsRoom,
  layShift,
  yearsWithRoom,
} from '../layout/shift-chart.ts';
import { layPlaces } from '../layout/shift-places.ts';
import type { ShiftColumn } from '../model/lens-choice.ts';
import { canvasMeasure } from '../stage/canvas-surface.ts';
import { shiftByPlace, shiftOf } from '../tally/shift.ts';
import { ChartCanvas } from './chart-canvas.tsx';
import type { LensProps } from './lens-props.ts';
import { ShiftEvents } from './shift-events.tsx';
import { ShiftLegend } from './shift-legend.tsx';
import { ShiftTable } from './shift-table.tsx';
import { useChoiceEscape } from './use-choice-escape.ts';
import { useQuietText } from './use-quiet-text.ts';
import { useShiftWords } from './use-shift-words.ts';

const USUAL = 900;

/** Shares by year of all and of the countries and bodies with most events, and all of it as tables. */
export function ShiftPart({ counted, onPainted }: LensProps) {
  const { t } = useTranslation();
  const { store, dataset } = useApp();
  const spoken = useWords();
  const selected = useAppState((state) => state.selected);
  const chosen = useAppState((state) => state.lens.column);
  const compact = useMedia(PHONE);
  const [host, width] = useWidth(USUAL);
  useChoiceEscape('column', '.shift');
  const [told, setTold] = useState<string | null>(null);
  const measure = useMemo(() => canvasMeasure(), []);
  const words = useShiftWords();
  const { events } = counted;
  const years = useMemo(() => shiftOf(dataset, events), [dataset, events]);
  const places = useMemo(() => shiftByPlace(dataset, events, MOST_PLACES), [dataset, events]);
  const lit = useMemo(() => litColumns(dataset, selected, chosen), [dataset, selected, chosen]);
  const choose = (column: ShiftColumn | null) =>
    store.dispatch({ type: 'lensSet', lens: { column } });
  const chart = useMemo(
    () => layShift({ years, width, compact, measure, words, lit }),
    [years, width, compact, measure, words, lit],
  );
  const shown = yearsWithRoom(years, columnsRoom({ width, compact })).map(({ year }) => year);
  const shownKey = shown.join(' ');
  const small = useMemo(() => {
    const list = shownKey.split(' ').map(Number);
    return layPlaces({ places, years: list, width, measure, words: words.places, lit });
  }, [places, shownKey, width, measure, words, lit]);
  useEffect(() => onPainted(), [chart, small, onPainted]);
  const sentence = shiftSentence(t, spoken, years);
  const toolsOf = (of: Chart) => ({
    chart: of,
    rows: true,
    lit,
    onChoose: (key: string) =>
      choose(chosen !== null && key === columnKey(chosen) ? null : columnOfKey(key)),
    onPoint: (key: string | null) =>
      setTold(of.targets.find((target) => target.key === key)?.name ?? null),
  });
  const earlier = years.length - shown.length;
  return (
    <div className="shift" ref={host}>
      <p className="visually-hidden" role="status">
        {useQuietText(sentence)}
      </p>
      {years.length > 0 && (
        <p className="pace-told" data-pointed={told !== null}>
          {told ??
            (compact
              ? sentence
              : `${sentence}${spoken.lang === 'zh' ? '' : ' '}${t('shift.hint')}`)}
        </p>
      )}
      {years.length === 0 ? (
        <p>{t('shift.none')}</p>
      ) : (
        <>
          <ChartCanvas {...toolsOf(chart)} name={t('shift.chart')} />
          {earlier > 0 && <p className="quiet">{t('shift.earlier', { count: earlier })}</p>}
          <ShiftLegend />
          <ShiftEvents chosen={chosen} events={events} onClose={() => choose(null)} />
          <p className="quiet">{t('shift.how')}</p>
          <h3>{t('shift.places')}</h3>
          <p className="quiet">{t('shift.placesLead')}</p>
          <ChartCanvas {...toolsOf(small)} name={t('shift.placesChart')} />
        </>
      )}
      <ShiftTable years={years} places={places} />
    </div>
  );
}
