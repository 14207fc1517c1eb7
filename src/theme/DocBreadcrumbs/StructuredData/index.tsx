import Head from '@docusaurus/Head';
import { useBreadcrumbsStructuredData } from '@docusaurus/plugin-content-docs/client';
import type Original from '@theme/DocBreadcrumbs/StructuredData';
import type { ComponentProps, ReactNode } from 'react';
import { jsonForScript } from '../../../safe-html/data-script.ts';

/** As the theme's own, but no title can end the element. */
export default function DocBreadcrumbsStructuredData(
  props: ComponentProps<typeof Original>,
): ReactNode {
  const data = useBreadcrumbsStructuredData({ breadcrumbs: props.breadcrumbs });
  return (
    <Head>
      <script type="application/ld+json">{jsonForScript(data)}</script>
    </Head>
  );
}
