import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lawOn, standingOn } from '../data/law-on.ts';
import { dayOf } from '../model/day.ts';
import { toInstrumentId } from '../model/policy-event.ts';
import { compileDataset } from './compile-dataset.ts';

const { dataset } = compileDataset(join(import.meta.dirname, '../../data'));

function on(id: string, iso: string) {
  const instrument = dataset.instruments.get(toInstrumentId(id));
  if (instrument === undefined) throw new Error(`no instrument ${id}`);
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return standingOn(dataset, instrument, dayOf(year, month, day));
}

describe('the law of our own dataset', () => {
  it.each([
    ['eu-ai-act', '2020-02-18', 'unknown'],
    ['eu-ai-act', '2021-04-21', 'pending'],
    // Parliament's vote alone is no adoption: the Council's makes it one.
    ['eu-ai-act', '2024-03-13', 'pending'],
    ['eu-ai-act', '2024-05-20', 'pending'],
    ['eu-ai-act', '2024-05-21', 'adopted'],
    ['eu-ai-act', '2024-07-19', 'adopted'],
    ['eu-ai-act', '2024-08-01', 'in-force'],
    ['eu-ai-act', '2025-02-02', 'in-force'],
    ['cn-genai-interim-measures', '2023-04-11', 'pending'],
    ['cn-genai-interim-measures', '2023-07-13', 'adopted'],
    ['cn-genai-interim-measures', '2023-08-15', 'in-force'],
    ['cn-ai-law', '2026-01-01', 'pending'],
    ['us-eo-14110', '2025-01-19', 'adopted'],
    ['us-eo-14110', '2025-01-20', 'ended'],
    ['ca-aida', '2024-12-31', 'pending'],
    ['ca-aida', '2025-01-06', 'ended'],
    ['eu-ai-liability-directive', '2025-02-11', 'pending'],
    ['eu-ai-liability-directive', '2025-10-06', 'ended'],
    ['eu-product-liability-directive', '2024-12-07', 'adopted'],
    ['eu-product-liability-directive', '2024-12-08', 'in-force'],
    ['us-ca-sb942', '2026-01-01', 'adopted'],
    ['us-ca-sb942', '2026-08-02', 'in-force'],
    ['uk-ai-white-paper', '2023-03-29', 'in-force'],
    ['waico', '2026-07-16', 'pending'],
  ])('has %s on %s as %s', (id, day, state) => {
    expect(on(id, day).state).toBe(state);
  });

  it('knows what was on the calendar of a day', () => {
    expect(on('eu-ai-act', '2024-07-19').next?.id).toBe('eu-ai-act-in-force');
    expect(on('eu-ai-act', '2023-01-01').next).toBeNull();
    expect(on('us-co-ai-act', '2025-08-27').next?.id).toBe('us-co-ai-act-first-date');
    expect(on('us-co-ai-act', '2025-08-28').next?.id).toBe('us-co-ai-act-second-date');
    expect(on('us-co-ai-act', '2026-05-14').next?.id).toBe('us-co-ai-act-applies');
  });

  it('gives every instrument one state, and forgets none', () => {
    const all = [...dataset.instruments.values()];
    const law = lawOn(dataset, all, dayOf(2024, 7, 19));
    expect([...law.values()].flat()).toHaveLength(all.length);
    expect(law.get('unknown')?.length).toBeGreaterThan(30);
    const today = lawOn(dataset, all, dayOf(2026, 11, 23));
    expect(today.get('unknown')).toEqual([]);
  });
});
