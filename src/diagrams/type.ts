/** The kinds of diagram that the site draws. */
export type DiagramType = 'flowchart' | 'sequence' | 'state' | 'class' | 'er';

/** First word of a diagram's source, by type; the fixes of problems list them. */
export const KEYWORDS: Readonly<Record<DiagramType, readonly string[]>> = {
  flowchart: ['flowchart', 'graph'],
  sequence: ['sequenceDiagram'],
  state: ['stateDiagram-v2', 'stateDiagram'],
  class: ['classDiagram'],
  er: ['erDiagram'],
};

/** The type that a source declares on its first line, or undefined when it is none of the five. */
export function diagramType(source: string): DiagramType | undefined {
  const first = source
    .split('\n')
    .map((line) => line.trim())
    .find((line) => line !== '' && !/^%%(?!\{)/.test(line));
  const word = first?.split(/[\s;]/)[0] ?? '';
  const entry = Object.entries(KEYWORDS).find(([, keywords]) => keywords.includes(word));
  return entry?.[0] as DiagramType | undefined;
}
