import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type InlineConfig, type Plugin, build } from 'vite';
import { cspPlugin } from './csp-plugin.ts';
import { discoveryPlugin } from './discovery-plugin.ts';
import { frameWords } from './frame-words.ts';

/** Where the page for frames stands, and what it is made from. */
export interface EmbedSources {
  /** The folder of the project. */
  readonly root: string;
  /** The address at which the site will stand, '' where it is not known. */
  readonly siteUrl: string;
  /** The compiled dataset, one line of JSON. */
  readonly dataFile: string;
  /** The compiled stories: their files by their ids. */
  readonly storyFiles: () => Readonly<Record<string, string>>;
}

/** The address of the data while developing. */
const DEV_DATA = 'embed-data.js';

/**
 * Builds the page for frames, and the element around such a frame, after the main page. A sandboxed
 * frame has no origin: it may load classic scripts, but neither modules nor data of a host that does
 * not allow it. So the page is one classic script, and its data another.
 */
export function embedPlugin(sources: EmbedSources): Plugin {
  let outDir = '';
  let isBuild = false;
  return {
    name: 'embed',
    configResolved(config) {
      outDir = join(config.root, config.build.outDir);
      isBuild = config.command === 'build';
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (request.url?.split('?')[0] !== `/${DEV_DATA}`) next();
        else response.setHeader('Content-Type', 'text/javascript').end(dataScript(sources));
      });
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html, { path }) =>
        path === '/embed.html' ? withScripts(html, `./${DEV_DATA}`) : html,
    },
    async closeBundle(error) {
      if (error !== undefined || !isBuild) return;
      await build(pageConfig(sources, outDir, await lensScript(sources, outDir)));
      await build(elementConfig(sources, outDir));
    },
  };
}

function dataScript({ dataFile, storyFiles }: EmbedSources): string {
  const textOf = (file: string) => readFileSync(file, 'utf8');
  const stories = Object.entries(storyFiles()).map(([id, file]) => [id, textOf(file)] as const);
  // As texts, which are read faster than the same thing as code.
  return [
    `globalThis.policyTimelineData=${JSON.stringify(textOf(dataFile))};`,
    `globalThis.policyTimelineStories=${JSON.stringify(Object.fromEntries(stories))};\n`,
  ].join('\n');
}

function common({ root }: EmbedSources, outDir: string): InlineConfig {
  return {
    configFile: false,
    root,
    base: './',
    publicDir: false,
    logLevel: 'warn',
    build: { outDir },
  };
}

function pageConfig(sources: EmbedSources, outDir: string, lenses: string): InlineConfig {
  const script = dataScript(sources);
  const hash = createHash('sha256').update(script).digest('base64url').slice(0, 8);
  const fileName = `assets/embed-data-${hash}.js`;
  const lensHash = createHash('sha256').update(lenses).digest('base64url').slice(0, 8);
  const lensFile = `assets/embed-lenses-${lensHash}.js`;
  const classic: Plugin = {
    name: 'embed-page',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName, source: script });
      this.emitFile({ type: 'asset', fileName: lensFile, source: lenses });
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html) => withScripts(asClassic(html), `./${fileName}`, `./${lensFile}`),
    },
  };
  return {
    ...common(sources, outDir),
    plugins: [frameWords(), cspPlugin(), discoveryPlugin(sources.root, sources.siteUrl), classic],
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2023',
      modulePreload: false,
      // As a file: what a script would insert, the policy would keep out.
      cssCodeSplit: false,
      rolldownOptions: {
        input: join(sources.root, 'embed.html'),
        output: { format: 'iife' },
      },
    },
  };
}

/** The script of the lenses: classic too, and asked for only by a frame that shows one. */
async function lensScript(sources: EmbedSources, outDir: string): Promise<string> {
  const built = await build({
    ...common(sources, outDir),
    plugins: [frameWords()],
    build: {
      write: false,
      target: 'es2023',
      modulePreload: false,
      rolldownOptions: {
        input: join(sources.root, 'src/embed-lenses.ts'),
        output: { format: 'iife' },
      },
    },
  });
  if (!('output' in built)) throw new Error('one bundle was expected');
  const [script, ...others] = built.output;
  if (others.length > 0) throw new Error(`one script was expected, not ${others.length + 1}`);
  return script.code;
}

function elementConfig(sources: EmbedSources, outDir: string): InlineConfig {
  return {
    ...common(sources, outDir),
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2023',
      lib: {
        entry: join(sources.root, 'src/policy-timeline.ts'),
        formats: ['es'],
        fileName: () => 'policy-timeline.js',
      },
    },
  };
}

/** Our own script tags without what only modules have; styles without what only origins have. */
function asClassic(html: string): string {
  return html
    .replace(/<script type="module" crossorigin/g, '<script defer')
    .replaceAll('<link rel="stylesheet" crossorigin', '<link rel="stylesheet"');
}

/** The page with the script of the data right before its own, which knows where that of the lenses is. */
function withScripts(html: string, data: string, lenses = ''): string {
  return html.replace(
    /(<script (?:defer|type="module") src="[^"]*embed[^"]*")/,
    `<script defer src="${data}"></script>\n    $1${lenses === '' ? '' : ` data-lenses="${lenses}"`}`,
  );
}
