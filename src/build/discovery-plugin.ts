import type { Plugin } from 'vite';
import { LANGS } from '../model/text.ts';
import { type HeadTag, linkHead } from '../publish/link-head.ts';
import { type LinkWords, oEmbed, oEmbedName } from '../publish/oembed.ts';
import { siteAt } from './open-data.ts';
import { siteWords } from './site-words.ts';

/** The page for frames is in no index, so it names no other page to be there in its place. */
const UNLISTED = '/embed.html';

/**
 * Tells others what a link to the site is, and gives them a frame of it: the head of every page, and
 * the oEmbed answers beside them. `project` is the folder of the project; `root` is the address at
 * which the site will stand, '' where it is not known.
 */
export function discoveryPlugin(project: string, root: string): Plugin {
  const site = siteAt(root);
  const words = LANGS.map((lang): LinkWords => {
    const t = siteWords(project, lang);
    const text = { description: t('discovery.description'), cardAlt: t('discovery.cardAlt') };
    return { lang, name: t('appName'), ...text };
  });
  return {
    name: 'discovery',
    generateBundle() {
      if (root === '') return;
      for (const each of words) {
        const fileName = oEmbedName(each.lang);
        this.emitFile({ type: 'asset', fileName, source: oEmbed(site, each) });
      }
    },
    transformIndexHtml: (_html, { path }) => {
      const [first, ...others] = words;
      const tags: readonly HeadTag[] = first === undefined ? [] : linkHead(site, first, others);
      return tags
        .filter(({ attrs }) => !(attrs['rel'] === 'canonical' && path.endsWith(UNLISTED)))
        .map(({ tag, attrs }) => ({ tag, attrs: { ...attrs }, injectTo: 'head' }));
    },
  };
}
