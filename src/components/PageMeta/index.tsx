import type { ReactNode } from 'react';
import styles from './styles.module.css';

interface PageMetaProps {
  status?: string;
  verified?: string;
  commit?: string;
  minutes?: number;
}

const statusText: Record<string, string> = {
  draft: 'Draft: not yet checked by a second reader',
  reviewed: 'Reviewed: a second reader followed every source',
};

/**
 * How far a page can be trusted, under its title: status, date, commit, reading time. No paragraph: forums
 * take the first one of a page for what the page says.
 */
export default function PageMeta({ status, verified, commit, minutes }: PageMetaProps): ReactNode {
  if (!status && !verified && !minutes) return null;
  return (
    <div className={styles.meta} data-pagefind-ignore>
      {status && (
        <span className={styles.status} data-status={status} title={statusText[status]}>
          {status}
        </span>
      )}
      {verified && (
        <span>
          Verified <time dateTime={verified}>{verified}</time>
        </span>
      )}
      {commit && (
        <span>
          go-zenon <code>{commit.slice(0, 7)}</code>
        </span>
      )}
      {minutes ? <span>{minutes} min read</span> : null}
    </div>
  );
}
