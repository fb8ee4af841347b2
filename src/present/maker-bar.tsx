import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Issue, issueText } from '../model/result.ts';
import { pick } from '../model/text.ts';
import { useWords } from '../browse/app-context.ts';
import { EMPTY_STORY, asOwn } from '../state/edit-story.ts';
import { RedoIcon, UndoIcon } from './maker-icons.tsx';
import { MakerShare } from './maker-share.tsx';
import { readStoryFile, saveStory, storyFileName } from './story-file.ts';
import { useOwnStory } from '../browse/use-own-story.ts';

/** So many faults of a file are told at most. */
const MOST_FAULTS = 8;

interface MakerBarProps {
  readonly onSaid: (message: string) => void;
  readonly onPlay: () => void;
  /** Another story is in the place of this one. */
  readonly onReplaced: () => void;
}

/** What is done with the whole story. */
export function MakerBar({ onSaid, onPlay, onReplaced }: MakerBarProps) {
  const { t } = useTranslation();
  const { lang } = useWords();
  const [{ history }, own] = useOwnStory();
  const [fault, setFault] = useState<FileFault | null>(null);
  const [sharing, setSharing] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const { past, present: story, future } = history;
  const isEmpty = story.scenes.length === 0;
  const open = async (chosen: File) => {
    const read = await readStoryFile(chosen);
    if (!read.ok) {
      setFault({ name: chosen.name, issues: read.issues });
      return;
    }
    setFault(null);
    own.edit(() => asOwn(read.value));
    onReplaced();
    onSaid(t('maker.opened', { name: chosen.name }));
  };
  const save = () => {
    saveStory(story, lang);
    onSaid(t('maker.saved', { name: storyFileName(pick(story.title, lang)) }));
  };
  return (
    <>
      <div className="maker-bar">
        <button type="button" className="button primary" disabled={isEmpty} onClick={onPlay}>
          {t('maker.play')}
        </button>
        {/* Not disabled: who steps with them must not lose the keyboard at the end. */}
        <button
          type="button"
          className="tool"
          aria-label={t('maker.undo')}
          title={t('maker.undo')}
          aria-disabled={past.length === 0}
          onClick={own.undo}
        >
          <UndoIcon />
        </button>
        <button
          type="button"
          className="tool"
          aria-label={t('maker.redo')}
          title={t('maker.redo')}
          aria-disabled={future.length === 0}
          onClick={own.redo}
        >
          <RedoIcon />
        </button>
        <button
          type="button"
          className="button"
          disabled={isEmpty}
          aria-expanded={sharing}
          onClick={() => setSharing(!sharing)}
        >
          {t('maker.share')}
        </button>
        <button type="button" className="button" disabled={isEmpty} onClick={save}>
          {t('maker.save')}
        </button>
        <button type="button" className="button" onClick={() => file.current?.click()}>
          {t('maker.open')}
        </button>
        <button
          type="button"
          className="button"
          disabled={isEmpty}
          onClick={() => {
            own.edit(() => EMPTY_STORY);
            onReplaced();
            onSaid(t('maker.begun'));
          }}
        >
          {t('maker.new')}
        </button>
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          hidden
          onChange={({ target }) => {
            const chosen = target.files?.[0];
            if (chosen !== undefined) void open(chosen);
            // The same file can be chosen again once it is corrected.
            target.value = '';
          }}
        />
      </div>
      {sharing && !isEmpty && <MakerShare story={story} />}
      {fault !== null && <Fault fault={fault} onDone={() => setFault(null)} />}
    </>
  );
}

interface FileFault {
  readonly name: string;
  readonly issues: readonly Issue[];
}

function Fault({ fault, onDone }: { readonly fault: FileFault; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const { name, issues } = fault;
  const more = issues.length - MOST_FAULTS;
  return (
    <div className="maker-fault" role="alert">
      <p>
        <strong>{t('maker.openFailed', { name })}</strong>
      </p>
      <p>{t('maker.openAdvice')}</p>
      <ul lang="en">
        {issues.slice(0, MOST_FAULTS).map((issue) => (
          <li key={issueText(issue)}>{issueText(issue)}</li>
        ))}
      </ul>
      {more > 0 && <p>{t('maker.moreFaults', { count: more })}</p>}
      <button type="button" className="text-button" onClick={onDone}>
        {t('dismiss')}
      </button>
    </div>
  );
}
