import useBaseUrl from '@docusaurus/useBaseUrl';
import excerpts from '@generated/sample-network/default/excerpts.json';
import type { ReactNode } from 'react';
import { placeToQuery } from '../../explorer/address';
import { cellLinks } from '../../explorer/cell-links';
import type { NamedExcerpt } from '../../explorer/excerpt';
import type { Cell, Piece } from '../../explorer/view';

/** A few views of the sample network, as they were when the site was built: complete without a script. */
export function Excerpts(): ReactNode {
  const page = useBaseUrl('/tools/database/');
  const addressOf = (to: Piece['to']) => (to ? page + placeToQuery(to) : undefined);
  return (excerpts as readonly NamedExcerpt[]).map(({ title, columns, rows, place }) => (
    <section key={title}>
      <h3>{title}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the table scrolls and must be reached by keyboard */}
      <section className="table-scroll" tabIndex={0} aria-label={title}>
        <table className="sample">
          <thead>
            <tr>
              {columns.map(({ name, title: head }) => (
                <th key={name} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no names and never move
              <tr key={index}>
                {row.map((cell, column) => (
                  <td key={columns[column]!.name}>{piecesOf(cell, addressOf)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p>
        <a href={addressOf(place)}>All of it in the explorer</a>
      </p>
    </section>
  ));
}

function piecesOf(cell: Cell, addressOf: (to: Piece['to']) => string | undefined): ReactNode {
  // Links and pieces have no names and never move.
  return cellLinks(cell).map(({ to, pieces, full }, index) => {
    const inside = pieces.map(({ text, code }, at) => {
      const key = at;
      return code ? <code key={key}>{text}</code> : <span key={key}>{text}</span>;
    });
    const key = index;
    if (!to) return <span key={key}>{inside}</span>;
    return (
      <a key={key} href={addressOf(to)} title={full}>
        {inside}
      </a>
    );
  });
}
