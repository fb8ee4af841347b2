import type { Plugin } from 'vite';

/** What the page may do, one line a directive. No other host's code, no inline code, no HTML from text. */
const DIRECTIVES: readonly string[] = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  // A reader may open a dataset of another host (`?data=`); nothing else is ever asked for there.
  "connect-src 'self' https:",
  "worker-src 'self'",
  // The look at one's own frame, before it is put elsewhere.
  "frame-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types app-worker',
];

export const CONTENT_SECURITY_POLICY = DIRECTIVES.join('; ');

/** Marks the development server's own inline snippets, which cannot be in a file. */
export const DEV_NONCE = 'development';

const DEVELOPMENT_POLICY = DIRECTIVES.map((directive) =>
  /^(?:script|style)-src /.test(directive) ? `${directive} 'nonce-${DEV_NONCE}'` : directive,
).join('; ');

/** Puts the policy into every page: the same in development, preview and build, but for a nonce. */
export function cspPlugin(): Plugin {
  return {
    name: 'content-security-policy',
    transformIndexHtml: {
      order: 'pre',
      handler: (_html, { server }) => [
        {
          tag: 'meta',
          attrs: {
            'http-equiv': 'Content-Security-Policy',
            content: server === undefined ? CONTENT_SECURITY_POLICY : DEVELOPMENT_POLICY,
          },
          injectTo: 'head-prepend',
        },
      ],
    },
  };
}
