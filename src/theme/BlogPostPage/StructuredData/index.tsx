import Head from '@docusaurus/Head';
import { useBlogPost, useBlogPostStructuredData } from '@docusaurus/plugin-content-blog/client';
import type { ReactNode } from 'react';
import { jsonForScript } from '../../../safe-html/data-script.ts';

/** As the theme's own, but without a day of publication where none is known. */
export default function BlogPostStructuredData(): ReactNode {
  const { metadata } = useBlogPost();
  const data: Record<string, unknown> = { ...useBlogPostStructuredData() };
  if ('date_label' in metadata.frontMatter) delete data.datePublished;
  return (
    <Head>
      <script type="application/ld+json">{jsonForScript(data)}</script>
    </Head>
  );
}
