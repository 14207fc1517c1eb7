/** Loads the database explorer on the page that has a place for it. */
export function databaseIntent(root: ParentNode): void {
  const place = root.querySelector<HTMLElement>('#database-explorer');
  if (place) void import('./database/app.tsx').then(({ startExplorer }) => startExplorer(place));
}
