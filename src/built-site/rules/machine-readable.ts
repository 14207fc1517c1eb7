import { fileFor, resolve } from '../addresses.ts';
import { BUILD_FOLDER, pageRule, type SiteRule } from '../rule.ts';
import type { BuiltPage, BuiltSite } from '../site.ts';

const NAME = 'machine-readable';
const DEMANDS =
  'Every page has a Markdown version with whole addresses and valid structured data; llms.txt and robots.txt name what is there.';
const FIX =
  'Correct src/markdown-twin, src/structured-data or src/plugins/after-build/machine-outputs.ts.';
/** Addresses in Markdown that lead somewhere only from the page itself. */
const RELATIVE = /\]\((?!https?:|mailto:)[^)\s]*/;

/** Programs read these; nobody would see by looking at the pages that they are broken. */
export const machineReadable: SiteRule = {
  name: NAME,
  demands: DEMANDS,
  check: (site) => [...pages.check(site), ...listProblems(site)],
};

const pages = pageRule({
  name: NAME,
  demands: DEMANDS,
  check: (page, report, site) => {
    if (!isListed(page)) return;
    const say = (message: string, offset = 0) => report(offset, message, FIX);
    checkTwin(page, site, say);
    const data = page.tags.filter(
      ({ name, attributes }) => name === 'script' && attributes.type === 'application/ld+json',
    );
    const texts = data.map(({ text, offset }) => {
      const fault = faultOf(text);
      if (fault) say(`the structured data ${fault}`, offset);
      return text;
    });
    if (!texts.some((text) => text.includes('"BreadcrumbList"')))
      say('no structured data say where the page is');
  },
});

function checkTwin(page: BuiltPage, site: BuiltSite, say: (message: string) => void): void {
  const links = page.tags.filter(
    ({ name, attributes }) => name === 'link' && attributes.type === 'text/markdown',
  );
  const target = links.length === 1 && resolve(site, page, links[0]?.attributes.href ?? '');
  const file = target && target.kind === 'inside' ? fileFor(site, target.path) : undefined;
  if (!file) {
    say(`the page names ${links.length} Markdown versions, or one that is not there`);
    return;
  }
  const text = site.read(file).toString('utf8');
  if (!/^---\n[\s\S]+?\n---\n\n# \S/.test(text)) say(`${file} has no front matter and title`);
  const prose = text.replace(/^(`{3,})[\s\S]*?^\1$/gm, '').replace(/`[^`\n]*`/g, '');
  const [relative] = RELATIVE.exec(prose) ?? [];
  if (relative) say(`${file} has an address that leads nowhere from elsewhere: ${relative}`);
}

function faultOf(text: string): string | undefined {
  try {
    const data = JSON.parse(text) as { '@context'?: unknown };
    return data['@context'] === 'https://schema.org' ? undefined : 'do not name schema.org';
  } catch (error) {
    return `are no JSON: ${error instanceof Error ? error.message : error}`;
  }
}

function listProblems(site: BuiltSite) {
  const problem = (file: string, message: string) => ({
    file: `${BUILD_FOLDER}/${file}`,
    rule: NAME,
    message,
    fix: FIX,
  });
  const textOf = (file: string) =>
    site.files.has(file) ? site.read(file).toString('utf8') : undefined;
  const origin = site.origin + site.basePath;
  const missing = ['llms.txt', 'llms-full.txt', 'robots.txt'].filter(
    (file) => !site.files.has(file),
  );
  const listed = [...(textOf('llms.txt') ?? '').matchAll(/\]\((https?:[^)\s]+)\)/g)].flatMap(
    ([, url = '']) => (url.startsWith(origin) ? [url.slice(origin.length)] : []),
  );
  return [
    ...missing.map((file) => problem(file, 'the file is missing')),
    ...listed
      .filter((path) => !site.files.has(path))
      .map((path) => problem('llms.txt', `${path} is named but not there`)),
    ...(textOf('robots.txt')?.includes(`Sitemap: ${origin}sitemap.xml\n`) === false
      ? [problem('robots.txt', `the sitemap of ${origin} is not named`)]
      : []),
  ];
}

function isListed({ file, tags }: BuiltPage): boolean {
  if (file === '404.html') return false;
  return !tags.some(
    ({ name, attributes }) =>
      name === 'meta' && attributes.name === 'robots' && /noindex/.test(attributes.content ?? ''),
  );
}
