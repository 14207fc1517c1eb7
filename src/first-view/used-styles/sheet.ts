import { type CssNode, generate, type List, parse } from 'css-tree';
import { type Compound, compoundsOf } from './selector.ts';

/** A declaration as text, and the custom properties it reads. */
export interface Declaration {
  name: string;
  /** `name:value`, without a semicolon. */
  text: string;
  reads: readonly string[];
}

/** One rule, or an at-rule around others. */
export type Piece =
  | {
      kind: 'rule';
      selectors: readonly { text: string; compounds: readonly Compound[] }[];
      declarations: readonly Declaration[];
    }
  /** `@media`, `@supports`, `@layer`, `@container`: goes when nothing inside is used. */
  | { kind: 'around'; head: string; inside: readonly Piece[] }
  | { kind: 'font'; family: string; text: string }
  | { kind: 'animation'; name: string; text: string; reads: readonly string[] }
  /** Anything else is kept as it is. */
  | { kind: 'other'; text: string };

/** Reads a style sheet into pieces that can be kept or left out. Throws on broken CSS. */
export function readSheet(css: string): Piece[] {
  const sheet = parse(css, {
    // Values are taken over as they stand.
    parseValue: false,
    parseCustomProperty: false,
    onParseError: (error) => {
      throw error;
    },
  });
  return sheet.type === 'StyleSheet' ? pieces(sheet.children) : [];
}

function pieces(nodes: List<CssNode>): Piece[] {
  return nodes.toArray().flatMap((node): Piece[] => {
    if (node.type === 'Comment') return [];
    if (node.type === 'Rule' && node.prelude.type === 'SelectorList') {
      const selectors = node.prelude.children
        .toArray()
        .flatMap((selector) =>
          selector.type === 'Selector'
            ? [{ text: generate(selector), compounds: compoundsOf(selector) }]
            : [],
        );
      return [{ kind: 'rule', selectors, declarations: declarations(node.block.children) }];
    }
    if (node.type !== 'Atrule') return [{ kind: 'other', text: generate(node) }];
    return [atRule(node)];
  });
}

function atRule(node: Extract<CssNode, { type: 'Atrule' }>): Piece {
  const text = generate(node);
  if (!node.block) return { kind: 'other', text };
  const prelude = node.prelude ? generate(node.prelude) : '';
  if (node.name === 'font-face') {
    const family = declarations(node.block.children).find(({ name }) => name === 'font-family');
    return { kind: 'font', family: plainFamily(family?.text.split(':')[1] ?? ''), text };
  }
  if (/^(-\w+-)?keyframes$/.test(node.name))
    return { kind: 'animation', name: prelude, text, reads: readBy(text) };
  if (['media', 'supports', 'layer', 'container', 'starting-style'].includes(node.name)) {
    const head = `@${node.name}${prelude ? ` ${prelude}` : ''}`;
    return { kind: 'around', head, inside: pieces(node.block.children) };
  }
  return { kind: 'other', text };
}

function declarations(nodes: List<CssNode>): Declaration[] {
  return nodes.toArray().flatMap((node) => {
    if (node.type !== 'Declaration') return [];
    const value = generate(node.value).trim();
    const text = `${node.property}:${value}${node.important ? '!important' : ''}`;
    return [{ name: node.property, text, reads: readBy(value) }];
  });
}

/** Custom properties that a value reads. */
export function readBy(text: string): string[] {
  return [...text.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name = '']) => name);
}

/** Name of a font family without quotes. */
export function plainFamily(text: string): string {
  return text.trim().replace(/^["']|["']$/g, '');
}
