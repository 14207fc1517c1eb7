import { parseDocument } from 'htmlparser2';

/**
 * Finds the labels that a drawing does not show. Line breaks inside of a label are the drawing's own
 * affair: blanks are not compared.
 */
export function lostLabels(svg: string, labels: readonly string[]): string[] {
  const shown = textsOf(svg);
  return labels.filter((label) => {
    const wanted = squeeze(label);
    return !shown.some((text) => text.includes(wanted));
  });
}

/** The texts of a drawing, one for each `<text>`, and all of them joined for labels in pieces. */
function textsOf(svg: string): string[] {
  const texts: string[] = [];
  const visit = (node: Node, insideText: boolean): string => {
    if (node.type === 'text') return insideText ? (node.data ?? '') : '';
    const isText = node.name === 'text';
    const inner = (node.children ?? []).map((child) => visit(child, insideText || isText)).join('');
    if (isText) texts.push(squeeze(inner));
    return inner;
  };
  visit(parseDocument(svg, { xmlMode: true }) as unknown as Node, false);
  return [...texts, texts.join('')];
}

interface Node {
  type: string;
  name?: string;
  data?: string;
  children?: Node[];
}

function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, '');
}
