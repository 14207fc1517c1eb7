import { jsonForScript } from '../safe-html/data-script.ts';

const SCRIPT = /<script\b[^>]*\btype="?application\/ld\+json"?[^>]*>([\s\S]*?)<\/script>/g;

const UPDATE = '"BlogPosting"';

/**
 * Puts structured data into a page, as data that no browser runs. The framework's list of breadcrumbs,
 * which the data replace, goes, and so does what it says of an update where the data say it; the rest stays.
 */
export function withStructuredData(html: string, data: object): string {
  const json = jsonForScript(data);
  const replaced = ['"BreadcrumbList"', ...(json.includes(UPDATE) ? [UPDATE] : [])];
  const kept = html.replace(SCRIPT, (script, text: string) =>
    replaced.some((kind) => text.includes(kind)) ? '' : script,
  );
  const script = `<script type="application/ld+json">${json}</script>`;
  return kept.replace('</head>', () => `${script}</head>`);
}
