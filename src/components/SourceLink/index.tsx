import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';

/** A permalink to code shows file and lines; an address of this site shows its path. */
export default function SourceLink({ address }: { address: string }): ReactNode {
  if (address.startsWith('/')) return <Link to={address}>{address}</Link>;
  const code = /\/blob\/([0-9a-f]{7})[0-9a-f]*\/(.+?)(?:#L(\d+)(?:-L(\d+))?)?$/.exec(address);
  if (!code) return <a href={address}>{address.replace(/^https?:\/\//, '')}</a>;
  const [, commit, file, from, to] = code;
  const lines = from ? `, ${to ? `lines ${from}–${to}` : `line ${from}`}` : '';
  return (
    <a href={address}>
      <code>{file}</code>
      {lines} at {commit}
    </a>
  );
}
