import type { CssNode, Selector } from 'css-tree';

/** What one part of a selector, between two combinators, asks of an element. */
export interface Compound {
  /** Lower case; undefined for any element. */
  tag?: string;
  /** Whether it is about the root element, whatever else it says. */
  root?: boolean;
  id?: string;
  classes: string[];
  attributes: { name: string; value?: string }[];
  /** `:is(…)` and `:where(…)`: of each group at least one selector, whose last part is about this element. */
  groups: Compound[][][];
  /** `:has(…)`: of each group at least one selector must match somewhere. */
  elsewhere: Compound[][][];
}

/**
 * Reads a selector as the compounds it consists of. How they must stand to each other, what pseudo-classes
 * demand and what `:not()` forbids is left out: a rule is kept rather once too often.
 */
export function compoundsOf(selector: Selector): Compound[] {
  const compounds = [empty()];
  selector.children.forEach((node) => {
    if (node.type === 'Combinator') compounds.push(empty());
    else read(node, compounds[compounds.length - 1] as Compound);
  });
  return compounds;
}

function empty(): Compound {
  return { classes: [], attributes: [], groups: [], elsewhere: [] };
}

function read(node: CssNode, compound: Compound): void {
  if (node.type === 'TypeSelector') {
    if (node.name === '*') return;
    compound.tag = node.name.toLowerCase();
    if (compound.tag === 'html') compound.root = true;
  } else if (node.type === 'IdSelector') compound.id = unescaped(node.name);
  else if (node.type === 'ClassSelector') compound.classes.push(unescaped(node.name));
  else if (node.type === 'AttributeSelector') {
    const exact = node.matcher === '=' && node.value && !node.flags;
    const value = node.value?.type === 'String' ? node.value.value : node.value?.name;
    const name = node.name.name.toLowerCase();
    compound.attributes.push(exact && value !== undefined ? { name, value } : { name });
  } else if (node.type === 'PseudoClassSelector') {
    if (node.name === 'root') {
      compound.tag = 'html';
      compound.root = true;
    }
    const inner = alternatives(node);
    if (inner.length === 0) return;
    if (['is', 'where', 'matches', '-webkit-any', '-moz-any'].includes(node.name))
      compound.groups.push(inner);
    if (node.name === 'has') compound.elsewhere.push(inner);
  }
}

function alternatives(node: CssNode): Compound[][] {
  const found: Compound[][] = [];
  if (node.type !== 'PseudoClassSelector') return found;
  node.children?.forEach((list) => {
    if (list.type !== 'SelectorList') return;
    list.children.forEach((selector) => {
      if (selector.type === 'Selector') found.push(compoundsOf(selector));
    });
  });
  return found;
}

function unescaped(name: string): string {
  return name.replace(/\\(.)/g, '$1');
}
