import { expect, it } from 'vitest';
import { firstPageChunk } from './first-page-chunk.ts';

it('names what the entry imports at once, however far, and nothing that comes later', () => {
  const imports: Readonly<Record<string, readonly string[]>> = {
    main: ['app', 'react'],
    app: ['model', 'app'],
    later: ['model', 'only-later'],
  };
  const modules = { getModuleInfo: (id: string) => ({ importedIds: imports[id] ?? [] }) };
  const nameOf = firstPageChunk('main');
  for (const id of ['main', 'app', 'react', 'model'])
    expect(nameOf(id, modules)).toBe('first-page');
  for (const id of ['later', 'only-later']) expect(nameOf(id, modules)).toBeUndefined();
});
