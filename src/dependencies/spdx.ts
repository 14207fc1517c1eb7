/**
 * The licences that somebody who uses a package has to accept, from its SPDX expression: of alternatives the
 * first is taken, of a combination all. An expression that is none comes back as it is.
 */
export function licencesOf(expression: string): string[] {
  const text = expression.trim().replace(/^\((.*)\)$/, '$1');
  if (/\s+OR\s+/.test(text)) return licencesOf(text.split(/\s+OR\s+/)[0] ?? '');
  return text.split(/\s+AND\s+/).map((part) => part.replace(/[()]/g, '').trim());
}
