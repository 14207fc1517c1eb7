/** Stretches of neighbouring pixels of one colour, in the order of the picture. */
export interface Runs {
  /** Number of the colour of each run, in `colours`. */
  colour: number[];
  /** Pixels in each run. */
  length: number[];
  /** Red, green and blue of every colour that occurs. */
  colours: Array<readonly [number, number, number]>;
}

/** Splits pixels (four bytes each: red, green, blue, opaque) into runs. */
export function runsOf(data: Uint8Array): Runs {
  // Whole pixels are compared, so their bytes may be in any order; a copy is aligned.
  const aligned = data.byteOffset % 4 === 0 ? data : data.slice();
  const pixels = new Uint32Array(aligned.buffer, aligned.byteOffset, data.length >> 2);
  const runs: Runs = { colour: [], length: [], colours: [] };
  const numbers = new Map<number, number>();
  let start = 0;
  for (let at = 1; at <= pixels.length; at += 1) {
    if (at < pixels.length && pixels[at] === pixels[start]) continue;
    const pixel = pixels[start] ?? 0;
    let number = numbers.get(pixel);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(pixel, number);
      const byte = 4 * start;
      runs.colours.push([data[byte] ?? 0, data[byte + 1] ?? 0, data[byte + 2] ?? 0]);
    }
    runs.colour.push(number);
    runs.length.push(at - start);
    start = at;
  }
  return runs;
}

/**
 * Chooses the colours of a palette, by their numbers: the most used one, then each time the one whose
 * pixels would lose most. The many in between, from the soft edges of letters, go to the nearest.
 */
export function choosePalette({ colour, length, colours }: Runs, most: number): number[] {
  const counts = Array.from(colours, () => 0);
  for (const [run, number] of colour.entries())
    counts[number] = (counts[number] ?? 0) + (length[run] ?? 0);
  let chosen = counts.indexOf(Math.max(...counts));
  const palette: number[] = [];
  const errors = Array.from(colours, () => Number.POSITIVE_INFINITY);
  while (chosen >= 0 && palette.length < most) {
    palette.push(chosen);
    let worst = 0;
    let next = -1;
    for (let number = 0; number < colours.length; number += 1) {
      const error = Math.min(errors[number] ?? 0, distance(colours, number, chosen));
      errors[number] = error;
      // The root of the count: a thin line in a colour of its own matters as well as a large field.
      const loss = error * Math.sqrt(counts[number] ?? 0);
      if (loss > worst) [next, worst] = [number, loss];
    }
    chosen = next;
  }
  return palette;
}

/** For every colour the place of the nearest one in a palette. */
export function nearestIn(palette: readonly number[], colours: Runs['colours']): number[] {
  return colours.map((_, number) => {
    let best = 0;
    for (let place = 1; place < palette.length; place += 1) {
      const here = distance(colours, number, palette[place] ?? 0);
      if (here < distance(colours, number, palette[best] ?? 0)) best = place;
    }
    return best;
  });
}

function distance(colours: Runs['colours'], a: number, b: number): number {
  const one = colours[a];
  const two = colours[b];
  if (!one || !two) return 0;
  return (one[0] - two[0]) ** 2 + (one[1] - two[1]) ** 2 + (one[2] - two[2]) ** 2;
}
