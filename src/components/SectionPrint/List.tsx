import Link from '@docusaurus/Link';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import type { PrintedSection } from '../../section-prints/sections';

/** The sections that can be printed as a whole. */
export default function SectionPrintList({
  sections,
}: {
  sections: readonly PrintedSection[];
}): ReactNode {
  return (
    <Layout
      title="Sections to print"
      description="Whole sections of this knowledge base, each on one page in reading order, to be printed, saved as PDF, handed out, or read without a connection."
    >
      <main id="main-content" tabIndex={-1} className="plain-page markdown">
        <h1>Sections to print</h1>
        <p>
          Each of these holds all pages of a section, in reading order, with links inside the
          section leading to their place on the same page. Every single page prints well by itself
          too.
        </p>
        <ul>
          {sections.map(({ title, print, pages, route }) => (
            <li key={route}>
              <Link to={print}>{title}</Link> ({pages.length} pages)
            </li>
          ))}
        </ul>
      </main>
    </Layout>
  );
}
