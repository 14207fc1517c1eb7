import { describe } from '../../page-facts/summary.ts';
import type { CiteLink } from '../derive/cite.ts';
import { publishedRecords } from '../derive/table.ts';
import type { Survey } from '../survey.ts';
import { type RecordRow, recordPage } from './record-page.ts';

/** One answer, in words. */
export interface ShortAnswer {
  question: string;
  text: string;
  /** Whether the text is a value, and not that there is none. */
  known: boolean;
  /** What else is said of it, one sentence or more each. */
  remarks: readonly string[];
  sources: ReadonlyArray<Pick<CiteLink, 'url' | 'title' | 'place'>>;
}

/** The page of a record that nobody has written a page about: its answers, group by group. */
export interface ShortPage {
  id: string;
  title: string;
  /** What previews say, 80 to 250 characters. */
  description: string;
  summary: string;
  repositories: ReadonlyArray<{ name: string; url: string; role: string }>;
  groups: ReadonlyArray<{ id: string; title: string; answers: readonly ShortAnswer[] }>;
}

/** Pages for the published records that have no written one. */
export function shortPages(survey: Survey, isWritten: (id: string) => boolean): ShortPage[] {
  return publishedRecords(survey)
    .filter(({ id }) => !isWritten(id))
    .flatMap(({ id, name, vm, summary, repos }) => {
      const page = recordPage(survey, id);
      if (!page) return [];
      const context = `The short record of ${name}: answers to the questions that tell machines apart, each with its source.`;
      const groups = page.groups.map(({ group, rows }) => ({
        id: group.id,
        title: group.title,
        answers: rows.filter(({ field }) => field.from !== 'repos').map(answerOf),
      }));
      return {
        id,
        title: `${name}: ${vm}`,
        description: describe(summary, context),
        summary,
        repositories: repos,
        groups: groups.filter(({ answers }) => answers.length > 0),
      };
    });
}

function answerOf({ field, cell }: RecordRow): ShortAnswer {
  const { note, searched = [], inheritedFrom, version, asOf } = cell;
  const when = [version, asOf].filter(Boolean).join(', ');
  return {
    question: field.title,
    text: cell.text,
    known: cell.state === 'known',
    remarks: [
      ...(note ? [note] : []),
      ...(searched.length > 0 ? [`Searched: ${searched.join('; ')}.`] : []),
      ...(inheritedFrom ? [`As ${inheritedFrom}.`] : []),
      ...(when && cell.sources.length > 0 ? [`(${when})`] : []),
    ],
    sources: cell.sources.map(({ url, title, place }) => ({ url, title, place })),
  };
}
