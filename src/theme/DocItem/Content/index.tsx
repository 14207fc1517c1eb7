import { useDoc } from '@docusaurus/plugin-content-docs/client';
import MDXContent from '@theme/MDXContent';
import type { ReactNode } from 'react';
import PageMeta from '../../../components/PageMeta';
import TableOfContents from '../../../components/TableOfContents';

/** The title from the front matter, how far to trust the page, then the page itself. */
export default function DocItemContent({ children }: { children: ReactNode }): ReactNode {
  const { metadata, frontMatter, toc } = useDoc();
  const extra = frontMatter as {
    status?: string;
    verified?: string;
    commit?: string;
    readingMinutes?: number;
  };
  return (
    <div className="markdown">
      <header>
        <h1>{metadata.title}</h1>
        <PageMeta
          status={extra.status}
          verified={extra.verified}
          commit={extra.commit}
          minutes={extra.readingMinutes}
        />
      </header>
      <TableOfContents toc={toc} folded />
      <MDXContent>{children}</MDXContent>
    </div>
  );
}
