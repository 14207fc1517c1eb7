/** Loads the comparison on the page that has its tables. */
export function compareIntent(root: ParentNode): void {
  const place = root.querySelector<HTMLElement>('#compare-app[hidden]');
  if (place) void import('./compare/app.ts').then(({ startComparison }) => startComparison(place));
}
