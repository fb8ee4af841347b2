import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { type Plugin, build } from 'vite';
import { inElement, oneFileTemplate } from '../publish/one-file.ts';
import { ONE_FILE_TEMPLATE } from '../publish/site.ts';

/**
 * Builds the template of the app in one file, beside the pages: all code, styles and faces inside, no
 * data yet. While developing it is built when it is first asked for.
 */
export function oneFilePlugin(root: string): Plugin {
  let outDir = '';
  let isBuild = false;
  let made: Promise<string> | null = null;
  return {
    name: 'one-file',
    configResolved(config) {
      outDir = join(config.root, config.build.outDir);
      isBuild = config.command === 'build';
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (request.url?.split('?')[0] !== `/${ONE_FILE_TEMPLATE}`) return next();
        made ??= makeTemplate(root);
        made.then((html) => response.setHeader('Content-Type', 'text/html').end(html), next);
      });
    },
    async closeBundle(error) {
      if (error !== undefined || !isBuild) return;
      writeFileSync(join(outDir, ONE_FILE_TEMPLATE), await makeTemplate(root));
    },
  };
}

async function makeTemplate(root: string): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    base: './',
    publicDir: false,
    logLevel: 'warn',
    mode: 'one-file',
    plugins: [react()],
    build: {
      write: false,
      target: 'es2023',
      modulePreload: false,
      cssCodeSplit: false,
      // Faces and all: the file stands alone.
      assetsInlineLimit: Number.POSITIVE_INFINITY,
      rolldownOptions: {
        input: join(root, 'src/one-file.ts'),
        output: { format: 'iife' },
        // A script that is no module knows no address of its own; nothing asks for it.
        transform: { define: { 'import.meta': '{}' } },
      },
    },
  });
  if (!('output' in built)) throw new Error('one bundle was expected');
  const code = built.output.flatMap((part) => (part.type === 'chunk' ? [part.code] : []));
  const styles = built.output.flatMap((part) =>
    part.type === 'asset' && part.fileName.endsWith('.css') ? [String(part.source)] : [],
  );
  if (code.length !== 1) throw new Error(`one script was expected, not ${code.length}`);
  const script = inElement(code.join(''));
  const style = inElement(styles.join('\n'));
  const icon = readFileSync(join(root, 'src/app/icon.svg')).toString('base64');
  return oneFileTemplate({
    script,
    style,
    scriptHash: hashOf(script),
    styleHash: hashOf(style),
    icon: `data:image/svg+xml;base64,${icon}`,
  });
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
