import { viewToQuery } from '../../survey/compare/address.ts';
import { viewCsvLong, viewCsvWide, viewExport } from '../../survey/compare/export.ts';
import { viewToMarkdown } from '../../survey/compare/markdown.ts';
import type { ComparisonTable } from '../../survey/compare/model.ts';
import type { Selection } from '../../survey/compare/select.ts';
import type { View } from '../../survey/compare/view.ts';
import type { SurveyExport } from '../../survey/derive/json.ts';
import { saveFile } from '../save-file.ts';

/** What sharing needs to know of the page. */
export interface Shared {
  table: ComparisonTable;
  /** Addresses of the downloads and of the pages of machines, with a slash at the end. */
  files: string;
  pages: string;
  view(): View;
  selection(): Selection;
}

/** Ways to take a view away; each says what it did. */
export function shareActions(shared: Shared): { label: string; run(): Promise<string> }[] {
  const { table, files, pages, view, selection } = shared;
  const address = () =>
    new URL(location.pathname + viewToQuery(table, { ...view(), cell: undefined }), location.href)
      .href;
  const markdown = () =>
    viewToMarkdown(selection(), view().side, {
      view: address(),
      pageOf: (id) => new URL(`${pages}${id}/`, location.href).href,
    });
  const exported = async () => viewExport(await wholeSurvey(files), selection(), address());
  const save = async (name: string, type: string, text: string) => {
    saveFile(name, type, text);
    return `Saved as ${name}.`;
  };
  return [
    {
      label: 'Copy as Markdown',
      run: () => copy(markdown(), 'The table is copied as Markdown.'),
    },
    { label: 'Copy the address', run: () => copy(address(), 'The address is copied.') },
    {
      label: 'Download JSON',
      run: async () =>
        save('vm-view.json', 'application/json', `${JSON.stringify(await exported(), null, 1)}\n`),
    },
    {
      label: 'Download CSV, a line a machine',
      run: async () => save('vm-view-wide.csv', 'text/csv', viewCsvWide(await exported())),
    },
    {
      label: 'Download CSV, a line a value',
      run: async () => save('vm-view-long.csv', 'text/csv', viewCsvLong(await exported())),
    },
  ];
}

async function copy(text: string, done: string): Promise<string> {
  await navigator.clipboard.writeText(text);
  return done;
}

async function wholeSurvey(files: string): Promise<SurveyExport> {
  const answer = await fetch(`${files}vm-survey.json`);
  if (!answer.ok) throw new Error(`the download answered ${answer.status}`);
  return (await answer.json()) as SurveyExport;
}
