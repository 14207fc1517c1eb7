/** Blocks at a time: a few milliseconds of layout each time, on a phone too. */
const SLICE = 10;

/**
 * Lays out, bit by bit, what the styles leave for after the first paint (src/css/later.css): soon the page has
 * its true height, and what readers do with a block finds it as it is. On the way back, and on reloading, it
 * happens at once, because the browser is looking for the place where the reader was.
 */
export function drawRest(root: ParentNode): void {
  const blocks = [...root.querySelectorAll<HTMLElement>('.markdown > *, body footer')];
  const draw = (count: number) => {
    for (const block of blocks.splice(0, count)) block.style.contentVisibility = 'visible';
  };
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (visit?.type !== 'navigate') draw(blocks.length);
  const idle = globalThis.requestIdleCallback ?? setTimeout;
  const next = () => {
    draw(SLICE);
    if (blocks.length > 0) idle(next);
  };
  idle(next);
}
