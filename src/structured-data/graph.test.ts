import { expect, it } from 'vitest';
import type { PageFacts } from '../page-facts/facts.ts';
import { structuredData } from './graph.ts';
import { withStructuredData } from './write.ts';

const site = {
  name: 'Site',
  description: 'About.',
  url: 'https://site.example/',
  license: 'https://license.example/',
  address: (path: string) => `https://site.example${path}`,
};
const commit = 'a'.repeat(40);
const facts: PageFacts = {
  route: '/internal/momentum/',
  title: 'The momentum',
  description: 'What it is.',
  trail: [{ label: 'Internal', route: '/internal/' }, { label: 'Folder' }],
  minutes: 6,
  verified: '2026-11-22',
  authors: [],
  citations: [
    `https://github.com/o/r/blob/${commit}/a.go#L1`,
    `https://github.com/o/r/blob/${commit}/b.go#L2`,
    'https://elsewhere.example/',
  ],
  sections: [],
  hidden: false,
  kind: 'article',
};
type Thing = Record<string, unknown>;
const graph = (change: Partial<PageFacts> = {}, files: string[] = []) =>
  (structuredData({ ...facts, ...change }, site, files) as { '@graph': Thing[] })['@graph'];

it('describes an article with its dates and the code that it cites', () => {
  const [article] = graph();
  expect(article).toMatchObject({
    '@type': 'TechArticle',
    dateModified: '2026-11-22',
    timeRequired: 'PT6M',
    about: ['Network of Momentum', 'Internal', 'Folder'],
    citation: [
      { name: '2 places in the code', codeRepository: 'https://github.com/o/r', version: commit },
    ],
  });
  expect(graph({ citations: [] })[0]).not.toHaveProperty('citation');
});

it('tells the way to a page; a folder without a page has no address', () => {
  const [, crumbs] = graph();
  expect(crumbs).toEqual({
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: 'Site', item: 'https://site.example/' },
      {
        '@type': 'ListItem',
        position: 2,
        name: 'Internal',
        item: 'https://site.example/internal/',
      },
      { '@type': 'ListItem', position: 3, name: 'Folder' },
      {
        '@type': 'ListItem',
        position: 4,
        name: 'The momentum',
        item: 'https://site.example/internal/momentum/',
      },
    ],
  });
});

it('calls each kind of page by its name', () => {
  expect(graph({ kind: 'home', route: '/' })[0]).toMatchObject({ '@type': 'WebSite' });
  expect(graph({ kind: 'application' })[0]).toMatchObject({ '@type': 'WebApplication' });
  expect(graph({ route: '/glossary/abi/' })[0]).toMatchObject({ '@type': 'DefinedTerm' });
  const [dataset] = graph({ route: '/data/' }, ['https://site.example/data/vms.csv']);
  expect(dataset).toMatchObject({
    '@type': 'Dataset',
    distribution: [{ encodingFormat: 'text/csv', contentUrl: 'https://site.example/data/vms.csv' }],
  });
});

it('describes an update with its address, picture, licence, and who signed it', () => {
  const authors = ['The maintainers', 'ann'];
  const [posting] = graph({ kind: 'update', route: '/blog/a/', published: '2026-11-22', authors });
  expect(posting).toMatchObject({
    '@type': 'BlogPosting',
    url: 'https://site.example/blog/a/',
    image: 'https://site.example/blog/a/card.png',
    license: site.license,
    datePublished: '2026-11-22',
    author: [
      { '@type': 'Organization', name: 'The maintainers' },
      { '@type': 'Person', name: 'ann' },
    ],
  });
  expect(graph({ kind: 'update' })[0]).not.toHaveProperty('datePublished');
});

it('stands in the head as data, in place of the framework’s breadcrumbs', () => {
  const old =
    '<head><script data-rh=true type=application/ld+json>{"@type":"BreadcrumbList"}</script><script type="application/ld+json">{"@type":"BlogPosting"}</script></head>';
  const html = withStructuredData(old, { text: '</script><b>' });
  expect(html).not.toContain('BreadcrumbList');
  expect(html).toContain('BlogPosting');
  const own = withStructuredData(old, { '@type': 'BlogPosting', url: 'own' });
  expect(own.match(/BlogPosting/g)).toHaveLength(1);
  expect(own).toContain('"url":"own"');
  expect(html).toContain('{"text":"\\u003c/script>\\u003cb>"}</script></head>');
});
