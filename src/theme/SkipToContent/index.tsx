import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** The first stop of the Tab key: past bar and sidebar, to the text itself (every page's `main` has this id). */
export default function SkipToContent(): ReactNode {
  return (
    <nav aria-label="Skip">
      <a className={styles.skip} href="#main-content">
        Skip to the text
      </a>
    </nav>
  );
}
