import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../browse/app-context.ts';
import { useMatches } from '../browse/use-matches.ts';
import { assertNever } from '../model/result.ts';
import { countedOf } from '../tally/counted.ts';
import { ClaimsTable } from './claims-table.tsx';
import { LensMethod } from './lens-method.tsx';
import type { LensName, LensProps } from './lens-props.ts';
import { LifeLens } from './life-lens.tsx';
import { PaceLens } from './pace-lens.tsx';
import { ShiftLens } from './shift-lens.tsx';
import './lens.css';

interface LensViewProps {
  readonly onPainted: () => void;
}

/** One of the three lenses: its charts, the article's claims, and how all of it is counted. */
export function LensView({ onPainted }: LensViewProps) {
  const { t } = useTranslation();
  const { dataset } = useApp();
  const view = useAppState((state) => state.view);
  const subset = useAppState((state) => state.lens.subset);
  const day = useAppState((state) => state.asOf ?? state.today);
  const matches = useMatches();
  const page = useRef<HTMLElement>(null);
  const counted = useMemo(
    () => countedOf(dataset.columns, matches, day, subset),
    [dataset, matches, day, subset],
  );
  const lens: LensName = view === 'life' || view === 'shift' ? view : 'pace';
  return (
    <section ref={page} id="lens" className="lens" aria-label={t(`views.${lens}`)} tabIndex={-1}>
      <Lens lens={lens} counted={counted} onPainted={onPainted} />
      <ClaimsTable lens={lens} />
      <LensMethod counted={counted} />
    </section>
  );
}

function Lens({ lens, ...props }: LensProps & { readonly lens: LensName }) {
  switch (lens) {
    case 'pace':
      return <PaceLens {...props} />;
    case 'life':
      return <LifeLens {...props} />;
    case 'shift':
      return <ShiftLens {...props} />;
    default:
      return assertNever(lens);
  }
}
