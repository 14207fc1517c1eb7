/** What one visit of a page costs, as Lighthouse measures it on a simulated phone. */
export interface Visit {
  /** 0 to 100. */
  score: number;
  /** First and largest contentful paint, milliseconds. */
  firstPaint: number;
  largestPaint: number;
  /** Total blocking time, milliseconds. */
  blocking: number;
  /** Cumulative layout shift. */
  shift: number;
  requests: number;
  /** Transferred bytes, heads included. */
  bytes: number;
}

interface Report {
  runtimeError?: { message: string };
  categories: { performance: { score: number | null } };
  audits: Record<
    string,
    {
      numericValue?: number;
      details?: { items?: ReadonlyArray<{ url?: string; transferSize?: number }> };
    }
  >;
}

/** Reads the JSON that Lighthouse writes. Throws when it says that the page could not be measured. */
export function visitOf(json: string): Visit {
  const report = JSON.parse(json) as Report;
  if (report.runtimeError) throw new Error(`Lighthouse: ${report.runtimeError.message}`);
  const value = (name: string) => {
    const number = report.audits[name]?.numericValue;
    if (number === undefined) throw new Error(`Lighthouse says nothing of ${name}`);
    return number;
  };
  const asked = (report.audits['network-requests']?.details?.items ?? []).filter(({ url }) =>
    /^https?:/.test(url ?? ''),
  );
  return {
    score: Math.round((report.categories.performance.score ?? 0) * 100),
    firstPaint: Math.round(value('first-contentful-paint')),
    largestPaint: Math.round(value('largest-contentful-paint')),
    blocking: Math.round(value('total-blocking-time')),
    shift: Math.round(value('cumulative-layout-shift') * 1_000) / 1_000,
    requests: asked.length,
    bytes: asked.reduce((sum, { transferSize = 0 }) => sum + transferSize, 0),
  };
}
