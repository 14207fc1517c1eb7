/** What must be known of a site to make its pages independent of where it stands. */
export interface Relocation {
  /** Path that the site was built for; begins and ends with a slash. */
  basePath: string;
  /** Scheme and host that the site was built for. */
  origin: string;
  /** Whether a file is part of the archive, by its path: `internal/index.html`. */
  has: (path: string) => boolean;
  /** Script that starts the page, from disk or from a server: its path. */
  start: string;
}

/** Scripts and styles as a whole, and every other tag. */
const PARTS = /(<(script|style)\b[^>]*>)([\s\S]*?)(<\/\2>)|<[a-zA-Z](?:"[^"]*"|'[^']*'|[^>"'])*>/g;
const ATTRIBUTE = /(\s)([a-zA-Z:-]+)=("[^"]*"|'[^']*'|[^\s>]+)/g;

/**
 * Makes a page work wherever its file lies: addresses of the site become relative and name their file,
 * and the script is started in a way that browsers allow on files. What leads to the live site on
 * purpose, such as the link that is given out for a section, stays whole.
 * @param file path of the page, such as `internal/ledger/index.html`
 */
export function relocatePage(html: string, file: string, site: Relocation): string {
  const moves = /<meta\b[^>]*http-equiv="?refresh/i.test(html);
  return html.replace(PARTS, (whole, open?: string, name?: string, text?: string) => {
    if (open === undefined) return relocateTag(whole, file, site);
    if (name === 'style') return `${open}${relocateStyles(text ?? '', file, site)}</style>`;
    if (/\stype="?module/.test(open)) return startOf(open, file, site);
    // A page that only sends readers on does so without its script as well.
    if (moves) return '';
    return `${relocateTag(open, file, site)}${text}</script>`;
  });
}

/** Makes the addresses in a style sheet relative. */
export function relocateStyles(css: string, file: string, site: Relocation): string {
  return css.replace(/url\((["']?)([^"')]+)\1\)/g, (whole, quote: string, address: string) => {
    const to = relocateAddress(address, file, site);
    return to === undefined ? whole : `url(${quote}${to}${quote})`;
  });
}

/**
 * The relative address of a file for an address on the site; undefined for one that leads elsewhere, or
 * to nothing that the archive has.
 */
export function relocateAddress(
  address: string,
  file: string,
  site: Relocation,
): string | undefined {
  if (!address.startsWith(site.basePath) || address.startsWith('//')) return undefined;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(address.slice(site.basePath.length)) ?? [];
  const wanted = decode(path);
  const target = wanted === '' || wanted.endsWith('/') ? `${wanted}index.html` : wanted;
  if (!site.has(target)) return undefined;
  return `${relativePath(file, target)}${rest}`;
}

function relocateTag(tag: string, file: string, site: Relocation): string {
  if (/^<link\b[^>]*rel="?(?:modulepreload|prefetch)/.test(tag)) return '';
  if (/^<meta\b/.test(tag)) return relocateMeta(tag, file, site);
  return tag.replace(ATTRIBUTE, (whole, space: string, name: string, value: string) => {
    const address = unquoted(value);
    if (name === 'data-permalink') {
      return address.startsWith('/') ? `${space}${name}="${site.origin}${address}"` : whole;
    }
    const to = relocateAddress(address, file, site);
    return to === undefined ? whole : `${space}${name}="${to}"`;
  });
}

function relocateMeta(tag: string, file: string, site: Relocation): string {
  if (/name="?site-base/.test(tag)) return `<meta name="site-base" content="${root(file)}">`;
  if (/http-equiv="?Content-Security-Policy/i.test(tag))
    return tag.replaceAll("'self'", "'self' file:");
  if (!/http-equiv="?refresh/i.test(tag)) return tag;
  return tag.replace(/(url=)([^">\s]+)/i, (whole, before: string, address: string) => {
    const to = relocateAddress(address, file, site);
    return to === undefined ? whole : before + to;
  });
}

/** The script of the page, by way of one that knows how: modules do not load from disk. */
function startOf(open: string, file: string, { start, basePath }: Relocation): string {
  const entry = unquoted(/\ssrc=("[^"]*"|'[^']*'|[^\s>]+)/.exec(open)?.[1] ?? '');
  const module = entry.startsWith(basePath) ? entry.slice(basePath.length) : entry;
  return `<script defer src="${relativePath(file, start)}" data-module="${module}"></script>`;
}

/** The way from a file to the folder of the archive: `./`, `../../`. */
function root(file: string): string {
  return '../'.repeat(file.split('/').length - 1) || './';
}

function relativePath(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared])
    shared += 1;
  return [
    ...here.slice(shared).map(() => '..'),
    ...there.slice(shared).map(encodeURIComponent),
  ].join('/');
}

function unquoted(value: string): string {
  const inner = /^(["'])(.*)\1$/s.exec(value)?.[2] ?? value;
  return inner.replaceAll('&amp;', '&');
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
