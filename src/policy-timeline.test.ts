import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PARAMETERS } from './state/parameters.ts';

const ELEMENT = readFileSync(join(import.meta.dirname, 'policy-timeline.ts'), 'utf8');
const TYPES = readFileSync(join(import.meta.dirname, '../public/policy-timeline.d.ts'), 'utf8');

/** Parameters that mean nothing in a frame: it has no search, compares nothing and tells no story of an address. */
const NOT_FRAMED: ReadonlySet<string> = new Set(['q', 'instrument', 'place', 'align', 'tale']);

it('the element has an attribute and a typed property for every parameter of a frame', () => {
  const list = /ATTRIBUTES = \[([^\]]+)\]/.exec(ELEMENT)?.[1] ?? '';
  const attributes = [...list.matchAll(/'(\w+)'/g)].map(([, name = '']) => name);
  const wanted = PARAMETERS.map(({ name }) => name).filter((name) => !NOT_FRAMED.has(name));
  expect(attributes.toSorted()).toEqual(wanted.toSorted());
  const shape = TYPES.slice(TYPES.indexOf('declare class'), TYPES.indexOf('select(event'));
  const properties = [...shape.matchAll(/^ {2}(\w+): string \| null;/gm)].map(
    ([, name = '']) => name,
  );
  const own = attributes.filter((name) => name !== 'lang');
  expect(properties.toSorted()).toEqual([...own, 'src'].toSorted());
});
