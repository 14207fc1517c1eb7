import Link from '@docusaurus/Link';
import useBaseUrl from '@docusaurus/useBaseUrl';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import { jsonForScript } from '../../safe-html/data-script';
import { type ComparisonTable, headData } from '../../survey/compare/model';
import PageFoot from '../PageFoot';
import { Legend } from './Legend';
import { StaticTables } from './StaticTables';

/**
 * The comparison of all records. As built it is complete: a folded table a group. A script
 * (src/enhance/compare) reads these tables and offers one that can be filtered, sorted and shared.
 */
export default function Comparison({ table }: { table: ComparisonTable }): ReactNode {
  const { rows, columns } = table;
  const data = useBaseUrl('/data/');
  const machine = useBaseUrl('/external/vms/');
  return (
    <Layout
      title="Compare virtual machines"
      description={`${rows.length} virtual machines against ${columns.length} questions: filter, sort, pin, show only differences, and post the view. Every value opens its source.`}
    >
      <main
        id="main-content"
        tabIndex={-1}
        className="wide-page markdown compare-page"
        data-pagefind-body
        data-pagefind-filter="section:External"
      >
        <h1>Compare virtual machines</h1>
        <p>
          {rows.length} machines, {columns.length} questions. Every value has a source: a line of
          code at a commit, or a dated document. Units of work of different machines have no common
          scale and are never converted. Long answers are shortened in the table; the page of the
          machine, and the source of the value, have them whole. What the questions mean is
          explained in <Link to="/external/#how-to-read">How to read the survey</Link>; the same
          values are <Link to="/data/">files to download</Link>.
        </p>
        <Legend />
        <div
          id="compare-app"
          hidden
          data-pagefind-ignore=""
          data-files={data}
          data-pages={machine}
        />
        <StaticTables table={table} />
        <script
          id="compare-head"
          type="application/json"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON made at build, written so that it cannot end the script
          dangerouslySetInnerHTML={{ __html: jsonForScript(headData(table)) }}
        />
        <PageFoot source="data/vms/" />
      </main>
    </Layout>
  );
}
