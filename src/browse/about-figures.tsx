import { useTranslation } from 'react-i18next';
import { useApp, useWords } from './app-context.ts';

/** How much the dataset holds, counted from it. */
export function AboutFigures() {
  const { t } = useTranslation();
  const { dataset } = useApp();
  const { number } = useWords();
  // The instruments of a large file are not listed anywhere.
  const instruments = Array.from(dataset.instruments.values()).length;
  const figures = [
    [dataset.events.length, t('about.events', { count: dataset.events.length })],
    ...(instruments === 0
      ? []
      : [[instruments, t('about.instruments', { count: instruments })] as const]),
    [dataset.columns.codes.length, t('about.places', { count: dataset.columns.codes.length })],
  ] as const;
  return (
    <ul className="figures">
      {figures.map(([count, name]) => (
        <li key={name}>
          <strong>{number(count)}</strong> {name}
        </li>
      ))}
    </ul>
  );
}
