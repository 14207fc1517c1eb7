import { type Fixture, headOf, htmlPage, ORIGIN } from '../fixture.ts';

const TWIN = '---\ntitle: "A"\n---\n\n# A\n\nSee [b](https://site.example/b/) and `[x](y)`.\n';
const DATA = '{"@context":"https://schema.org","@graph":[{"@type":"BreadcrumbList"}]}';

const head = (twin = '<link rel=alternate type=text/markdown href="/a.md">', data = DATA) =>
  `${headOf('/a/')}${twin}<script type="application/ld+json">${data}</script>`;
const files = (more: Record<string, string> = {}) => ({
  'a/index.html': htmlPage('/a/', '', head()),
  'a.md': TWIN,
  'llms.txt': `# Site\n\n- [A](${ORIGIN}/a.md): about\n- [elsewhere](https://other.example/x)\n`,
  'llms-full.txt': TWIN,
  'robots.txt': `User-agent: *\nSitemap: ${ORIGIN}/sitemap.xml\n`,
  ...more,
});
const page = (html: string): Fixture => ({
  files: files({ 'a/index.html': htmlPage('/a/', '', html) }),
  at: 'build/a/index.html',
});
const twin = (text: string): Fixture => ({
  files: files({ 'a.md': text }),
  at: 'build/a/index.html',
});
const without = (name: string): Fixture => ({
  files: Object.fromEntries(Object.entries(files()).filter(([file]) => file !== name)),
  at: `build/${name}`,
});

export const red: Fixture[] = [
  page(head('')),
  page(head('<link rel=alternate type=text/markdown href="/gone.md">')),
  page(head('<link rel=alternate type=text/markdown href="https://other.example/a.md">')),
  page(head(undefined, '{')),
  page(head(undefined, '{"@context":"http://elsewhere.example","@type":"BreadcrumbList"}')),
  page(head(undefined, '{"@context":"https://schema.org"}')),
  twin('# A\n'),
  twin(TWIN.replace('https://site.example/b/', '/b/')),
  twin(TWIN.replace('https://site.example/b/', '#x')),
  without('llms.txt'),
  without('llms-full.txt'),
  without('robots.txt'),
  { files: files({ 'llms.txt': `[A](${ORIGIN}/gone.md)` }), at: 'build/llms.txt' },
  {
    files: files({ 'robots.txt': 'Sitemap: https://other.example/sitemap.xml\n' }),
    at: 'build/robots.txt',
  },
];

export const green: Fixture[] = [
  { files: files() },
  { files: files({ 'a.md': `${TWIN}\n\`\`\`md\n[x](/relative/)\n\`\`\`\n` }) },
  { files: files({ '404.html': htmlPage('/404.html', '', '<title>Not found</title>') }) },
  {
    files: files({
      'hidden/index.html': htmlPage('/hidden/', '', '<meta name="robots" content="noindex">'),
    }),
  },
];
