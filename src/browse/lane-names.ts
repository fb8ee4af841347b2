import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CAPABILITY_LANE,
  OTHERS_LANE,
  REST_LANE,
  WHOLE_LANE,
  WORLD_LANE,
} from '../layout/lane-options.ts';
import type { Grouping } from '../model/lane-choice.ts';
import { toInstrumentId } from '../model/policy-event.ts';
import { pick } from '../model/text.ts';
import { useApp, useWords } from './app-context.ts';
import { useFacetNames } from './facet-names.ts';

/** Names of lanes, which depend on what lanes are made of. */
export function useLaneNames(): (by: Grouping, key: string) => string {
  const { t } = useTranslation();
  const { dataset } = useApp();
  const { lang } = useWords();
  const nameOf = useFacetNames();
  return useCallback(
    (by, key) => {
      if (
        key === CAPABILITY_LANE ||
        key === WORLD_LANE ||
        key === OTHERS_LANE ||
        key === WHOLE_LANE
      ) {
        return t(`lane.${key}`);
      }
      if (key === REST_LANE) {
        return by === 'topic' ? t('lanesMenu.restTopic') : t('lanesMenu.restInstrument');
      }
      if (by === 'instrument') {
        return pick(dataset.instruments.get(toInstrumentId(key))?.label ?? { en: key }, lang);
      }
      return nameOf(by === 'none' ? 'country' : by, key);
    },
    [t, dataset, lang, nameOf],
  );
}
