import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { checkCounts } from '../data/check-counts.ts';
import { CHECKS } from '../model/category.ts';
import { useApp, useWords } from './app-context.ts';

/** How dates are checked, with how many were checked how. */
export function AboutMethod() {
  const { t } = useTranslation();
  const { dataset } = useApp();
  const { number } = useWords();
  const counts = useMemo(() => checkCounts(dataset), [dataset]);
  return (
    <section>
      <h3>{t('about.method')}</h3>
      <p>{t('about.methodText')}</p>
      {counts !== null && (
        <dl className="checks">
          {CHECKS.map((check) => (
            <div key={check}>
              <dt>{t(`check.${check}`)}</dt>
              <dd>{number(counts[check])}</dd>
            </div>
          ))}
        </dl>
      )}
      <p>{t('about.disagree')}</p>
    </section>
  );
}
