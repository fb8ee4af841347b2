import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plugin } from 'vite';
import { LANGS, localeOf } from '../model/text.ts';
import { datasetJsonLd } from '../publish/description.ts';
import { OPEN_DATA } from '../publish/site.ts';
import { type Compiled, type CompiledStory, compileDataset } from './compile-dataset.ts';
import { openData, siteAt } from './open-data.ts';

const NAME = 'virtual:dataset-url';
const STORIES = 'virtual:stories';

/**
 * `import url from 'virtual:dataset-url'` gives the address of the compiled dataset: one hashed file
 * in a build. `import stories from 'virtual:stories'` gives what is known of the stories and the
 * address of each. The open data stands beside it at stable addresses, and the page describes it. A fault
 * in the data stops a build and a start; one made while developing shows in the browser. `root` is
 * the address at which the site will stand, '' where it is not known.
 */
export function datasetPlugin(folder: string, cache: string, root: string): Plugin {
  const file = join(cache, 'events.json');
  const site = siteAt(root);
  const storyFile = (id: string) => storyFileIn(cache, id);
  let compiled: Compiled | null = null;
  const compile = (): Compiled => {
    compiled = compileDataset(folder);
    mkdirSync(cache, { recursive: true });
    writeFileSync(file, compiled.json);
    for (const { story, json } of compiled.stories) writeFileSync(storyFile(story.id), json);
    return compiled;
  };
  return {
    name: 'dataset',
    buildStart() {
      const { json, dataset } = compile();
      this.info(`${dataset.events.length} events, ${Math.round(json.length / 1024)} kB`);
    },
    resolveId: (id) => {
      if (id === STORIES) return `\0${STORIES}`;
      return id === NAME ? `${file}?url&no-inline` : undefined;
    },
    load: (id) =>
      id === `\0${STORIES}` ? storyIndex((compiled ?? compile()).stories, storyFile) : undefined,
    generateBundle() {
      for (const [fileName, source] of openData(compiled ?? compile(), site)) {
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
    transformIndexHtml: () => [
      ...LANGS.map((lang) => ({
        tag: 'link',
        attrs: {
          rel: 'alternate',
          type: 'application/atom+xml',
          title: `Atom · ${localeOf(lang)}`,
          hreflang: localeOf(lang),
          href: `./${OPEN_DATA}/feed.${lang}.atom`,
        },
        injectTo: 'head' as const,
      })),
      {
        tag: 'script',
        attrs: { type: 'application/ld+json' },
        children: escaped(datasetJsonLd((compiled ?? compile()).dataset, site)),
        injectTo: 'head',
      },
    ],
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = request.url?.split('?')[0]?.slice(1) ?? '';
        const text = path.startsWith(OPEN_DATA)
          ? openData(compiled ?? compile(), site).get(path)
          : undefined;
        if (text === undefined) next();
        else response.end(text);
      });
      server.watcher.add(folder);
      server.watcher.on('all', (_, changed) => {
        if (!changed.startsWith(folder)) return;
        try {
          compile();
          server.ws.send({ type: 'full-reload' });
        } catch (error) {
          const message = error instanceof Error ? error.message : String(error);
          server.ws.send({ type: 'error', err: { message, stack: '' } });
        }
      });
    },
  };
}

/** The compiled files of the stories in the data's folder, by their ids. */
export function compiledStories(folder: string, cache: string): Readonly<Record<string, string>> {
  const ids = readdirSync(join(folder, 'stories')).map((file) => basename(file, '.json'));
  return Object.fromEntries(ids.map((id) => [id, storyFileIn(cache, id)]));
}

function storyFileIn(cache: string, id: string): string {
  return join(cache, `story-${id}.json`);
}

/** The module of what is known of every story, each with the address of its file. */
function storyIndex(stories: readonly CompiledStory[], fileOf: (id: string) => string): string {
  const imports = stories.map(
    ({ story }, index) =>
      `import url${index} from ${JSON.stringify(`${fileOf(story.id)}?url&no-inline`)};`,
  );
  const entries = stories.map(({ story: { id, title, by, scenes } }, index) => {
    const known = JSON.stringify({ id, title, by, scenes: scenes.length });
    return `{ ...${known}, url: url${index} }`;
  });
  return `${imports.join('\n')}\nexport default [${entries.join(', ')}];\n`;
}

/** JSON for the inside of a script element: nothing in it can end the element. */
function escaped(value: object): string {
  return JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
}
