import Head from '@docusaurus/Head';
import Link from '@docusaurus/Link';
import useBaseUrl from '@docusaurus/useBaseUrl';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import { useAddresses } from '../../config/use-addresses';
import { discussedDescription } from '../../discussions/feed';
import type { Discussion } from '../../discussions/thread';
import PageFoot from '../PageFoot';
import styles from './styles.module.css';

function Entry({ thread, pages }: Discussion): ReactNode {
  const { url, title, opened, archive, note } = thread;
  return (
    <li>
      <h2>
        <a href={url}>{title}</a>
      </h2>
      <p className={styles.where}>
        {new URL(url).host}
        {opened !== 'unknown' && (
          <>
            , opened <time dateTime={opened}>{opened}</time>
          </>
        )}
        {archive && (
          <>
            {' · '}
            <a href={archive}>archived copy</a>
          </>
        )}
      </p>
      {note && <p>{note}</p>}
      <p>
        Pages:{' '}
        {pages.map((page, index) => (
          <span key={page.route}>
            {index > 0 && ', '}
            <Link to={page.route}>{page.title}</Link>
          </span>
        ))}
      </p>
    </li>
  );
}

/** Threads that discuss pages of this site. */
export default function DiscussionList({
  discussions,
}: {
  discussions: readonly Discussion[];
}): ReactNode {
  const { forum } = useAddresses();
  const atom = useBaseUrl('/discussed/atom.xml');
  const json = useBaseUrl('/discussed/feed.json');
  return (
    <Layout title="Discussed in" description={discussedDescription}>
      <Head>
        <link rel="alternate" type="application/atom+xml" title="Discussed in" href={atom} />
        <link rel="alternate" type="application/feed+json" title="Discussed in" href={json} />
      </Head>
      <main
        id="main-content"
        tabIndex={-1}
        className="plain-page markdown"
        data-pagefind-body
        data-pagefind-filter="section:Forum"
      >
        <h1>Discussed in</h1>
        <p>{discussedDescription}</p>
        <p>
          To open a new one, choose <em>Discuss on the forum</em> at the foot of a page: it opens{' '}
          <a href={forum}>the forum</a> with title, quotation and link filled in. To add one to this
          list, name it under <code>discussions</code> in the page’s front matter and describe it in{' '}
          <code>data/threads/</code>.
        </p>
        <ul className={styles.threads}>
          {discussions.map((discussion) => (
            <Entry key={discussion.thread.id} {...discussion} />
          ))}
        </ul>
        <div data-pagefind-ignore>
          <p>
            Follow this list as <a href={atom}>Atom</a> or <a href={json}>JSON</a>.
          </p>
        </div>
        <PageFoot source="data/threads/" />
      </main>
    </Layout>
  );
}
