import { checkContent } from '../../content-checks/check-content.ts';
import { contentOf } from '../../content-checks/fixture.ts';
import { controlCharacter } from '../../content-checks/rules/control-character.ts';
import { svgContent } from '../../content-checks/rules/svg-content.ts';
import { inlineSvg } from '../../diagrams/figure.ts';
import { faultsOfDrawing } from '../../diagrams/inspect.ts';
import type { Judge } from '../input.ts';
import { pageFaults } from './page-faults.ts';
import { passed, refused } from './refusal.ts';

/** A picture: refused, or shapes. It is shown by `<img>` and can be opened by itself. */
export const judgeSvg: Judge = (input) => {
  const problems = checkContent(contentOf({ files: { [input.file]: input.text } }), [
    svgContent,
    controlCharacter,
  ]);
  if (problems.length > 0) return refused(input, problems);
  // A picture may colour its own shapes; nothing outside it is reached by that.
  const faults = pageFaults(input.text, { drawing: true }).filter((fault) => fault !== '<style>');
  return passed([...faults, ...xmlFaults(input.text)]);
};

/** A committed drawing: refused, or harmless inside a page. */
export const judgeDrawing: Judge = (input) => {
  const name = /([^/]+)\.svg$/.exec(input.file)?.[1] ?? '';
  const faults = faultsOfDrawing(input.text, name);
  const [message] = faults;
  if (message !== undefined) {
    const fix = 'Draw it again.';
    return refused(input, [{ file: input.file, rule: 'drawing-damaged', message, fix }]);
  }
  return passed(pageFaults(`<figure>${inlineSvg(input.text)}</figure>`, { drawing: true }));
};

/** What only a reader of XML sees: entities, processing instructions, other namespaces. */
function xmlFaults(text: string): string[] {
  const found: string[] = [];
  if (/<!ENTITY|<!DOCTYPE/i.test(text)) found.push('a document type');
  if (/<style[^>]*>[^<]*(?:url\(\s*["']?[^#"'\s]|@import)/i.test(text))
    found.push('a style that loads');
  if (/<\?xml-stylesheet/i.test(text)) found.push('a style sheet');
  if (/\sxmlns(?::\w+)?\s*=\s*["']?http:\/\/www\.w3\.org\/1999\/xhtml/i.test(text)) {
    found.push('elements of HTML');
  }
  return found;
}
