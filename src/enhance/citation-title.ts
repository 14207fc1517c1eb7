const permalink =
  /^https:\/\/github\.com\/([^/]+\/[^/]+)\/(?:blob|tree)\/([0-9a-f]{7})[0-9a-f]*\/?([^#]*)(?:#L(\d+)(?:-L(\d+))?)?$/;

/** Says on hover and focus what a link to code cites: symbol, repository, file, lines, commit. */
export function citationTitle(): void {
  for (const event of ['pointerover', 'focusin']) {
    document.addEventListener(event, ({ target }) => {
      const link =
        target instanceof Element
          ? target.closest<HTMLAnchorElement>('a.citation:not([title])')
          : null;
      if (link) link.title = describe(link.href, link.querySelector('code')?.textContent);
    });
  }
}

/** The words of the tooltip; empty for an address that is no link to code at a commit. */
export function describe(address: string, symbol?: string | null): string {
  const [, repository, commit, path = '', from, to] = permalink.exec(address) ?? [];
  if (!repository) return '';
  const file = decodeURIComponent(path) || '.';
  const lines = from ? ` ${to && to !== from ? `lines ${from}–${to}` : `line ${from}`}` : '';
  const named = symbol && symbol !== file ? [symbol] : [];
  const foreign = repository === 'zenon-network/go-zenon' ? [] : [repository];
  return [...named, ...foreign, file + lines, commit].join(' · ');
}
