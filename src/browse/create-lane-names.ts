import type { TFunction } from 'i18next';
import type { Dataset } from '../data/dataset.ts';
import {
  CAPABILITY_LANE,
  OTHERS_LANE,
  REST_LANE,
  WHOLE_LANE,
  WORLD_LANE,
} from '../layout/lane-options.ts';
import type { Grouping } from '../model/lane-choice.ts';
import { toInstrumentId } from '../model/policy-event.ts';
import { type Lang, pick } from '../model/text.ts';
import type { FacetNames } from './create-facet-names.ts';

/** Names of lanes, which depend on what lanes are made of. */
export type LaneNames = (by: Grouping, key: string) => string;

/** Names of lanes in a language; countries, categories and topics go by their names in the filter. */
export function createLaneNames(
  t: TFunction,
  dataset: Dataset,
  lang: Lang,
  nameOf: FacetNames,
): LaneNames {
  return (by, key) => {
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
  };
}
