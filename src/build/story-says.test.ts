import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findMatches } from '../data/matches.ts';
import { parseStory } from '../data/parse-story.ts';
import { dayOf, toDay } from '../model/day.ts';
import type { ClaimId } from '../tally/claim.ts';
import { claimsOf } from '../tally/claims.ts';
import { countedOf } from '../tally/counted.ts';
import { familiesOf, stepsBetween } from '../tally/families.ts';
import { daysToAdoption, livesOf } from '../tally/lives.ts';
import { fairMedian } from '../tally/quantile.ts';
import { viewOf } from '../state/view-of.ts';
import { compileDataset } from './compile-dataset.ts';
import { DATA_FOLDER } from './raw-files.ts';

/* What the seed story says in words of the charts it shows: it must still be so when events are added. */

const DAY = dayOf(2026, 11, 23);
const MONTH = 365.25 / 12;
const { dataset } = compileDataset(DATA_FOLDER);
const claims = claimsOf(dataset, DAY);
const file: unknown = JSON.parse(
  readFileSync(join(DATA_FOLDER, 'stories', 'new-frontiers.json'), 'utf8'),
);

function sceneOf(title: string) {
  const story = parseStory(file);
  const scene = story.ok ? story.value.scenes.find((each) => each.title.en === title) : undefined;
  if (scene === undefined) throw new Error(`no scene ${title}`);
  return scene;
}

function figuresOf(id: ClaimId): Readonly<Record<string, number>> {
  return claims.find((each) => each.id === id)?.figures ?? {};
}

describe('the seed story says what its charts show', () => {
  it('of the clock: models come every few months, the AI Act took three years, half took less than nine months', () => {
    const scene = sceneOf('A clock that law cannot match');
    expect(scene.narration.en).toMatch(/few months.*three years.*half.*less than nine months/);
    const { filter } = viewOf(scene, DAY, { start: toDay(0), end: toDay(1) });
    const { events } = countedOf(dataset.columns, findMatches(dataset, filter), DAY);
    const { lives } = livesOf(dataset, events, DAY);
    const act = lives.find(({ instrument }) => instrument.id === 'eu-ai-act');
    expect((act?.toAdoption?.days ?? 0) / 365.25).toBeCloseTo(3, 0);
    expect(fairMedian(daysToAdoption(lives))).toBeLessThan(9 * MONTH);
    const [family = []] = familiesOf(dataset, events, DAY);
    expect(family[0]?.id).toBe('openai-gpt-1');
    expect(fairMedian(stepsBetween(family).toSorted((a, b) => a - b))).toBeLessThan(9 * MONTH);
  });

  it('of speed: capability came more often after the article than before, and governance grew faster', () => {
    expect(sceneOf('Did speed win?').narration.en).toMatch(/more often.*governance grew faster/);
    const {
      before = NaN,
      after = NaN,
      governanceBefore = NaN,
      governanceAfter = NaN,
    } = figuresOf('faster');
    expect(after).toBeGreaterThan(before);
    expect(governanceAfter / governanceBefore).toBeGreaterThan(after / before);
  });

  it('of direction: what binds has a larger share than before, what is done together a smaller one', () => {
    const { narration } = sceneOf('Which way did the rules go?');
    expect(narration.en).toMatch(/larger share than before.*joint steps a smaller/);
    const binding = figuresOf('tolerant');
    const joint = figuresOf('whole');
    expect(binding['after']).toBeGreaterThan(binding['before'] ?? NaN);
    expect(joint['after']).toBeLessThan(joint['before'] ?? NaN);
  });
});
