import { useDoc } from '@docusaurus/plugin-content-docs/client';
import DocPaginator from '@theme/DocPaginator';
import type { ReactNode } from 'react';
import { neighbourSections } from '../../../config/navigation';

/** Previous and next page; where a section ends, the sections before and after it in reading order. */
export default function DocItemPaginator(): ReactNode {
  const { metadata } = useDoc();
  const { before, after } = neighbourSections(metadata.id.split('/')[0] ?? '');
  const link = (section: { label: string; to: string } | undefined) =>
    section && { title: section.label, permalink: section.to };
  return (
    <DocPaginator
      className="docusaurus-mt-lg"
      previous={metadata.previous ?? link(before)}
      next={metadata.next ?? link(after)}
    />
  );
}
