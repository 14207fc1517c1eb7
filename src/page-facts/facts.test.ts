import { expect, it } from 'vitest';
import { pageFacts } from './facts.ts';

const options = {
  siteName: 'Site',
  basePath: '/base/',
  folders: new Map([['/internal/', 'Internal']]),
};

const drawing = '<svg aria-labelledby="dae26e497-t dae26e497-d"><desc>Two boxes.</desc></svg>';

/** A page as it is shipped: without the tags that HTML lets authors leave out. */
const page = `<!doctype html><html lang=en><head><title>Momentum | Site</title>
<meta name=description content="What it is."></head><body><main><article data-pagefind-body=true>
<nav><ul><li class=breadcrumbs__item><a href=/base/><svg></svg></a>
<li class=breadcrumbs__item><a href=/base/internal/ledger/>Ledger</a>
<li class="breadcrumbs__item breadcrumbs__item--active">Momentum</ul></nav>
<header><h1>The momentum</h1><p><span data-status=reviewed>reviewed</span><span>Verified <time datetime=2026-11-22>2026-11-22</time></span><span>go-zenon <code>667a69d</code></span><span>6<!-- --> min read</span></header>
<h2 id=short>In short<a href=#short class=hash-link>#</a></h2><p>One. <strong>Two</strong> follows.
<h2 id=how>How <code>it</code> works</h2>
<h3 id=hash>The hash</h3><figure class=diagram>${drawing}</figure><table><thead><tr><th>Part<th>Bytes<th>Source<tbody><tr><td>Version<td>8<td>x.go<tr><td>Height<td><strong>8</strong><br/>
No more.<td></table>
<h3 id=list>List</h3><ul><li>first<li>second</ul>
<h2 id=cited>Cited</h2><p><a class=citation href=https://host/a>a</a> <a class=citation href=https://host/a>a</a> as code <span class=certainty>inferred</span></article>
<p>Edit this page</main></body></html>`;

const facts = pageFacts('/internal/ledger/momentum/', page, options);

it('reads what a page says of itself', () => {
  expect(facts).toMatchObject({
    title: 'The momentum',
    description: 'What it is.',
    trail: [
      { label: 'Internal', route: '/internal/' },
      { label: 'Ledger', route: '/internal/ledger/' },
    ],
    minutes: 6,
    status: 'reviewed',
    verified: '2026-11-22',
    commit: '667a69d',
    citations: ['https://host/a'],
    drawing: 'dae26e497',
    kind: 'article',
  });
});

it('finds sections with what they begin with, and their drawing', () => {
  expect(facts.sections).toEqual([
    { id: 'short', level: 2, title: 'In short', lead: 'One. Two follows.' },
    { id: 'how', level: 2, title: 'How it works', lead: 'first; second.', drawing: 'dae26e497' },
    {
      id: 'hash',
      level: 3,
      title: 'The hash',
      lead: 'Two boxes. Version: 8. Height: 8; No more.',
      drawing: 'dae26e497',
    },
    { id: 'list', level: 3, title: 'List', lead: 'first; second.' },
    { id: 'cited', level: 2, title: 'Cited', lead: 'a a as code (inferred)' },
  ]);
});

it('takes the title of a page without a heading from its head, and counts its words', () => {
  const bare = pageFacts('/x/', '<title>About | Site</title><main><p>A few words.</main>', options);
  expect(bare).toMatchObject({ title: 'About', minutes: 1, trail: [], sections: [] });
});

it('gives the sections of lists no address, since they change with every update', () => {
  const list = pageFacts('/blog/tags/', '<main><h2 id=a>A</h2></main>', options);
  expect(list).toMatchObject({ kind: 'list', sections: [] });
});

it('reads the days and authors of an update', () => {
  const html = `<meta property=article:published_time content=2026-11-22T00:00:00.000Z>
<main><header><h1>News</h1><p>22 November 2026 · 2 min read</p><span class=authorName_x>Ann</span></header>
<div id=__blog-post-container><p>Text.</div><time data-changed datetime=2026-11-23>then</time></main>`;
  expect(pageFacts('/blog/news/', html, options)).toMatchObject({
    kind: 'update',
    minutes: 2,
    published: '2026-11-22',
    changed: '2026-11-23',
    authors: ['Ann'],
  });
});

it('sets off a strong word that opens a paragraph, such as a verdict', () => {
  const html = '<main><h2 id=a>A</h2><p><strong>Wrong</strong> The code differs.</main>';
  expect(pageFacts('/claims/', html, options).sections[0]?.lead).toBe('Wrong: The code differs.');
});
