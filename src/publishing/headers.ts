import { contentPolicy } from '../first-view/content-policy.ts';

/** Name and value of a header. */
export type Header = readonly [name: string, value: string];

/** What the policies of pages allow beyond the files of the site, without repetition, sorted. */
export interface Allowances {
  /** Hashes of inline scripts. */
  script: string[];
  /** Sources of workers, such as `blob:`. */
  worker: string[];
}

/** Two sets of allowances together. */
export function together(a: Allowances, b: Allowances): Allowances {
  return { script: union(a.script, b.script), worker: union(a.worker, b.worker) };
}

/** What the policies in the heads of these pages allow together. */
export function allowancesOf(pages: Iterable<string>): Allowances {
  let all: Allowances = { script: [], worker: [] };
  for (const html of pages) {
    const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/i.exec(html)?.[1];
    const sources = (directive: string) =>
      new RegExp(`(?:^|; )${directive}([^;]*)`).exec(policy ?? '')?.[1]?.split(' ') ?? [];
    all = together(all, {
      script: sources('script-src').filter((source) => source.startsWith("'sha256-")),
      worker: sources('worker-src').filter((source) => !['', "'self'"].includes(source)),
    });
  }
  return all;
}

/**
 * What every answer carries. The policy is the one of all pages together: each page has its own, narrower one in
 * its head, and a browser obeys both. It adds what a page cannot say of itself: nobody may frame it.
 */
export function securityHeaders({ script, worker }: Allowances): Header[] {
  const policy = contentPolicy({ scripts: [], wasm: true })
    .replace("'wasm-unsafe-eval'", ["'wasm-unsafe-eval'", ...script].join(' '))
    .replace("worker-src 'self'", ["worker-src 'self'", ...worker].join(' '));
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

function union(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])].sort();
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
