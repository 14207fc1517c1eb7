import type { ContentRule } from './rule.ts';
import { codeFenceLanguage } from './rules/code-fence-language.ts';
import { controlCharacter } from './rules/control-character.ts';
import { descriptionLength } from './rules/description-length.ts';
import { emptyTableHeader } from './rules/empty-table-header.ts';
import { fileName } from './rules/file-name.ts';
import { frontMatterMarkup } from './rules/front-matter-markup.ts';
import { frontMatterSyntax } from './rules/front-matter-syntax.ts';
import { frontMatterValue } from './rules/front-matter-value.ts';
import { glossaryLink } from './rules/glossary-link.ts';
import { headingH1 } from './rules/heading-h1.ts';
import { headingIdDuplicate } from './rules/heading-id-duplicate.ts';
import { headingIdFormat } from './rules/heading-id-format.ts';
import { headingIdMissing } from './rules/heading-id-missing.ts';
import { headingLevelJump } from './rules/heading-level-jump.ts';
import { hiddenSyntax } from './rules/hidden-syntax.ts';
import { imageAlt } from './rules/image-alt.ts';
import { internalLinkForm } from './rules/internal-link-form.ts';
import { linkText } from './rules/link-text.ts';
import { localFile } from './rules/local-file.ts';
import { longLine } from './rules/long-line.ts';
import { mdxCode } from './rules/mdx-code.ts';
import { missingFrontMatterKey } from './rules/missing-front-matter-key.ts';
import { orphanFile } from './rules/orphan-file.ts';
import { placeholderText } from './rules/placeholder-text.ts';
import { rawHtml } from './rules/raw-html.ts';
import { rawScript } from './rules/raw-script.ts';
import { remoteImage } from './rules/remote-image.ts';
import { svgContent } from './rules/svg-content.ts';
import { symlink } from './rules/symlink.ts';
import { titleLength } from './rules/title-length.ts';
import { unknownFrontMatterKey } from './rules/unknown-front-matter-key.ts';
import { unpinnedAction } from './rules/unpinned-action.ts';
import { unreadablePage } from './rules/unreadable-page.ts';
import { unsafeLink } from './rules/unsafe-link.ts';

/** Every rule that content is held to. Each has its fixtures beside it. */
export const CONTENT_RULES: readonly ContentRule[] = [
  frontMatterSyntax,
  unknownFrontMatterKey,
  missingFrontMatterKey,
  frontMatterValue,
  frontMatterMarkup,
  hiddenSyntax,
  titleLength,
  descriptionLength,
  headingIdMissing,
  headingIdFormat,
  headingIdDuplicate,
  headingLevelJump,
  headingH1,
  rawScript,
  rawHtml,
  mdxCode,
  unreadablePage,
  unsafeLink,
  localFile,
  internalLinkForm,
  glossaryLink,
  linkText,
  remoteImage,
  imageAlt,
  codeFenceLanguage,
  emptyTableHeader,
  placeholderText,
  svgContent,
  orphanFile,
  fileName,
  symlink,
  controlCharacter,
  longLine,
  unpinnedAction,
];
