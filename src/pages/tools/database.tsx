import Head from '@docusaurus/Head';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import { About } from '../../components/DatabaseExplorer/About';
import { DatabaseExplorer } from '../../components/DatabaseExplorer/index';

/** The database explorer: an application that opens in the page, and what it is, in words. */
export default function DatabasePage(): ReactNode {
  return (
    <Layout
      title="Database explorer"
      description="Open the data directory of a Network of Momentum node in the browser, or a sample network: momentums, accounts, contract storage, every key decoded. Nothing leaves the browser."
    >
      <Head>
        <meta name="page-kind" content="application" />
      </Head>
      <main id="main-content" tabIndex={-1} className="wide-page markdown">
        <h1>Database explorer</h1>
        <p>
          See what a node of the Network of Momentum keeps on disk: momentums, account chains, the
          storage of the embedded contracts, what each momentum changed, and the ledger as it was at
          any height.
        </p>
        <DatabaseExplorer />
        <About />
      </main>
    </Layout>
  );
}
