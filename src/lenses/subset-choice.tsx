import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../browse/app-context.ts';
import { CATEGORIES } from '../model/category.ts';
import { type Subset, WHOLE } from '../model/lens-choice.ts';

/** The parts of the events that a lens can be counted with, to see how much it depends on them. */
export const SUBSETS: readonly Subset[] = [
  WHOLE,
  { weight: 3, without: null },
  ...CATEGORIES.map((without): Subset => ({ weight: 1, without })),
];

/** The name of a subset as a value of a choice. */
function codeOf({ weight, without }: Subset): string {
  return `${weight} ${without ?? ''}`;
}

/** The words for a subset. */
export function useSubsetName(): (subset: Subset) => string {
  const { t } = useTranslation();
  return ({ weight, without }) => {
    if (without !== null) return t('lens.subset.without', { category: t(`category.${without}`) });
    return weight === 1 ? t('lens.subset.all') : t('lens.subset.weight', { weight });
  };
}

/** Chooses what a lens counts. */
export function SubsetChoice() {
  const { t } = useTranslation();
  const { store } = useApp();
  const subset = useAppState((state) => state.lens.subset);
  const nameOf = useSubsetName();
  const known = SUBSETS.some((each) => codeOf(each) === codeOf(subset));
  return (
    <label className="lens-choice">
      <span>{t('lens.subset.name')}</span>
      <select
        value={codeOf(subset)}
        onChange={({ target }) => {
          const chosen = SUBSETS.find((each) => codeOf(each) === target.value);
          if (chosen !== undefined) store.dispatch({ type: 'lensSet', lens: { subset: chosen } });
        }}
      >
        {(known ? SUBSETS : [...SUBSETS, subset]).map((each) => (
          <option key={codeOf(each)} value={codeOf(each)}>
            {nameOf(each)}
          </option>
        ))}
      </select>
    </label>
  );
}
