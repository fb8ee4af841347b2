import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useAppState, useWords } from '../browse/app-context.ts';
import { cadenceOf } from '../browse/create-life-words.ts';
import { useMatches } from '../browse/use-matches.ts';
import { LIFE_GROUPS, LIFE_SORTS, type Subset } from '../model/lens-choice.ts';
import { countedOf } from '../tally/counted.ts';
import { familiesOf } from '../tally/families.ts';
import { daysToAdoption, livesOf } from '../tally/lives.ts';
import { fairMedian } from '../tally/quantile.ts';
import { ChoiceSwitch } from './choice-switch.tsx';
import { LensHead } from './lens-head.tsx';
import type { LensProps } from './lens-props.ts';
import { LifePart } from './life-part.tsx';
import { SensitivityTable } from './sensitivity-table.tsx';
import { SubsetChoice } from './subset-choice.tsx';
import { useDaysText } from './use-days-text.ts';
import './pace.css';
import './life.css';

/** How long instruments take from their draft on, against the steps of models on the same scale. */
export function LifeLens({ counted, onPainted }: LensProps) {
  const { t } = useTranslation();
  const { store } = useApp();
  const { sort, group } = useAppState((state) => state.lens);
  return (
    <>
      <LensHead lens="life">
        <ChoiceSwitch
          name={t('life.sort.name')}
          choices={LIFE_SORTS}
          chosen={sort}
          nameOf={(each) => t(`life.sort.${each}`)}
          onChoose={(each) => store.dispatch({ type: 'lensSet', lens: { sort: each } })}
        />
        <ChoiceSwitch
          name={t('life.group.name')}
          choices={LIFE_GROUPS}
          chosen={group}
          nameOf={(each) => t(`life.group.${each}`)}
          onChoose={(each) => store.dispatch({ type: 'lensSet', lens: { group: each } })}
        />
        <SubsetChoice />
      </LensHead>
      <LifePart counted={counted} onPainted={onPainted} />
      <Sensitivity />
    </>
  );
}

/** The medians with each subset counted. */
function Sensitivity() {
  const { t } = useTranslation();
  const { dataset } = useApp();
  const { number } = useWords();
  const daysText = useDaysText();
  const matches = useMatches();
  const day = useAppState((state) => state.asOf ?? state.today);
  const figuresOf = useCallback(
    (subset: Subset): readonly string[] => {
      const { events } = countedOf(dataset.columns, matches, day, subset);
      const { lives } = livesOf(dataset, events, day);
      const medianOf = (days: readonly number[]) => {
        const median = fairMedian(days);
        const value = median === null ? '–' : daysText(median);
        return t('pace.numberOf', { value, count: days.length });
      };
      const [family] = familiesOf(dataset, events, day);
      const cadence = family === undefined ? null : cadenceOf(family);
      const made = (maker: 'parliament' | 'ministry') =>
        daysToAdoption(lives.filter(({ instrument }) => instrument.maker === maker));
      return [
        number(lives.length),
        medianOf(daysToAdoption(lives)),
        medianOf(made('parliament')),
        medianOf(made('ministry')),
        cadence === null || family === undefined
          ? '–'
          : t('pace.numberOf', { value: daysText(cadence), count: family.length - 1 }),
      ];
    },
    [dataset, matches, day, number, daysText, t],
  );
  const head = (['instruments', 'median', 'parliament', 'ministry', 'cadence'] as const).map(
    (each) => t(`life.sensitivity.${each}`),
  );
  return <SensitivityTable head={head} figuresOf={figuresOf} />;
}
