import { type Problem, sortProblems } from '../problems/problem.ts';
import { checkLockForm, LOCK_FILE, parseLock } from './lock.ts';
import { parseRedirects, REDIRECTS_FILE, type Redirect } from './redirects.ts';

/** The committed files, as text; an absent file is an empty text. */
export interface AnchorFiles {
  lock: string;
  redirects: string;
}

/**
 * Holds the site to its promise that links never die.
 * `published` are the addresses of the built site (see `publishedAnchors`).
 */
export function checkAnchors(files: AnchorFiles, published: readonly string[]): Problem[] {
  const { redirects, problems } = parseRedirects(files.redirects);
  const there = new Set(published);
  return sortProblems([
    ...checkLockForm(files.lock),
    ...problems,
    ...redirects.flatMap((redirect) => checkRedirect(redirect, redirects, there)),
    ...checkLocked(files.lock, redirects, there),
    ...checkNew(files.lock, published),
  ]);
}

/** Every address that was ever given out still leads somewhere. */
function checkLocked(lock: string, redirects: readonly Redirect[], there: Set<string>): Problem[] {
  const moved = new Map(redirects.map(({ from, to }) => [from, to]));
  return parseLock(lock).flatMap((address, index) => {
    if (there.has(address) || moved.has(address)) return [];
    const [page = '', id] = address.split('#');
    // A page's redirect carries the #id along: enough where the new page has it.
    const newPage = moved.get(page);
    if (newPage && id !== undefined && there.has(`${newPage.split('#')[0]}#${id}`)) return [];
    return [
      {
        file: LOCK_FILE,
        line: index + 1,
        rule: 'lost-anchor',
        message: `${address} was published and is gone`,
        fix: `Bring it back, or add it to ${REDIRECTS_FILE} with the address that replaces it.`,
      },
    ];
  });
}

/** What is given out now is promised from now on. */
function checkNew(lock: string, published: readonly string[]): Problem[] {
  const locked = new Set(parseLock(lock));
  const fresh = published.filter((address) => !locked.has(address));
  if (fresh.length === 0) return [];
  const shown = fresh.slice(0, 3).join(', ') + (fresh.length > 3 ? ' …' : '');
  return [
    {
      file: LOCK_FILE,
      rule: 'unlocked-anchor',
      message: `${fresh.length} published ${fresh.length === 1 ? 'address is' : 'addresses are'} not in the list: ${shown}`,
      fix: 'Run "npm run build" and "npm run anchors -- update", and commit the file. Without a clone, leave it to whoever merges.',
    },
  ];
}

function checkRedirect(
  redirect: Redirect,
  all: readonly Redirect[],
  there: Set<string>,
): Problem[] {
  const { from, to, line } = redirect;
  const report = (rule: string, message: string, fix: string): Problem[] => [
    { file: REDIRECTS_FILE, line, rule, message, fix },
  ];
  if (all.some((other) => other.from === from && other.line < line)) {
    return report('redirect-twice', `${from} is redirected twice`, 'Keep one of the two records.');
  }
  if (there.has(from)) {
    return report(
      'redirect-of-live-address',
      `${from} exists`,
      'Delete the record, or the page or heading.',
    );
  }
  if (!there.has(to)) {
    return report(
      'redirect-to-nothing',
      `${to} does not exist`,
      'Name an address that the site has now.',
    );
  }
  return [];
}
