import { citeLink } from '../derive/cite.ts';
import { resolveRecord } from '../derive/resolve.ts';
import { type Cell, citesOf } from '../schema/cell.ts';
import type { Field } from '../schema/field.ts';
import { type Survey, vmRecords } from '../survey.ts';
import { displayCell } from '../values/display.ts';

/** What happened to a published record, or to one value of it. */
export interface SurveyChange {
  readonly kind: 'record-added' | 'record-removed' | 'cell-added' | 'cell-removed' | 'cell-changed';
  /** Id and name of the record. */
  readonly record: string;
  readonly name: string;
  /** For a cell: id and title of its field. */
  readonly field?: string;
  readonly title?: string;
  /** For a cell: the value before and after in words, as far as there is one. */
  readonly before?: string;
  readonly after?: string;
  /** First source of the value that holds now: title and place, with its address. */
  readonly source?: { readonly text: string; readonly url: string };
}

/**
 * What changed in meaning between two states of the survey: records that came or went, and values
 * that differ. Drafts count as absent. Notes, line numbers and dates alone are no change of a value;
 * cells that a fork inherits are the parent's changes.
 */
export function surveyChanges(before: Survey, after: Survey): SurveyChange[] {
  const old = published(before);
  const now = published(after);
  const changes: SurveyChange[] = [];
  for (const [id, record] of now) {
    const known = old.get(id);
    if (known === undefined) changes.push({ kind: 'record-added', record: id, name: record.name });
    else
      changes.push(...cellChanges(id, { ...known, survey: before }, { ...record, survey: after }));
  }
  for (const [id, { name }] of old) {
    if (!now.has(id)) changes.push({ kind: 'record-removed', record: id, name });
  }
  return changes;
}

interface Published {
  readonly name: string;
  readonly cells: ReadonlyMap<string, { field: Field; cell: Cell }>;
}

function published(survey: Survey): Map<string, Published> {
  return new Map(
    vmRecords(survey)
      .filter(({ data }) => !data.draft)
      .map(({ data }) => {
        const own = [...resolveRecord(survey, data).cells].filter(
          ([, { inheritedFrom }]) => inheritedFrom === undefined,
        );
        return [data.id, { name: data.name, cells: new Map(own) }];
      }),
  );
}

type Held = Published & { readonly survey: Survey };

function cellChanges(record: string, before: Held, after: Held): SurveyChange[] {
  const changes: SurveyChange[] = [];
  const about = (field: Field) => ({
    record,
    name: after.name,
    field: field.id,
    title: field.title,
  });
  for (const [id, { field, cell }] of after.cells) {
    const old = before.cells.get(id);
    const text = displayCell(field, cell);
    const source = firstSource(after.survey, cell);
    if (old === undefined) {
      changes.push({ kind: 'cell-added', ...about(field), after: text, ...source });
    } else if (displayCell(old.field, old.cell) !== text) {
      const was = displayCell(old.field, old.cell);
      changes.push({ kind: 'cell-changed', ...about(field), before: was, after: text, ...source });
    }
  }
  for (const [id, { field, cell }] of before.cells) {
    if (after.cells.has(id)) continue;
    changes.push({ kind: 'cell-removed', ...about(field), before: displayCell(field, cell) });
  }
  return changes;
}

function firstSource(survey: Survey, cell: Cell): Pick<SurveyChange, 'source'> {
  const cite = citesOf(cell)[0];
  const source = cite && survey.sources.get(cite.source);
  if (cite === undefined || source === undefined) return {};
  const { title, place, url } = citeLink(source.data, cite);
  return { source: { text: [title, place].filter(Boolean).join(', '), url } };
}
