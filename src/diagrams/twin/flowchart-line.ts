import { plainLabel } from './statements.ts';

/** A node where it is mentioned; the label is there only when the mention gives it. */
export interface NodeMention {
  id: string;
  label?: string;
}

/** A link between two mentions. */
export interface FlowLink {
  from: string;
  to: string;
  /** `→`, `↔`, or `—` when neither end has a head. */
  sign: string;
  label: string;
  /** How the line differs from a plain arrow: "dotted", "thick" and the like. */
  remarks: string[];
}

/** What one statement of a flowchart holds. */
export interface FlowLine {
  nodes: NodeMention[];
  links: FlowLink[];
}

const ID = /^[\p{L}\p{N}_]+(?:[-.][\p{L}\p{N}_]+)*/u;
/** Opening and closing marks of the node shapes, longest first. */
const SHAPES: ReadonlyArray<readonly [string, readonly string[]]> = [
  ['(((', [')))']],
  ['((', ['))']],
  ['([', ['])']],
  ['[[', [']]']],
  ['[(', [')]']],
  ['[/', ['/]', '\\]']],
  ['[\\', ['\\]', '/]']],
  ['{{', ['}}']],
  ['[', [']']],
  ['(', [')']],
  ['{', ['}']],
  ['>', [']']],
];
const LINK = /^([xo<])?(--+[-xo>]|==+[=xo>]|-?\.+-[xo>]?|~~~+)\s*(?:\|\s*("[^"]*"|[^|]*?)\s*\|)?/;
const LINK_WITH_TEXT: readonly RegExp[] = [
  /^([xo<])?--\s*("[^"]*"|.*?)\s*(--+[-xo>])/,
  /^([xo<])?==\s*("[^"]*"|.*?)\s*(==+[=xo>])/,
  /^([xo<])?-\.\s*("[^"]*"|.*?)\s*(\.+-[xo>]?)/,
];

/** Reads `a[Label] --> b & c -- text --> d`; undefined when some of it is not understood. */
export function readFlowLine(text: string): FlowLine | undefined {
  const line: FlowLine = { nodes: [], links: [] };
  let rest = text.trim();
  let previous: NodeMention[] | undefined;
  let link: Omit<FlowLink, 'from' | 'to'> | undefined;
  for (;;) {
    const group = readGroup(rest);
    if (!group) return undefined;
    line.nodes.push(...group.nodes);
    if (link && previous) {
      for (const from of previous) {
        for (const to of group.nodes) line.links.push({ ...link, from: from.id, to: to.id });
      }
    }
    if (group.rest === '') return line;
    const next = readLink(group.rest);
    if (!next) return undefined;
    previous = group.nodes;
    link = next.link;
    rest = next.rest;
  }
}

function readGroup(text: string): { nodes: NodeMention[]; rest: string } | undefined {
  const nodes: NodeMention[] = [];
  let rest = text;
  for (;;) {
    const node = readNode(rest);
    if (!node) return undefined;
    nodes.push(node.mention);
    rest = node.rest.trimStart();
    if (!rest.startsWith('&')) return { nodes, rest };
    rest = rest.slice(1).trimStart();
  }
}

function readNode(text: string): { mention: NodeMention; rest: string } | undefined {
  const id = ID.exec(text)?.[0];
  if (!id) return undefined;
  const rest = text.slice(id.length);
  if (rest.startsWith('@{')) return readAttributes(id, rest);
  for (const [opening, closings] of SHAPES) {
    if (!rest.startsWith(opening)) continue;
    const inside = rest.slice(opening.length);
    const quoted = /^\s*"[^"]*"\s*/.exec(inside)?.[0];
    const searchFrom = quoted?.length ?? 0;
    const ends = closings
      .map((closing) => ({ at: inside.indexOf(closing, searchFrom), length: closing.length }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at);
    const end = ends[0];
    if (!end || (quoted && end.at !== searchFrom)) return undefined;
    const label = plainLabel(inside.slice(0, end.at));
    return { mention: { id, label }, rest: inside.slice(end.at + end.length) };
  }
  return { mention: { id }, rest };
}

/** `id@{ shape: cyl, label: "Text" }`. */
function readAttributes(id: string, text: string): ReturnType<typeof readNode> {
  const match = /^@\{([^}]*)\}/.exec(text);
  if (!match) return undefined;
  const label = /\blabel:\s*("[^"]*"|[^,]+)/.exec(match[1] ?? '')?.[1];
  const mention = label === undefined ? { id } : { id, label: plainLabel(label) };
  return { mention, rest: text.slice(match[0].length) };
}

function readLink(text: string): { link: Omit<FlowLink, 'from' | 'to'>; rest: string } | undefined {
  const plain = LINK.exec(text);
  if (plain) {
    const [all, start, body = '', label = ''] = plain;
    return { link: describeLink(start, body, label), rest: text.slice(all.length).trimStart() };
  }
  for (const pattern of LINK_WITH_TEXT) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [all, start, label = '', end = ''] = match;
    return { link: describeLink(start, end, label), rest: text.slice(all.length).trimStart() };
  }
  return undefined;
}

function describeLink(start: string | undefined, body: string, label: string) {
  const head = /[xo>]$/.exec(body)?.[0];
  const remarks = [
    body.includes('.') && 'dotted',
    body.includes('=') && 'thick',
    body.includes('~') && 'not drawn',
    head === 'x' && 'ends with a cross',
    head === 'o' && 'ends with a circle',
  ].filter((remark) => remark !== false);
  const sign = head === undefined ? '—' : start === undefined ? '→' : '↔';
  return { sign, label: plainLabel(label), remarks };
}
