import { expect, it } from 'vitest';
import { pageFacts } from '../page-facts/facts.ts';
import { parsePage } from '../page-facts/tree.ts';
import { twinPath, withTwinLink } from './address.ts';
import { llmsFullText, llmsText } from './llms.ts';
import { markdownTwin } from './twin.ts';

const url = 'https://site.example/base/a/';

function twinOf(body: string, head = ''): string {
  const html = `<head><title>A | Site</title>${head}</head><main><article data-pagefind-body><div><header><h1>A</h1><p><span data-status=draft>draft</span></header>${body}</div></article><p>Edit</main>`;
  const facts = pageFacts('/a/', html, {
    siteName: 'Site',
    basePath: '/base/',
    folders: new Map(),
  });
  return markdownTwin(
    facts,
    parsePage(html),
    { url, license: 'CC BY 4.0' },
    {
      absolute: (href) => new URL(href, url).href,
      sourceOf: (prefix) => (prefix === 'dae26e497' ? 'flowchart TB\n  a --> b' : undefined),
    },
  );
}
const textOf = (body: string) => twinOf(body).split('\n# A\n\n')[1];

it('says in the front matter what is known of the page', () => {
  const twin = twinOf('<p>Text.', '<meta name=description content="What it &quot;is&quot;">');
  expect(twin).toBe(
    `---\ntitle: "A"\ndescription: "What it \\"is\\""\nurl: ${url}\nstatus: draft\nlicense: CC BY 4.0\n---\n\n# A\n\nText.\n`,
  );
});

it('keeps headings with their ids, and makes addresses whole', () => {
  const body =
    '<h2 id=x>One <code>a_b</code><a href=#x class=hash-link>\u200b</a></h2><p>See <a href=/base/b/#y title=t>b</a>, <a href=#x>here</a>.';
  expect(textOf(body)).toBe(
    `## One \`a_b\` {#x}\n\nSee [b](https://site.example/base/b/#y), [here](${url}#x).\n`,
  );
});

it('writes diagrams as their source and in words', () => {
  const figure = (prefix: string) =>
    `<figure class=diagram><svg aria-labelledby="${prefix}-t ${prefix}-d"><title>T</title><desc>Two boxes.</desc></svg><figcaption>Boxes</figcaption><details class=diagram-text><summary>Diagram as text</summary><p>a</details></figure>`;
  expect(textOf(figure('dae26e497'))).toBe(
    '```mermaid\nflowchart TB\n  a --> b\n```\n\n_Diagram: Boxes. Two boxes._\n',
  );
  expect(textOf(figure('d00000000'))).toBe('_Diagram: Boxes. Two boxes._\n');
});

it('writes tables as tables, with line breaks in their cells', () => {
  const table =
    '<div class=table-scroll><table><thead><tr><th>Name<th>Value<tbody><tr><td>a|b<td><strong>1</strong><br/>\nsource</table></div>';
  expect(textOf(table)).toBe('| Name | Value |\n| - | - |\n| a\\|b | **1**<br> source |\n');
});

it('writes formulas as TeX, and once', () => {
  const katex = (tex: string) =>
    `<span class=katex><span class=katex-mathml><math><annotation>${tex}</annotation></math></span><span class=katex-html>x</span></span>`;
  expect(textOf(`<p>Price ${katex('B')}.`)).toBe('Price $B$.\n');
  expect(textOf(`<span class=katex-display>${katex('B = 2')}</span>`)).toBe('$$\nB = 2\n$$\n');
});

it('keeps code whole, with its language', () => {
  const lines = '<span class=token-line>a  b<br></span><span class=token-line>  c<br></span>';
  expect(textOf(`<pre class="prism-code language-go"><code>${lines}</code></pre>`)).toBe(
    '```go\na  b\n  c\n```\n',
  );
});

it('keeps marks of certainty, notes and what is folded', () => {
  expect(textOf('<p>So <span class=certainty>inferred</span>.')).toBe('So _(inferred)_.\n');
  expect(textOf('<div class=theme-admonition><div>note</div><div><p>Mind.</div></div>')).toBe(
    '> note\n>\n> Mind.\n',
  );
  expect(textOf('<details><summary>More</summary><p>Text.</details>')).toBe('**More**\n\nText.\n');
});

it('leaves out controls, drawings without words and what search leaves out', () => {
  const body =
    '<div data-pagefind-ignore>crumbs</div><button>x</button><svg></svg><script>1</script><p>Text.';
  expect(textOf(body)).toBe('Text.\n');
});

it('keeps what is text of the page, though search leaves it out', () => {
  const table = '<table><tr><th>Machine<tr><td>Alpha</table>';
  expect(textOf(`<div data-pagefind-ignore data-twin>${table}</div>`)).toContain('| Alpha');
  expect(textOf(`<p>Text.</p><div data-pagefind-ignore>${table}</div>`)).toBe('Text.\n');
});

it('keeps title and day of updates in a list', () => {
  const entry =
    '<article><header><h2><a href=/base/u/>It moves</a></h2><div class=post-info>22 November 2026 · 2 min read</div><div>The maintainers</div></header><p>Text.</article>';
  expect(textOf(entry)).toBe(
    '## [It moves](https://site.example/base/u/)\n\n22 November 2026 · 2 min read\n\nText.\n',
  );
});

it('has an address beside the page', () => {
  expect(twinPath('/')).toBe('/index.md');
  expect(twinPath('/a/b/')).toBe('/a/b.md');
  expect(withTwinLink('<head></head>', '/a.md')).toBe(
    '<head><link rel=alternate type=text/markdown href="/a.md"></head>',
  );
});

it('lists pages by the part of the site, the optional ones last', () => {
  const page = (title: string, part: string) => ({
    title,
    part,
    description: 'What.',
    address: `/${title}`,
  });
  const head = { name: 'Site', summary: 'About.', notes: ['One.', 'Two.'] };
  const pages = [page('g', 'Glossary'), page('i[1]', 'Internal'), page('j', 'Internal')];
  expect(llmsText(head, pages, new Set(['Glossary']))).toBe(
    '# Site\n\n> About.\n\n- One.\n- Two.\n\n## Internal\n\n- [i\\[1\\]](/i[1]): What.\n- [j](/j): What.\n\n## Optional\n\n- [g](/g): What.\n',
  );
  expect(llmsFullText(head, ['# A\n\n', '# B\n'])).toBe('# Site\n\n> About.\n\n# A\n\n# B\n');
});
