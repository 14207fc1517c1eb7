import type { HtmlTagObject } from '@docusaurus/types';
import { identity } from './identity.ts';
import { site } from './site.ts';

/** Tags that every page carries in its head. */
export const headTags: HtmlTagObject[] = [
  {
    tagName: 'link',
    attributes: { rel: 'icon', type: 'image/svg+xml', href: `${site.baseUrl}img/mark.svg` },
  },
  {
    tagName: 'link',
    attributes: {
      rel: 'icon',
      type: 'image/png',
      sizes: '32x32',
      href: `${site.baseUrl}img/favicon-32.png`,
    },
  },
  {
    tagName: 'link',
    attributes: { rel: 'apple-touch-icon', href: `${site.baseUrl}img/touch-icon.png` },
  },
  {
    tagName: 'meta',
    attributes: { name: 'theme-color', content: '#f7f9f8', media: '(prefers-color-scheme: light)' },
  },
  {
    tagName: 'meta',
    attributes: { name: 'theme-color', content: '#12181a', media: '(prefers-color-scheme: dark)' },
  },
  { tagName: 'meta', attributes: { name: 'site-base', content: site.baseUrl } },
  { tagName: 'meta', attributes: { property: 'og:site_name', content: identity.name } },
];
