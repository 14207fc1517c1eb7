import { createHash } from 'node:crypto';

/** Attributes of `type` that a browser executes; anything else (JSON-LD) is data. */
const executable = /^(?:|text\/javascript|application\/javascript|module)$/;

/** The inline scripts of a page that a browser would run, verbatim. */
export function inlineScripts(html: string): string[] {
  const found: string[] = [];
  for (const [, attributes = '', text = ''] of html.matchAll(
    /<script\b([^>]*)>([\s\S]*?)<\/script>/g,
  )) {
    const type = /\btype="?([^"\s>]*)"?/.exec(attributes)?.[1] ?? '';
    if (!/\bsrc=/.test(attributes) && executable.test(type) && text.trim() !== '') found.push(text);
  }
  return found;
}

/**
 * The content security policy of one page: nothing from elsewhere, and of inline scripts only the very
 * ones the build wrote. Styles may be inline: formulas and diagrams are positioned by them.
 */
export function contentPolicy(html: string): string {
  const hashes = [...new Set(inlineScripts(html))].map(
    (script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  return [
    "default-src 'none'",
    // The search index is WebAssembly, compiled in the page.
    ["script-src 'self'", "'wasm-unsafe-eval'", ...hashes].join(' '),
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

/** Writes the policy into a page, before anything it governs. */
export function withContentPolicy(html: string): string {
  const tag = `<meta http-equiv="Content-Security-Policy" content="${contentPolicy(html)}">`;
  return html.replace(/<head>(\s*<meta charset="?[^>]*>)?/i, (head) => head + tag);
}
