import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Lane } from '../layout/lane-options.ts';
import { type LaneChoice, moveLane, toggleFolded, togglePinned } from '../model/lane-choice.ts';
import { useApp } from './app-context.ts';
import { DownIcon, FoldIcon, PinIcon, UpIcon } from './lane-icons.tsx';
import { useLaneNames } from './lane-names.ts';

/** The address holds no more pinned lanes than this: those further down are pinned before they move. */
const MOVABLE = 60;

interface LaneListProps {
  readonly lanes: readonly Lane[];
  readonly choice: LaneChoice;
}

/** The lanes in their order, each with the buttons that move, pin and fold it. */
export function LaneList({ lanes, choice }: LaneListProps) {
  const { t } = useTranslation();
  const { store } = useApp();
  const nameOf = useLaneNames();
  const list = useRef<HTMLOListElement>(null);
  const pressed = useRef<string | null>(null);
  const [said, setSaid] = useState('');
  const keys = lanes.map(({ key }) => key);
  useLayoutEffect(() => {
    // A list that is put in another order may take the focus from what moves: it is given back.
    if (pressed.current === null || document.activeElement !== document.body) return;
    const buttons = list.current?.querySelectorAll('button') ?? [];
    [...buttons].find(({ dataset }) => dataset.act === pressed.current)?.focus();
  }, [lanes]);
  const set = (act: string, next: LaneChoice, saying: string) => {
    pressed.current = act;
    setSaid(saying);
    store.dispatch({ type: 'lanesSet', lanes: next });
  };
  return (
    <>
      <h3 id="lane-list-title">{t('lanesMenu.order')}</h3>
      <ol ref={list} className="lane-list" aria-labelledby="lane-list-title">
        {lanes.map(({ key, events }, place) => {
          const name = nameOf(choice.by, key);
          const move = (step: 1 | -1) => {
            const saying = t('lanesMenu.moved', {
              name,
              place: place + 1 + step,
              all: keys.length,
            });
            set(`${step} ${key}`, moveLane(choice, keys, key, step), saying);
          };
          return (
            <li key={key}>
              <span className="lane-name">{name}</span>
              <span className="quiet">{t('laneCount', { count: events.length })}</span>
              <span className="lane-acts">
                <Act
                  act={`-1 ${key}`}
                  name={t('lanesMenu.up', { name })}
                  off={place === 0 || place > MOVABLE}
                  onPress={() => move(-1)}
                >
                  <UpIcon />
                </Act>
                <Act
                  act={`1 ${key}`}
                  name={t('lanesMenu.down', { name })}
                  off={place === keys.length - 1 || place >= MOVABLE}
                  onPress={() => move(1)}
                >
                  <DownIcon />
                </Act>
                <Act
                  act={`pin ${key}`}
                  name={t('lanesMenu.pin', { name })}
                  pressed={choice.pinned.includes(key)}
                  onPress={() => set(`pin ${key}`, togglePinned(choice, key), '')}
                >
                  <PinIcon />
                </Act>
                <Act
                  act={`fold ${key}`}
                  name={t('lanesMenu.fold', { name })}
                  pressed={choice.folded.includes(key)}
                  onPress={() => set(`fold ${key}`, toggleFolded(choice, key), '')}
                >
                  <FoldIcon />
                </Act>
              </span>
            </li>
          );
        })}
      </ol>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  );
}

interface ActProps {
  /** Tells this button from all others of the list. */
  readonly act: string;
  readonly name: string;
  /** For a button that stays down; left out for one that does not. */
  readonly pressed?: boolean;
  readonly off?: boolean;
  readonly onPress: () => void;
  readonly children: React.ReactNode;
}

function Act({ act, name, pressed, off = false, onPress, children }: ActProps) {
  // A button that is switched off by its own press must not lose the keyboard: `disabled` would.
  return (
    <button
      type="button"
      className="tool"
      data-act={act}
      aria-label={name}
      title={name}
      aria-pressed={pressed}
      aria-disabled={off}
      onClick={() => {
        if (!off) onPress();
      }}
    >
      {children}
    </button>
  );
}
