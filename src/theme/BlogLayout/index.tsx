import Layout from '@theme/Layout';
import type { ComponentProps, ReactNode } from 'react';
import styles from './styles.module.css';

type Props = ComponentProps<typeof Layout> & { sidebar?: unknown; toc?: ReactNode };

/** Updates read like letters: one column, no sidebar. */
export default function BlogLayout({
  sidebar: _sidebar,
  toc: _toc,
  children,
  ...layout
}: Props): ReactNode {
  return (
    <Layout {...layout}>
      <main id="main-content" tabIndex={-1} className={styles.column}>
        {children}
      </main>
    </Layout>
  );
}
