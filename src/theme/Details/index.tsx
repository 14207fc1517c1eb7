import type { ComponentProps, ReactNode } from 'react';

type Props = Omit<ComponentProps<'details'>, 'summary'> & { summary?: ReactNode };

/** The native element: it folds without a script and is found by the browser's own search. */
export default function Details({ summary, children, ...props }: Props): ReactNode {
  return (
    <details {...props}>
      {typeof summary === 'string' ? <summary>{summary}</summary> : summary}
      {children}
    </details>
  );
}
