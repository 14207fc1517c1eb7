/** A connection: how long an answer takes to begin, and how fast it then comes. */
export interface LineSpeed {
  /** Milliseconds between request and first byte. */
  latency: number;
  bytesPerSecond: number;
}

/** A phone on a slow mobile network, as Lighthouse simulates it. */
export const SLOW: LineSpeed = { latency: 150, bytesPerSecond: 200_000 };

/**
 * Says when pieces that share one line have arrived: each begins after the latency, and they go through one
 * after the other, never faster than the line.
 */
export function createLine({ latency, bytesPerSecond }: LineSpeed): {
  /** Moment, in milliseconds, at which an answer asked for at `asked` has arrived whole. */
  arrival(asked: number, bytes: number): number;
} {
  let free = 0;
  return {
    arrival(asked, bytes) {
      const begins = Math.max(asked + latency, free);
      free = begins + (bytes / bytesPerSecond) * 1_000;
      return free;
    },
  };
}
