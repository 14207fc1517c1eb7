import MDXComponents from '@theme-original/MDXComponents';
import type { ComponentProps, ReactNode } from 'react';

/** A table scrolls inside itself on a small screen, and can be reached and scrolled by keyboard. */
function ScrollingTable(props: ComponentProps<'table'>): ReactNode {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would announce a form
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be focusable
    <div className="table-scroll" tabIndex={0} role="group" aria-label="Table">
      <table {...props} />
    </div>
  );
}

export default { ...MDXComponents, table: ScrollingTable };
