import { describe, expect, it } from 'vitest';
import { compileDataset } from '../src/build/compile-dataset.ts';
import { buildDataset } from '../src/data/dataset.ts';
import { parseDataset } from '../src/data/parse-dataset.ts';
import type { PolicyEvent } from '../src/model/policy-event.ts';

const parsed = parseDataset(JSON.parse(compileDataset(import.meta.dirname).json));
if (!parsed.ok) throw new Error('the dataset cannot be read');
const dataset = buildDataset(parsed.value.records);
const { events } = dataset;

/** Ids of the events that break a rule, so that a failure names them. */
function breaking(rule: (event: PolicyEvent) => boolean): readonly string[] {
  return events.filter((event) => !rule(event)).map((event) => event.id);
}

/** The events the founding article rests on; each must be among the published ones. */
const SEED = [
  'moores-law',
  'uk-fca-regulatory-sandbox',
  'openai-gpt-1',
  'openai-gpt-2',
  'openai-gpt-3',
  'eu-ai-act-proposed',
  'openai-chatgpt',
  'eu-ai-act-council-general-approach',
  'harvey-allen-overy',
  'openai-gpt-4',
  'uk-ai-white-paper',
  'cn-fr-joint-statement-2023',
  'cn-genai-interim-measures-published',
  'gartner-ai-chip-forecast-2023',
  'cn-compute-infrastructure-plan',
  'cn-global-ai-governance-initiative',
  'bletchley-declaration',
  'openai-gpt-4-turbo',
  'eu-ai-act-trilogue-deal',
  'eu-ai-act-coreper-endorses',
  'openai-sora-preview',
  'eu-ai-act-parliament-adopts',
  'moonshot-kimi-2m-context',
  'nvidia-blackwell-announced',
  'uk-drcf-ai-digital-hub',
  'sensetime-sensenova-5',
  'cn-fr-ai-statement',
  'alibaba-qwen-2-5-may-2024',
  'openai-gpt-4o',
  'bytedance-doubao-launch',
  'eu-ai-act-council-adopts',
  'gartner-ai-chip-forecast-2024',
  'nvidia-computex-2024-keynote',
  'eu-ai-act-published',
  'seed-article-new-frontier-genai-governance',
  'openai-gpt-4-5',
  'uk-ai-growth-lab',
];

describe('the dataset', () => {
  it('is free of faults', () => {
    expect(parsed.value.issues).toEqual([]);
  });

  it('has at least 450 events from at least 60 countries and bodies', () => {
    const codes = new Set(events.flatMap((event) => event.jurisdictions));
    expect(events.length).toBeGreaterThanOrEqual(450);
    expect(codes.size).toBeGreaterThanOrEqual(60);
  });

  it('has every event the founding article rests on', () => {
    expect(SEED.filter((id) => !events.some((event) => event.id === id))).toEqual([]);
  });

  it('gives every event a source that is not a site without a page', () => {
    expect(breaking(({ sources }) => sources.length > 0)).toEqual([]);
    const root = /^https?:\/\/[^/]+\/?$/;
    expect(breaking(({ sources }) => sources.every(({ url }) => !root.test(url)))).toEqual([]);
  });

  it('names no source twice in one event', () => {
    expect(
      breaking(({ sources }) => new Set(sources.map(({ url }) => url)).size === sources.length),
    ).toEqual([]);
  });

  it('speaks both languages everywhere, and not the same', () => {
    const both = ({ en, zh }: PolicyEvent['title']) =>
      en !== undefined && zh !== undefined && /[\u3400-\u9fff]/.test(zh) && en !== zh;
    expect(breaking(({ title }) => both(title))).toEqual([]);
    expect(breaking(({ summary }) => both(summary))).toEqual([]);
    expect(breaking(({ claims }) => claims.every(({ note }) => both(note)))).toEqual([]);
    expect(breaking(({ label }) => label.en !== undefined && label.zh !== undefined)).toEqual([]);
    const instruments = [...dataset.instruments.values()];
    expect(instruments.filter(({ title }) => !both(title)).map(({ id }) => id)).toEqual([]);
  });

  it('keeps the names on the axis short', () => {
    const short = ({ label }: PolicyEvent) =>
      (label.en ?? '').length <= 32 && Array.from(label.zh ?? '').length <= 18;
    expect(breaking(short)).toEqual([]);
  });

  it('uses full-width punctuation in Chinese', () => {
    const wrong = /[\u3400-\u9fff][,;:!?]|[,;:!?][\u3400-\u9fff]/;
    const clean = (event: PolicyEvent) =>
      [event.title, event.label, event.summary, ...event.claims.map(({ note }) => note)].every(
        ({ zh }) => !wrong.test(zh ?? ''),
      );
    expect(breaking(clean)).toEqual([]);
  });

  it('knows every country, body and topic it uses', () => {
    expect(
      breaking(({ jurisdictions }) =>
        jurisdictions.every((code) => dataset.jurisdictions.has(code)),
      ),
    ).toEqual([]);
    expect(breaking(({ topics }) => topics.every((topic) => dataset.topics.has(topic)))).toEqual(
      [],
    );
  });

  it('names every country and body in three languages', () => {
    const unnamed = [...dataset.jurisdictions.values()].filter(
      ({ name }) => name.en === undefined || name.zh === undefined || name.fr === undefined,
    );
    expect(unnamed.map(({ code }) => code)).toEqual([]);
  });

  it('marks as planned exactly what lies after its own date', () => {
    const { asOf } = dataset;
    expect(asOf).not.toBeNull();
    expect(
      breaking(
        (event) =>
          event.replacedBy !== null || event.planned === event.date.first > (asOf ?? Infinity),
      ),
    ).toEqual([]);
  });

  it('lets no answer come before its cause', () => {
    const before = new Set(['responds-to', 'amends', 'repeals', 'implements']);
    const sensible = (event: PolicyEvent) =>
      event.relations.every(({ type, to }) => {
        const cause = events[dataset.indexOf.get(to) ?? -1];
        return !before.has(type) || cause === undefined || cause.date.first <= event.date.last;
      });
    expect(breaking(sensible)).toEqual([]);
  });

  it('gives every instrument at least two steps', () => {
    const lonely = [...dataset.instruments.keys()].filter(
      (id) => (dataset.steps.get(id)?.length ?? 0) < 2,
    );
    expect(lonely).toEqual([]);
  });

  it('keeps weight 5 for one event in twenty', () => {
    const heavy = events.filter((event) => event.weight === 5).length;
    expect(heavy / events.length).toBeLessThanOrEqual(0.05);
  });
});
