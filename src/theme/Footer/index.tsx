import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';
import { footerGroups } from '../../config/navigation';
import { useAddresses } from '../../config/use-addresses';
import styles from './styles.module.css';

/** The foot of every page: where else to go, who may reuse what. */
export default function Footer(): ReactNode {
  const { repository, forum } = useAddresses();
  return (
    <footer className={styles.footer}>
      <div className={styles.inner}>
        {footerGroups.map((group) => (
          <nav key={group.title} aria-label={group.title}>
            <p className={styles.title}>{group.title}</p>
            <ul>
              {group.links.map((link) => (
                <li key={link.to}>
                  <Link to={link.to}>{link.label}</Link>
                </li>
              ))}
            </ul>
          </nav>
        ))}
        <div className={styles.about}>
          <p>
            Community research, continued by other hands since 2026. Text and data: CC BY 4.0; code:
            MIT. Not an official publication of any team.
          </p>
          <p>
            <a href={repository}>Source</a> ·{' '}
            <a href={forum} data-forum>
              Forum
            </a>{' '}
            · <Link to="/contribute/">Correct something</Link>
          </p>
        </div>
      </div>
    </footer>
  );
}
