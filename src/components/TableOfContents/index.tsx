import type { TOCItem } from '@docusaurus/mdx-loader';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/**
 * "On this page" twice in the HTML: beside the page on wide screens, folded above it on small ones.
 * CSS shows one of them; src/enhance/ marks the heading being read.
 */
export default function TableOfContents({
  toc,
  folded = false,
}: {
  toc: readonly TOCItem[];
  folded?: boolean;
}): ReactNode {
  const items = toc.filter((item) => item.level <= 3);
  if (items.length < 2) return null;
  const list = (
    <ul>
      {items.map((item) => (
        <li key={item.id} data-level={item.level}>
          {/* Docusaurus hands headings over as HTML that it made itself from the page's Markdown. */}
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: see above */}
          <a href={`#${item.id}`} dangerouslySetInnerHTML={{ __html: item.value }} />
        </li>
      ))}
    </ul>
  );
  if (folded) {
    return (
      <details className={styles.folded}>
        <summary>On this page</summary>
        {list}
      </details>
    );
  }
  return (
    <nav className={styles.beside} aria-label="On this page" data-toc>
      <p>On this page</p>
      {list}
    </nav>
  );
}
