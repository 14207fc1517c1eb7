import { type FlowLink, readFlowLine } from './flowchart-line.ts';
import { plainLabel, statementsOf, withTail } from './statements.ts';
import { makeTwin, type Twin, type TwinItem, type UnreadLine } from './twin.ts';

const SUBGRAPH = /^subgraph\s+(?:([^\s["]+)\s*\[(.+)\]|(.+))$/;
const DIRECTION = /^direction\s+(TB|TD|BT|LR|RL)$/;

interface Group {
  id: string;
  title: string;
  members: string[];
}

/** Tells a flowchart as its links, the nodes that have none, and its groups. */
export function flowchartTwin(source: string): Twin {
  const chart = readChart(source);
  const name = (id: string) => chart.names.get(id) ?? id;
  const linked = new Set(chart.links.flatMap(({ from, to }) => [from, to]));
  const alone = [...chart.nodes].filter((id) => !linked.has(id));
  const titles = chart.groups.map(({ title }) => title);
  const labels = [...chart.nodes].map(name).concat(
    titles,
    chart.links.map(({ label }) => label),
  );
  return makeTwin(
    [
      { heading: 'Links', items: chart.links.map((link) => linkItem(link, name)) },
      { heading: 'Not linked', items: alone.map((id) => ({ text: name(id) })) },
      {
        heading: 'Groups',
        items: chart.groups.map(({ title, members }) => ({
          text: withTail(title, members.map(name).join('; ')),
        })),
      },
    ],
    labels,
    chart.unread,
  );
}

interface Chart {
  /** Ids of the nodes, in order of mention; groups are not among them. */
  nodes: Set<string>;
  /** Labels of nodes and groups by id. */
  names: Map<string, string>;
  links: FlowLink[];
  groups: Group[];
  unread: UnreadLine[];
}

function readChart(source: string): Chart {
  const chart: Chart = { nodes: new Set(), names: new Map(), links: [], groups: [], unread: [] };
  const open: Group[] = [];
  const separate = statementsOf(source).flatMap(({ line, text }) =>
    splitStatements(text).map((part) => ({ line, text: part })),
  );
  for (const { line, text } of separate) {
    const subgraph = SUBGRAPH.exec(text);
    if (subgraph) {
      const title = plainLabel(subgraph[2] ?? subgraph[3] ?? '');
      const group = { id: subgraph[1] ?? title, title, members: [] };
      chart.names.set(group.id, title);
      chart.groups.push(group);
      open[open.length - 1]?.members.push(group.id);
      open.push(group);
    } else if (text === 'end') {
      if (!open.pop()) chart.unread.push({ line, text });
    } else if (!DIRECTION.test(text)) {
      const read = readFlowLine(text);
      if (!read) chart.unread.push({ line, text });
      for (const { id, label } of read?.nodes ?? []) {
        chart.nodes.add(id);
        if (label !== undefined) chart.names.set(id, label);
        const group = open[open.length - 1];
        if (group && !group.members.includes(id)) group.members.push(id);
      }
      chart.links.push(...(read?.links ?? []));
    }
  }
  // A link may lead to a group, before or after the group is declared.
  for (const { id } of chart.groups) chart.nodes.delete(id);
  return chart;
}

/** Splits at semicolons that stand outside of quotes and are not part of a character code. */
function splitStatements(text: string): string[] {
  const parts = text.match(/(?:"[^"]*"|[#&]\w+;|[^;"])+/g) ?? [];
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function linkItem(link: FlowLink, name: (id: string) => string): TwinItem {
  const remarks = link.remarks.length > 0 ? ` (${link.remarks.join(', ')})` : '';
  return {
    text: withTail(`${name(link.from)} ${link.sign} ${name(link.to)}`, link.label) + remarks,
  };
}
