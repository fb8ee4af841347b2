import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { compileDataset } from './compile-dataset.ts';
import { documentJsonSchema } from './json-schema.ts';
import { siteAt } from './open-data.ts';

describe('the JSON Schema', () => {
  const validate = new Ajv2020({ strict: false }).compile(JSON.parse(documentJsonSchema()));
  const event = { date: '2024-03-13', title: 'x' };
  const source = { url: 'https://example.com/a', title: 'A', publisher: 'B' };

  it('is of the draft it should be', () => {
    expect(JSON.parse(documentJsonSchema())).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
    });
  });

  it.each([
    ['the least file', { events: [event] }],
    ['a source', { events: [{ ...event, sources: [source] }] }],
    ['texts by language', { events: [{ ...event, title: { en: 'x', zh: '某' } }] }],
    ['no value where none is known', { events: [{ ...event, instrument: null, stage: null }] }],
  ])('accepts %s', (_, file) => {
    expect(validate(file)).toBe(true);
  });

  it('accepts our own dataset', () => {
    const { json } = compileDataset(join(import.meta.dirname, '../../data'));
    expect(validate(JSON.parse(json))).toBe(true);
  });

  it.each([
    ['no events', {}],
    ['an event without a date', { events: [{ title: 'x' }] }],
    ['a kind nobody knows', { events: [{ ...event, kind: 'rumour' }] }],
    ['an id with capitals', { events: [{ ...event, id: 'Act' }] }],
    ['a source without an address', { events: [{ ...event, sources: [{ title: 'x' }] }] }],
    ['a format of the future', { format: 2, events: [event] }],
    [
      'a script for an address',
      { events: [{ ...event, sources: [{ ...source, url: 'javascript:alert(1)' }] }] },
    ],
    ['a text in no language', { events: [{ ...event, title: {} }] }],
  ])('refuses %s', (_, file) => {
    expect(validate(file)).toBe(false);
  });
});

describe('the site', () => {
  it('gives a name the same UUID always, of version 5', () => {
    const { uuidOf } = siteAt('');
    expect(uuidOf('openai-chatgpt')).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(uuidOf('openai-chatgpt')).toBe(siteAt('https://a.example/').uuidOf('openai-chatgpt'));
    expect(uuidOf('openai-chatgpt')).not.toBe(uuidOf('openai-gpt-4'));
  });

  it('wants an address that files can stand under', () => {
    expect(() => siteAt('https://a.example/app')).toThrow('SITE_URL');
    expect(() => siteAt('timeline')).toThrow('SITE_URL');
    expect(siteAt('https://a.example/app/').root).toBe('https://a.example/app/');
  });
});
