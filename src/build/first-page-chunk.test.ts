import { expect, it } from 'vitest';
import { firstPageChunk } from './first-page-chunk.ts';

const IMPORTS: Readonly<Record<string, readonly string[]>> = {
  early: ['model'],
  main: ['early', 'app', 'react'],
  app: ['model', 'app'],
  later: ['model', 'only-later'],
};
const modules = { getModuleInfo: (id: string) => ({ importedIds: IMPORTS[id] ?? [] }) };

it('names what the entry imports at once, however far, and nothing that comes later', () => {
  const nameOf = firstPageChunk('early', 'main');
  for (const id of ['main', 'app', 'react']) expect(nameOf(id, modules)).toBe('first-page');
  for (const id of ['later', 'only-later']) expect(nameOf(id, modules)).toBeUndefined();
});

it('keeps what the early script needs to itself: it waits for no other file', () => {
  const nameOf = firstPageChunk('early', 'main');
  for (const id of ['early', 'model']) expect(nameOf(id, modules)).toBe('early');
});
