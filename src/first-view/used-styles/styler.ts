import { interestOf } from './interest.ts';
import { pageFacts } from './page-facts.ts';
import { readSheet } from './sheet.ts';
import { usedStyles } from './used-styles.ts';

/**
 * Makes a function that says which styles a page uses. Pages that look alike to the style sheet share one
 * answer, so that a site of thousands of pages is done in seconds.
 *
 * @param css the whole style sheet
 * @param coreScripts text of the scripts that every page runs at once
 * @param laterScripts text of scripts loaded on intent: they bring their own rules, which read properties
 * @throws on broken CSS
 */
export function createStyler(
  css: string,
  coreScripts: readonly string[] = [],
  laterScripts: readonly string[] = [],
): (html: string) => string {
  const sheet = readSheet(css);
  const interest = interestOf(sheet);
  const later = pageFacts('', laterScripts, interest).properties;
  const answers = new Map<string, string>();
  return (html) => {
    const facts = pageFacts(html, coreScripts, interest);
    const known = answers.get(facts.key);
    if (known !== undefined) return known;
    const properties = new Set([...facts.properties, ...later]);
    const answer = usedStyles(sheet, { ...facts, properties });
    answers.set(facts.key, answer);
    return answer;
  };
}
