import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../browse/app-context.ts';
import { type Lang, localeOf, pick } from '../model/text.ts';
import { type Choices, type NumberTable, OPTIONS, type OptionName, TOLD_VIEW } from './choices.ts';
import type { Format } from './formats.ts';
import type { TakenStory } from './taken-story.ts';
import type { MadeFile } from './use-files.ts';

interface DownloadRowProps {
  readonly format: Format;
  readonly made: MadeFile | undefined;
  readonly chosen: boolean;
  readonly choices: Choices;
  /** Whether there is an event to cite. */
  readonly hasEvent: boolean;
  /** Whether pictures of the view are of the chart of a lens, and the tables that the lens has. */
  readonly isChart: boolean;
  readonly tables: readonly NumberTable[];
  readonly stories: readonly TakenStory[];
  readonly onChoose: () => void;
  readonly onChoices: (choices: Choices) => void;
  readonly onTake: () => void;
  readonly onCopy: () => void;
}

/** A format: its name, what it is good for, its size once known, and the way to have it. */
export function DownloadRow(props: DownloadRowProps) {
  const { format, made, chosen, choices, onChoose, onChoices, onTake, onCopy } = props;
  const { t } = useTranslation();
  const { lang } = useWords();
  const id = useId();
  const name = t(`download.format.${format.id}`);
  return (
    <div className="download-row" data-chosen={chosen}>
      <label>
        <input
          type="radio"
          name="download-format"
          checked={chosen}
          onChange={onChoose}
          aria-describedby={id}
        />
        <span className="download-name">{name}</span>
        {made?.state === 'made' && <span className="quiet">{sizeText(made.file.size, lang)}</span>}
      </label>
      <button
        type="button"
        className="button"
        aria-label={
          format.kind === 'paper' ? t('download.printNow') : t('download.take', { format: name })
        }
        onClick={onTake}
      >
        {format.kind === 'paper' ? t('download.print') : t('download.get')}
      </button>
      <p id={id} className="quiet download-use">
        {t(`download.use.${format.id}`)}
      </p>
      {chosen && format.options.length > 0 && (
        <div className="download-options">
          {format.options.map((option) => (
            <Option
              key={option}
              option={option}
              choices={choices}
              hasEvent={props.hasEvent}
              isChart={props.isChart}
              tables={props.tables}
              stories={props.stories}
              onChoices={onChoices}
            />
          ))}
          {format.kind === 'file' && format.copies === true && (
            <button type="button" className="button" onClick={onCopy}>
              {t('download.copy')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

interface OptionProps {
  readonly option: OptionName;
  readonly choices: Choices;
  readonly hasEvent: boolean;
  readonly isChart: boolean;
  readonly tables: readonly NumberTable[];
  readonly stories: readonly TakenStory[];
  readonly onChoices: (choices: Choices) => void;
}

function Option({ option, choices, hasEvent, isChart, tables, stories, onChoices }: OptionProps) {
  const { t } = useTranslation();
  const { lang } = useWords();
  const id = useId();
  const offered =
    option === 'told'
      ? [
          { value: TOLD_VIEW, name: t('download.choice.view') },
          ...stories.map(({ id: value, title }) => ({
            value,
            name: t('download.story', { title: pick(title, lang) || t('maker.untitled') }),
          })),
        ]
      : OPTIONS[option]
          .filter((value) => option !== 'table' || tables.some((each) => each === value))
          .filter((value) => value !== 'event' || hasEvent)
          // A chart is no taller for showing all of its lanes.
          .filter((value) => value !== 'whole' || !isChart)
          .map((value) => ({ value, name: t(`download.choice.${value}`) }));
  return (
    <div>
      <label htmlFor={id}>{t(`download.option.${option}`)}</label>
      <select
        id={id}
        value={choices[option]}
        onChange={({ target }) => {
          const chosen = offered.find(({ value }) => value === target.value);
          if (chosen !== undefined) onChoices({ ...choices, [option]: chosen.value });
        }}
      >
        {offered.map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

/** `12 kB`, `1.4 MB`. */
function sizeText(bytes: number, lang: Lang): string {
  const large = bytes >= 1e6;
  const unit = large ? 'megabyte' : 'kilobyte';
  const format = new Intl.NumberFormat(localeOf(lang), {
    style: 'unit',
    unit,
    maximumFractionDigits: large || bytes < 1e4 ? 1 : 0,
  });
  return format.format(bytes / (large ? 1e6 : 1e3));
}
