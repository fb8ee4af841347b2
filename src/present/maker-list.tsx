import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { movedScene } from '../state/edit-story.ts';
import { DownIcon, UpIcon } from './maker-icons.tsx';
import { useSceneWords } from './scene-words.ts';
import { useOwnStory } from '../browse/use-own-story.ts';

interface MakerListProps {
  /** The scene that is open, from 0. */
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
  /** The open scene has another place now. */
  readonly onMoved: (index: number) => void;
  readonly onSaid: (message: string) => void;
}

/** The scenes in order, to open and to move. */
export function MakerList({ chosen, onChoose, onMoved, onSaid }: MakerListProps) {
  const { t } = useTranslation();
  const words = useSceneWords();
  const [{ history }, own] = useOwnStory();
  const { scenes } = history.present;
  const hintId = useId();
  const list = useRef<HTMLOListElement>(null);
  // The keyboard goes along with the scene that it moves.
  const follow = useRef<{ readonly index: number; readonly part: string } | null>(null);
  useEffect(() => {
    if (follow.current === null) return;
    const { index, part } = follow.current;
    follow.current = null;
    const row = list.current?.children[index];
    const wanted = row?.querySelector<HTMLButtonElement>(`[data-part="${part}"]:enabled`);
    (wanted ?? row?.querySelector<HTMLButtonElement>('button'))?.focus();
  });
  if (scenes.length === 0) return null;
  const move = (from: number, step: 1 | -1, part: string) => {
    const to = from + step;
    if (!(to in scenes)) return;
    follow.current = { index: to, part };
    own.edit((story) => movedScene(story, from, to));
    if (from === chosen) onMoved(to);
    else if (to === chosen) onMoved(from);
    onSaid(t('maker.movedTo', { number: to + 1, count: scenes.length }));
  };
  const keys = (event: KeyboardEvent, index: number) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(index, event.key === 'ArrowUp' ? -1 : 1, 'open');
  };
  return (
    <>
      <ol ref={list} className="maker-list" aria-label={t('maker.scenes')}>
        {scenes.map((scene, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- scenes have no name but their place
          <li key={index} data-chosen={index === chosen}>
            <button
              type="button"
              className="maker-open"
              data-part="open"
              aria-current={index === chosen}
              aria-describedby={hintId}
              onClick={() => onChoose(index)}
              onKeyDown={(event) => keys(event, index)}
            >
              <span className="maker-number">{index + 1}</span>
              <span className="maker-name">
                <strong>{words.title(scene.title)}</strong>
                <span className="quiet">{words.shown(scene)}</span>
              </span>
            </button>
            <button
              type="button"
              className="tool"
              data-part="up"
              aria-label={t('maker.moveUp', { number: index + 1 })}
              title={t('maker.moveUp', { number: index + 1 })}
              disabled={index === 0}
              onClick={() => move(index, -1, 'up')}
            >
              <UpIcon />
            </button>
            <button
              type="button"
              className="tool"
              data-part="down"
              aria-label={t('maker.moveDown', { number: index + 1 })}
              title={t('maker.moveDown', { number: index + 1 })}
              disabled={index === scenes.length - 1}
              onClick={() => move(index, 1, 'down')}
            >
              <DownIcon />
            </button>
          </li>
        ))}
      </ol>
      <p id={hintId} className="quiet maker-hint">
        {t('maker.moveHint')}
      </p>
    </>
  );
}
