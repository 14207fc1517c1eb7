import { useBlogPost } from '@docusaurus/plugin-content-blog/client';
import { usePluginData } from '@docusaurus/useGlobalData';
import Content from '@theme-original/BlogPostItem/Content';
import type { ComponentProps, ReactNode } from 'react';
import UpdateSteps from '../../../components/UpdateSteps';
import type { Step } from '../../../updates/steps';

/** An update, and on its own page what became of the steps it announced and which earlier ones it reports. */
export default function BlogPostItemContent(props: ComponentProps<typeof Content>): ReactNode {
  const { metadata, isBlogPostPage } = useBlogPost();
  const steps = usePluginData('update-steps') as Step[];
  const promised = steps.filter(({ promised: { title } }) => title === metadata.title);
  const kept = steps.filter(({ done }) => done?.title === metadata.title);
  if (!isBlogPostPage || promised.length + kept.length === 0) return <Content {...props} />;
  return (
    <>
      <Content {...props} />
      {kept.length > 0 && (
        <section className="markdown" aria-label="Promises kept">
          <h2>Promises kept with this update</h2>
          <UpdateSteps steps={kept} withSource />
        </section>
      )}
      {promised.length > 0 && (
        <section className="markdown" aria-label="Steps announced">
          <h2>Steps announced here, and what became of them</h2>
          <UpdateSteps steps={promised} />
        </section>
      )}
    </>
  );
}
