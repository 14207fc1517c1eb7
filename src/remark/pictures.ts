import type { Code, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { figureHtml } from '../survey/pictures/figure.ts';
import { PICTURES, type PictureName, pictureOf } from '../survey/pictures/pictures.ts';
import type { Survey } from '../survey/survey.ts';
import { htmlElement } from './html-element.ts';

/**
 * Draws pictures from the records into pages, from fences ```` ```picture ```` with the name of one. A name
 * that does not exist stops the build.
 */
export function pictures({ survey }: { survey: () => Survey }) {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'code', (node: Code, index, parent) => {
      if (index === undefined || !parent || node.lang !== 'picture') return undefined;
      const name = node.value.trim();
      if (!isName(name)) {
        const line = node.position?.start.line ?? 1;
        throw new Error(
          `${file.path}:${line}  There is no picture “${name}”.\n    fix: Write one of: ${PICTURES.join(', ')}.`,
        );
      }
      const html = figureHtml(pictureOf(survey(), name));
      parent.children.splice(index, 1, htmlElement('figure', { className: 'picture' }, html));
      return index + 1;
    });
  };
}

function isName(name: string): name is PictureName {
  return PICTURES.some((each) => each === name);
}
