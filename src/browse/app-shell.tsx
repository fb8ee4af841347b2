import { type ComponentType, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '../model/result.ts';
import type { View } from '../state/app-state.ts';
import { ActiveFilters } from './active-filters.tsx';
import { Announcer } from './announcer.tsx';
import { useApp, useAppState } from './app-context.ts';
import { Details } from './details.tsx';
import { FilterRail } from './filter-rail.tsx';
import { Header } from './header.tsx';
import { lazyPart } from './lazy-part.tsx';
import { type LensPart, MainView } from './main-view.tsx';
import { Modal } from './modal.tsx';
import { Notices } from './notices.tsx';
import { focusView } from './use-kept-focus.ts';
import { useKeys } from './use-keys.ts';
import { useMatches } from './use-matches.ts';
import { usePanelsLater } from './use-panels-later.ts';
import { WIDE, useMedia } from './use-media.ts';

const HelpDialog = lazyPart(() => import('./help-dialog.tsx').then((part) => part.HelpDialog));
const AboutDialog = lazyPart(() => import('./about-dialog.tsx').then((part) => part.AboutDialog));

/** A dialog of a room above this one, loaded when it is first opened. */
type UpperDialog = ComponentType<{ readonly onClose: () => void }>;

/** What the screen opens without knowing what is inside. */
export interface UpperDialogs {
  readonly share: UpperDialog;
  readonly download: UpperDialog;
  readonly present: UpperDialog;
  /** Adds the view to the reader's story when it is shown, and says so; no modal. */
  readonly addScene: UpperDialog;
}

interface AppShellProps {
  readonly dialogs: UpperDialogs;
  readonly lens: LensPart;
  readonly issues: readonly Issue[];
  readonly singleKeys: boolean;
  readonly onSingleKeys: (on: boolean) => void;
  readonly onPainted: () => void;
  /** The words for a first visit. */
  readonly firstVisit: ReactNode;
}

/** Where the skip link leads, and what it says. */
const SKIP = {
  timeline: { href: '#timeline', words: 'skipToTimeline' },
  table: { href: '#table', words: 'table.skip' },
  lens: { href: '#lens', words: 'lens.skip' },
} as const;

/** What a view puts in the middle of the screen. */
function placeOf(view: View): keyof typeof SKIP {
  if (view === 'timeline' || view === 'compare') return 'timeline';
  return view === 'table' ? 'table' : 'lens';
}

/** The browse screen: header, filters, timeline, overview, details; rails become drawers when narrow. */
export function AppShell(props: AppShellProps) {
  const { dialogs, lens, issues, singleKeys, onSingleKeys, onPainted, firstVisit } = props;
  const { t } = useTranslation();
  const wide = useMedia(WIDE);
  const [open, setOpen] = useState<
    'filters' | 'help' | 'about' | 'present' | 'share' | 'download' | null
  >(null);
  const hasStories = useApp().stories.length > 0;
  // The view is added anew for every number; 0 says nothing.
  const [added, setAdded] = useState(0);
  const present = hasStories ? () => setOpen('present') : null;
  const addScene = hasStories ? () => setAdded((number) => number + 1) : null;
  const showsDetails = useAppState(
    ({ selected, joined, opened }) => selected !== null || joined.length > 0 || opened !== null,
  );
  const view = useAppState((state) => state.view);
  const [hasPanels, onViewPainted] = usePanelsLater(onPainted);
  const download = () => setOpen('download');
  useKeys(singleKeys, { '?': () => setOpen('help'), d: download, p: present });
  return (
    <div className="app" data-details={showsDetails}>
      <a className="skip" href={SKIP[placeOf(view)].href} onClick={skipToView}>
        {t(SKIP[placeOf(view)].words)}
      </a>
      <Header
        onFilters={wide ? null : () => setOpen('filters')}
        onHelp={() => setOpen('help')}
        onAbout={() => setOpen('about')}
        onShare={() => setOpen('share')}
        onDownload={download}
        onPresent={present}
        onAddScene={addScene}
      />
      <ActiveFilters />
      <div className="columns">
        {wide && (
          <aside className="rail" aria-label={t('filters')}>
            {hasPanels && <FilterRail />}
            {hasPanels && <AboutButton onAbout={() => setOpen('about')} />}
          </aside>
        )}
        <main className="centre">
          <MainView lens={lens} onPainted={onViewPainted} />
          {firstVisit}
        </main>
        {hasPanels && (
          <Details closable={!wide || view === 'compare' || placeOf(view) === 'lens'} />
        )}
      </div>
      <Notices issues={issues} />
      {placeOf(view) === 'timeline' && <Announcer />}
      {open === 'filters' && !wide && (
        <FilterDrawer
          onClose={() => setOpen(null)}
          onAbout={() => setOpen('about')}
          onShare={() => setOpen('share')}
          onDownload={download}
          onPresent={present}
          onAddScene={addScene}
        />
      )}
      <Suspense>
        {added > 0 && <dialogs.addScene key={added} onClose={() => setAdded(0)} />}
      </Suspense>
      <Suspense>
        {open === 'help' && (
          <HelpDialog
            singleKeys={singleKeys}
            onSingleKeys={onSingleKeys}
            onAbout={() => setOpen('about')}
            onClose={() => setOpen(null)}
          />
        )}
        {open === 'download' && <dialogs.download onClose={() => setOpen(null)} />}
        {open === 'share' && <dialogs.share onClose={() => setOpen(null)} />}
        {open === 'present' && <dialogs.present onClose={() => setOpen(null)} />}
        {open === 'about' && <AboutDialog onClose={() => setOpen(null)} />}
      </Suspense>
    </div>
  );
}

function AboutButton({ onAbout }: { readonly onAbout: () => void }) {
  const { t } = useTranslation();
  return (
    <button type="button" className="text-button" onClick={onAbout}>
      {t('about.title')}
    </button>
  );
}

interface FilterDrawerProps {
  readonly onClose: () => void;
  readonly onAbout: () => void;
  readonly onShare: () => void;
  readonly onDownload: () => void;
  readonly onPresent: (() => void) | null;
  readonly onAddScene: (() => void) | null;
}

function FilterDrawer(props: FilterDrawerProps) {
  const { onClose, onAbout, onShare, onDownload, onPresent, onAddScene } = props;
  const { t } = useTranslation();
  const matches = useMatches();
  return (
    <Modal title={t('filters')} className="drawer" closeName={t('closeFilters')} onClose={onClose}>
      <div className="drawer-filters">
        <FilterRail />
        <AboutButton onAbout={onAbout} />
        <button type="button" className="text-button" onClick={onShare}>
          {t('share.title')}
        </button>
        <button type="button" className="text-button" onClick={onDownload}>
          {t('download.title')}
        </button>
        {onPresent !== null && (
          <button type="button" className="text-button" onClick={onPresent}>
            {t('story.choose')}
          </button>
        )}
        {onAddScene !== null && (
          <button
            type="button"
            className="text-button"
            onClick={() => {
              onClose();
              onAddScene();
            }}
          >
            {t('maker.add')}
          </button>
        )}
      </div>
      <button type="button" className="button primary drawer-done" onClick={onClose}>
        {t('showEvents', { count: matches.length })}
      </button>
    </Modal>
  );
}

/** The address holds the view, so the fragment must not be written into it. */
function skipToView(event: React.MouseEvent): void {
  event.preventDefault();
  focusView();
}
