import type { ComponentProps, ReactNode } from 'react';

/** The native element: it folds without a script and is found by the browser's own search. */
export default function Details(props: ComponentProps<'details'>): ReactNode {
  return <details {...props} />;
}
