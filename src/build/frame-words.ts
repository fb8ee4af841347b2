import type { Plugin } from 'vite';

/** Parts of the interface's texts for what a frame has not: dialogs, tables, claims and the like. */
const NOT_IN_FRAMES = [
  'about',
  'check',
  'compare',
  'discovery',
  'download',
  'hint',
  'lens.claims',
  'lens.method',
  'life.table',
  'maker',
  'pace.answers',
  'search',
  'share',
  'shift.sensitivity',
  'shift.table',
  'shortcut',
  'slides',
  'table',
  'views',
] as const;

interface Words {
  [part: string]: string | Words;
}

/** Texts without the parts of a list, named by their paths with dots. Throws where a part is not there. */
export function wordsWithout(words: Words, parts: readonly string[]): Words {
  const left = structuredClone(words);
  for (const part of parts) {
    const path = part.split('.');
    const last = path.pop() ?? '';
    const place = path.reduce<string | Words | undefined>(
      (at, name) => (typeof at === 'object' ? at[name] : undefined),
      left,
    );
    if (typeof place !== 'object' || !(last in place)) throw new Error(`no texts named ${part}`);
    delete place[last];
  }
  return left;
}

/** Which of the parts a script still asks for, by a key in quotes. */
export function partsAskedFor(code: string, parts: readonly string[]): readonly string[] {
  return parts.filter((part) => ['"', "'", '`'].some((quote) => code.includes(`${quote}${part}.`)));
}

/**
 * Leaves out of a frame's script what no frame says: all texts of both languages would be a tenth of
 * it. A script that asks for one of them is not built.
 */
export function frameWords(): Plugin {
  return {
    name: 'frame-words',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/app\/locales\/\w+\.json$/.test(id)) return null;
      const words: Words = JSON.parse(code);
      return { code: JSON.stringify(wordsWithout(words, NOT_IN_FRAMES)), map: null };
    },
    generateBundle(_, bundle) {
      for (const part of Object.values(bundle)) {
        const asked = part.type === 'chunk' ? partsAskedFor(part.code, NOT_IN_FRAMES) : [];
        if (asked.length > 0) this.error(`a frame has no texts of ${asked.join(', ')}`);
      }
    },
  };
}
