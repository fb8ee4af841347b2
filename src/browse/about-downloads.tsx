import { useTranslation } from 'react-i18next';
import { LICENCE_PAGE } from '../publish/licence.ts';
import { OPEN_DATA } from '../publish/site.ts';
import { pageAddress } from './page-address.ts';
import { useWords } from './app-context.ts';

/** What may be done with the data, and the files to do it with. */
export function AboutDownloads() {
  const { t } = useTranslation();
  const { lang } = useWords();
  const files = [
    ['events.json', 'everything'],
    ['events.csv', 'csv'],
    ['instruments.json', 'instruments'],
    ['schema.json', 'schema'],
    ['datapackage.json', 'package'],
    [`feed.${lang}.atom`, 'atom'],
    [`feed.${lang}.json`, 'jsonFeed'],
    ['upcoming.ics', 'calendar'],
  ] as const;
  return (
    <section>
      <h3>{t('about.licence')}</h3>
      <p>
        {t('about.licenceText')}{' '}
        <a href={LICENCE_PAGE} target="_blank" rel="license noopener noreferrer">
          {t('about.licenceName')}
        </a>
      </p>
      <ul className="downloads">
        {files.map(([name, what]) => (
          <li key={name}>
            <a href={new URL(`${OPEN_DATA}/${name}`, pageAddress()).href}>{name}</a>
            <span className="quiet">{t(`about.file.${what}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
