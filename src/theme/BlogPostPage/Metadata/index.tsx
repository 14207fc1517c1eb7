import { useBlogPost } from '@docusaurus/plugin-content-blog/client';
import { PageMetadata } from '@docusaurus/theme-common';
import type { ReactNode } from 'react';

/** Metadata of an update; a day is stated only where one is known (no `date_label`). */
export default function BlogPostPageMetadata(): ReactNode {
  const { assets, metadata } = useBlogPost();
  const { title, description, date, frontMatter } = metadata;
  const dayKnown = !('date_label' in frontMatter);
  return (
    <PageMetadata title={title} description={description} image={assets.image ?? frontMatter.image}>
      <meta property="og:type" content="article" />
      {dayKnown && <meta property="article:published_time" content={date} />}
    </PageMetadata>
  );
}
