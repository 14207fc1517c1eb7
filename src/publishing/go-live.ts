import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { holds, linkFile, writeWhole } from './files.ts';
import { forCaddy, forNginx, type Header, securityHeaders, together } from './headers.ts';
import {
  liveRelease,
  type Places,
  readHistory,
  readRecord,
  releasesIn,
  removeRelease,
  switchTo,
  writeHistory,
} from './load.ts';
import { carriedOver, type ReleaseRecord, superfluous } from './release.ts';

/** What going live needs to know. */
export interface GoLiveOptions {
  /** How many releases stay, the live one included; never fewer than two. */
  keep: number;
  /**
   * Called between preparing and switching when servers have to read their headers again, and again the next
   * time if it fails. Servers must have read them when it is done.
   */
  reload?: () => Promise<void> | void;
}

/** Forms of a file that stand beside it. */
const FORMS = ['', '.br', '.gz'];

/** Links a file and its precompressed forms from one release into another; false if it is not there. */
export function takeFrom(from: string, to: string, path: string): boolean {
  if (!existsSync(join(from, path))) return false;
  for (const form of FORMS) {
    if (existsSync(join(from, path + form)))
      linkFile(join(from, path + form), join(to, path + form));
  }
  return true;
}

/** Makes a release that is laid out live, and removes those that are no longer needed. */
export async function goLive(
  places: Places,
  record: ReleaseRecord,
  { keep, reload }: GoLiveOptions,
): Promise<{ id: string; carried: number; removed: string[] }> {
  const { id } = record;
  const before = liveRelease(places);
  const live = before === undefined || before === id ? undefined : readRecord(places, before);
  const paths = live ? carriedOver(live, record) : [];
  for (const path of paths) {
    takeFrom(join(places.releases, live?.id ?? ''), join(places.releases, id), path);
  }
  // Headers of both releases first: a page is never served with headers that refuse its scripts.
  await tellServers(
    places,
    securityHeaders(live ? together(record.allows, live.allows) : record.allows),
    reload,
  );
  switchTo(places, id);
  const history = historyWith(places, before, id);
  writeHistory(places, history);
  const removed = superfluous(history, releasesIn(places), keep);
  for (const old of removed) removeRelease(places, old);
  return { id, carried: paths.length, removed };
}

/** The history with the release that was live, should its publisher not have come to that, and the new one. */
function historyWith(places: Places, before: string | undefined, id: string): string[] {
  const history = [...readHistory(places)];
  if (before !== undefined && history.at(-1) !== before) history.push(before);
  if (history.at(-1) !== id) history.push(id);
  return history;
}

/** Writes the headers that servers include, and has them read again if they changed. */
async function tellServers(
  { target }: Places,
  headers: readonly Header[],
  reload: GoLiveOptions['reload'],
): Promise<void> {
  // Stays when what follows is interrupted or fails: servers are then told the next time.
  const owed = join(target, '.reload');
  const texts = [
    [join(target, 'headers/nginx.conf'), forNginx(headers)],
    [join(target, 'headers/Caddyfile'), forCaddy(headers)],
  ] as const;
  if (!existsSync(owed) && texts.every(([file, text]) => holds(file, text))) return;
  writeFileSync(owed, '');
  for (const [file, text] of texts) writeWhole(file, text);
  await reload?.();
  rmSync(owed);
}
