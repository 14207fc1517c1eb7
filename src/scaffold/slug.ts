/** A file’s name made of a title: lower case, hyphens, no more than six words. */
export function slugOf(title: string | undefined): string {
  const words = (title ?? '')
    .normalize('NFKD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return (words ?? []).slice(0, 6).join('-');
}
