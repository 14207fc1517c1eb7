import type { CONFIDENCES, SCOPES } from '../schema/cell.ts';

/** What kind of fact a value is, for a reader. */
export const SCOPE_WORDS: Readonly<Record<(typeof SCOPES)[number], string>> = {
  'protocol-constant': 'constant of the protocol',
  'network-parameter': 'parameter of the network, which a vote or configuration can change',
  'client-default': 'default of one program',
  derived: 'derived from other values',
  measured: 'measured',
  'documented-only': 'documented, not found in code',
};

/** How a value is known, for a reader. */
export const CONFIDENCE_WORDS: Readonly<Record<(typeof CONFIDENCES)[number], string>> = {
  code: 'read in the code',
  spec: 'from a specification or proposal',
  docs: 'from documentation',
  statement: 'from a statement',
};
