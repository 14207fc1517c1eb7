import Link from '@docusaurus/Link';
import { useLocation } from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import Home from '@theme-original/DocBreadcrumbs/Items/Home';
import type { ReactNode } from 'react';
import { sections } from '../../../../config/navigation';

/** The home page, and the section that the page belongs to: a sidebar holds one section and does not name it. */
export default function HomeBreadcrumbItem(): ReactNode {
  const { pathname } = useLocation();
  const root = useBaseUrl('/');
  const here = `/${pathname.slice(root.length)}`;
  const section = sections.find(({ to }) => here.startsWith(to) && here !== to);
  return (
    <>
      <Home />
      {section && (
        <li className="breadcrumbs__item">
          <Link className="breadcrumbs__link" to={section.to}>
            {section.label}
          </Link>
        </li>
      )}
    </>
  );
}
