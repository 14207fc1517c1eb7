import type { Problem } from '../../problems/problem.ts';
import { type ContentRule, reporter } from '../rule.ts';
import { placeAt } from '../text-of-file.ts';

const NAME = 'control-character';
/**
 * Characters that a reviewer does not see: controls but tab and line feed, soft hyphen, zero-width
 * and direction marks, bidirectional overrides, invisible operators, byte order mark, noncharacters,
 * tag characters.
 */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** What is shown is what is there: text that looks harmless may not hide anything. */
export const controlCharacter: ContentRule = {
  name: NAME,
  demands: 'No text holds invisible or direction-changing characters.',
  check: ({ files }) => {
    const problems: Problem[] = [];
    for (const { path, text } of files) {
      if (text === undefined) continue;
      const report = reporter(NAME, path, problems);
      for (const found of text.matchAll(INVISIBLE)) {
        const code = found[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
        const fix =
          code === '000D'
            ? 'Save the file with line feeds only (LF).'
            : 'Delete it; in code write it as an escape.';
        report(
          { position: { start: placeAt(text, found.index) } },
          `invisible character U+${code}`,
          fix,
        );
        break;
      }
    }
    return problems;
  },
};
