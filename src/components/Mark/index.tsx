import type { ReactNode } from 'react';

/**
 * The mark: three account chains of blocks, and the momentum that binds their newest blocks.
 * Drawn in the current text colour and the accent, so it follows the colour scheme.
 */
export default function Mark({ size = 26 }: { size?: number }): ReactNode {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M6 6v20M16 6v20M26 6v20" stroke="currentColor" strokeWidth="1.6" opacity=".45" />
      <path d="M2 25.5 16 12l14 4.5" fill="none" stroke="var(--accent)" strokeWidth="2.4" />
      <g fill="currentColor">
        <path d="M3.5 5.5h5v5h-5zM13.5 21.5h5v5h-5zM23.5 4h5v5h-5zM23.5 24h5v5h-5z" />
      </g>
      <g fill="var(--accent)">
        <path d="M3.5 19h5v5h-5zM13.5 9.5h5v5h-5zM23.5 13.2h5v5h-5z" />
      </g>
    </svg>
  );
}
