import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '../model/result.ts';
import { ActiveFilters } from './active-filters.tsx';
import { Announcer } from './announcer.tsx';
import { useAppState } from './app-context.ts';
import { Details } from './details.tsx';
import { FilterRail } from './filter-rail.tsx';
import { Header } from './header.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { Modal } from './modal.tsx';
import { Notices } from './notices.tsx';
import { OverviewPanel } from './overview-panel.tsx';
import { TimelineView } from './timeline-view.tsx';
import { useKeys } from './use-keys.ts';
import { useMatches } from './use-matches.ts';
import { WIDE, useMedia } from './use-media.ts';

interface AppShellProps {
  readonly issues: readonly Issue[];
  readonly singleKeys: boolean;
  readonly onSingleKeys: (on: boolean) => void;
  readonly onPainted: () => void;
}

/** The browse screen: header, filters, timeline, overview, details; rails become drawers when narrow. */
export function AppShell({ issues, singleKeys, onSingleKeys, onPainted }: AppShellProps) {
  const { t } = useTranslation();
  const wide = useMedia(WIDE);
  const [open, setOpen] = useState<'filters' | 'help' | null>(null);
  const showsDetails = useAppState(
    ({ selected, joined, opened }) => selected !== null || joined.length > 0 || opened !== null,
  );
  useKeys(singleKeys, () => setOpen('help'));
  return (
    <div className="app" data-details={showsDetails}>
      <a className="skip" href="#timeline" onClick={skipToTimeline}>
        {t('skipToTimeline')}
      </a>
      <Header onFilters={wide ? null : () => setOpen('filters')} onHelp={() => setOpen('help')} />
      <ActiveFilters />
      <div className="columns">
        {wide && (
          <aside className="rail" aria-label={t('filters')}>
            <FilterRail />
          </aside>
        )}
        <main className="centre">
          <TimelineView onPainted={onPainted} />
          <OverviewPanel />
        </main>
        <Details closable={!wide} />
      </div>
      <Notices issues={issues} />
      <Announcer />
      {open === 'filters' && !wide && <FilterDrawer onClose={() => setOpen(null)} />}
      {open === 'help' && (
        <HelpDialog
          singleKeys={singleKeys}
          onSingleKeys={onSingleKeys}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}

function FilterDrawer({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const matches = useMatches();
  return (
    <Modal title={t('filters')} className="drawer" closeName={t('closeFilters')} onClose={onClose}>
      <FilterRail />
      <button type="button" className="button primary drawer-done" onClick={onClose}>
        {t('showEvents', { count: matches.length })}
      </button>
    </Modal>
  );
}

/** The address holds the view, so the fragment must not be written into it. */
function skipToTimeline(event: React.MouseEvent): void {
  event.preventDefault();
  const stop = document.querySelector<HTMLElement>('.focus-layer [tabindex="0"]');
  (stop ?? document.querySelector<HTMLElement>('#timeline'))?.focus();
}
