import { createHash } from 'node:crypto';
import { pageRule } from '../rule.ts';
import type { BuiltPage, Tag } from '../site.ts';

/** Script types that hold data, which no browser runs. */
const DATA = /^(application\/(ld\+)?json|text\/plain|speculationrules)$/;

/** Only code that the page's own policy lists may run in it. */
export const inlineScript = pageRule({
  name: 'inline-script',
  demands: 'Every inline script is listed by hash in the content security policy; no handlers.',
  redirects: true,
  check: (page, report) => {
    const policy = policyOf(page);
    for (const tag of page.tags) {
      if (isInlineScript(tag)) {
        const hash = `'sha256-${createHash('sha256').update(tag.text).digest('base64')}'`;
        if (policy?.includes(hash)) continue;
        report(
          tag.offset,
          policy === undefined
            ? 'an inline script runs on a page without a content security policy'
            : `the policy does not list the inline script "${tag.text.trim().slice(0, 40)}"`,
          `List ${hash} in script-src, or move the code into a file.`,
        );
      }
      for (const [attribute, value] of Object.entries(tag.attributes)) {
        if (/^on[a-z]+$/i.test(attribute)) {
          report(
            tag.offset,
            `<${tag.name}> has the handler ${attribute}`,
            'Attach behaviour in src/enhance/.',
          );
        } else if (
          /^\s*(javascript|vbscript):/i.test(value) &&
          /^(href|src|action|formaction|xlink:href)$/.test(attribute)
        ) {
          report(
            tag.offset,
            `<${tag.name}> runs ${attribute}="${value.slice(0, 40)}"`,
            'Link to a place, not to code.',
          );
        }
      }
    }
  },
});

function isInlineScript({ name, attributes, text }: Tag): boolean {
  if (name !== 'script' || attributes.src !== undefined || text === '') return false;
  return !DATA.test(attributes.type ?? '');
}

/** The script-src part of the page's own policy; undefined when it has none. */
function policyOf({ tags }: BuiltPage): string | undefined {
  const meta = tags.find(
    ({ name, attributes }) =>
      name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'content-security-policy',
  );
  const parts = meta?.attributes.content?.split(';').map((part) => part.trim());
  return parts?.find((part) => part.startsWith('script-src ')) ?? (parts && '');
}
