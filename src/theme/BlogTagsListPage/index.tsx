import { PageMetadata } from '@docusaurus/theme-common';
import type { Props } from '@theme/BlogTagsListPage';
import BlogTagsListPage from '@theme-original/BlogTagsListPage';
import type { ReactNode } from 'react';

/** The theme's list of tags, with a description for link previews. */
export default function DescribedTags(props: Props): ReactNode {
  return (
    <>
      <PageMetadata description="The subjects of the community updates: progress of the research, virtual machines of other chains, and the workings of the node go-zenon." />
      <BlogTagsListPage {...props} />
    </>
  );
}
