import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import { verdictLabel, verdictMeaning } from '../../claims/claim';
import type { ClaimGroup } from '../../claims/view';
import PageFoot from '../PageFoot';
import PageMeta from '../PageMeta';
import { ClaimEntry } from './ClaimEntry';
import styles from './styles.module.css';

/** Shows one verdict or all: native radio buttons, and a style rule for each (no script). */
function Filter({ groups, total }: { groups: readonly ClaimGroup[]; total: number }): ReactNode {
  return (
    <fieldset className={styles.filter} data-pagefind-ignore>
      <legend>Show</legend>
      <label>
        <input type="radio" name="verdict" value="all" defaultChecked />
        <span>All ({total})</span>
      </label>
      {groups.map(({ verdict, claims }) => (
        <label key={verdict} data-verdict={verdict}>
          <input type="radio" name="verdict" value={verdict} />
          <span>
            {verdictLabel[verdict]} ({claims.length})
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** All claims on one page, by verdict, each with its own address. */
export default function ClaimList({ groups }: { groups: readonly ClaimGroup[] }): ReactNode {
  const total = groups.reduce((sum, group) => sum + group.claims.length, 0);
  // The page is as fresh as the claim that was read longest ago.
  const [verified] = groups.flatMap(({ claims }) => claims.map(({ checked }) => checked)).sort();
  return (
    <Layout
      title="Claims against the code"
      description={`${total} statements about the Network of Momentum, held against the source of its node: what is claimed, where, what the code does, and the lines that show it.`}
    >
      <main
        id="main-content"
        tabIndex={-1}
        className={`plain-page markdown ${styles.page}`}
        data-pagefind-body
        data-pagefind-filter="section:Claims"
      >
        <h1>Claims against the code</h1>
        <PageMeta verified={verified} />
        <p>
          {total} statements about the Network of Momentum, each held against the source of its
          node. A claim stands here in our words, with the publication that makes it. A verdict is
          about the code at one commit, not about intentions, and not about people.
        </p>
        <Filter groups={groups} total={total} />
        {groups.map(({ verdict, claims }) => (
          <section key={verdict} className={styles.group} data-verdict={verdict}>
            <Heading as="h2" id={verdict}>
              {verdictLabel[verdict]}
            </Heading>
            <p className={styles.meaning}>{verdictMeaning[verdict]}</p>
            {claims.map((claim) => (
              <ClaimEntry key={claim.id} claim={claim} verdict={verdict} />
            ))}
          </section>
        ))}
        <PageFoot source="data/claims/" verified={verified} />
      </main>
    </Layout>
  );
}
