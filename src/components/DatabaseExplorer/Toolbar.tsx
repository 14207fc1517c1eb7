import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { heightFrom } from '../../explorer/address';
import { bytes, count } from '../../explorer/format';
import { heightOf, type Place, travelled } from '../../explorer/place';
import { PlaceLink } from './PlaceLink';
import type { Explorer } from './useExplorer';

const LEDGER: ReadonlyArray<readonly [label: string, place: Place]> = [
  ['Momentums', { show: 'momentums' }],
  ['Accounts', { show: 'accounts' }],
  ['Contracts', { show: 'contracts' }],
];

/** What is open, where to go, search and travel. */
export function Toolbar({ explorer }: { explorer: Explorer }): ReactNode {
  const { state, close, readAgain } = explorer;
  const { subject, opened, place } = state;
  if (!opened || !subject) return null;
  const at = heightOf(place);
  const ledger = opened.newest === undefined ? [] : LEDGER;
  const entries: ReadonlyArray<readonly [string, Place]> = [
    ['Overview', { show: 'overview' }],
    ...ledger.map(([label, to]) => [label, at === undefined ? to : travelled(to, at)] as const),
    ['Key spaces', { show: 'sizes' }],
    ...opened.databases.map(
      (name) => [`Keys of ${name}`, { show: 'keys', database: name, prefix: '' } as Place] as const,
    ),
  ];
  return (
    <div className="db-toolbar">
      <p className="db-subject">
        <span>
          <strong>{subject.kind === 'sample' ? 'Sample network' : subject.name}</strong>
          {opened.size > 0 && ` (${bytes(opened.size)} of tables)`}
          {opened.newest !== undefined && `, ${count(opened.newest)} momentums`}
        </span>
        <span className="db-choices">
          {subject.kind === 'own' && subject.live && (
            <button type="button" className="db-button" onClick={readAgain}>
              Read it again
            </button>
          )}
          <button type="button" className="db-button" onClick={close}>
            Close
          </button>
        </span>
      </p>
      <nav aria-label="Parts of the database" className="db-parts">
        {entries.map(([label, to]) => (
          <PlaceLink key={label} explorer={explorer} to={to} current={isCurrent(to, place)}>
            {label}
          </PlaceLink>
        ))}
      </nav>
      {opened.newest !== undefined && (
        <div className="db-forms">
          <Search explorer={explorer} />
          <Travel explorer={explorer} newest={opened.newest} />
        </div>
      )}
    </div>
  );
}

function isCurrent(entry: Place, place: Place): boolean {
  if (entry.show !== place.show) return false;
  return !('database' in entry) || ('database' in place && entry.database === place.database);
}

function Search({ explorer }: { explorer: Explorer }): ReactNode {
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const asked = text.trim().slice(0, 200);
    const at = heightOf(explorer.state.place);
    if (asked) explorer.go({ show: 'search', text: asked, ...(at === undefined ? {} : { at }) });
  };
  return (
    <form className="db-form" onSubmit={submit}>
      <label>
        <span>Height, address, hash or contract</span>
        <input
          type="search"
          value={text}
          spellCheck={false}
          autoComplete="off"
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <button type="submit" className="db-button">
        Find
      </button>
    </form>
  );
}

function Travel({ explorer, newest }: { explorer: Explorer; newest: number }): ReactNode {
  const { place } = explorer.state;
  const at = heightOf(place);
  const [text, setText] = useState('');
  useEffect(() => setText(at === undefined ? '' : String(at)), [at]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const height = heightFrom(text);
    if (height !== undefined && height <= newest) explorer.go(travelled(place, height));
    else
      explorer.fail(
        'There is no such height',
        `“${text}” is not between 1 and ${count(newest)}.`,
        'Enter another height.',
      );
  };
  return (
    <form className="db-form" onSubmit={submit}>
      <label>
        <span>See the ledger as it was at height</span>
        <input
          inputMode="numeric"
          value={text}
          placeholder={`newest: ${count(newest)}`}
          autoComplete="off"
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <button type="submit" className="db-button">
        Travel
      </button>
      {at !== undefined && (
        <button
          type="button"
          className="db-button"
          onClick={() => explorer.go(travelled(place, undefined))}
        >
          Back to the newest
        </button>
      )}
    </form>
  );
}
