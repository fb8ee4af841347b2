import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { eventOf } from '../data/dataset.ts';
import type { EventId, Weight } from '../model/policy-event.ts';
import { STORY_MOST, type Scene } from '../model/story.ts';
import { pick } from '../model/text.ts';
import { useApp, useWords } from '../browse/app-context.ts';
import { CloseIcon } from '../browse/icons.tsx';
import { aboutEvents } from '../state/edit-story.ts';

/** Choices of the least weight of other events, the widest first. */
const CONTEXTS: readonly (readonly ['all' | 'important' | 'heavy' | 'none', Weight | null])[] = [
  ['all', 1],
  ['important', 3],
  ['heavy', 5],
  ['none', null],
];

interface MakerEventsProps {
  readonly scene: Scene;
  readonly onChange: (part: Partial<Scene>) => void;
}

/** Which events a scene is about, and which others it shows. */
export function MakerEvents({ scene, onChange }: MakerEventsProps) {
  const { t } = useTranslation();
  const { store, dataset } = useApp();
  const { lang } = useWords();
  const contextId = useId();
  const { highlights, context } = scene;
  const { selected } = store.get();
  const titleOf = (id: EventId) => {
    const event = eventOf(dataset, id);
    return event === null ? t('maker.notInData', { id }) : pick(event.title, lang);
  };
  const set = (ids: readonly EventId[]) => onChange(aboutEvents(scene, ids));
  // A file may ask for a weight between the choices: the next heavier one stands for it.
  const [shown] = CONTEXTS.find(
    ([, least]) => least !== null && context !== null && least >= context,
  ) ?? ['none'];
  return (
    <fieldset>
      <legend>{t('maker.highlights')}</legend>
      {highlights.length === 0 && <p className="quiet">{t('maker.noHighlights')}</p>}
      <ul>
        {highlights.map((id) => (
          <li key={id} className="maker-row">
            <span>{titleOf(id)}</span>
            <button
              type="button"
              className="tool"
              aria-label={t('maker.dropHighlight', { title: titleOf(id) })}
              title={t('maker.dropHighlight', { title: titleOf(id) })}
              onClick={() => set(highlights.filter((each) => each !== id))}
            >
              <CloseIcon />
            </button>
          </li>
        ))}
      </ul>
      {selected !== null &&
        !highlights.includes(selected) &&
        highlights.length < STORY_MOST.highlights && (
          <button type="button" className="button" onClick={() => set([...highlights, selected])}>
            {t('maker.highlight')}
          </button>
        )}
      <div className="maker-row">
        <label htmlFor={contextId}>{t('maker.context')}</label>
        <select
          id={contextId}
          value={shown}
          onChange={({ target }) => {
            const [, least = null] = CONTEXTS.find(([name]) => name === target.value) ?? [];
            onChange({ context: least });
          }}
        >
          {CONTEXTS.map(([name, least]) => (
            <option key={name} value={name} disabled={least === null && highlights.length === 0}>
              {t(`maker.contexts.${name}`)}
            </option>
          ))}
        </select>
      </div>
    </fieldset>
  );
}
