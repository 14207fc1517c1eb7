import type { ReactNode } from 'react';
import { NOT_ASKED, type ShownState } from '../../survey/compare/model';

const MEANINGS: ReadonlyArray<[ShownState, string, string]> = [
  ['known', '24,576 bytes', 'found in the source that is named'],
  ['unknown', 'unknown', 'searched, and the sources do not say'],
  ['none-by-design', 'none by design', 'there is no such thing or limit, and that is known'],
  ['not-applicable', 'not applicable', 'the question makes no sense for this machine'],
  ['in-transition', '1 (then 2)', 'in force, and what is decided to follow'],
  ['disputed', '1 or 2 (disputed)', 'primary sources contradict each other'],
  ['missing', NOT_ASKED, 'not asked of a short record'],
];

/** How the states of a cell look, and what they mean. */
export function Legend(): ReactNode {
  return (
    <details className="compare-legend" data-pagefind-ignore="">
      <summary>How to read a cell</summary>
      <dl>
        {MEANINGS.map(([state, example, meaning]) => (
          <div key={state}>
            <dt>
              <span className="compare-state" data-s={state === 'known' ? undefined : state}>
                {example}
              </span>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
