/** Comments that no browser can end early, and tags that only lay out text. */
const HARMLESS =
  /<!--(?!-?>)[^<>]*-->|<(?:br|kbd|sub|sup|details|summary)\s*\/?>|<details open>|<\/(?:kbd|sub|sup|details|summary)\s*>/g;

const ACTIVE_TAG =
  /<\s*\/?\s*(?:script|iframe|frame|style|object|embed|link|meta|base|form|input|button|svg|math|template|noscript|portal)\b/i;
const HANDLER = /[\s"'/]on[a-z]+\s*=/i;
const ACTIVE_ADDRESS = /(?:javascript|vbscript|data)\s*:/i;

/** Names of the HTML tags that Markdown may hold, without attributes (but for details open). */
export const ALLOWED_TAGS = ['br', 'kbd', 'sub', 'sup', 'details', 'summary'] as const;

/** Whether raw HTML could run code, load something or restyle the page. */
export function isActiveHtml(html: string): boolean {
  const rest = html.replace(HARMLESS, '');
  return ACTIVE_TAG.test(rest) || HANDLER.test(rest) || ACTIVE_ADDRESS.test(rest);
}

/**
 * Whether raw HTML holds nothing but allowed tags and comments. What is not recognised is refused:
 * browsers and parsers differ in how they mend broken tags.
 */
export function isAllowedHtml(html: string): boolean {
  return !html.replace(HARMLESS, '').includes('<');
}
