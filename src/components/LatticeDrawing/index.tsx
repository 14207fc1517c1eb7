import type { ReactNode } from 'react';
import styles from './styles.module.css';

interface Block {
  x: number;
  y: number;
  kind?: 'call' | 'answer';
}

const lanes = [
  { y: 40, label: 'account' },
  { y: 104, label: 'account' },
  { y: 168, label: 'contract' },
];
const blocks: readonly Block[] = [
  { x: 96, y: 40 },
  { x: 170, y: 40 },
  { x: 318, y: 40 },
  { x: 133, y: 104, kind: 'call' },
  { x: 392, y: 104 },
  { x: 96, y: 168 },
  { x: 255, y: 168, kind: 'answer' },
];

/** The question of the site as a picture: a call lands on a contract's chain; what runs there? */
export default function LatticeDrawing(): ReactNode {
  return (
    <svg
      className={styles.drawing}
      viewBox="0 0 480 268"
      role="img"
      aria-labelledby="lattice-title lattice-text"
    >
      <title id="lattice-title">A call in the block lattice</title>
      <desc id="lattice-text">
        Three account chains run from left to right. A call leaves the second chain and is received
        on the third, a contract’s chain, where a dashed box with a question mark stands for the
        virtual machine. Below, momentums confirm the blocks.
      </desc>
      {lanes.map((lane) => (
        <g key={lane.y}>
          <line x1="70" x2="462" y1={lane.y} y2={lane.y} className={styles.chain} />
          <text x="0" y={lane.y + 4} className={styles.label}>
            {lane.label}
          </text>
        </g>
      ))}
      <path d="M145 112 C 175 160, 210 168, 237 168" className={styles.call} />
      <path d="M268 158 C 300 116, 330 104, 378 104" className={styles.call} />
      {blocks.map((block) => (
        <rect
          key={`${block.x}-${block.y}`}
          x={block.x - 12}
          y={block.y - 12}
          width="24"
          height="24"
          rx="4"
          className={block.kind ? styles.lit : styles.block}
        />
      ))}
      <rect x="228" y="141" width="54" height="54" rx="8" className={styles.machine} />
      <text x="255" y="215" className={styles.question}>
        which machine?
      </text>
      <line x1="70" x2="462" y1="244" y2="244" className={styles.spine} />
      <text x="0" y="248" className={styles.label}>
        momentum
      </text>
      {[133, 218, 303, 388].map((x) => (
        <path key={x} d={`M${x} 233l11 11-11 11-11-11z`} className={styles.momentum} />
      ))}
    </svg>
  );
}
