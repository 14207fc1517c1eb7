import type { Problem } from '../../problems/problem.ts';
import type { Cell } from '../schema/cell.ts';
import type { Cite } from '../schema/cite.ts';
import type { VmRecord } from '../schema/record.ts';
import { type Located, type Survey, vmRecords } from '../survey.ts';
import type { ParsedYaml, Path } from '../yaml/parse.ts';

/** One rule the survey is held to. */
export interface Check {
  /** Kebab-case name, shown in brackets behind a message. */
  rule: string;
  run(survey: Survey): Problem[];
}

/** A cell where it stands. */
export interface CellSite {
  record: Located<VmRecord>;
  fieldId: string;
  cell: Cell;
  /** Path of the cell in its file. */
  path: Path;
}

/** A citation where it stands. */
export interface CiteSite {
  yaml: ParsedYaml;
  cite: Cite;
  path: Path;
}

/** Every cell of every record, in the order of the files. */
export function cellSites(survey: Survey): CellSite[] {
  return vmRecords(survey).flatMap((record) =>
    Object.entries(record.data.cells).map(([fieldId, cell]) => ({
      record,
      fieldId,
      cell,
      path: ['cells', fieldId],
    })),
  );
}

/** Every citation of every record: in cells, in both sides of a dispute and in heads. */
export function citeSites(survey: Survey): CiteSite[] {
  return [...survey.records.values()].flatMap(({ data, yaml }) => {
    const site = (list: readonly Cite[] | undefined, path: Path): CiteSite[] =>
      (list ?? []).map((cite, index) => ({ yaml, cite, path: [...path, 'sources', index] }));
    if ('sources' in data) return site(data.sources, []);
    if (!('cells' in data)) return [];
    return [
      ...site(data.extends?.sources, ['extends']),
      ...Object.entries(data.cells).flatMap(([fieldId, cell]) => {
        const path = ['cells', fieldId];
        if (cell.state === 'disputed') {
          return cell.conflict.flatMap((side, index) =>
            site(side.sources, [...path, 'conflict', index]),
          );
        }
        return 'sources' in cell ? site(cell.sources, path) : [];
      }),
    ];
  });
}

/** A problem at a place in a file. */
export function problemAt(
  yaml: ParsedYaml,
  path: Path,
  rule: string,
  message: string,
  fix: string,
): Problem {
  return { file: yaml.file, ...yaml.at(path), rule, message, fix };
}
