import type { BuiltPage, BuiltSite } from './site.ts';

/** Where an address written in a page leads. */
export type Target =
  | { kind: 'outside'; url: string }
  /** Not a place on the web: mailto:, data: … */
  | { kind: 'other'; scheme: string }
  /** On the origin of the site, but not below its base path. */
  | { kind: 'beside'; path: string }
  /** On the site: `path` is below the base path and begins with a slash. */
  | { kind: 'inside'; path: string; fragment: string };

/** Resolves an address as a browser on that page does. */
export function resolve(site: BuiltSite, page: BuiltPage, address: string): Target {
  const here = site.origin + site.basePath + page.route.slice(1);
  let url: URL;
  try {
    url = new URL(address, here);
  } catch {
    return { kind: 'outside', url: address };
  }
  if (!/^https?:$/.test(url.protocol)) return { kind: 'other', scheme: url.protocol };
  if (url.origin !== new URL(site.origin).origin) return { kind: 'outside', url: url.href };
  const path = decode(url.pathname);
  if (!path.startsWith(site.basePath)) return { kind: 'beside', path };
  const fragment = decode(url.hash.slice(1).replace(/:~:.*$/, ''));
  return { kind: 'inside', path: path.slice(site.basePath.length - 1), fragment };
}

/** The file of the build folder that a host serves for a path below the base path, if any. */
export function fileFor(site: BuiltSite, path: string): string | undefined {
  const file = path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
  return site.files.has(file) ? file : undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
