import { useDoc } from '@docusaurus/plugin-content-docs/client';
import DocBreadcrumbs from '@theme/DocBreadcrumbs';
import DocItemContent from '@theme/DocItem/Content';
import DocItemPaginator from '@theme/DocItem/Paginator';
import type { ReactNode } from 'react';
import PageFoot from '../../../components/PageFoot';
import TableOfContents from '../../../components/TableOfContents';
import styles from './styles.module.css';

/** A page of the documentation: text in the middle, "On this page" beside it, what next below it. */
export default function DocItemLayout({ children }: { children: ReactNode }): ReactNode {
  const { metadata, frontMatter, toc } = useDoc();
  const { verified } = frontMatter as { verified?: string };
  const section = sectionOf(metadata.id);
  return (
    <div className={styles.columns}>
      <main id="main-content" tabIndex={-1} className={styles.main}>
        <article data-pagefind-body data-pagefind-filter={`section:${section}`}>
          <div data-pagefind-ignore>
            <DocBreadcrumbs />
          </div>
          <DocItemContent>{children}</DocItemContent>
        </article>
        <div className="markdown">
          <PageFoot source={metadata.source} verified={verified} />
          <DocItemPaginator />
        </div>
      </main>
      <TableOfContents toc={toc} />
    </div>
  );
}

/** `internal/ledger/momentum` → `Internal`: the part of the site that search filters by. */
function sectionOf(id: string): string {
  const folder = id.split('/')[0] ?? '';
  return folder.charAt(0).toUpperCase() + folder.slice(1);
}
