import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { CONTENT_SECURITY_POLICY, DEV_NONCE, cspPlugin } from './src/build/csp-plugin.ts';
import { compiledStories, datasetPlugin } from './src/build/dataset-plugin.ts';
import { discoveryPlugin } from './src/build/discovery-plugin.ts';
import { firstPageChunk } from './src/build/first-page-chunk.ts';
import { earlyPlugin } from './src/build/early-plugin.ts';
import { embedPlugin } from './src/build/embed-plugin.ts';
import { oneFilePlugin } from './src/build/one-file-plugin.ts';

const root = import.meta.dirname;
/** Where the built site will stand; '' where nobody says. */
const SITE_URL = process.env['SITE_URL'] ?? '';

export default defineConfig(({ command }) => ({
  // Relative addresses: the built files work under any path of any host.
  base: './',
  plugins: [
    react(),
    cspPlugin(),
    earlyPlugin(),
    // Unit tests read the data themselves; a fault in it must not keep the others from running.
    ...(process.env['VITEST'] === undefined
      ? [
          datasetPlugin(join(root, 'data'), join(root, '.cache'), SITE_URL),
          discoveryPlugin(root, SITE_URL),
          embedPlugin({
            root,
            siteUrl: SITE_URL,
            dataFile: join(root, '.cache', 'events.json'),
            storyFiles: () => compiledStories(join(root, 'data'), join(root, '.cache')),
          }),
          oneFilePlugin(root),
        ]
      : []),
  ],
  html: command === 'serve' ? { cspNonce: DEV_NONCE } : {},
  // The size that matters, after gzip, is held by e2e/size.spec.ts.
  build: {
    target: 'es2023',
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: firstPageChunk(join(root, 'src/early.ts'), join(root, 'src/main.tsx')) },
          ],
        },
      },
    },
  },
  server: { port: 5173 },
  preview: { port: 4173, headers: { 'Content-Security-Policy': CONTENT_SECURITY_POLICY } },
  test: {
    include: ['src/**/*.test.ts', 'data/**/*.test.ts', 'bench/**/*.test.ts'],
    passWithNoTests: false,
    setupFiles: ['src/random-seed.ts'],
    // Random inputs by the thousand take their time on a busy machine.
    testTimeout: 60_000,
  },
}));
