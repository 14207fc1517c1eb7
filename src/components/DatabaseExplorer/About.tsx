import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import type { ReactNode } from 'react';
import { Excerpts } from './Excerpts';

/** What each part of the explorer is called on the command line. */
const COMMANDS: ReadonlyArray<readonly [what: string, command: string]> = [
  ['Overview and key spaces', 'nom-db info ~/.znn'],
  ['Keys and values as stored', 'nom-db raw ~/.znn/nom --prefix 5502 --limit 5'],
  ['Keys and values decoded', 'nom-db export ~/.znn --spaces balance'],
  ['Momentums', 'nom-db momentums ~/.znn --from 1 --to 50'],
  ['One momentum', 'nom-db momentum ~/.znn 20'],
  ['What it changed', 'nom-db diff ~/.znn 20'],
  ['An account', 'nom-db account ~/.znn z1…'],
  ['An account block', 'nom-db block ~/.znn <hash>'],
  ['The storage of a contract', 'nom-db contract ~/.znn pillar --storage'],
  ['An older height', 'nom-db at ~/.znn 20 account z1…'],
];

/** What the explorer is, what it reads and what it does not: complete without a script. */
export function About(): ReactNode {
  return (
    <div className="db-about">
      <Heading as="h2" id="what-it-shows">
        What it shows
      </Heading>
      <Excerpts />
      <Heading as="h2" id="what-it-reads">
        What it reads
      </Heading>
      <p>
        A node keeps three LevelDB databases in its data directory (<code>~/.znn</code> on Linux):{' '}
        <code>nom</code>, the ledger with all its state and a patch for each momentum;{' '}
        <code>consensus</code>, a cache of elections and production points; <code>network</code>,
        the peers it knows. The explorer reads the files themselves, with{' '}
        <code>packages/nom-db</code> of this project, and decodes every key whose layout is known.
        The others are shown as bytes. <Link to="/internal/storage/">Storage</Link> explains the
        layouts.
      </p>
      <p>
        The sample is the data directory of a private network with one Pillar that was made for this
        site: made-up accounts, the same rules. Every view of it has an address that can be passed
        on.
      </p>
      <Heading as="h2" id="nothing-leaves">
        Nothing leaves the browser
      </Heading>
      <ul>
        <li>
          The files are read in the browser, by a worker beside this page, and only the parts that a
          view needs. Your browser may ask whether to “upload” the directory: its word for letting a
          page read files. Nothing is sent.
        </li>
        <li>
          The page carries a content security policy with <code>connect-src &apos;self&apos;</code>:
          the browser itself refuses any connection but to the server that the page came from, and
          that one hands out files and takes none. The worker is bound by the same policy. Before it
          opens a directory it also gives up, for good, every function with which a script can send
          something.
        </li>
        <li>
          You need not believe it: “Try to send something” above has the worker try, and says what
          the browser made of it. Look for the policy in the page’s source, watch the network panel
          while a directory is open, or cut the connection then: everything goes on.
        </li>
        <li>
          Of a directory only the files of databases are touched. Wallets, keys and the
          configuration beside them are not opened.
        </li>
        <li>
          Files are opened for reading and nothing else; no lock is taken. The node may go on
          running: what it writes meanwhile is seen with “Read it again”. A browser that hands out
          the files of a directory instead of the directory (Firefox, Safari) refuses files that the
          node has replaced; the explorer says so, and the directory has to be chosen again.
        </li>
        <li>
          A view of your own directory has no address: it would show something else to others.
        </li>
      </ul>
      <Heading as="h2" id="command-line">
        The same in the terminal
      </Heading>
      <p>
        From a checkout of this project, after <code>npm install</code> and{' '}
        <code>npm run build -w nom-db</code>, with <code>npx</code> before each command.{' '}
        <code>--json</code> and <code>--csv</code> write for machines.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the table scrolls and must be reached by keyboard */}
      <section className="table-scroll" tabIndex={0} aria-label="Commands">
        <table>
          <thead>
            <tr>
              <th scope="col">To see</th>
              <th scope="col">Command</th>
            </tr>
          </thead>
          <tbody>
            {COMMANDS.map(([what, command]) => (
              <tr key={what}>
                <td>{what}</td>
                <td>
                  <code>{command}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
