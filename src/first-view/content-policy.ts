import { createHash } from 'node:crypto';

/** Values of `type` that a browser acts upon; anything else (JSON-LD) is data. */
const executable =
  /^(?:|text\/javascript|application\/javascript|module|importmap|speculationrules)$/;

/** Where a policy stands: first, but behind the encoding, which has to be among the first bytes. */
const HEAD = /<head(?:\s[^>]*)?>(\s*<meta charset="?[^>]*>)?/i;

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

/** How a policy names an inline script or style sheet. */
export function scriptHash(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}

/** What a policy allows beyond files of the site's own. */
export interface Allowed {
  /** Inline scripts that may run, verbatim. */
  scripts: Iterable<string>;
  /** Text of `style` elements; none of them: any may stand in the page. */
  styles?: Iterable<string>;
  /** Whether WebAssembly may be compiled. */
  wasm: boolean;
  /** Whether the page may start a worker from a text of its own, which then has this policy too. */
  ownWorker?: boolean;
}

/**
 * A content security policy: nothing from elsewhere, and of inline scripts and style sheets only the given
 * ones. `style` attributes are free: they place the signs of formulas and colour code. A browser that does
 * not know the two kinds of styles apart goes by the first, wider line. Fonts of formulas are in the styles.
 */
export function contentPolicy({ scripts, styles = [], wasm, ownWorker }: Allowed): string {
  const hashes = [...new Set(scripts)].map(scriptHash).sort();
  const sheets = [...new Set(styles)].map(scriptHash).sort();
  const stylePolicy =
    sheets.length === 0
      ? []
      : [["style-src-elem 'self'", ...sheets].join(' '), "style-src-attr 'unsafe-inline'"];
  return [
    "default-src 'none'",
    ["script-src 'self'", ...(wasm ? ["'wasm-unsafe-eval'"] : []), ...hashes].join(' '),
    "style-src 'self' 'unsafe-inline'",
    ...stylePolicy,
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    `worker-src 'self'${ownWorker ? ' blob:' : ''}`,
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
 * Whether a page asks for a worker under its own policy, by `<meta name="page-needs" content="own-worker">`.
 * A worker that is started from an address has the policy that the server sends with it, if any.
 */
export function needsOwnWorker(html: string): boolean {
  return /<meta\b[^>]*\bname="?page-needs"?[^>]*\bcontent="?own-worker\b/.test(html);
}

/**
 * Writes the policy of a page into it, before anything that it governs.
 *
 * @param known inline scripts that the build itself writes; what a page holds is allowed only if it is one
 * @param styles text of the style sheets that the build wrote into this page
 * @throws if the page holds another script: allowing whatever is found would allow what was slipped in; or if it
 *   has no head that a policy could stand in
 */
export function withContentPolicy(
  html: string,
  known: ReadonlySet<string>,
  styles: readonly string[] = [],
): string {
  const scripts = inlineScripts(html);
  const stranger = scripts.find((script) => !known.has(script));
  if (stranger !== undefined) {
    const start = JSON.stringify(stranger.trim().slice(0, 80));
    throw new Error(`the inline script ${start} is none of those that the build writes`);
  }
  const policy = contentPolicy({
    scripts,
    styles,
    wasm: needsWasm(html),
    ownWorker: needsOwnWorker(html),
  });
  const tag = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  const guarded = html.replace(HEAD, (head) => head + tag);
  if (guarded === html) throw new Error('the page has no head that a policy could stand in');
  return guarded;
}
