import Link from '@docusaurus/Link';
import { useLocation } from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import type { ReactNode } from 'react';
import Mark from '../../components/Mark';
import { identity } from '../../config/identity';
import { sections } from '../../config/navigation';
import styles from './styles.module.css';

function SectionLinks({ className }: { className: string }): ReactNode {
  const { pathname } = useLocation();
  const root = useBaseUrl('/');
  const here = `/${pathname.slice(root.length)}`;
  return (
    <ul className={className}>
      {sections.map((section) => (
        <li key={section.to}>
          <Link to={section.to} aria-current={here.startsWith(section.to) ? 'true' : undefined}>
            {section.label}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/**
 * The bar on every page. The menu of small screens is a native popover and the search button a link
 * to the search page, so both work before (and without) any script; src/enhance/ takes over from there.
 */
export default function Navbar(): ReactNode {
  return (
    <header className={styles.bar}>
      <div className={styles.inner}>
        <Link to="/" className={styles.brand} aria-label={`${identity.name}, home page`}>
          <Mark />
          <span>{identity.name}</span>
        </Link>
        <nav aria-label="Main" className={styles.wide}>
          <SectionLinks className={styles.sections ?? ''} />
        </nav>
        <div className={styles.tools}>
          <Link to="/search/" className={styles.search} data-search-open aria-label="Search">
            <svg viewBox="0 0 16 16" width="15" height="15" aria-hidden="true">
              <circle cx="7" cy="7" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.6" />
              <path d="m10.6 10.6 3.6 3.6" stroke="currentColor" strokeWidth="1.6" />
            </svg>
            <span>Search</span>
            <kbd>/</kbd>
          </Link>
          <button type="button" className={styles.tool} data-theme-switch hidden>
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.6" />
              <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
            </svg>
          </button>
          <button
            type="button"
            className={styles.menuButton}
            popoverTarget="site-menu"
            aria-label="Menu"
          >
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <path d="M2 4h12M2 8h12M2 12h12" stroke="currentColor" strokeWidth="1.6" />
            </svg>
          </button>
        </div>
      </div>
      <nav id="site-menu" popover="auto" aria-label="Menu" className={styles.menu}>
        <SectionLinks className={styles.menuList ?? ''} />
      </nav>
    </header>
  );
}
