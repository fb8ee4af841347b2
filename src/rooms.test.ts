import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The floors of the house from the ground up. A room imports only from lower floors. */
const FLOORS: readonly (readonly string[])[] = [
  ['model'],
  ['data', 'state'],
  ['tally'],
  ['layout', 'audit', 'publish'],
  ['paint'],
  ['stage'],
  ['browse'],
  ['present', 'takeaway', 'lenses'],
  ['app', 'build'],
];
/** Rooms that compile without the DOM library. */
const PURE = ['model', 'data', 'state', 'tally', 'layout', 'audit', 'publish', 'paint'];

/** Source texts by their path below `src`. */
type Tree = ReadonlyMap<string, string>;

const SRC = import.meta.dirname;
const ROOT = dirname(SRC);

function readTree(): Tree {
  const paths = readdirSync(SRC, { recursive: true, encoding: 'utf8' });
  return new Map(
    paths
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.test.ts'))
      .map((path) => [path, readFileSync(join(SRC, path), 'utf8')]),
  );
}

/** Room of a file; null for the entry files that stand in `src` itself. */
function roomOf(path: string): string | null {
  return path.includes('/') ? (path.split('/')[0] ?? null) : null;
}

function floorOf(room: string): number {
  return FLOORS.findIndex((rooms) => rooms.includes(room));
}

/** Files of ours that a file imports, type imports too, as paths below `src`. */
function importsOf(path: string, text: string): readonly string[] {
  const pattern = /(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g;
  return [...text.matchAll(pattern)].map((match) =>
    relative(SRC, normalize(join(SRC, dirname(path), match[1] ?? ''))).replaceAll('\\', '/'),
  );
}

/** Rule 1: down only. */
function upwardImports(tree: Tree): readonly string[] {
  return [...tree].flatMap(([path, text]) => {
    const room = roomOf(path);
    if (room === null) return [];
    if (floorOf(room) < 0) return [`${path} stands in a room that is on no floor`];
    return importsOf(path, text)
      .filter((target) => {
        const other = roomOf(target);
        return other !== room && (other === null || floorOf(other) >= floorOf(room));
      })
      .map((target) => `${path} imports ${target}`);
  });
}

/** Rule 3a: no circle of files. */
function circles(tree: Tree): readonly string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) {
      found.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      return;
    }
    if (done.has(path)) return;
    for (const next of importsOf(path, tree.get(path) ?? '')) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of tree.keys()) visit(path, []);
  return found;
}

/** Rule 3b: no file that only passes others on, and no default export. */
function barrels(tree: Tree): readonly string[] {
  return [...tree].flatMap(([path, text]) => [
    ...(/(?:^|\/)index\.tsx?$/.test(path) ? [`${path} is an index file`] : []),
    ...(/^export\s+(?:type\s+)?(?:\*|\{[^}]*\})\s*from/m.test(text)
      ? [`${path} passes on another file's exports`]
      : []),
    ...(/^export default/m.test(text) && !path.endsWith('.d.ts')
      ? [`${path} has a default export`]
      : []),
  ]);
}

/** Rule 4: importing a file of a room declares things and does nothing else. */
function actsOnImport(tree: Tree): readonly string[] {
  const declaration =
    /^(?:import|export|const|function|async function|class|interface|type|declare|\/[/*]|[})\]>;|?:]|\s|$)/;
  return [...tree].flatMap(([path, text]) =>
    roomOf(path) === null
      ? []
      : text
          .split('\n')
          .filter((line) => !declaration.test(line))
          .map((line) => `${path}: ${line}`),
  );
}

function roomsInReadme(readme: string): readonly (readonly string[])[] {
  const rows = [...readme.matchAll(/^\|\s*(\d+)\s*\|\s*`([a-z]+)`\s*\|/gm)];
  const floors: string[][] = [];
  for (const [, floor = '', room = ''] of rows) {
    const index = Number(floor) - 1;
    floors[index] = [...(floors[index] ?? []), room];
  }
  return floors.map((rooms) => rooms.toSorted());
}

describe('the house', () => {
  const tree = readTree();

  it('has files to check', () => {
    expect(tree.size).toBeGreaterThan(60);
  });

  it('imports downward only', () => {
    expect(upwardImports(tree)).toEqual([]);
  });

  it('has no circles', () => {
    expect(circles(tree)).toEqual([]);
  });

  it('has no barrels and no default exports', () => {
    expect(barrels(tree)).toEqual([]);
  });

  it('does nothing on import', () => {
    expect(actsOnImport(tree)).toEqual([]);
  });

  it('has the rooms that the README lists, on the same floors', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    expect(roomsInReadme(readme)).toEqual(FLOORS.map((rooms) => rooms.toSorted()));
  });

  it('has a folder for each room and no other', () => {
    const folders = readdirSync(SRC, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    expect(folders.toSorted()).toEqual(FLOORS.flat().toSorted());
  });

  it('compiles exactly the pure rooms without the DOM', () => {
    const config = JSON.parse(readFileSync(join(SRC, 'tsconfig.pure.json'), 'utf8')) as {
      readonly include: readonly string[];
      readonly compilerOptions: {
        readonly lib: readonly string[];
        readonly types: readonly string[];
      };
    };
    expect(config.include).toEqual(PURE);
    expect(config.compilerOptions).toEqual({ lib: ['ES2024'], types: [] });
  });
});

describe('the rules catch', () => {
  const plant = (path: string, text: string): Tree => new Map([[path, text]]);

  it('an import from a higher floor, even of a type', () => {
    const tree = plant('data/x.ts', "import type { Scene } from '../layout/scene.ts';\n");
    expect(upwardImports(tree)).toEqual(['data/x.ts imports layout/scene.ts']);
  });

  it('an import from a room on the same floor', () => {
    const tree = plant('state/x.ts', "import { find } from '../data/matches.ts';\n");
    expect(upwardImports(tree)).toEqual(['state/x.ts imports data/matches.ts']);
  });

  it('a lazy import upward', () => {
    const tree = plant('model/x.ts', "export const x = () => import('../stage/stage.ts');\n");
    expect(upwardImports(tree)).toEqual(['model/x.ts imports stage/stage.ts']);
  });

  it('an unknown room', () => {
    expect(upwardImports(plant('attic/x.ts', ''))).toHaveLength(1);
  });

  it('a circle of files', () => {
    const tree = new Map([
      ['model/a.ts', "import { b } from './b.ts';\n"],
      ['model/b.ts', "import { a } from './a.ts';\n"],
    ]);
    expect(circles(tree)).toEqual(['model/a.ts → model/b.ts → model/a.ts']);
  });

  it('a barrel, an index file and a default export', () => {
    expect(barrels(plant('model/all.ts', "export { day } from './day.ts';\n"))).toHaveLength(1);
    expect(barrels(plant('model/index.ts', ''))).toHaveLength(1);
    expect(barrels(plant('model/x.ts', 'export default 1;\n'))).toHaveLength(1);
  });

  it('a call and a variable at the top of a module', () => {
    expect(actsOnImport(plant('model/x.ts', 'start();\n'))).toEqual(['model/x.ts: start();']);
    expect(actsOnImport(plant('model/x.ts', 'let count = 0;\n'))).toHaveLength(1);
  });

  it('a README table that differs', () => {
    expect(roomsInReadme('| 1 | `model` | x |\n| 2 | `data` | y |\n')).toEqual([
      ['model'],
      ['data'],
    ]);
  });
});
