import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';
import type { UpdateFact } from '../../research-state/state';
import styles from './styles.module.css';

/** The newest community updates: date, title, what each says. */
export default function UpdateList({ updates }: { updates: readonly UpdateFact[] }): ReactNode {
  return (
    <ul className={styles.updates}>
      {updates.map((update) => (
        <li key={update.to}>
          <p className={styles.date}>{update.dateLabel}</p>
          <div>
            <h3>
              <Link to={update.to}>{update.title}</Link>
            </h3>
            <p>{update.description}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
