import { PageMetadata } from '@docusaurus/theme-common';
import BlogLayout from '@theme/BlogLayout';
import type { Props } from '@theme/BlogListPage';
import BlogListPaginator from '@theme/BlogListPaginator';
import BlogPostItems from '@theme/BlogPostItems';
import type { ReactNode } from 'react';

/** The list of updates, with a title of its own. */
export default function BlogListPage({ metadata, items, sidebar }: Props): ReactNode {
  const { blogTitle, blogDescription } = metadata;
  return (
    <BlogLayout sidebar={sidebar}>
      <PageMetadata title={blogTitle} description={blogDescription} />
      <header className="markdown">
        <h1>{blogTitle}</h1>
        <p>{blogDescription}</p>
      </header>
      <BlogPostItems items={items} />
      <BlogListPaginator metadata={metadata} />
    </BlogLayout>
  );
}
