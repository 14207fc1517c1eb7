import type { ReactNode } from 'react';

/** Nothing: the copy button is added by src/enhance/copy-code.ts, on every page alike. */
export default function CodeBlockButtons(): ReactNode {
  return null;
}
