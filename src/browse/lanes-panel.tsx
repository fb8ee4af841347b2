import { useTranslation } from 'react-i18next';
import type { Lane } from '../layout/lane-options.ts';
import {
  GROUPINGS,
  type Grouping,
  NO_LANE_CHOICE,
  groupedBy,
  sameLaneChoice,
} from '../model/lane-choice.ts';
import { useApp, useAppState } from './app-context.ts';
import { LaneList } from './lane-list.tsx';
import { Modal } from './modal.tsx';

interface LanesPanelProps {
  /** The lanes on screen, from the top. */
  readonly lanes: readonly Lane[];
  readonly onClose: () => void;
}

/** What lanes are made of, and each lane's place and height; the timeline follows every press. */
export function LanesPanel({ lanes, onClose }: LanesPanelProps) {
  const { t } = useTranslation();
  const { store } = useApp();
  const choice = useAppState((state) => state.lanes);
  const usual = sameLaneChoice(choice, NO_LANE_CHOICE);
  return (
    <Modal
      title={t('lanesMenu.title')}
      className="lanes-panel"
      closeName={t('lanesMenu.close')}
      onClose={onClose}
    >
      <GroupingChoice by={choice.by} />
      <LaneList lanes={lanes} choice={choice} />
      <button
        type="button"
        className="button lanes-reset"
        aria-disabled={usual}
        onClick={() => store.dispatch({ type: 'lanesSet', lanes: NO_LANE_CHOICE })}
      >
        {t('lanesMenu.reset')}
      </button>
    </Modal>
  );
}

/** Lanes by topic and instrument need texts that a very large file does not hold in memory. */
const NOT_IN_LARGE: ReadonlySet<Grouping> = new Set(['topic', 'instrument']);

function GroupingChoice({ by }: { readonly by: Grouping }) {
  const { t } = useTranslation();
  const { store, packer } = useApp();
  const isLarge = packer !== null;
  return (
    <fieldset className="lanes-by">
      <legend>{t('lanesMenu.by')}</legend>
      {GROUPINGS.map((each) => (
        <label key={each}>
          <input
            type="radio"
            name="lanes-by"
            value={each}
            checked={each === by}
            disabled={isLarge && NOT_IN_LARGE.has(each)}
            onChange={() => store.dispatch({ type: 'lanesSet', lanes: groupedBy(each) })}
          />
          {t(`lanesMenu.grouping.${each}`)}
        </label>
      ))}
      {isLarge && <p className="quiet">{t('lanesMenu.tooLarge')}</p>}
    </fieldset>
  );
}
