import { type DiagramType, diagramType } from '../type.ts';
import { classTwin } from './class.ts';
import { erTwin } from './er.ts';
import { flowchartTwin } from './flowchart.ts';
import { sequenceTwin } from './sequence.ts';
import { stateTwin } from './state.ts';
import type { Twin } from './twin.ts';

const READERS: Readonly<Record<DiagramType, (source: string) => Twin>> = {
  flowchart: flowchartTwin,
  sequence: sequenceTwin,
  state: stateTwin,
  class: classTwin,
  er: erTwin,
};

/** Tells a diagram in words; undefined when it is none of the types that the site draws. */
export function twinOf(source: string): Twin | undefined {
  const type = diagramType(source);
  return type && READERS[type](source);
}
