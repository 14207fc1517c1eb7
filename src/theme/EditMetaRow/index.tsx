import type { ReactNode } from 'react';

/** Nothing: the way to the editor stands at the foot of every page (src/components/PageFoot). */
export default function EditMetaRow(): ReactNode {
  return null;
}
