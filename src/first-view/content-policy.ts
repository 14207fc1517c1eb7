import { createHash } from 'node:crypto';

/** Values of `type` that a browser acts upon; anything else (JSON-LD) is data. */
const executable =
  /^(?:|text\/javascript|application\/javascript|module|importmap|speculationrules)$/;

/** The inline scripts of a page that a browser would act upon, verbatim. */
export function inlineScripts(html: string): string[] {
  const found: string[] = [];
  for (const [, attributes = '', text = ''] of html.matchAll(
    /<script\b([^>]*)>([\s\S]*?)<\/script>/gi,
  )) {
    const type = /\btype=["']?([^"'\s>]*)/i.exec(attributes)?.[1] ?? '';
    const hasFile = /(?:^|\s)src=/i.test(attributes);
    if (!hasFile && executable.test(type.toLowerCase()) && text.trim() !== '') found.push(text);
  }
  return found;
}

/** How a policy names an inline script. */
export function scriptHash(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}

/** What a policy allows beyond files of the site's own. */
export interface Allowed {
  /** Inline scripts that may run, verbatim. */
  scripts: Iterable<string>;
  /** Whether WebAssembly may be compiled. */
  wasm: boolean;
}

/**
 * A content security policy: nothing from elsewhere, and of inline scripts only the given ones. Styles may
 * be inline: formulas and diagrams are positioned by them.
 */
export function contentPolicy({ scripts, wasm }: Allowed): string {
  const hashes = [...new Set(scripts)].map(scriptHash).sort();
  return [
    "default-src 'none'",
    ["script-src 'self'", ...(wasm ? ["'wasm-unsafe-eval'"] : []), ...hashes].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/**
 * Whether a page asks to compile WebAssembly itself, by `<meta name="page-needs" content="wasm">`. Search does
 * not need it: its index is compiled in a worker, which has a policy of its own.
 */
export function needsWasm(html: string): boolean {
  return /<meta\b[^>]*\bname="?page-needs"?[^>]*\bcontent="?wasm\b/.test(html);
}

/**
 * Writes the policy of a page into it, before anything that it governs.
 *
 * @param known inline scripts that the build itself writes; what a page holds is allowed only if it is one
 * @throws if the page holds another one: allowing whatever is found would allow what was slipped in
 */
export function withContentPolicy(html: string, known: ReadonlySet<string>): string {
  const scripts = inlineScripts(html);
  const stranger = scripts.find((script) => !known.has(script));
  if (stranger !== undefined) {
    const start = JSON.stringify(stranger.trim().slice(0, 80));
    throw new Error(`the inline script ${start} is none of those that the build writes`);
  }
  const policy = contentPolicy({ scripts, wasm: needsWasm(html) });
  const tag = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  return html.replace(/<head>(\s*<meta charset="?[^>]*>)?/i, (head) => head + tag);
}
