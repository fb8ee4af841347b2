import { readFile } from 'node:fs/promises';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const DIST = join(import.meta.dirname, '../dist');
const REVEAL = join(import.meta.dirname, '../node_modules/reveal.js/dist');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** A page around a frame: what stands in its body, what its script does, and the policy it has. */
export interface HostPage {
  readonly body: string;
  readonly script?: string;
  readonly policy?: string;
}

/**
 * Somebody else's site, with our built files under `/plain/` as the plainest of servers has them, and
 * those of reveal.js under `/reveal/`.
 */
export interface HostServer {
  readonly origin: string;
  /** Puts a page there and tells its address. */
  readonly put: (page: HostPage) => string;
  readonly stop: () => Promise<void>;
}

/** Keeps what the page hears, with the name of the frame that said it. */
const EARS = `
  window.heard = [];
  addEventListener('message', ({ data, source }) => {
    const frames = [...document.querySelectorAll('iframe')];
    heard.push({ data, from: frames.find((each) => each.contentWindow === source)?.id ?? '' });
  });
`;

/** Starts a site on another origin than the app's own: a loopback address and a port of its own. */
export async function startHost(): Promise<HostServer> {
  const files = new Map<string, { readonly text: string; readonly policy: string }>();
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const own = files.get(path);
    response.setHeader('Content-Type', TYPES[extname(path)] ?? 'text/plain');
    if (own !== undefined) {
      if (own.policy !== '') response.setHeader('Content-Security-Policy', own.policy);
      response.end(own.text);
      return;
    }
    readFile(fileOf(path)).then(
      (bytes) => response.end(bytes),
      () => response.writeHead(path === '/favicon.ico' ? 204 : 404).end(),
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    put: ({ body, script = '', policy = '' }) => {
      const name = `/page-${files.size}`;
      files.set(`${name}.js`, { text: `${EARS}${script}`, policy: '' });
      const html = `<!doctype html><html lang="en"><title>Host</title><script src="${name}.js"></script>${body}`;
      files.set(`${name}.html`, { text: html, policy });
      return `${origin}${name}.html`;
    },
    stop: () => stopped(server),
  };
}

function fileOf(path: string): string {
  const reveal = /^\/reveal(?=\/)/;
  if (reveal.test(path)) return join(REVEAL, normalize(path.replace(reveal, '')));
  return join(DIST, normalize(path.replace(/^\/plain/, '')));
}

function stopped(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
