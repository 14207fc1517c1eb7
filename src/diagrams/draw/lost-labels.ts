import { parseDocument } from 'htmlparser2';

/** Labels shorter than this must stand by themselves: they may occur inside of other words. */
const LONG_ENOUGH = 4;

/**
 * Finds the labels that a drawing does not show. Line breaks inside of a label are the drawing's own
 * affair: blanks are not compared, so that a word may be divided.
 */
export function lostLabels(svg: string, labels: readonly string[]): string[] {
  const shown = textsOf(svg);
  const everything = squeeze(shown.join(''));
  return labels.filter((label) =>
    label.length < LONG_ENOUGH
      ? !shown.some((text) => standsIn(text, label))
      : !everything.includes(squeeze(label)),
  );
}

/** The texts of a drawing, one for each `<text>`, with a blank between its rows. */
function textsOf(svg: string): string[] {
  const texts: string[] = [];
  const visit = (node: Node): void => {
    if (node.name === 'text') texts.push(rowsOf(node).trim());
    else for (const child of node.children ?? []) visit(child);
  };
  visit(parseDocument(svg, { xmlMode: true }) as unknown as Node);
  return texts;
}

interface Node {
  type: string;
  name?: string;
  data?: string;
  children?: Node[];
}

function rowsOf(node: Node): string {
  if (node.type === 'text') return node.data ?? '';
  const inner = (node.children ?? []).map(rowsOf).join('');
  return node.name === 'tspan' ? `${inner} ` : inner;
}

function standsIn(text: string, label: string): boolean {
  for (let at = text.indexOf(label); at >= 0; at = text.indexOf(label, at + 1)) {
    const around = [text[at - 1], text[at + label.length]];
    if (around.every((sign) => sign === undefined || !/[\p{L}\p{N}]/u.test(sign))) return true;
  }
  return false;
}

/** Leaves out blanks, and the marks of emphasis, which some types take for Markdown. */
function squeeze(text: string): string {
  return text.replaceAll(/[\s*_`]+/g, '');
}
