import { markdownTable, median } from '../statistics.ts';
import type { Visit } from './lighthouse.ts';

/** Visits of one page of one site. */
export interface Visits {
  site: string;
  page: string;
  visits: readonly Visit[];
}

/** The median of each figure by itself. */
export function medianVisit(visits: readonly Visit[]): Visit {
  const of = (key: keyof Visit) => median(visits.map((visit) => visit[key]));
  return {
    score: of('score'),
    firstPaint: of('firstPaint'),
    largestPaint: of('largestPaint'),
    blocking: of('blocking'),
    shift: of('shift'),
    requests: of('requests'),
    bytes: of('bytes'),
  };
}

/**
 * One row a page and site: medians, and behind each how many times ours it is. Blocking time, which is often
 * nothing, has no ratio.
 *
 * @param ours name of the site that the others are held to; it has every page
 */
export function peersTable(measured: readonly Visits[], ours: string): string {
  const medians = measured.map(({ site, page, visits }) => ({
    site,
    page,
    visit: medianVisit(visits),
  }));
  const rows = medians.map(({ site, page, visit }) => {
    const own = medians.find((one) => one.site === ours && one.page === page)?.visit;
    if (!own) throw new Error(`${ours} was not measured on ${page}`);
    const against = (key: 'requests' | 'bytes' | 'firstPaint' | 'largestPaint', unit: string) => {
      const text = `${visit[key].toLocaleString('en')}${unit}`;
      return site === ours ? text : `${text} (${(visit[key] / own[key]).toFixed(1)} ×)`;
    };
    return [
      page,
      site,
      visit.score,
      against('requests', ''),
      against('bytes', ''),
      against('firstPaint', ' ms'),
      against('largestPaint', ' ms'),
      `${visit.blocking} ms`,
      visit.shift,
    ];
  });
  const head =
    'Page|Site|Score|Requests|Bytes|First paint|Largest paint|Blocking|Layout shift'.split('|');
  return markdownTable(head, rows);
}
