import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';
import type { ComparedCell, ComparisonTable } from '../../survey/compare/model';

/** One folded table a group, for readers without scripts, for printers and for machines. */
export function StaticTables({ table }: { table: ComparisonTable }): ReactNode {
  return (
    <div id="compare-tables" data-pagefind-ignore="" data-twin="">
      {table.groups.map(({ id, title }, place) => (
        <details key={id} open={place === 0}>
          <summary>{title}</summary>
          <GroupTable table={table} group={id} title={title} />
        </details>
      ))}
    </div>
  );
}

interface GroupTableProps {
  readonly table: ComparisonTable;
  readonly group: string;
  readonly title: string;
}

function GroupTable({ table, group, title }: GroupTableProps): ReactNode {
  const columns = table.columns
    .map((column, index) => ({ column, index }))
    .filter(({ column }) => column.group === group);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the table scrolls and must be reached by keyboard
    <section className="table-scroll compare-scroll" tabIndex={0} aria-label={title}>
      <table data-group={group}>
        <caption className="visually-hidden">{`${title} of every machine`}</caption>
        <thead>
          <tr>
            <th scope="col">Machine</th>
            {columns.map(({ column }) => (
              <th key={column.id} scope="col" title={column.meaning}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, place) => (
            <tr key={row.id}>
              <th scope="row">
                <Link to={`/external/vms/${row.id}/`}>{`${row.name}: ${row.vm}`}</Link>
              </th>
              {columns.map(({ column, index }) => (
                <Cell key={column.id} cell={table.cells[place]![index]!} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The attributes are what the script reads: state (known if absent) and keys. */
function Cell({ cell: { state, text, keys } }: { cell: ComparedCell }): ReactNode {
  return (
    <td
      data-s={state === 'known' ? undefined : state}
      data-k={keys.length > 0 ? keys.join(' ') : undefined}
    >
      {text}
    </td>
  );
}
