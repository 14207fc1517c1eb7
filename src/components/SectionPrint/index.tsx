import Head from '@docusaurus/Head';
import Link from '@docusaurus/Link';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import type { PrintedSection } from '../../section-prints/sections';

/** All pages of a section on one page, to be printed or read without the net. */
export default function SectionPrint({ section }: { section: PrintedSection }): ReactNode {
  const { title, pages, route } = section;
  return (
    <Layout
      title={`${title}, on one page`}
      description={`The ${pages.length} pages of the section “${title}” of this knowledge base on one page, in reading order, to be printed or to be read without a connection.`}
    >
      <Head>
        <meta name="robots" content="noindex" />
      </Head>
      <main id="main-content" tabIndex={-1} className="plain-page markdown">
        <h1>{title}, on one page</h1>
        <p>
          {pages.length} pages in reading order. The pages themselves, each with its own address,
          begin at <Link to={route}>{title}</Link>.
        </p>
        <div data-slot="print" data-section={route}>
          <p>The pages are put together by the build.</p>
        </div>
      </main>
    </Layout>
  );
}
