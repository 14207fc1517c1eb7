import type { Onebox } from './onebox.ts';
import { attributeText } from './tags.ts';

/** A link with what a forum shows of it. */
export interface ShownLink {
  /** Address that was pasted. */
  url: string;
  shown: Onebox;
  /** Where the picture lies on this machine, as an address that a browser opens. */
  picture?: string;
}

/** A preview for a terminal: what is shown, line by line. */
export function cardText({ url, shown }: ShownLink): string {
  const { title, description, site, image, width, height, published, lines, instead } = shown;
  return [
    url,
    ...(instead ? [`  reads instead: ${instead}`] : []),
    `  ${site}${published ? ` · ${published}` : ''}`,
    `  ${title}  (${title.length})`,
    `  ${description}  (${description.length})`,
    `  picture: ${image ?? 'none'}${width ? `, ${width} × ${height}` : ''}`,
    ...lines.map(({ label, text }) => `  ${label}: ${text}`),
  ].join('\n');
}

const STYLE =
  'body{margin:2rem;background:#eef1f0;color:#1c2430;font:15px/1.45 system-ui,sans-serif}' +
  'main{display:grid;grid-template-columns:repeat(auto-fill,minmax(23rem,1fr));gap:1rem}' +
  'article{background:#fff;border:1px solid #d5dcd9;padding:.8rem;overflow-wrap:anywhere}' +
  'article>p:first-child,footer{color:#50605c;font-size:.85em}h2{margin:.2rem 0;font-size:1rem}' +
  'p{margin:.2rem 0}img{width:100%;height:auto;display:block;margin:.4rem 0}' +
  '.pictures{grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:.4rem}' +
  'figure{margin:0}figcaption{font-size:.75em}';

/** Cards as Discourse lays them out, many on a page. */
export function cardsHtml(links: readonly ShownLink[]): string {
  return sheet('Previews', '', links.map(cardHtml));
}

/** Pictures alone, many on a page. */
export function picturesHtml(links: readonly ShownLink[]): string {
  return sheet(
    'Pictures',
    'pictures',
    links.map(
      ({ url, shown, picture = '' }) =>
        `<figure><img loading=lazy src="${attributeText(picture)}" alt="" width=1200 height=630><figcaption><a href="${attributeText(url)}">${attributeText(shown.title)}</a></figcaption></figure>`,
    ),
  );
}

function cardHtml({ url, shown, picture }: ShownLink): string {
  const { title, description, site, published, lines } = shown;
  const image = picture
    ? `<img loading=lazy src="${attributeText(picture)}" alt="" width=1200 height=630>`
    : '';
  const small = lines.map(({ label, text }) => `${label}: ${text}`).join(' · ');
  return (
    `<article><p>${attributeText(site)}${published ? ` · ${published}` : ''}</p>${image}` +
    `<h2><a href="${attributeText(url)}">${attributeText(title)}</a></h2>` +
    `<p>${attributeText(description)}</p><footer>${attributeText(small)}</footer></article>`
  );
}

function sheet(title: string, kind: string, items: readonly string[]): string {
  return (
    `<!doctype html><html lang=en><meta charset=utf-8><title>${title}</title><style>${STYLE}</style>` +
    `<h1>${title}: ${items.length}</h1><main class="${kind}">${items.join('\n')}</main></html>\n`
  );
}
