/** Mark in the head of pages that ask to keep the framework. */
const applicationMark = /<meta[^>]+name="?page-kind"?[^>]+content="?application"?/;

/** Whether a built page asks to keep the framework. Light sites refuse such pages: their bundle holds no content. */
export function isApplication(html: string): boolean {
  return applicationMark.test(html);
}

/**
 * Takes the framework's scripts from a built page that is a document, and gives it the site's own.
 * Inline scripts stay: the colour scheme has to be set before the first paint.
 *
 * @param html a built page
 * @param entry address of the site's own module
 */
export function toDocumentPage(html: string, entry: string): string {
  return addModule(withoutFramework(html), entry);
}

/** A document without the framework's scripts: their names change with every page that is edited. */
export function withoutFramework(html: string): string {
  return html
    .replace(/<script\b[^>]*\bsrc=[^>]*><\/script>/g, '')
    .replace(
      /<link\b[^>]*\brel="?(?:preload|prefetch|modulepreload)"?[^>]*\bas="?script"?[^>]*>/g,
      '',
    );
}

function addModule(html: string, entry: string): string {
  return html.replace('</head>', `<script type="module" src="${entry}"></script></head>`);
}
