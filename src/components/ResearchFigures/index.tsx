import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';
import type { ResearchState } from '../../research-state/state';
import styles from './styles.module.css';

/** What stands today, counted from the files when the site was built. */
export default function ResearchFigures({ state }: { state: ResearchState }): ReactNode {
  const internal = state.pages.internal ?? { total: 0, reviewed: 0 };
  const figures: Array<[value: number, what: string, to: string]> = [
    [
      internal.total,
      `pages on the node, ${internal.reviewed} checked by a second reader`,
      '/internal/',
    ],
    [state.citations, 'links to exact lines of go-zenon', '/internal/'],
    [state.records, `virtual machines on record, ${state.cells} sourced values`, '/external/'],
    [state.claims, 'claims held against the code', '/claims/'],
    [state.drawings, 'diagrams', '/internal/'],
    [state.terms, 'terms explained', '/glossary/'],
  ];
  return (
    <ul className={styles.figures}>
      {figures.map(([value, what, to]) => (
        <li key={what}>
          <Link to={to}>
            <strong>{value.toLocaleString('en')}</strong> <span>{what}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
