import Link from '@docusaurus/Link';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import type { Term } from '../../glossary/terms';
import PageFoot from '../PageFoot';
import SourceLink from '../SourceLink';

interface TermPage {
  term: Term;
  see: ReadonlyArray<{ id: string; name: string }>;
}

/** A page of the length that previews show: the sentence, with a second one where it is short. */
function descriptionOf({ term, short }: Term): string {
  const description = `${term}: ${short}`;
  if (description.length >= 80) return description;
  return `${description} What the term means here, where it is defined and where it is used.`;
}

/** One term: what it means, who defines it, where it is used (filled in after the build). */
export default function GlossaryTerm({ page }: { page: TermPage }): ReactNode {
  const { term, see } = page;
  const { aliases = [], sources = [] } = term;
  return (
    <Layout title={`${term.term} (glossary)`} description={descriptionOf(term)}>
      <main id="main-content" tabIndex={-1} className="plain-page markdown">
        <p>
          <Link to={`/glossary/#${term.id}`}>Glossary</Link>
        </p>
        <h1>{term.term}</h1>
        <p>{term.short}</p>
        {term.long && <p>{term.long}</p>}
        {aliases.length > 0 && <p>Also called: {aliases.join(', ')}.</p>}
        {see.length > 0 && (
          <>
            <h2>See also</h2>
            <ul>
              {see.map(({ id, name }) => (
                <li key={id}>
                  <Link to={`/glossary/${id}/`}>{name}</Link>
                </li>
              ))}
            </ul>
          </>
        )}
        {sources.length > 0 && (
          <>
            <h2>Where it is defined</h2>
            <ul>
              {sources.map((source) => (
                <li key={source}>
                  <SourceLink address={source} />
                </li>
              ))}
            </ul>
          </>
        )}
        <h2>Where it is used</h2>
        <div data-slot="used-on" data-term={term.id}>
          <p>The list is made by the build.</p>
        </div>
        <PageFoot source={`data/glossary/${term.id}.yaml`} />
      </main>
    </Layout>
  );
}
