import type { PrismTheme } from 'prism-react-renderer';

/**
 * One theme for both colour schemes: it names CSS variables (src/css/code.css), so a page needs no
 * script to recolour its code when the reader changes the scheme.
 */
export const prismTheme: PrismTheme = {
  plain: { color: 'var(--code-ink)', backgroundColor: 'var(--code-ground)' },
  styles: [
    { types: ['comment', 'prolog', 'doctype', 'cdata'], style: { color: 'var(--code-comment)' } },
    { types: ['punctuation', 'operator'], style: { color: 'var(--code-quiet)' } },
    { types: ['keyword', 'atrule', 'important', 'tag'], style: { color: 'var(--code-keyword)' } },
    {
      types: ['string', 'char', 'attr-value', 'regex', 'inserted'],
      style: { color: 'var(--code-string)' },
    },
    { types: ['number', 'boolean', 'constant', 'symbol'], style: { color: 'var(--code-number)' } },
    {
      types: ['function', 'builtin', 'class-name', 'property', 'attr-name'],
      style: { color: 'var(--code-name)' },
    },
    { types: ['deleted'], style: { color: 'var(--code-deleted)' } },
  ],
};

/** Grammars beyond those that prism-react-renderer carries. */
export const additionalLanguages = [
  'bash',
  'solidity',
  'protobuf',
  'wasm',
  'json',
  'yaml',
  'rust',
  'go',
];
