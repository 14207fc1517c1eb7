import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';
import { sections } from '../../../config/navigation';
import { useAddresses } from '../../../config/use-addresses';

/** Addresses here are permanent, so a miss is a mistyped address or a defect: say what to do in both cases. */
export default function NotFoundContent(): ReactNode {
  const { repository } = useAddresses();
  return (
    <main id="main-content" tabIndex={-1} className="plain-page markdown">
      <h1>There is no page at this address</h1>
      <p>
        Addresses on this site do not change once published. If a link brought you here, it was
        mistyped or something is broken on our side:{' '}
        <a href={`${repository}/issues`}>please tell us</a> which link it was.
      </p>
      <p>
        <Link to="/search/">Search the site</Link>, or start from a section:
      </p>
      <ul>
        {sections.map((section) => (
          <li key={section.to}>
            <Link to={section.to}>{section.label}</Link>
          </li>
        ))}
      </ul>
    </main>
  );
}
