import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';
import type { Step } from '../../updates/steps';
import styles from './styles.module.css';

/** Steps with what became of them. `withSource` names the update that promised each. */
export default function UpdateSteps({
  steps,
  withSource = false,
}: {
  steps: readonly Step[];
  withSource?: boolean;
}): ReactNode {
  return (
    <ul className={styles.steps}>
      {steps.map(({ id, text, promised, done }) => (
        <li key={id} data-done={done ? '' : undefined}>
          <span className={styles.state}>{done ? 'done' : 'open'}</span>
          <div>
            {text}{' '}
            <span className={styles.source}>
              {withSource && (
                <>
                  Promised in <Link to={promised.to}>{promised.title}</Link>.{' '}
                </>
              )}
              {done && (
                <>
                  Delivered: <Link to={done.where}>{done.where}</Link>
                  {', reported in '}
                  <Link to={done.to}>{done.title}</Link>.
                </>
              )}
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}
