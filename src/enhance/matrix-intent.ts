/** Loads the weights of the decision matrix on the page that has one. */
export function matrixIntent(root: ParentNode): void {
  const place = root.querySelector<HTMLElement>('[data-matrix="criteria"]:not([data-live])');
  if (place) void import('./matrix/app.ts').then(({ startMatrix }) => startMatrix(place));
}
