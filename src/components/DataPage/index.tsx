import Link from '@docusaurus/Link';
import useBaseUrl from '@docusaurus/useBaseUrl';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import { useAddresses } from '../../config/use-addresses';
import type { ListedFile, DataPage as Page } from '../../survey/publish/page';
import PageFoot from '../PageFoot';

/** The downloads of the survey, and what they may be used for. */
export default function DataPage({ page }: { page: Page }): ReactNode {
  const { tally, machines } = page;
  const { repository } = useAddresses();
  return (
    <Layout
      title="Data"
      description="The survey of virtual machines as files: JSON with its schema, CSV in two shapes, one file a machine, checksums, licence, how to cite, and a change log with feeds."
    >
      <main
        id="main-content"
        tabIndex={-1}
        className="plain-page markdown"
        data-pagefind-body
        data-pagefind-filter="section:External"
      >
        <h1>Data</h1>
        <p>
          The survey of virtual machines as files: {machines.deep} deep and {machines.short} short
          records, {machines.mentioned} systems that are only mentioned. The same files are made
          from the same records, byte for byte. You may use them under{' '}
          <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>: name the source,
          with its address and the day.
        </p>
        <Heading as="h2" id="files">
          Files
        </Heading>
        <Files files={page.files} title="Files about all machines" />
        <p>
          Both CSV files are UTF-8 with lines ended by a line feed. The one with a line a value
          writes lists and maps as JSON and separates the addresses of sources by a blank. The
          number before the point of <code>schemaVersion</code> grows when something is removed or
          changes its meaning, the one behind it when something is added.
        </p>
        <Heading as="h2" id="machines">
          One file a machine
        </Heading>
        <Files files={page.records} title="One file a machine" />
        <Heading as="h2" id="how-sure">
          How much is known
        </Heading>
        <p>
          {number(tally.total)} cells are answered. Of these {number(tally.sourced)} name a source
          and {number(tally.fromCode)} name code as their best source.
        </p>
        <States states={tally.states} total={tally.total} />
        <Heading as="h2" id="changes">
          Changes
        </Heading>
        <p>
          The <Link to="/data/changes/">change log</Link> says which value changed, from what to
          what. A wrong value is corrected in{' '}
          <a href={`${repository}/tree/main/data/vms`}>the file of the machine</a>;{' '}
          <Link to="/contribute/">Contribute</Link> shows how.
        </p>
        <Heading as="h2" id="check">
          Check a download
        </Heading>
        <p>
          Put the files and <code>SHA256SUMS</code> into one folder and run{' '}
          <code>sha256sum --check --ignore-missing SHA256SUMS</code>.
        </p>
        <PageFoot source="data/vms/" />
      </main>
    </Layout>
  );
}

function Files({ files, title }: { files: readonly ListedFile[]; title: string }): ReactNode {
  const root = useBaseUrl('/data/');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the table scrolls and must be reached by keyboard
    <section className="table-scroll" tabIndex={0} aria-label={title}>
      <table>
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">What it holds</th>
            <th scope="col">Bytes</th>
          </tr>
        </thead>
        <tbody>
          {files.map(({ path, what, bytes }) => (
            <tr key={path}>
              <th scope="row">
                <a href={`${root}${path}`} download>
                  {path}
                </a>
              </th>
              <td>{what}</td>
              <td>{number(bytes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const STATES: ReadonlyArray<[keyof Page['tally']['states'], string]> = [
  ['known', 'a value'],
  ['none-by-design', 'none by design'],
  ['not-applicable', 'not applicable'],
  ['unknown', 'unknown, and what was searched'],
  ['in-transition', 'in transition'],
  ['disputed', 'disputed'],
];

function States({ states, total }: { states: Page['tally']['states']; total: number }): ReactNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the table scrolls and must be reached by keyboard
    <section className="table-scroll" tabIndex={0} aria-label="States of cells">
      <table>
        <thead>
          <tr>
            <th scope="col">The cell says</th>
            <th scope="col">Cells</th>
            <th scope="col">Share</th>
          </tr>
        </thead>
        <tbody>
          {STATES.map(([state, words]) => (
            <tr key={state}>
              <th scope="row">{words}</th>
              <td>{number(states[state])}</td>
              <td>{total === 0 ? '–' : `${((100 * states[state]) / total).toFixed(1)} %`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function number(value: number): string {
  return value.toLocaleString('en');
}
