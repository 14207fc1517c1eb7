import { useDocsSidebar } from '@docusaurus/plugin-content-docs/client';
import type { ReactNode } from 'react';
import Sidebar from '../../../components/Sidebar';
import styles from './styles.module.css';

/**
 * Sidebar beside the page. On small screens the same element is a native popover, opened by the
 * button above the page: no script, no second copy of the links.
 */
export default function DocRootLayout({ children }: { children: ReactNode }): ReactNode {
  const sidebar = useDocsSidebar();
  if (!sidebar) return <div className={styles.single}>{children}</div>;
  return (
    <div className={styles.root}>
      <div className={styles.open}>
        <button type="button" popoverTarget="section-menu">
          <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
            <path d="M2 4h8M2 8h12M2 12h5" stroke="currentColor" strokeWidth="1.6" />
          </svg>
          Pages of this section
        </button>
      </div>
      <nav
        id="section-menu"
        popover="auto"
        aria-label="Pages of this section"
        className={styles.sidebar}
      >
        <Sidebar items={sidebar.items} />
      </nav>
      {children}
    </div>
  );
}
