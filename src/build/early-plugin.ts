import type { Plugin } from 'vite';
import { EARLY_CHUNK } from './first-page-chunk.ts';

/**
 * Has the built page run its early script as soon as that is there. The bundler only fetches it
 * beforehand, as a part of the page's script, and would run it when all of that has come.
 */
export function earlyPlugin(): Plugin {
  return {
    name: 'early',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle }) => {
        const early = Object.values(bundle ?? {}).find(({ name }) => name === EARLY_CHUNK);
        if (early === undefined) return html;
        const fetched = `<link rel="modulepreload" crossorigin href="./${early.fileName}">`;
        if (!html.includes(fetched)) return html;
        const run = `<script type="module" async crossorigin src="./${early.fileName}"></script>`;
        return html.replace(fetched, run);
      },
    },
  };
}
