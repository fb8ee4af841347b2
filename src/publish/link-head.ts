import { type LinkWords, oEmbedName } from './oembed.ts';
import { type Site, CARD, cardName } from './site.ts';

/** An element of the head of a page. */
export interface HeadTag {
  readonly tag: 'meta' | 'link';
  readonly attrs: Readonly<Record<string, string>>;
}

/**
 * What tells crawlers and chats what a link to the page is (Open Graph, Twitter card, oEmbed): in the
 * first of the languages, with the others named. Those who read it want full addresses, so without a
 * known `root` there is neither picture nor oEmbed.
 */
export function linkHead(
  { root }: Site,
  words: LinkWords,
  others: readonly LinkWords[],
): readonly HeadTag[] {
  const { lang, name, description, cardAlt } = words;
  const all = [words, ...others];
  const known = root !== '';
  return [
    // A page has one description: all languages share it.
    meta('name', 'description', all.map((each) => each.description).join(' · ')),
    meta('property', 'og:type', 'website'),
    meta('property', 'og:site_name', name),
    meta('property', 'og:title', name),
    meta('property', 'og:description', description),
    meta('property', 'og:locale', graphLocale(lang)),
    ...others.map((other) => meta('property', 'og:locale:alternate', graphLocale(other.lang))),
    meta('name', 'twitter:card', known ? 'summary_large_image' : 'summary'),
    ...(known
      ? [
          meta('property', 'og:url', root),
          meta('property', 'og:image', `${root}${cardName(lang)}`),
          meta('property', 'og:image:type', 'image/png'),
          meta('property', 'og:image:width', String(CARD.width)),
          meta('property', 'og:image:height', String(CARD.height)),
          meta('property', 'og:image:alt', cardAlt),
          link({ rel: 'canonical', href: root }),
          ...all.map((each) =>
            link({
              rel: 'alternate',
              type: 'application/json+oembed',
              title: each.name,
              hreflang: each.lang,
              href: `${root}${oEmbedName(each.lang)}`,
            }),
          ),
        ]
      : []),
  ];
}

/** A language as Open Graph names it, with the territory it must have. */
function graphLocale(lang: string): string {
  return lang === 'zh' ? 'zh_CN' : 'en_GB';
}

function meta(key: 'name' | 'property', value: string, content: string): HeadTag {
  return { tag: 'meta', attrs: { [key]: value, content } };
}

function link(attrs: HeadTag['attrs']): HeadTag {
  return { tag: 'link', attrs };
}
