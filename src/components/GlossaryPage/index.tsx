import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import type { Term } from '../../glossary/terms';
import PageFoot from '../PageFoot';
import SourceLink from '../SourceLink';
import styles from './styles.module.css';

function Entry({ term, names }: { term: Term; names: ReadonlyMap<string, string> }): ReactNode {
  return (
    <section className={styles.entry} aria-labelledby={term.id}>
      <Heading as="h2" id={term.id}>
        {term.term}
      </Heading>
      <p>{term.short}</p>
      {term.long && <p className={styles.long}>{term.long}</p>}
      <Notes term={term} names={names} />
      <div data-pagefind-ignore>
        <p className={styles.used}>
          <Link to={`/glossary/${term.id}/`} aria-label={`Where “${term.term}” is used`}>
            Where it is used
          </Link>
        </p>
      </div>
    </section>
  );
}

function Notes({ term, names }: { term: Term; names: ReadonlyMap<string, string> }): ReactNode {
  const { aliases = [], see = [], sources = [] } = term;
  if (aliases.length + see.length + sources.length === 0) return null;
  return (
    <ul className={styles.notes}>
      {aliases.length > 0 && <li>Also called: {aliases.join(', ')}</li>}
      {see.length > 0 && (
        <li>
          See:{' '}
          {see.map((id, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <a href={`#${id}`}>{names.get(id) ?? id}</a>
            </span>
          ))}
        </li>
      )}
      {sources.map((source) => (
        <li key={source}>
          <SourceLink address={source} />
        </li>
      ))}
    </ul>
  );
}

/** All terms on one page, each with its own address. */
export default function GlossaryPage({ terms }: { terms: readonly Term[] }): ReactNode {
  const names = new Map(terms.map((term) => [term.id, term.term]));
  return (
    <Layout
      title="Glossary"
      description={`What ${terms.length} terms of the Network of Momentum and of virtual machines mean on this site: one plain sentence each, with the place in the code or the document that defines it.`}
    >
      <main
        id="main-content"
        tabIndex={-1}
        className="plain-page markdown"
        data-pagefind-body
        data-pagefind-filter="section:Glossary"
      >
        <h1>Glossary</h1>
        <p>
          {terms.length} terms, each explained once. In running text a dotted underline marks a
          term: point at it or move the focus to it to read the sentence given here.
        </p>
        {terms.map((term) => (
          <Entry key={term.id} term={term} names={names} />
        ))}
        <PageFoot source="data/glossary/" />
      </main>
    </Layout>
  );
}
