import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FEWEST_COMPARED, MOST_COMPARED } from '../data/alignment.ts';
import type { CountryEvents } from '../data/compare.ts';
import type { JurisdictionCode } from '../model/policy-event.ts';
import { useAppState } from './app-context.ts';
import { CompareBar } from './compare-bar.tsx';
import { CompareChooser } from './compare-chooser.tsx';
import { ComparePicture } from './compare-picture.tsx';
import { useAlignment, useComparison, useCountryEvents } from './use-comparison.ts';
import './compare.css';

interface CompareViewProps {
  readonly onPainted: () => void;
}

const NOBODY: readonly JurisdictionCode[] = [];

/** Two to four countries side by side on one axis, or the choice of them. */
export function CompareView({ onPainted }: CompareViewProps) {
  const { t } = useTranslation();
  const countries = useAppState((state) => state.filter.country.only) ?? NOBODY;
  const lanes = useCountryEvents(countries);
  const choosing = countries.length < FEWEST_COMPARED || countries.length > MOST_COMPARED;
  const section = useRef<HTMLElement>(null);
  const before = useRef(choosing);
  useEffect(() => {
    if (before.current === choosing) return;
    before.current = choosing;
    // What was pressed is gone: the keyboard stays where the reader is.
    if (document.activeElement === document.body) section.current?.focus();
  }, [choosing]);
  const isPlain = choosing || lanes === null;
  useEffect(() => {
    if (isPlain) onPainted();
  }, [isPlain, onPainted]);
  return (
    <section ref={section} className="compare" aria-label={t('compare.title')} tabIndex={-1}>
      {choosing && <CompareChooser />}
      {!choosing && lanes === null && <p className="compare-note">{t('compare.tooMany')}</p>}
      {!choosing && lanes !== null && <Compared lanes={lanes} onPainted={onPainted} />}
    </section>
  );
}

interface ComparedProps extends CompareViewProps {
  readonly lanes: readonly CountryEvents[];
}

function Compared({ lanes, onPainted }: ComparedProps) {
  const alignment = useAlignment(lanes);
  const comparison = useComparison(lanes, alignment);
  const align = useAppState((state) => state.align);
  // Another axis or other countries are another picture, which begins with all of it in view.
  const picture = [...lanes.map(({ country }) => country), ...align].join();
  return (
    <>
      <CompareBar lanes={lanes} alignment={alignment} />
      <ComparePicture key={picture} comparison={comparison} onPainted={onPainted} />
    </>
  );
}
