import { type ReactNode, useEffect, useState } from 'react';
import { count } from '../../explorer/format';
import { PAGE_ROWS, type TableSection } from '../../explorer/view';
import { CellText } from './CellText';
import { PlaceLink } from './PlaceLink';
import type { Explorer } from './useExplorer';

interface DataTableProps {
  readonly explorer: Explorer;
  readonly table: TableSection;
}

/** A table that scrolls inside itself; longer ones are shown piece by piece. */
export function DataTable({ explorer, table }: DataTableProps): ReactNode {
  const { title, columns, rows, empty, left = 0, first, next } = table;
  const [shown, setShown] = useState(PAGE_ROWS);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another table starts at its beginning
  useEffect(() => setShown(PAGE_ROWS), [table]);
  return (
    <section id={`database-${table.id}`}>
      <h3>{title}</h3>
      {rows.length === 0 ? (
        <p>{empty}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the table scrolls and must be reached by keyboard
        <section className="table-scroll" tabIndex={0} aria-label={title}>
          <table>
            <thead>
              <tr>
                {columns.map(({ name, title: head, number }) => (
                  <th key={name} scope="col" data-number={number}>
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, shown).map((row, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows have no names and never move
                <tr key={index}>
                  {row.map((cell, column) => (
                    <td key={columns[column]!.name} data-number={columns[column]!.number}>
                      <CellText explorer={explorer} cell={cell} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <p className="db-pager">
        {first && (
          <PlaceLink explorer={explorer} to={first}>
            First page
          </PlaceLink>
        )}
        {next && (
          <PlaceLink explorer={explorer} to={next}>
            Next page
          </PlaceLink>
        )}
        {rows.length > shown && (
          <button type="button" className="db-link" onClick={() => setShown(shown + PAGE_ROWS)}>
            {count(rows.length - shown)} more
          </button>
        )}
        {left > 0 && rows.length <= shown && <span>{count(left)} more in the download</span>}
        {rows.length > 0 && (
          <button type="button" className="db-link" onClick={() => explorer.save(table.id)}>
            Download as CSV
          </button>
        )}
      </p>
    </section>
  );
}
