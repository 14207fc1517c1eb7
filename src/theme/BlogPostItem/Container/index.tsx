import { useBlogPost } from '@docusaurus/plugin-content-blog/client';
import type { ReactNode } from 'react';
import PageFoot from '../../../components/PageFoot';

/** An update. Only its own page is searched, so that the list of updates does not answer in its stead. */
export default function BlogPostItemContainer({ children }: { children: ReactNode }): ReactNode {
  const { isBlogPostPage, metadata } = useBlogPost();
  const search = isBlogPostPage
    ? { 'data-pagefind-body': '', 'data-pagefind-filter': 'section:Updates' }
    : {};
  return (
    <>
      <article {...search}>{children}</article>
      {isBlogPostPage && <PageFoot source={metadata.source} />}
    </>
  );
}
