import fc from 'fast-check';
import { ADDRESSES, CHARACTERS, HTML, NAMES } from './attacks.ts';

const word = fc.constantFrom(
  'momentum',
  'a',
  'plasma costs',
  '21,000',
  'x < y && y > z',
  '::',
  '$',
);
const address = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...ADDRESSES) },
  fc.constantFrom('/internal/', '#in-short', 'https://example.org/a', 'mailto:a@example.org'),
);
const html = fc.constantFrom(...HTML);

/** A run of text with one thing in it that may be an attack. */
const inline = fc.oneof(
  { weight: 4, arbitrary: word },
  { weight: 3, arbitrary: html },
  fc.constantFrom(...CHARACTERS),
  fc.tuple(word, address).map(([text, url]) => `[${text}](${url})`),
  fc.tuple(word, address).map(([text, url]) => `[${text}](<${url}> "${text}")`),
  fc.tuple(html, address).map(([text, url]) => `[${text}](/internal/ "${text}${url}")`),
  fc.tuple(word, address).map(([text, url]) => `![${text}](${url})`),
  address.map((url) => `<${url}>`),
  html.map((text) => `\`${text}\``),
  html.map((text) => `$${text}$`),
  fc.tuple(address, word).map(([url, text]) => `$\\href{${url}}{${text}}$`),
  fc.constantFrom(
    '$\\htmlData{onclick=x}{a}$',
    '$\\includegraphics{//elsewhere.example/x}$',
    '$\\def\\a{\\a\\a}\\a$',
    '$\\rule{1e9em}{1e9em}$',
    '$\\url{javascript:x()}$',
    '_(executed: <b>x</b>)_',
    '[momentum](/glossary/#momentum)',
    ':smile: :foo[bar]{onclick=x}',
    '[^1] [x][y] [__proto__]',
    'www.elsewhere.example https://elsewhere.example/<script>',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const line = fc.array(inline, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));

const fence = fc
  .tuple(
    fc.constantFrom('```', '````', '~~~', '   ```'),
    fc.constantFrom(
      'text',
      'go',
      'mdx-code-block',
      ' mdx-code-block',
      'js title="</script><script>x()</script>" {1}',
      'mermaid',
      'record',
      'sample',
      'landscape',
      'machines',
      '__proto__',
      'html live',
    ),
    fc.oneof(line, html, fc.constantFrom('ethereum', '../../../etc/passwd', 'nom balance 2')),
  )
  .map(([mark, language, text]) => `${mark}${language}\n${text}\n${mark.trim()}`);

const block = fc.oneof(
  { weight: 4, arbitrary: line },
  { weight: 2, arbitrary: html },
  { weight: 2, arbitrary: fence },
  fc
    .tuple(line, fc.constantFrom('#in', '#a b', '#"><b>', '#__proto__', 'onclick=x', '.x'))
    .map(([text, id]) => `## ${text} {${id}}`),
  fc
    .array(line, { minLength: 1, maxLength: 3 })
    .map((items) => items.map((i) => `- ${i}`).join('\n')),
  fc.tuple(line, line).map(([a, b]) => `| a | ${a} |\n| --- | :-: |\n| ${b} | c |`),
  fc.tuple(address, html).map(([url, text]) => `[y]: ${url} "${text}"\n\n[x][y] ![x][y]`),
  fc.tuple(html, line).map(([a, b]) => `[^1]: ${a}\n    ${b}`),
  fc
    .tuple(fc.constantFrom('note', 'danger', 'script', 'iframe', 'details'), inline, line)
    .map(
      ([name, label, text]) =>
        `:::${name}[${label}]{#a .b onclick="x()" style="x"}\n\n${text}\n\n:::`,
    ),
  fc
    .tuple(fc.constantFrom('script', 'img', 'note'), inline)
    .map(([n, t]) => `::${n}[${t}]{src=x onerror=x}`),
  html.map((text) => `> ${text}\n>\n> - ${text}`),
  html.map((text) => `$$\n${text}\n$$`),
  html.map((text) => `    ${text}`),
  fc.constantFrom(
    '{/* comment */} {1+1} {fuzzWasHere()}',
    'import x from "node:fs"',
    'export const x = fuzzWasHere()',
    '---\ntitle: again\n---',
    '<!-- truncate -->',
    '<head><script>fuzzWasHere()</script></head>',
    '<Tabs><TabItem value="x">y</TabItem></Tabs>',
  ),
);

/** Shapes that make parsers slow or exhaust their stack. */
const heavy = fc
  .tuple(
    fc.constantFrom(
      '> ',
      '- ',
      '1. ',
      '[',
      '![',
      '*',
      '_',
      '`',
      '<',
      '\\',
      '(',
      '{',
      '$',
      '~',
      '|',
      '&#',
      ':',
      '<b>',
      '<!--',
    ),
    fc.integer({ min: 50, max: 3000 }),
    fc.constantFrom('', '\n', ' x'),
  )
  .map(([piece, times, end]) => piece.repeat(times) + end);

const body = fc.oneof(
  { weight: 12, arbitrary: block },
  {
    weight: 16,
    arbitrary: fc.array(block, { minLength: 1, maxLength: 5 }).map((all) => all.join('\n\n')),
  },
  heavy,
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc
    .tuple(inline, fc.integer({ min: 1, max: 400 }))
    .map(([text, times]) => `${text} `.repeat(times)),
);

const DESCRIPTION =
  'description: A page that somebody sent, with a description as long as a description has to be here.';

/** The front matter of a good page. */
export const GOOD_HEAD = `---
title: A page
sidebar_position: 1
${DESCRIPTION}
status: draft
verified: 2026-11-22
---
`;

/** Pages whose front matter is good and whose body may be anything. */
export const pageText = body.map((text) => `${GOOD_HEAD}\n## In short {#in-short}\n\n${text}\n`);

const value = fc.oneof(
  fc.constantFrom(...HTML),
  fc.constantFrom(...ADDRESSES),
  fc.constantFrom(...CHARACTERS),
  fc.constantFrom(
    '!!js/function "function(){fuzzWasHere()}"',
    '!!js/undefined',
    '!!python/object/apply:os.system [x]',
    '&a [*a]',
    '{a: 1, a: 2}',
    '[[[[[[[[]]]]]]]]',
    '2026-11-22',
    '0x7f',
    '.inf',
    '~',
    '|\n  a\n  </script>',
    '>-\n  <b>',
    '"\\u003cscript\\u003e"',
    "'it''s'",
    'A title, as good as any: with a colon',
    'Costs of a call',
    '[https://forum.example.org/t/1]',
    'C++ & Rust <3',
    '1_000',
    '012',
    'yes',
    '12:30:45',
    '"\\x00"',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const key = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('title', 'sidebar_label', 'description', 'discussions') },
  fc.constantFrom(
    'title',
    'description',
    'sidebar_label',
    'status',
    'slug',
    'id',
    'image',
    'discussions',
    'format',
    'mdx',
    'hide_title',
    'custom_edit_url',
    'pagination_next',
    'wrapperClassName',
    'draft',
  ),
  fc.constantFrom(...NAMES),
);
const entry = fc
  .tuple(key, value, fc.boolean())
  .map(([name, text, quoted]) => `${name}: ${quoted ? JSON.stringify(text) : text}`);
const opening = fc.oneof(
  { weight: 12, arbitrary: fc.constant('---') },
  fc.constantFrom(
    '---js',
    '--- javascript',
    '---json',
    '---coffee',
    '----',
    '\n---',
    '\ufeff---',
    '--- ',
    '---\t',
  ),
);

/** Pages whose front matter may be anything. */
export const frontMatterText = fc
  .tuple(
    opening,
    fc.oneof(
      { weight: 2, arbitrary: entry.map((one) => [one]) },
      fc.array(entry, { minLength: 1, maxLength: 3 }),
    ),
    fc.constantFrom(true, true, true, false),
    fc.constantFrom('---', '---', '---', '...', '', '--- #'),
  )
  .map(([open, entries, keepGood, close]) => {
    const good = GOOD_HEAD.split('\n').slice(1, -2);
    const names = new Set(entries.map((text) => text.split(':')[0]));
    const kept = keepGood ? good.filter((text) => !names.has(text.split(':')[0])) : [];
    return [open, ...kept, ...entries, close, '', 'Text.', ''].join('\n');
  });
