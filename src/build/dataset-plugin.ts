import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { compileDataset } from './compile-dataset.ts';

const NAME = 'virtual:dataset-url';

/**
 * `import url from 'virtual:dataset-url'` gives the address of the compiled dataset: one hashed file
 * in a build. A fault in the data stops a build and a start; one made while developing shows in the browser.
 */
export function datasetPlugin(folder: string, cache: string): Plugin {
  const file = join(cache, 'events.json');
  return {
    name: 'dataset',
    buildStart() {
      const { json, events } = compileDataset(folder);
      mkdirSync(cache, { recursive: true });
      writeFileSync(file, json);
      this.info(`${events} events, ${Math.round(json.length / 1024)} kB`);
    },
    resolveId: (id) => (id === NAME ? `${file}?url&no-inline` : undefined),
    configureServer(server) {
      server.watcher.add(folder);
      server.watcher.on('all', (_, changed) => {
        if (!changed.startsWith(folder)) return;
        try {
          writeFileSync(file, compileDataset(folder).json);
          server.ws.send({ type: 'full-reload' });
        } catch (error) {
          const message = error instanceof Error ? error.message : String(error);
          server.ws.send({ type: 'error', err: { message, stack: '' } });
        }
      });
    },
  };
}
