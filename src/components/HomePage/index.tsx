import Link from '@docusaurus/Link';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import { identity } from '../../config/identity';
import type { ResearchState } from '../../research-state/state';
import Doors from '../Doors';
import LatticeDrawing from '../LatticeDrawing';
import ResearchFigures from '../ResearchFigures';
import UpdateList from '../UpdateList';
import styles from './styles.module.css';

const questions: ReadonlyArray<[question: string, to: string]> = [
  ['Who executes a contract call, and when?', '/internal/contracts/who-triggers-execution/'],
  [
    'What happens when a contract call fails?',
    '/internal/contracts/execution-failure-and-refunds/',
  ],
  ['How is the next producer chosen?', '/internal/consensus/weights-and-election/'],
  [
    'Where does plasma come from, and what does a transfer cost?',
    '/internal/ledger/plasma-and-proof-of-work/',
  ],
  ['What would a virtual machine have to respect?', '/internal/for-a-vm/constraints/'],
  ['What became of the research of 2022?', '/history/'],
];

/** The home page: the question, three doors, the state of the research, the newest updates. */
export default function HomePage({ state }: { state: ResearchState }): ReactNode {
  return (
    <Layout description={identity.description}>
      <main
        id="main-content"
        tabIndex={-1}
        className={styles.home}
        data-pagefind-body
        data-pagefind-filter="section:Home"
      >
        <div className={styles.hero}>
          <div>
            <h1>{identity.title}</h1>
            <p className={styles.lead}>
              The Network of Momentum has no virtual machine: its contracts are Go code inside the
              node. This is the reference for choosing one and fitting it in. We survey the machines
              of other chains, take the node apart line by line, and give every statement its
              source.
            </p>
          </div>
          <LatticeDrawing />
        </div>
        <Doors pages={state.pages} />
        <section aria-labelledby="questions">
          <h2 id="questions">Questions people arrive with</h2>
          <ul className={styles.questions}>
            {questions.map(([question, to]) => (
              <li key={to}>
                <Link to={to}>{question}</Link>
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="state">
          <h2 id="state">State of the research</h2>
          <ResearchFigures state={state} />
        </section>
        <section aria-labelledby="updates">
          <h2 id="updates">Newest updates</h2>
          <UpdateList updates={state.updates.slice(0, 3)} />
        </section>
      </main>
    </Layout>
  );
}
