import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';
import { useAddresses } from '../../config/use-addresses';
import type { Change } from '../../survey/changes/change';
import { type DayEntry, MOST_LINES_OF_ENTRY } from '../../survey/changes/days';
import { changeText } from '../../survey/changes/words';

/** What changed in one record on one day. */
export function DayOfRecord({ entry }: { entry: DayEntry }): ReactNode {
  const { repository } = useAddresses();
  const { record, name, commit, changes } = entry;
  const gone = changes.some((change) => change.kind === 'removed');
  const [first, ...rest] = changes;
  const history = <a href={`${repository}/commit/${commit}`}>history of {name}</a>;
  return (
    <>
      <h3>{gone ? name : <Link to={`/external/vms/${record}/`}>{name}</Link>}</h3>
      {first?.kind === 'added' ? (
        <>
          <p>
            {changeText(first)} ({history}).
          </p>
          {rest.length > 0 && (
            <details>
              <summary>Corrected on the same day ({rest.length})</summary>
              <Changes changes={rest} />
            </details>
          )}
        </>
      ) : (
        <>
          <Changes changes={changes} />
          <p>In the {history}.</p>
        </>
      )}
    </>
  );
}

function Changes({ changes }: { changes: readonly Change[] }): ReactNode {
  return (
    <ul>
      {changes.slice(0, MOST_LINES_OF_ENTRY).map((change) => (
        <li key={changeText(change)}>
          <ChangeLine change={change} />
        </li>
      ))}
      {changes.length > MOST_LINES_OF_ENTRY && (
        <li>and {changes.length - MOST_LINES_OF_ENTRY} more, in the feeds</li>
      )}
    </ul>
  );
}

function ChangeLine({ change }: { change: Change }): ReactNode {
  if (change.kind !== 'value') return changeText(change);
  return (
    <>
      <strong>{change.title}:</strong> {change.before ?? <em>no answer</em>} →{' '}
      {change.after ?? <em>no answer</em>}
      {change.sources.map(({ url, place, title }, index) => (
        <span key={url}>
          {index === 0 ? ' Source: ' : ', '}
          <a href={url} title={title}>
            {place || title}
          </a>
        </span>
      ))}
    </>
  );
}
