import { newTopicAddress } from '../../forum/topic.ts';
import { permalinkOf, titleOf } from './place.ts';

/**
 * Address that opens a topic about a section. Forum and category are those of the page's own link, so that
 * they are written down in one place.
 */
export function topicLink(heading: HTMLElement | undefined, quoted: string): string | undefined {
  const page = document.querySelector<HTMLAnchorElement>('a[data-discuss]');
  if (!page) return undefined;
  const { origin, searchParams } = new URL(page.href);
  const title = searchParams.get('title') ?? document.title;
  return newTopicAddress(origin, searchParams.get('category') ?? '', {
    title: heading ? `${titleOf(heading)} · ${title}` : title,
    quotation: quoted,
    closing: permalinkOf(heading),
  });
}

/** Address of the form that reports a problem, filled with a section. */
export function reportLink(heading: HTMLElement): string | undefined {
  const page = document.querySelector<HTMLAnchorElement>('a[data-report]');
  if (!page) return undefined;
  const url = new URL(page.href);
  url.searchParams.set('page', permalinkOf(heading));
  url.searchParams.set('title', `${url.searchParams.get('title')}, ${titleOf(heading)}`);
  return url.href;
}
