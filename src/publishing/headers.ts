import { contentPolicy } from '../first-view/content-policy.ts';

/** Name and value of a header. */
export type Header = readonly [name: string, value: string];

const HASH = /'sha256-[A-Za-z0-9+/=]+'/g;

/** The hashes of inline scripts that the policies of these pages allow, without repetition, sorted. */
export function scriptHashes(pages: Iterable<string>): string[] {
  const found = new Set<string>();
  for (const html of pages) {
    const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/i.exec(html)?.[1];
    for (const [hash] of policy?.matchAll(HASH) ?? []) found.add(hash);
  }
  return [...found].sort();
}

/**
 * What every answer carries. The policy is the one of all pages together: each page has its own, narrower one in
 * its head, and a browser obeys both. It adds what a page cannot say of itself: nobody may frame it.
 *
 * @param hashes `'sha256-…'` of every inline script that some page may run
 */
export function securityHeaders(hashes: readonly string[]): Header[] {
  const policy = contentPolicy({ scripts: [], wasm: true }).replace(
    "'wasm-unsafe-eval'",
    ["'wasm-unsafe-eval'", ...hashes].join(' '),
  );
  return [
    ['Content-Security-Policy', `${policy}; frame-ancestors 'none'`],
    ['X-Content-Type-Options', 'nosniff'],
    ['X-Frame-Options', 'DENY'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
    ['Strict-Transport-Security', 'max-age=31536000'],
  ];
}

/** The headers as nginx reads them. */
export function forNginx(headers: readonly Header[]): string {
  return headers.map(([name, value]) => `add_header ${name} "${value}" always;\n`).join('');
}

/** The headers as Caddy reads them, to be imported into a site. */
export function forCaddy(headers: readonly Header[]): string {
  const lines = headers.map(([name, value]) => `\t${name} "${value}"\n`);
  return `header {\n${lines.join('')}}\n`;
}
