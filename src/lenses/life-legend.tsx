import { useTranslation } from 'react-i18next';
import { LIFE_SIGNS } from '../browse/life-picture.ts';
import '../browse/lens-signs.css';

/** What thickness, dashes, fading ends and threads of the bars mean. */
export function LifeLegend() {
  const { t } = useTranslation();
  return (
    <ul className="pace-legend lives-legend shape-legend" aria-label={t('life.legend.name')}>
      {LIFE_SIGNS.map((sign) => (
        <li key={sign}>
          <i data-sign={sign} />
          {t(`life.legend.${sign}`)}
        </li>
      ))}
    </ul>
  );
}
