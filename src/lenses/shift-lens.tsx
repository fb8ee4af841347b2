import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useAppState, useWords } from '../browse/app-context.ts';
import { useMatches } from '../browse/use-matches.ts';
import type { Subset } from '../model/lens-choice.ts';
import { countedOf } from '../tally/counted.ts';
import { type ShiftYear, shiftOf, sumOfYears } from '../tally/shift.ts';
import { LensHead } from './lens-head.tsx';
import type { LensProps } from './lens-props.ts';
import { SensitivityTable } from './sensitivity-table.tsx';
import { ShiftPart } from './shift-part.tsx';
import { SubsetChoice } from './subset-choice.tsx';
import { usePercent } from './use-shift-words.ts';
import './pace.css';
import './shift.css';

/** So many of the latest years are held against those before. */
const LATEST = 2;

/** What kind of answer governments gave, by year, and how much of it together. */
export function ShiftLens({ counted, onPainted }: LensProps) {
  return (
    <>
      <LensHead lens="shift">
        <SubsetChoice />
      </LensHead>
      <ShiftPart counted={counted} onPainted={onPainted} />
      <Sensitivity />
    </>
  );
}

/** The main shares with each subset counted. */
function Sensitivity() {
  const { t } = useTranslation();
  const { dataset } = useApp();
  const { number } = useWords();
  const percent = usePercent();
  const matches = useMatches();
  const day = useAppState((state) => state.asOf ?? state.today);
  const figuresOf = useCallback(
    (subset: Subset): readonly string[] => {
      const { events } = countedOf(dataset.columns, matches, day, subset);
      const years = shiftOf(dataset, events);
      const spans = [sumOfYears(years.slice(0, -LATEST)), sumOfYears(years.slice(-LATEST))];
      const share = (count: (sum: ShiftYear) => number) =>
        spans.map((sum) =>
          sum.total < 5
            ? '–'
            : t('shift.shareOf', { percent: percent(count(sum) / sum.total), count: sum.total }),
        );
      return [
        number(years.reduce((sum, { total }) => sum + total, 0)),
        ...share(({ counts }) => counts.binding + counts.enforcement),
        ...share(({ joint }) => joint),
      ];
    },
    [dataset, matches, day, number, percent, t],
  );
  const head = useMemo(
    () =>
      (['events', 'hardBefore', 'hardAfter', 'jointBefore', 'jointAfter'] as const).map((each) =>
        t(`shift.sensitivity.${each}`),
      ),
    [t],
  );
  return <SensitivityTable head={head} figuresOf={figuresOf} />;
}
