import { PageMetadata } from '@docusaurus/theme-common';
import type { Props } from '@theme/Blog/Pages/BlogAuthorsListPage';
import BlogAuthorsListPage from '@theme-original/Blog/Pages/BlogAuthorsListPage';
import type { ReactNode } from 'react';

/** The theme's list of authors, with a description for link previews. */
export default function DescribedAuthors(props: Props): ReactNode {
  return (
    <>
      <PageMetadata description="Who writes the community updates of this research, with the number of updates each has written so far and a link to them." />
      <BlogAuthorsListPage {...props} />
    </>
  );
}
