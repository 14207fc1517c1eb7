import type { ReactNode } from 'react';
import { useAddresses } from '../../config/use-addresses';

interface PageFootProps {
  /**
   * The page's source: relative to the repository's root, or as the framework names it (`@site/…`). A folder
   * ends with a slash, and cannot be edited at once.
   */
  source: string;
  /** The record behind the page, relative to the repository's root. */
  record?: string | undefined;
  /** Day of the last check against the sources, YYYY-MM-DD. */
  verified?: string | undefined;
}

/**
 * Where the foot of a page goes: a step after the build fills it (src/plugins/after-build/page-foot.ts),
 * because only then it is known who links here. The live server shows the way to the editor alone.
 */
export default function PageFoot({ source, record, verified }: PageFootProps): ReactNode {
  const { repository, branch } = useAddresses();
  const path = source.replace(/^@site\//, '');
  return (
    <div data-slot="foot" data-source={path} data-record={record} data-verified={verified}>
      {!path.endsWith('/') && (
        <a href={`${repository}/edit/${branch}/${path}`} data-edit>
          Edit this page
        </a>
      )}
    </div>
  );
}
