import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const HERE = import.meta.dirname;
const FOLDERS = new Map([
  ['app', join(HERE, '../dist')],
  ['pages', join(HERE, 'pages')],
  ['modules', join(HERE, 'node_modules')],
  ['data', join(HERE, '.cache')],
]);
const TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.mjs', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.woff2', 'font/woff2'],
]);

/**
 * Serves the built app, the pages, the libraries and the data on loopback, uncompressed. `asked`
 * is told every path, so that a page which never read its data is found out.
 */
export async function serve(asked) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    asked(path);
    const file = fileOf(path);
    const size = file === null ? undefined : statSync(file, { throwIfNoEntry: false })?.size;
    if (size === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'Content-Type': TYPES.get(extname(file)) ?? 'application/octet-stream',
      'Content-Length': size,
      'Cache-Control': 'no-store',
    });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

function fileOf(path) {
  const [, folder, ...rest] = path.split('/');
  const root = FOLDERS.get(folder);
  if (root === undefined) return null;
  const file = normalize(join(root, rest.join('/') || 'index.html'));
  return file.startsWith(root + sep) ? file : null;
}
