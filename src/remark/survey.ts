import type { Code, PhrasingContent, Root, RootContent, Table, TableRow } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { CiteLink } from '../survey/derive/cite.ts';
import { type FamilyGroup, familyGroups } from '../survey/pages/families.ts';
import { landscape } from '../survey/pages/landscape.ts';
import { type MentionGroup, mentionGroups, REASON_WORDS } from '../survey/pages/mentions.ts';
import { type RecordRow, recordPage } from '../survey/pages/record-page.ts';
import type { VmRecord } from '../survey/schema/record.ts';
import type { Survey } from '../survey/survey.ts';

/** What the transform needs. */
export interface SurveyOptions {
  /** Called for a page with such a fence, not before: few pages have one. */
  survey: () => Survey;
}

/**
 * Writes records of the survey into pages, from fences in plain Markdown:
 *
 * - ```` ```record ```` with a record's id: its answers, a table a group, each with its source;
 * - ```` ```landscape ````: all published records in one table;
 * - ```` ```machines ````: the published records in a table a family, each in one line;
 * - ```` ```mentions ````: what has no longer record, a table a reason.
 *
 * A fence that names no published record stops the build.
 */
export function surveyFences({ survey }: SurveyOptions) {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'code', (node: Code, index, parent) => {
      if (index === undefined || !parent) return undefined;
      let content: RootContent[];
      if (node.lang === 'record') content = recordTables(survey(), node, file);
      else if (node.lang === 'landscape') content = [landscapeTable(survey())];
      else if (node.lang === 'machines') content = familyGroups(survey()).flatMap(familyTable);
      else if (node.lang === 'mentions') content = mentionGroups(survey()).flatMap(mentionTable);
      else return undefined;
      parent.children.splice(index, 1, ...content);
      return index + content.length;
    });
  };
}

function recordTables(survey: Survey, node: Code, file: VFile): RootContent[] {
  const id = node.value.trim();
  const page = recordPage(survey, id);
  if (!page) {
    const line = node.position?.start.line ?? 1;
    throw new Error(
      `${file.path}:${line}  The fence names “${id}”, which is no published record.\n    fix: Name a file of data/vms/ that is no draft.`,
    );
  }
  return [
    ...page.groups.flatMap(({ group, rows }) => [
      heading(group.title, `group-${group.id}`),
      {
        ...table(
          ['Question', 'Answer', 'Source'],
          rows.map((row) => recordRow(row, page.record)),
        ),
        // On a phone the cells of a row stand under each other.
        data: { hProperties: { className: ['stacked'] } },
      },
    ]),
    comparisonLink(page.record),
  ];
}

function comparisonLink({ id, name }: VmRecord): RootContent {
  const url = `/external/compare/?pin=${id}`;
  return {
    type: 'paragraph',
    children: [{ type: 'link', url, children: [text(`${name} beside the other machines`)] }],
  };
}

function recordRow({ field, cell }: RecordRow, record: VmRecord): PhrasingContent[][] {
  const answer: PhrasingContent[] =
    field.from === 'repos'
      ? repositories(record)
      : [{ type: cell.state === 'known' ? 'strong' : 'emphasis', children: [text(cell.text)] }];
  if (cell.note) answer.push({ type: 'break' }, text(cell.note));
  if (cell.searched?.length)
    answer.push({ type: 'break' }, text(`Searched: ${cell.searched.join('; ')}.`));
  if (cell.inheritedFrom) answer.push({ type: 'break' }, text(`As ${cell.inheritedFrom}.`));
  const sources = citationLinks(cell.sources);
  const when = [cell.version, cell.asOf].filter(Boolean).join(', ');
  if (when && cell.sources.length > 0) sources.push({ type: 'break' }, text(when));
  return [[text(field.title)], answer, sources];
}

function repositories({ repos }: VmRecord): PhrasingContent[] {
  return repos.flatMap(({ name, url, role }, index): PhrasingContent[] => [
    ...(index > 0 ? [{ type: 'break' } as const] : []),
    { type: 'link', url, children: [text(name)] },
    text(` (${role})`),
  ]);
}

function landscapeTable(survey: Survey): Table {
  const { titles, rows } = landscape(survey);
  return table(
    ['Virtual machine', ...titles],
    rows.map(({ record, cells }) => [
      [recordLink(record)],
      ...cells.map((cell) => [text(cell?.text || '–')]),
    ]),
  );
}

function familyTable({ id, label, meaning, machines }: FamilyGroup): RootContent[] {
  return [
    heading(label, `family-${id}`),
    { type: 'paragraph', children: [text(meaning)] },
    table(
      ['Virtual machine', 'Call model', 'In one line'],
      machines.map(({ record, callModel }) => [
        [recordLink(record)],
        [text(callModel?.text || '–')],
        [text(record.summary)],
      ]),
    ),
  ];
}

function recordLink({ id, name, vm }: VmRecord): PhrasingContent {
  return { type: 'link', url: `/external/vms/${id}/`, children: [text(`${name}: ${vm}`)] };
}

function mentionTable({ reason, mentions }: MentionGroup): RootContent[] {
  return [
    heading(REASON_WORDS[reason], `reason-${reason}`),
    table(
      ['System', 'What it is', 'Source'],
      mentions.map(({ mention, sources }) => [
        [text([mention.name, ...(mention.aliases ?? [])].join(', '))],
        [text(mention.summary)],
        citationLinks(sources, (source) => source.title),
      ]),
    ),
  ];
}

function citationLinks(
  sources: readonly CiteLink[],
  name = (source: CiteLink) => source.place || source.title,
): PhrasingContent[] {
  return sources.flatMap((source, index): PhrasingContent[] => [
    ...(index > 0 ? [{ type: 'break' } as const] : []),
    {
      type: 'link',
      url: source.url,
      title: [source.title, source.place, source.date].filter(Boolean).join(', '),
      children: [text(name(source))],
    },
  ]);
}

function heading(title: string, id: string): RootContent {
  return { type: 'heading', depth: 3, children: [text(title)], data: { hProperties: { id } } };
}

function table(head: readonly string[], rows: ReadonlyArray<PhrasingContent[][]>): Table {
  const line = (cells: readonly PhrasingContent[][]): TableRow => ({
    type: 'tableRow',
    children: cells.map((children) => ({ type: 'tableCell', children })),
  });
  return {
    type: 'table',
    align: head.map(() => null),
    children: [line(head.map((title) => [text(title)])), ...rows.map(line)],
  };
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}
