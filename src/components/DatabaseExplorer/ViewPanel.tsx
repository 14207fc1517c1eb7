import { type ReactNode, useEffect, useRef, useState } from 'react';
import { count } from '../../explorer/format';
import { heightOf } from '../../explorer/place';
import type { View } from '../../explorer/view';
import { CellText } from './CellText';
import { DataTable } from './DataTable';
import { PlaceLink } from './PlaceLink';
import type { Explorer } from './useExplorer';

/** One view: heading, notes, links beside it, its sections. */
export function ViewPanel({ explorer, view }: { explorer: Explorer; view: View }): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  // A new view is a new page: keyboard and screen reader start at its heading.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another view is shown
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    const top = heading.current?.getBoundingClientRect().top ?? 0;
    if (top < 0) heading.current?.scrollIntoView();
  }, [view]);
  const at = heightOf(view.place);
  return (
    <div className="db-view" aria-busy={explorer.state.busy}>
      <h2 ref={heading} tabIndex={-1}>
        {view.title}
      </h2>
      {at !== undefined && <p className="db-past">As it was after momentum {count(at)}.</p>}
      {view.notes.map((note) => (
        <p key={note} className="db-note">
          {note}
        </p>
      ))}
      <p className="db-related">
        {view.related.map(({ text, to }) => (
          <PlaceLink key={text} explorer={explorer} to={to}>
            {text}
          </PlaceLink>
        ))}
        <button type="button" className="db-link" onClick={() => explorer.save()}>
          Download as JSON
        </button>
        <CopyAddress explorer={explorer} view={view} />
      </p>
      {view.sections.map((section) =>
        section.kind === 'table' ? (
          <DataTable key={section.id} explorer={explorer} table={section} />
        ) : (
          <section key={section.id} id={`database-${section.id}`}>
            <h3>{section.title}</h3>
            <dl className="db-fields">
              {section.fields.map(({ name, value }) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>
                    <CellText explorer={explorer} cell={value} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ),
      )}
    </div>
  );
}

/** Copies the address of a view of the sample. */
function CopyAddress({ explorer, view }: { explorer: Explorer; view: View }): ReactNode {
  const [said, setSaid] = useState('');
  const address = explorer.addressOf(view.place);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view has another address
  useEffect(() => setSaid(''), [view]);
  if (address === undefined) return null;
  const copy = () =>
    navigator.clipboard.writeText(new URL(address, location.href).href).then(
      () => setSaid('Copied'),
      () => setSaid('Copy it from the address bar'),
    );
  return (
    <>
      <button type="button" className="db-link" onClick={copy}>
        Copy the address
      </button>
      <span role="status">{said}</span>
    </>
  );
}
