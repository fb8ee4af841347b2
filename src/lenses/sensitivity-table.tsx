import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../browse/app-context.ts';
import type { Subset } from '../model/lens-choice.ts';
import { SUBSETS, useSubsetName } from './subset-choice.tsx';

interface SensitivityTableProps {
  /** What the columns hold. */
  readonly head: readonly string[];
  /** The figures of a lens counted with a subset, one a column. */
  readonly figuresOf: (subset: Subset) => readonly string[];
}

/** The main figures of a lens, counted with each subset: what changes here rests on the selection. */
export function SensitivityTable({ head, figuresOf }: SensitivityTableProps) {
  const { t } = useTranslation();
  const { store } = useApp();
  const chosen = useAppState((state) => state.lens.subset);
  const nameOf = useSubsetName();
  const id = useId();
  return (
    <details className="sensitivity">
      <summary id={id}>{t('lens.sensitivity.title')}</summary>
      <table aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{t('lens.subset.name')}</th>
            {head.map((each) => (
              <th key={each} scope="col">
                {each}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {SUBSETS.map((subset) => (
            <tr key={`${subset.weight} ${subset.without}`}>
              <th scope="row">
                <button
                  type="button"
                  className="text-button"
                  aria-pressed={
                    subset.weight === chosen.weight && subset.without === chosen.without
                  }
                  onClick={() => store.dispatch({ type: 'lensSet', lens: { subset } })}
                >
                  {nameOf(subset)}
                </button>
              </th>
              {figuresOf(subset).map((figure, place) => (
                <td key={head[place]}>{figure}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
