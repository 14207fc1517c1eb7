import { type GeneratedFile, generatePages } from '../growth/generate.ts';
import { type SourceSection, sectionsOf } from '../growth/sections.ts';
import { folderAddress } from './peer.ts';

/** Fences that only this site knows; all others say the language of code, or are diagrams. */
const OWN_FENCE =
  /^(`{3,}|~{3,})(?!go|ts|bash|json|ya?ml|protobuf|solidity|rust|wasm|text|mermaid|md)[\w-]+[^\n]*\n[\s\S]*?^\1[ \t]*$\n?/gm;

/**
 * Pages that every generator can build: those of ours, without the parts that only this site knows, and
 * `count` generated ones that hold prose, tables and code, but no diagrams and no formulas.
 *
 * @param pages files below docs/, of which those of `folder` are taken
 */
export function peerCorpus(
  pages: readonly GeneratedFile[],
  folder: string,
  count: number,
): { ours: GeneratedFile[]; generated: GeneratedFile[] } {
  const ours = pages
    .filter(({ path }) => path.startsWith(`${folder}/`))
    .map(({ path, text }) => ({ path, text: text.replace(OWN_FENCE, '') }));
  const sources: SourceSection[] = ours
    .filter(({ path }) => path.endsWith('.md'))
    .flatMap(({ path, text }) => sectionsOf(text, folderAddress(path)))
    .filter(({ text }) => !/^[\s>]*(?:```|~~~)mermaid|\$/m.test(text));
  return { ours, generated: generatePages(sources, count) };
}
