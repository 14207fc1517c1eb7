import Link from '@docusaurus/Link';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import { sections } from '../../config/navigation';

/**
 * Results with the query in the address (`?q=`). The script of src/enhance/search/ fills `#search-page`;
 * without scripts the page says how to find things all the same.
 */
export default function SearchPage(): ReactNode {
  return (
    <Layout
      title="Search"
      description="Search the pages, sections, glossary terms and code identifiers of the NoM VM Research knowledge base. Results land on the section that answers, by word, identifier or part of it."
    >
      <main id="main-content" tabIndex={-1} className="plain-page markdown">
        <h1>Search</h1>
        <div id="search-page" />
        <noscript>
          <p>
            Searching needs a script, which runs in your browser and asks nobody else. Without it,
            the sections below list all their pages, and each page lists its headings. The browser’s
            own search finds words in a page, folded parts included.
          </p>
        </noscript>
        <h2 id="browse">Browse instead</h2>
        <ul>
          {sections.map((section) => (
            <li key={section.to}>
              <Link to={section.to}>{section.label}</Link>
            </li>
          ))}
        </ul>
      </main>
    </Layout>
  );
}
