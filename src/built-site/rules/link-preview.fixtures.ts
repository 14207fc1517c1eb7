import { type Fixture, headOf, htmlPage, ORIGIN, PICTURE } from '../fixture.ts';

const files = (head: string, more: Record<string, string> = {}) => ({
  'index.html': htmlPage('/', '', head),
  'card.png': PICTURE,
  ...more,
});
const changed = (from: string | RegExp, to: string): Fixture => ({
  files: files(headOf('/').replace(from, to)),
  at: 'build/index.html:1',
});

/** The page behind the link of a section. */
const link = (change: (html: string) => string = (html) => html, route = '/s/bcd2/') => {
  const head = [
    headOf(route).replace(/rel="canonical" href="[^"]*"/, `rel="canonical" href="${ORIGIN}/"`),
    '<meta property="og:ignore_canonical" content="true"><meta name="robots" content="noindex">',
    '<meta http-equiv="refresh" content="0; url=/#x">',
  ].join('');
  return change(htmlPage(route, '<a href="/#x">Read</a>', head));
};
const section = (html: string, file = 's/bcd2/index.html'): Fixture => ({
  files: { ...files(headOf('/')), 'index.html': htmlPage('/', '<h2 id="x">X</h2>'), [file]: html },
  at: `build/${file}`,
});

export const red: Fixture[] = [
  changed(/<meta property="og:title"[^>]*>/, ''),
  changed('content="Page /"', `content="${'long '.repeat(20)}"`),
  changed(/(og:description" content=")[^"]*/, '$1Too short.'),
  changed(/(og:description" content=")[^"]*/, `$1${'long '.repeat(60)}`),
  changed(/<meta property="og:type"[^>]*>/, ''),
  changed(/<meta property="og:site_name"[^>]*>/, ''),
  changed('summary_large_image', 'summary'),
  changed(/<meta name="twitter:label1"[^>]*>/, ''),
  changed('content="6 min"', 'content="0 min"'),
  changed('card.png"', 'gone.png"'),
  changed(`${ORIGIN}/card.png`, '/card.png'),
  changed(/<meta property="og:image:width"[^>]*>/, ''),
  changed(/<meta property="og:image:type"[^>]*>/, ''),
  changed(/<meta property="og:image:alt"[^>]*>/, ''),
  changed('</title>', '</title><meta property="article:modified_time" content="soon">'),
  changed(/rel="canonical" href="[^"]*"/, `rel="canonical" href="${ORIGIN}/other/"`),
  { files: files(headOf('/'), { 'card.png': 'no picture' }), at: 'build/index.html:1' },
  {
    files: files(headOf('/'), { 'card.png': PICTURE + '-'.repeat(61_440) }),
    at: 'build/index.html:1',
  },
  section(link((html) => html.replace('og:ignore_canonical', 'og:other'))),
  section(link((html) => html.replace('noindex', 'index'))),
  section(link((html) => html.replaceAll('/#x', '/#gone'))),
  section(link((html) => html.replace('<a href="/#x">', '<a href="/">'))),
];

export const green: Fixture[] = [
  { files: files(headOf('/')) },
  {
    files: files(
      `${headOf('/')}<meta property="article:published_time" content="2026-11-22"><meta property="article:modified_time" content="2026-11-22T10:00:00.000Z">`,
    ),
  },
  section(link()),
  { files: { '404.html': '<title>Not found</title>' } },
  { files: { 'old/index.html': '<meta http-equiv="refresh" content="1; url=/">' } },
];
