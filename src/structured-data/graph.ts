import type { PageFacts } from '../page-facts/facts.ts';

/** What structured data say of the site. */
export interface SiteOfGraph {
  name: string;
  description: string;
  /** Address of the home page, whole. */
  url: string;
  /** Address of the licence of the texts. */
  license: string;
  /** Turns an address below the base path into a whole one. */
  address: (path: string) => string;
}

type Thing = Record<string, unknown>;

/** What the articles are about, in the words of the project. */
const SUBJECT = 'Network of Momentum';

/**
 * A page as schema.org describes it: the article with dates, part of the site and what it cites; the way
 * to it; a term of the glossary; the data that a page offers; on the home page the site and its search.
 */
export function structuredData(
  facts: PageFacts,
  site: SiteOfGraph,
  files: readonly string[],
): Thing {
  return {
    '@context': 'https://schema.org',
    '@graph': [...thingsOf(facts, site, files), breadcrumbs(facts, site)],
  };
}

function thingsOf(facts: PageFacts, site: SiteOfGraph, files: readonly string[]): Thing[] {
  if (facts.kind === 'home') return [website(site)];
  if (facts.route === '/data/' && files.length > 0) return [dataset(facts, site, files)];
  if (/^\/glossary\/[^/]+\/$/.test(facts.route)) return [definedTerm(facts, site)];
  if (facts.kind === 'article') return [article(facts, site)];
  if (facts.kind === 'update') return [update(facts, site)];
  if (facts.kind === 'application') return [application(facts, site)];
  return [];
}

function article(facts: PageFacts, site: SiteOfGraph): Thing {
  const { title, description, route, trail, published, verified } = facts;
  const changed = facts.changed ?? verified;
  return {
    '@type': 'TechArticle',
    headline: title,
    description,
    url: site.address(route),
    image: site.address(`${route}card.png`),
    inLanguage: 'en',
    ...(published && { datePublished: published }),
    ...(changed && { dateModified: changed }),
    about: [SUBJECT, ...trail.map(({ label }) => label)],
    timeRequired: `PT${facts.minutes}M`,
    ...citations(facts.citations),
    license: site.license,
    publisher: { '@type': 'Organization', name: site.name, url: site.url },
    isPartOf: { '@type': 'WebSite', name: site.name, url: site.url },
  };
}

/** An article of the blog, by those who signed it. */
function update(facts: PageFacts, site: SiteOfGraph): Thing {
  return {
    ...article(facts, site),
    '@type': 'BlogPosting',
    mainEntityOfPage: site.address(facts.route),
    author: facts.authors.map((name) => ({
      // A group signs with an article before its name; usernames have none.
      '@type': name.startsWith('The ') ? 'Organization' : 'Person',
      name,
    })),
    isPartOf: { '@type': 'Blog', name: 'Community updates', url: site.address('/blog/') },
  };
}

const PERMALINK = /^(https:\/\/[^/]+\/[^/]+\/[^/]+)\/blob\/([0-9a-f]{40})\//;

/** The code that a page cites: each repository once, with its commit and the number of places. */
function citations(addresses: readonly string[]): { citation?: Thing[] } {
  const places = new Map<string, number>();
  for (const address of addresses) {
    const [, repository, commit] = PERMALINK.exec(address) ?? [];
    if (!repository || !commit) continue;
    const key = `${repository} ${commit}`;
    places.set(key, (places.get(key) ?? 0) + 1);
  }
  if (places.size === 0) return {};
  return {
    citation: [...places].map(([key, count]) => {
      const [codeRepository, version] = key.split(' ');
      const name = `${count} ${count === 1 ? 'place' : 'places'} in the code`;
      return { '@type': 'SoftwareSourceCode', name, codeRepository, version };
    }),
  };
}

function definedTerm({ title, description, route }: PageFacts, site: SiteOfGraph): Thing {
  const glossary = site.address('/glossary/');
  return {
    '@type': 'DefinedTerm',
    name: title,
    description,
    url: site.address(route),
    inDefinedTermSet: { '@type': 'DefinedTermSet', name: 'Glossary', url: glossary },
  };
}

function dataset(facts: PageFacts, site: SiteOfGraph, files: readonly string[]): Thing {
  return {
    '@type': 'Dataset',
    name: `${site.name}: ${facts.title}`,
    description: facts.description,
    url: site.address(facts.route),
    license: site.license,
    creator: { '@type': 'Organization', name: site.name, url: site.url },
    isAccessibleForFree: true,
    distribution: files.map((contentUrl) => ({
      '@type': 'DataDownload',
      contentUrl,
      encodingFormat: FORMATS[contentUrl.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    })),
  };
}

/** Media types of the files that a page offers as data, by their ending. */
export const FORMATS: Readonly<Record<string, string>> = {
  json: 'application/json',
  csv: 'text/csv',
  yaml: 'application/yaml',
};

function application({ title, description, route }: PageFacts, site: SiteOfGraph): Thing {
  return {
    '@type': 'WebApplication',
    name: title,
    description,
    url: site.address(route),
    applicationCategory: 'DeveloperApplication',
    operatingSystem: 'Any',
    isAccessibleForFree: true,
  };
}

function website(site: SiteOfGraph): Thing {
  return {
    '@type': 'WebSite',
    name: site.name,
    description: site.description,
    url: site.url,
    inLanguage: 'en',
    license: site.license,
    potentialAction: {
      '@type': 'SearchAction',
      target: `${site.address('/search/')}?q={search_term_string}`,
      'query-input': 'required name=search_term_string',
    },
  };
}

function breadcrumbs({ trail, title, route }: PageFacts, site: SiteOfGraph): Thing {
  const steps = route === '/' ? [] : [{ label: site.name, route: '/' }, ...trail];
  const items = [...steps, { label: title, route }];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: items.map((step, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: step.label,
      ...(step.route && { item: site.address(step.route) }),
    })),
  };
}
