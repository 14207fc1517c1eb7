import { parse } from 'yaml';
import { citeLink } from '../derive/cite.ts';
import { type Cell, citesOf } from '../schema/cell.ts';
import type { Field } from '../schema/field.ts';
import type { Survey } from '../survey.ts';
import { displayCell } from '../values/display.ts';
import type { Change } from './change.ts';

/** Keys of a record's head that readers see. */
const HEAD = ['name', 'vm', 'network', 'tier', 'family', 'summary'] as const;

/** A version of a record as far as it can be read: older versions may not fit today's schema. */
interface Version {
  head: Record<string, unknown>;
  cells: Record<string, Cell>;
}

/**
 * What changed for readers between two versions of `data/vms/<id>.yaml`. A text that is absent, that
 * cannot be read or that is a draft counts as not published. What a fork inherits is not repeated:
 * the change stands with its parent.
 *
 * @param survey today's fields and sources, by which old values are shown too
 * @param read how a text is read; a reader that remembers halves the work of a history
 */
export function diffRecord(
  survey: Pick<Survey, 'fields' | 'sources'>,
  id: string,
  before: string | undefined,
  after: string | undefined,
  read: ReadYaml = readYaml,
): Change[] {
  const [old, now] = [published(read(before)), published(read(after))];
  if (now === undefined) {
    if (old === undefined) return [];
    return [{ kind: 'removed', record: id, name: nameOf(id, old), reason: reasonOf(read(after)) }];
  }
  const subject = { record: id, name: nameOf(id, now) };
  if (old === undefined) {
    return [{ kind: 'added', ...subject, values: Object.keys(now.cells).length }];
  }
  const head = HEAD.flatMap((what): Change[] => {
    const [from, to] = [String(old.head[what] ?? ''), String(now.head[what] ?? '')];
    return from === to ? [] : [{ kind: 'head', ...subject, what, before: from, after: to }];
  });
  const ids = [...new Set([...Object.keys(old.cells), ...Object.keys(now.cells)])].sort();
  const evidence: string[] = [];
  const values = ids.flatMap((field): Change[] => {
    const [from, to] = [old.cells[field], now.cells[field]];
    const definition = survey.fields.get(field)?.data;
    const [shownBefore, shownAfter] = [shown(definition, from), shown(definition, to)];
    if (shownBefore === shownAfter) {
      if (JSON.stringify(from) !== JSON.stringify(to)) evidence.push(field);
      return [];
    }
    const change = {
      kind: 'value' as const,
      ...subject,
      field,
      title: definition?.title ?? field,
      sources: to === undefined ? [] : linksOf(survey, to),
    };
    return [
      {
        ...change,
        ...(shownBefore === undefined ? {} : { before: shownBefore }),
        ...(shownAfter === undefined ? {} : { after: shownAfter }),
      },
    ];
  });
  const rest: Change[] =
    evidence.length > 0 ? [{ kind: 'evidence', ...subject, fields: evidence }] : [];
  return [...head, ...values, ...rest];
}

function published(data: Record<string, unknown> | undefined): Version | undefined {
  if (data === undefined || data.draft === true || !isMap(data.cells)) return undefined;
  const cells = Object.entries(data.cells).filter((entry): entry is [string, Cell] =>
    isMap(entry[1]),
  );
  return { head: data, cells: Object.fromEntries(cells) };
}

/** The map that a text holds; undefined for none, and for anything else. */
export type ReadYaml = (text: string | undefined) => Record<string, unknown> | undefined;

/** Reads a text and remembers it: in a history each version stands before one change and after another. */
export function rememberingReader(): ReadYaml {
  const known = new Map<string | undefined, ReturnType<ReadYaml>>();
  return (text) => {
    if (!known.has(text)) known.set(text, readYaml(text));
    return known.get(text);
  };
}

function readYaml(text: string | undefined): ReturnType<ReadYaml> {
  try {
    const data: unknown = text === undefined ? undefined : parse(text, { logLevel: 'error' });
    return isMap(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nameOf(id: string, { head }: Version): string {
  return typeof head.name === 'string' && typeof head.vm === 'string'
    ? `${head.name}: ${head.vm}`
    : id;
}

function reasonOf(data: Record<string, unknown> | undefined): string {
  if (data === undefined) return 'taken out';
  if (typeof data.moved === 'string') return `moved to ${data.moved}`;
  if (Array.isArray(data.split)) return `split into ${data.split.join(', ')}`;
  return data.draft === true ? 'taken back as a draft' : 'now only mentioned';
}

/** What a reader saw in the cell: value or state in words. */
function shown(field: Field | undefined, cell: Cell | undefined): string | undefined {
  if (cell === undefined) return undefined;
  try {
    if (field !== undefined) return displayCell(field, cell);
  } catch {
    // A value of an older shape: shown as it was written.
  }
  return 'value' in cell ? JSON.stringify(cell.value) : String(cell.state ?? 'known');
}

function linksOf(survey: Pick<Survey, 'sources'>, cell: Cell) {
  try {
    return citesOf(cell).flatMap((cite) => {
      const source = survey.sources.get(cite.source)?.data;
      return source === undefined ? [] : [citeLink(source, cite)];
    });
  } catch {
    return [];
  }
}
