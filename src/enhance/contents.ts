/** Where a heading counts as reached, in pixels below the top: a little more than a link to it scrolls. */
const reach = 180;

/** Marks, in "On this page", the heading the reader has reached. */
export function contents(root: ParentNode): void {
  const nav = root.querySelector<HTMLElement>('[data-toc]');
  if (!nav || nav.dataset.ready) return;
  nav.dataset.ready = 'true';
  const links = [...nav.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
  const headings = links
    .map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))))
    .filter((heading) => heading !== null);
  let queued = false;
  const mark = () => {
    queued = false;
    const reached = headings.filter((heading) => heading.getBoundingClientRect().top < reach);
    const id = reached[reached.length - 1]?.id;
    for (const link of links) {
      if (id && decodeURIComponent(link.hash.slice(1)) === id)
        link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  addEventListener(
    'scroll',
    () => {
      if (queued) return;
      queued = true;
      requestAnimationFrame(mark);
    },
    { passive: true },
  );
  // Behind the first frame: asking for places before it would lay out the page for the answer.
  requestAnimationFrame(() => setTimeout(mark));
}
