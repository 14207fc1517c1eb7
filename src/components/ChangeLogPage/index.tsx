import Head from '@docusaurus/Head';
import Link from '@docusaurus/Link';
import useBaseUrl from '@docusaurus/useBaseUrl';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import type { DataPage } from '../../survey/publish/page';
import PageFoot from '../PageFoot';
import { DayOfRecord } from './DayOfRecord';

/** What changed in the data, newest first, as the history of the records tells. */
export default function ChangeLogPage({ page }: { page: DataPage }): ReactNode {
  const { changes } = page;
  return (
    <Layout
      title="Changes of the data"
      description="Which value of the survey of virtual machines changed, when, from what to what and on which source: made from the history of the records, with Atom and JSON feeds."
    >
      <main
        id="main-content"
        tabIndex={-1}
        className="plain-page markdown"
        data-pagefind-body
        data-pagefind-filter="section:External"
      >
        <h1>Changes of the data</h1>
        <p>
          Made from the history of the <Link to="/data/">records</Link>: which value changed, from
          what to what, and where the new one comes from. What a fork takes over from its parent
          stands with the parent.
        </p>
        {changes.available ? (
          <Log days={changes.days} older={changes.older} />
        ) : (
          <p>
            <strong>The history is not available here:</strong> {changes.reason}. So this page lists
            no changes, and there are no feeds.
          </p>
        )}
        <PageFoot source="data/vms/" />
      </main>
    </Layout>
  );
}

type Days = Extract<DataPage['changes'], { available: true }>['days'];

function Log({ days, older }: { days: Days; older: number }): ReactNode {
  const atom = useBaseUrl('/data/changes.atom');
  const json = useBaseUrl('/data/changes.json');
  const dates = [...new Set(days.map(({ day }) => day))];
  return (
    <>
      <Head>
        <link rel="alternate" type="application/atom+xml" title="Changes of the data" href={atom} />
        <link
          rel="alternate"
          type="application/feed+json"
          title="Changes of the data"
          href={json}
        />
      </Head>
      <p>
        Follow them as <a href={atom}>Atom</a> or <a href={json}>JSON feed</a>.
      </p>
      {days.length === 0 && <p>No record has been published yet.</p>}
      {dates.map((date) => (
        <section key={date} aria-label={date}>
          <h2>
            <time dateTime={date}>{date}</time>
          </h2>
          {days
            .filter(({ day }) => day === date)
            .map((entry) => (
              <DayOfRecord key={entry.record} entry={entry} />
            ))}
        </section>
      ))}
      {older > 0 && (
        <p>
          {older} more entries are in the <a href={json}>JSON feed</a>.
        </p>
      )}
    </>
  );
}
