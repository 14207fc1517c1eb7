import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';
import type { ResearchState } from '../../research-state/state';
import styles from './styles.module.css';

interface Door {
  to: string;
  name: string;
  question: string;
  text: string;
  section: string;
}

const doors: readonly Door[] = [
  {
    to: '/external/',
    name: 'External',
    question: 'How do others do it?',
    text: 'Virtual machines of other chains, compared by how they price, meter, fail, limit and keep spam out. Each value with its source.',
    section: 'external',
  },
  {
    to: '/internal/',
    name: 'Internal',
    question: 'How does a NoM node work?',
    text: 'go-zenon from the network up to the embedded contracts: the mechanism, its diagram, and the lines of code at a pinned commit.',
    section: 'internal',
  },
  {
    to: '/proposal/',
    name: 'Proposal',
    question: 'How would the two fit?',
    text: 'What the code demands of any machine that runs on it, what has been suggested and by whom, and what has to be decided.',
    section: 'proposal',
  },
];

/** The three ways into the research, each with its question and how much stands behind it. */
export default function Doors({ pages }: { pages: ResearchState['pages'] }): ReactNode {
  return (
    <ul className={styles.doors}>
      {doors.map((door) => {
        const total = pages[door.section]?.total ?? 0;
        return (
          <li key={door.to} className={styles.door}>
            <p className={styles.name}>{door.name}</p>
            <h2>
              <Link to={door.to}>{door.question}</Link>
            </h2>
            <p>{door.text}</p>
            <p className={styles.count}>
              {total} {total === 1 ? 'page' : 'pages'}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
