/** A package that is part of what readers get. */
export interface Shipped {
  name: string;
  version: string;
  /** SPDX expression of its package.json. */
  licence: string;
  /** Text of its licence file; empty when it has none. */
  text: string;
}

/**
 * The notices that go with the site: each package with its licence; a text that several packages share stands
 * once, below all their names.
 */
export function noticesText(shipped: readonly Shipped[]): string {
  const byText = new Map<string, Shipped[]>();
  const sorted = [...shipped].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const one of sorted) {
    const text = one.text.replaceAll('\r\n', '\n').trim();
    byText.set(text, [...(byText.get(text) ?? []), one]);
  }
  const parts = [...byText].map(([text, packages]) => {
    const names = packages.map(({ name, version, licence }) => `${name} ${version} (${licence})`);
    return `${names.join('\n')}\n\n${text || 'The package carries no licence text beyond this name.'}\n`;
  });
  const line = '-'.repeat(80);
  return `Libraries that are part of this site, and their licences.\n\n${line}\n${parts.join(`\n${line}\n`)}`;
}

/** The package that a module belongs to, from its absolute path; undefined for the site's own modules. */
export function packageFolder(path: string): string | undefined {
  const normal = path.split(/[?!]/).at(0)?.replaceAll('\\', '/') ?? '';
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(normal)?.[0];
}
