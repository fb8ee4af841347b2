import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkDataset } from './check-dataset.ts';
import { compileDataset } from './compile-dataset.ts';

const DATA = join(import.meta.dirname, '../../data');

describe('our own files', () => {
  let folder = '';
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'dataset-')), 'data');
    cpSync(DATA, folder, { recursive: true });
  });
  afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

  /** Changes the text of one file. */
  const edit = (file: string, from: string | RegExp, to: string) => {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    expect(text).toMatch(from);
    writeFileSync(path, text.replace(from, to));
  };

  it('make a dataset, and the figures that are printed', () => {
    const { json, dataset } = compileDataset(folder);
    expect(JSON.parse(json)).toMatchObject({ format: 1, id: 'ai-policy' });
    expect(dataset.events.length).toBeGreaterThanOrEqual(560);
    const { text, good } = checkDataset(folder);
    expect(good).toBe(true);
    expect(text).toMatch(/^events published +\d{3}$/m);
    expect(text).toMatch(/^a confirmed primary page +\d\d\.\d %$/m);
    expect(text).toMatch(/The dataset keeps its \d+ rules\.$/);
  });

  it('are of the version that the citation file names', () => {
    const { version, asOf } = JSON.parse(readFileSync(join(DATA, 'dataset.json'), 'utf8')) as {
      readonly version: string;
      readonly asOf: string;
    };
    const citation = readFileSync(join(DATA, '../CITATION.cff'), 'utf8');
    expect(citation).toContain(`\nversion: ${version}\ndate-released: ${asOf}\n`);
    expect(readFileSync(join(DATA, 'CHANGELOG.md'), 'utf8')).toContain(`## ${version} · ${asOf}`);
  });

  it.each([
    [
      'a date that does not exist',
      'events/2024-03.json',
      '"2024-03-13"',
      '"2024-03-32"',
      /^data\/events\/2024-03\.json: [\w-]+: date: "2024-03-32": expected a day that exists/m,
    ],
    [
      'a relation to nothing',
      'events/2024-03.json',
      /"to": "[\w-]+"/,
      '"to": "nobody"',
      /^data\/events\/2024-03\.json: [\w-]+: relations: "nobody": expected the id of an event/m,
    ],
    [
      'an instrument of a force nobody knows',
      'instruments/eu.json',
      '"force": "binding"',
      '"force": "irresistible"',
      /^data\/instruments\/eu\.json: [\w-]+: force: "irresistible": expected /m,
    ],
    [
      'a redirect to nothing',
      'redirects.json',
      '{',
      '{ "old-name": "nobody"',
      /^data\/redirects\.json: \S+: \S+: "nobody": expected the id of an event/m,
    ],
    [
      'a term that means the same as nothing',
      'synonyms.json',
      '["Seoul", "首尔", "Séoul"]',
      '["Seoul"]',
      /^data\/synonyms\.json: \d+: record: \["Seoul"\]: expected at least two terms/m,
    ],
  ])('are refused with file, id, field, value and reason: %s', (_, file, from, to, line) => {
    edit(file, from, to);
    const { text, good } = checkDataset(folder);
    expect(good).toBe(false);
    expect(text).toMatch(line);
    expect(() => compileDataset(folder)).toThrow(/has \d+ faults/);
  });

  it.each([
    ['a file that is no JSON', 'topics.json', '[', '[,', /topics\.json: /],
    [
      'a list that is an object',
      'events/2016.json',
      /^\[[^]*\]$/m,
      '{}',
      /2016\.json: expected a list/,
    ],
    [
      'a floor without figures',
      'floor.json',
      '"related"',
      '"relation"',
      /floor\.json: expected numbers/,
    ],
    [
      'a pending event without a reason',
      'pending.json',
      '"reason"',
      '"why"',
      /pending\.json: \[0\]/,
    ],
  ])('cannot be read: %s', (_, file, from, to, message) => {
    edit(file, from, to);
    expect(() => compileDataset(folder)).toThrow(message);
  });
});
