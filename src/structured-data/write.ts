import { jsonForScript } from '../safe-html/data-script.ts';

const SCRIPT = /<script\b[^>]*\btype="?application\/ld\+json"?[^>]*>([\s\S]*?)<\/script>/g;

/**
 * Puts structured data into a page, as data that no browser runs. The framework's list of breadcrumbs,
 * which the data replace, goes; other data, such as those of an update, stay.
 */
export function withStructuredData(html: string, data: object): string {
  const kept = html.replace(SCRIPT, (script, text: string) =>
    text.includes('"BreadcrumbList"') ? '' : script,
  );
  const script = `<script type="application/ld+json">${jsonForScript(data)}</script>`;
  return kept.replace('</head>', () => `${script}</head>`);
}
