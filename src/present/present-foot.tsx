import { useTranslation } from 'react-i18next';
import { BackIcon, CloseIcon, ForwardIcon, FullScreenIcon, NotesIcon } from '../browse/icons.tsx';
import type { PresentCommand } from './present-command.ts';

interface PresentFootProps {
  readonly number: number;
  readonly count: number;
  readonly notes: boolean;
  readonly onCommand: (command: PresentCommand) => void;
}

/** How far the story is, and quiet buttons for whoever has no keys. */
export function PresentFoot({ number, count, notes, onCommand }: PresentFootProps) {
  const { t } = useTranslation();
  const buttons = [
    { command: 'previous', icon: <BackIcon />, off: number === 1 },
    { command: 'next', icon: <ForwardIcon />, off: number === count },
    { command: 'notes', icon: <NotesIcon />, pressed: notes },
    { command: 'full', icon: <FullScreenIcon /> },
    { command: 'leave', icon: <CloseIcon /> },
  ] as const;
  return (
    <footer className="present-foot">
      <div
        className="present-progress"
        role="progressbar"
        aria-label={t('story.progress')}
        aria-valuemin={1}
        aria-valuemax={count}
        aria-valuenow={number}
        aria-valuetext={t('story.sceneOf', { number, count })}
      >
        {Array.from({ length: count }, (_, index) => (
          <span key={index} data-at={placeOf(index + 1, number)} />
        ))}
      </div>
      <div className="present-tools">
        {buttons.map(({ command, icon, ...rest }) => (
          <button
            key={command}
            type="button"
            className="tool"
            aria-label={t(`story.command.${command}`)}
            title={t(`story.command.${command}`)}
            // Not disabled: who steps with it must not lose the keyboard at the end.
            aria-disabled={'off' in rest ? rest.off : undefined}
            aria-pressed={'pressed' in rest ? rest.pressed : undefined}
            onClick={() => onCommand(command)}
          >
            {icon}
          </button>
        ))}
      </div>
    </footer>
  );
}

function placeOf(scene: number, number: number): 'past' | 'now' | 'coming' {
  if (scene === number) return 'now';
  return scene < number ? 'past' : 'coming';
}
