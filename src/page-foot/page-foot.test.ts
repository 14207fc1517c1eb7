import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import type { FootFacts } from './facts.ts';
import { withMarkdownAction } from './markdown-action.ts';
import { pageFoot } from './render.ts';

const places = {
  site: 'NoM VM Research',
  repository: 'https://github.com/o/r',
  branch: 'main',
  forum: 'https://forum.example',
  forumCategory: '',
};
const facts: FootFacts = {
  route: '/a/b/',
  title: 'Fees & <limits>',
  address: 'https://site.example/base/a/b/',
  basePath: '/base/',
  description: 'What a call costs.',
  source: 'docs/a/b.md',
  verified: '2026-11-22',
  history: { lastChange: '2026-11-20', contributors: ['Ann', '<b>'] },
  commit: '0123456789abcdef0123456789abcdef01234567',
  print: '/print/a/',
  threads: [],
  backlinks: [],
};

/** Links by their text, and all text. */
function read(html: string): { links: Map<string, string>; text: string } {
  const links = new Map<string, string>();
  let href: string | undefined;
  let text = '';
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name === 'a') href = attributes.href;
    },
    ontext: (piece) => {
      text += piece;
      if (href !== undefined) links.set(piece, href);
    },
    onclosetag: (name) => {
      if (name === 'a') href = undefined;
    },
  });
  parser.end(html);
  return { links, text };
}

describe('pageFoot', () => {
  it('leads to editor, report and forum, filled with the page', () => {
    const { links } = read(pageFoot(facts, places));
    expect(links.get('Edit this page')).toBe('https://github.com/o/r/edit/main/docs/a/b.md');
    expect(links.has('Edit this record')).toBe(false);
    const report = new URL(links.get('Report a problem here') ?? '');
    expect(Object.fromEntries(report.searchParams)).toEqual({
      template: 'wrong-fact.yml',
      title: 'Wrong: Fees & <limits>',
      page: facts.address,
    });
    const topic = new URL(links.get('Discuss on the forum') ?? '');
    expect(topic.searchParams.get('title')).toBe(facts.title);
    expect(topic.searchParams.get('body')).toBe(`> ${facts.description}\n\n${facts.address}`);
    expect(links.get('Print the section')).toBe('/base/print/a/');
  });

  it('names a record where there is one', () => {
    const { links } = read(pageFoot({ ...facts, record: 'data/vms/a.yaml' }, places));
    expect(links.get('Edit this record')).toBe('https://github.com/o/r/edit/main/data/vms/a.yaml');
  });

  it('names people and day, counts those it does not name, and escapes them', () => {
    const contributors = ['Ann', '<b>', 'C', 'D', 'E', 'F', 'G', 'H'];
    const html = pageFoot(
      { ...facts, history: { lastChange: '2026-11-20', contributors } },
      places,
    );
    expect(html).not.toContain('<b>');
    expect(read(html).text).toContain(
      'Last change 20 November 2026. Written by Ann, <b>, C, D, E, F and 2 others. All changes',
    );
  });

  it('says that the history was cut off, and says nothing where there is none', () => {
    expect(read(pageFoot({ ...facts, history: 'unknown' }, places)).text).toContain(
      'not available',
    );
    const { history: _, commit: __, ...without } = facts;
    const { text } = read(pageFoot(without, places));
    expect(text).not.toMatch(/Last change|Written|not available|Source at the commit/);
  });

  it('cites with the permalink to the source at the commit of the build', () => {
    const { links, text } = read(pageFoot(facts, places));
    expect(links.get('docs/a/b.md at 0123456')).toBe(
      `https://github.com/o/r/blob/${facts.commit}/docs/a/b.md`,
    );
    expect(text).toContain('“Fees & <limits>”, NoM VM Research, 22 November 2026.');
    expect(text).toContain('@misc{nom-vm-research:base-a-b,');
  });

  it('lists threads and pages that link here, and counts what it leaves out', () => {
    const backlinks = Array.from({ length: 43 }, (_, i) => ({
      route: `/p${i}/`,
      title: `Page ${i}`,
      count: 1,
      ...(i === 0 && { section: { id: 'how', title: 'How & why' } }),
    }));
    const thread = {
      id: 't',
      url: 'https://forum.example/t/1',
      title: 'A thread',
      opened: '2022',
      listed: '2026-11-22',
    };
    const { links, text } = read(pageFoot({ ...facts, backlinks, threads: [thread] }, places));
    expect(links.get('Page 0')).toBe('/base/p0/#how');
    expect(links.get('Page 39')).toBe('/base/p39/');
    expect(links.has('Page 40')).toBe(false);
    expect(text).toContain('What links here (43 pages)');
    expect(text).toContain('Page 0 › How & why');
    expect(text).toContain('and 3 more');
    expect(links.get('A thread')).toBe('https://forum.example/t/1');
    expect(text).toContain('(forum.example, 2022)');
  });
});

describe('withMarkdownAction', () => {
  const page = (head: string) =>
    `<head>${head}</head><main>${pageFoot(facts, places)}<ul><li>x</ul></main>`;

  it('links the text that the page names, among the other actions', () => {
    const html = withMarkdownAction(page('<link rel=alternate type=text/markdown href=/a/b.md>'));
    expect(read(html).links.get('Copy as ')).toBe('/a/b.md');
    expect(html).toMatch(/Print the section<\/a><\/li><li><a href="\/a\/b\.md"/);
    expect(withMarkdownAction(page('<link type="text/markdown" href="/x.md">'))).toContain(
      'href="/x.md" data-markdown',
    );
  });

  it('leaves a page without such a text as it is', () => {
    const html = page('<link rel=alternate type=application/atom+xml href=/a.xml>');
    expect(withMarkdownAction(html)).toBe(html);
  });
});
