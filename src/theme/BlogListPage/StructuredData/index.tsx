import Head from '@docusaurus/Head';
import { useBlogListPageStructuredData } from '@docusaurus/plugin-content-blog/client';
import type Original from '@theme/BlogListPage/StructuredData';
import type { ComponentProps, ReactNode } from 'react';
import { jsonForScript } from '../../../safe-html/data-script.ts';

/** As the theme's own, but no title can end the element. */
export default function BlogListPageStructuredData(
  props: ComponentProps<typeof Original>,
): ReactNode {
  const data = useBlogListPageStructuredData(props);
  return (
    <Head>
      <script type="application/ld+json">{jsonForScript(data)}</script>
    </Head>
  );
}
