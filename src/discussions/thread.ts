import * as z from 'zod';
import { HTTPS_ADDRESS, LONGEST_ADDRESS } from '../web-address/web-address.ts';

const address = z.string().max(LONGEST_ADDRESS).regex(HTTPS_ADDRESS, {
  error: 'must be an address that begins with https://, without blanks, quotes and hidden signs',
});

/** A thread of a forum as its file states it. */
export const threadSchema = z.strictObject({
  /** Address of the thread, as pages give it under `discussions`. */
  url: address,
  title: z.string().min(5).max(160),
  /** Day, month or year in which it was opened, or `unknown`. */
  opened: z.string().regex(/^(\d{4}(-\d{2}(-\d{2})?)?|unknown)$/, {
    error: 'must be YYYY, YYYY-MM, YYYY-MM-DD or unknown',
  }),
  /** Day on which it was put on this list. */
  listed: z.iso.date(),
  /** A copy that can be read where the thread itself is gone. */
  archive: address.optional(),
  /** What a reader should know before opening it. */
  note: z.string().min(8).max(300).optional(),
});

/** A thread together with its id, the name of its file. */
export type Thread = z.infer<typeof threadSchema> & { id: string };

/** A page that names threads in which it is discussed. */
export interface DiscussedPage {
  /** Source file, relative to the repository's root. */
  file: string;
  /** Address below the base path. */
  route: string;
  title: string;
  /** Addresses of the threads, as written. */
  discussions: string[];
}

/** A thread and the pages that name it. */
export interface Discussion {
  thread: Thread;
  pages: Array<Pick<DiscussedPage, 'route' | 'title'>>;
}

/** Every thread with the pages that it discusses, the newest entry of the list first. */
export function discussionsOf(
  threads: readonly Thread[],
  pages: readonly DiscussedPage[],
): Discussion[] {
  return [...threads]
    .sort(
      (a, b) => compare(b.listed, a.listed) || compare(b.opened, a.opened) || compare(a.id, b.id),
    )
    .map((thread) => ({
      thread,
      pages: pages
        .filter(({ discussions }) => discussions.includes(thread.url))
        .map(({ route, title }) => ({ route, title })),
    }));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
