import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { STORY_LIMITS } from '../data/story-schema.ts';
import { type Day, isoOf, toDay } from '../model/day.ts';
import { parseEdtf } from '../model/edtf.ts';
import { type Annotation, STORY_MOST, type Scene } from '../model/story.ts';
import { type Viewport, spanOf } from '../model/viewport.ts';
import { useWords } from '../browse/app-context.ts';
import { bracketTo, withWords } from '../state/edit-story.ts';
import { MakerField } from './maker-field.tsx';

interface MakerBracketsProps {
  readonly scene: Scene;
  /** The window of the scene, in whose middle a new bracket begins. */
  readonly window: Viewport;
  readonly onChange: (part: Partial<Scene>, run?: string) => void;
}

/** Brackets over spans of days, each with its caption. */
export function MakerBrackets({ scene, window, onChange }: MakerBracketsProps) {
  const { t } = useTranslation();
  const { lang } = useWords();
  const { annotations } = scene;
  const change = (index: number, next: Annotation, run?: string) =>
    onChange({ annotations: annotations.map((each, at) => (at === index ? next : each)) }, run);
  return (
    <fieldset>
      <legend>{t('maker.brackets')}</legend>
      {annotations.map((each, index) => (
        <div
          // oxlint-disable-next-line react/no-array-index-key -- brackets have no name but their place
          key={index}
          className="maker-bracket"
          role="group"
          aria-label={t('maker.bracket', { number: index + 1 })}
        >
          {(['from', 'to'] as const).map((end) => (
            <BracketDay
              key={end}
              label={t(`maker.${end}`)}
              day={each[end]}
              onDay={(day) => change(index, bracketTo(each, end, day))}
            />
          ))}
          <MakerField
            label={t('maker.caption')}
            text={each.caption}
            limit={STORY_LIMITS.caption}
            onWords={(text) =>
              change(
                index,
                { ...each, caption: withWords(each.caption, lang, text) },
                `caption ${index}`,
              )
            }
          />
          <button
            type="button"
            className="text-button"
            aria-label={t('maker.dropBracket', { number: index + 1 })}
            onClick={() => onChange({ annotations: annotations.filter((_, at) => at !== index) })}
          >
            {t('maker.remove')}
          </button>
        </div>
      ))}
      {annotations.length < STORY_MOST.annotations && (
        <button
          type="button"
          className="button"
          onClick={() => onChange({ annotations: [...annotations, middleOf(window)] })}
        >
          {t('maker.addBracket')}
        </button>
      )}
    </fieldset>
  );
}

/** A bracket over the middle half of a window. */
function middleOf(window: Viewport): Annotation {
  const quarter = spanOf(window) / 4;
  const from = toDay(Math.round(window.start + quarter));
  return { from, to: toDay(Math.max(from, Math.round(window.end - quarter) - 1)), caption: {} };
}

interface BracketDayProps {
  readonly label: string;
  readonly day: Day;
  readonly onDay: (day: Day) => void;
}

/** A day in the platform's own field; what is being typed counts once it is a day. */
function BracketDay({ label, day, onDay }: BracketDayProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <label className="maker-field">
      {label}
      <input
        type="date"
        min="0001-01-01"
        max="9999-12-31"
        value={typed ?? isoOf(day)}
        onChange={({ target }) => {
          setTyped(target.value);
          const date = parseEdtf(target.value);
          if (date.ok) onDay(date.value.first);
        }}
        onBlur={() => setTyped(null)}
      />
    </label>
  );
}
