import { useTranslation } from 'react-i18next';
import { hostOf } from '../model/web-address.ts';
import { useApp, useAppState, useWords } from './app-context.ts';
import { AboutCitation } from './about-citation.tsx';
import { AboutDownloads } from './about-downloads.tsx';
import { AboutFigures } from './about-figures.tsx';
import { AboutMethod } from './about-method.tsx';
import { Modal } from './modal.tsx';
import './about.css';

/** What this is, how it was made, what may be done with it, and how to say that something is wrong. */
export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const data = useAppState((state) => state.data);
  return (
    <Modal title={t('about.title')} className="about" onClose={onClose}>
      {data === null ? <AboutOwn /> : <AboutForeign address={data} />}
      <p>{t('about.code')}</p>
    </Modal>
  );
}

function AboutOwn() {
  const { t } = useTranslation();
  return (
    <>
      <p>{t('about.selection')}</p>
      <AboutFigures />
      <Edition />
      <AboutMethod />
      <AboutDownloads />
      <AboutCitation />
      <AboutErrors />
    </>
  );
}

/** Of somebody else's events we know only what their file says. */
function AboutForeign({ address }: { readonly address: string }) {
  const { t } = useTranslation();
  const { dataset } = useApp();
  return (
    <>
      <p>{t('about.foreign', { host: hostOf(address) || address })}</p>
      <AboutFigures />
      <Edition />
      {dataset.license !== '' && <p>{t('about.foreignLicence', { licence: dataset.license })}</p>}
    </>
  );
}

function Edition() {
  const { t } = useTranslation();
  const { dataset } = useApp();
  const { dates } = useWords();
  if (dataset.asOf === null) return null;
  return (
    <p className="quiet">
      {t('dataVersion', { version: dataset.version, date: dates.day(dataset.asOf) })}
    </p>
  );
}

const POINTS = ['event', 'page', 'says', 'version'] as const;

function AboutErrors() {
  const { t } = useTranslation();
  return (
    <section>
      <h3>{t('about.errors')}</h3>
      <p>{t('about.errorsHow')}</p>
      <ul className="points">
        {POINTS.map((point) => (
          <li key={point}>{t(`about.error.${point}`)}</li>
        ))}
      </ul>
    </section>
  );
}
