import Head from '@docusaurus/Head';
import useBaseUrl from '@docusaurus/useBaseUrl';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import { About } from '../../components/DatabaseExplorer/About';
import { DatabaseExplorer } from '../../components/DatabaseExplorer/index';
import PageFoot from '../../components/PageFoot';

/** The database explorer: an application in a document, and what it is, in words. */
export default function DatabasePage(): ReactNode {
  const page = useBaseUrl('/tools/database/');
  const manifest = useBaseUrl('/sample-network/manifest.json');
  return (
    <Layout
      title="Database explorer"
      description="Open the data directory of a Network of Momentum node in the browser, or a sample network: momentums, accounts, contract storage, every key decoded. Nothing leaves the browser."
    >
      <Head>
        <meta name="page-needs" content="own-worker" />
      </Head>
      <main
        id="main-content"
        tabIndex={-1}
        className="wide-page markdown"
        data-pagefind-body
        data-pagefind-filter="section:Tools"
      >
        <h1>Database explorer</h1>
        <p>
          See what a node of the Network of Momentum keeps on disk: momentums, account chains, the
          storage of the embedded contracts, what each momentum changed, and the ledger as it was at
          any height.
        </p>
        {/* Shipped pages start the application here themselves (src/enhance/database-intent.ts). */}
        <div id="database-explorer" data-page={page} data-manifest={manifest}>
          <DatabaseExplorer page={page} manifest={manifest} />
        </div>
        <About />
        <PageFoot source="src/components/DatabaseExplorer/" />
      </main>
    </Layout>
  );
}
