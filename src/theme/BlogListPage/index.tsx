import { PageMetadata } from '@docusaurus/theme-common';
import { usePluginData } from '@docusaurus/useGlobalData';
import BlogLayout from '@theme/BlogLayout';
import type { Props } from '@theme/BlogListPage';
import BlogListPaginator from '@theme/BlogListPaginator';
import BlogPostItems from '@theme/BlogPostItems';
import type { ReactNode } from 'react';
import UpdateSteps from '../../components/UpdateSteps';
import type { Step } from '../../updates/steps';

/** The list of updates, with a title of its own. */
export default function BlogListPage({ metadata, items, sidebar }: Props): ReactNode {
  const { blogTitle, blogDescription } = metadata;
  const steps = usePluginData('update-steps') as Step[];
  return (
    <BlogLayout sidebar={sidebar}>
      <PageMetadata title={blogTitle} description={blogDescription} />
      <header className="markdown updates-header">
        <h1>{blogTitle}</h1>
        <p>{blogDescription}</p>
      </header>
      <BlogPostItems items={items} />
      {metadata.page === 1 && steps.length > 0 && (
        <section className="markdown" aria-labelledby="promised">
          <h2 id="promised">Promised and delivered</h2>
          <p>What each update announced as its next steps, and what became of them.</p>
          <UpdateSteps steps={steps} withSource />
        </section>
      )}
      <BlogListPaginator metadata={metadata} />
    </BlogLayout>
  );
}
