import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LensName } from './lens-props.ts';

interface LensHeadProps {
  readonly lens: LensName;
  /** Controls of the lens, after the one that says what is counted. */
  readonly children?: ReactNode;
}

/** The name of a lens, the step of the argument it tests, and its controls. */
export function LensHead({ lens, children }: LensHeadProps) {
  const { t } = useTranslation();
  return (
    <header className="lens-head">
      <div>
        <h2>
          <span className="lens-movement">{t(`lens.movement.${lens}`)}</span>{' '}
          {t(`lens.title.${lens}`)}
        </h2>
        <p className="quiet">{t(`lens.lead.${lens}`)}</p>
      </div>
      <div className="lens-tools">{children}</div>
    </header>
  );
}
