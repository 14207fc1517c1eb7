import { useBlogPost } from '@docusaurus/plugin-content-blog/client';
import type { ReactNode } from 'react';

const dateFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** When an update appeared. Where no day is known, the front matter's `date_label` says what is. */
export default function BlogPostItemHeaderInfo(): ReactNode {
  const { metadata } = useBlogPost();
  const { date_label: label } = metadata.frontMatter as { date_label?: string };
  const minutes = Math.max(1, Math.ceil(metadata.readingTime ?? 1));
  return (
    <div className="post-info">
      {label ?? (
        <time dateTime={metadata.date.slice(0, 10)}>
          {dateFormat.format(new Date(metadata.date))}
        </time>
      )}{' '}
      · {minutes} min read
    </div>
  );
}
