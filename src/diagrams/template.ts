import { PALETTE } from './palette.ts';
import type { DiagramType } from './type.ts';

/**
 * Raise this when code that shapes the SVG (src/diagrams/draw/) changes what it produces: every
 * drawing is then made again. A change to the configuration below needs no raise.
 */
const REVISION = 2;

/** The drawing library's version; package.json pins the same one. */
export const MERMAID_VERSION = '11.17.2';

/**
 * Labels are measured in a wide font (DejaVu Sans on Linux, Verdana with near the same widths
 * elsewhere) and shown in the site's, which is narrower: nothing wraps or overflows.
 */
const MEASURING_FONT = '"DejaVu Sans", Verdana, sans-serif';
const FONT_SIZE = 14;

const s = Object.fromEntries(
  Object.entries(PALETTE).map(([role, { sentinel }]) => [role, sentinel]),
) as Record<keyof typeof PALETTE, string>;

/** Rules for what the library's theme variables do not reach. */
const STYLE = `
  * { filter: none !important; }
  text, tspan { fill: ${s.ink} !important; }
  .edgeLabel rect { fill: ${s.paper} !important; stroke: none !important; opacity: 1 !important; }
  .edgePaths path, .flowchart-link, .relation, .relationshipLine {
    stroke: ${s.line} !important; stroke-width: 1.4px !important; fill: none !important;
  }
  .edgePaths .edge-thickness-thick { stroke-width: 2.8px !important; }
  .edgePaths .edge-pattern-dotted, .edgePaths .edge-pattern-dashed {
    stroke-dasharray: 4 3 !important;
  }
  marker path, marker circle { stroke: ${s.line} !important; stroke-dasharray: none !important; }
  marker[id*='crosshead'] path { stroke-width: 1.6px !important; }
  marker[id*='filled-head'] path { fill: ${s.line} !important; }
  marker[id*='zeroOr'] circle { fill: ${s.paper} !important; }
  .cluster-label text, .cluster-label tspan { font-weight: 600 !important; }
  .statediagram-cluster rect.inner { fill: none !important; stroke: none !important; }
  .outer-path:has(~ .row-rect-odd) path:first-child { fill: ${s['accent-ground']} !important; }
  .sequenceDisc { fill: ${s.accent} !important; stroke: none !important; }
  .sequenceNumber { fill: ${s['accent-ink']} !important; font-size: 11px; font-weight: 600; }
  .loopLine { stroke: ${s['node-line']} !important; stroke-width: 1px !important; }
  .loopLine:not([style]) { stroke-dasharray: none !important; }
  .labelBox { stroke: ${s['node-line']} !important; }
  .actor-man line, .actor-man circle { stroke-width: 1.5px !important; }
  .loopText, .sectionTitle, .messageText, .edgeTerminals text {
    stroke: ${s.paper} !important; stroke-width: 4px !important; paint-order: stroke;
  }
`;

/** What the drawing library is told for every type. */
const MERMAID_CONFIG = {
  startOnLoad: false,
  securityLevel: 'strict',
  theme: 'base',
  look: 'classic',
  htmlLabels: false,
  deterministicIds: true,
  fontFamily: MEASURING_FONT,
  fontSize: FONT_SIZE,
  flowchart: {
    htmlLabels: false,
    wrappingWidth: 300,
    nodeSpacing: 40,
    padding: 12,
    subGraphTitleMargin: { top: 6, bottom: 14 },
  },
  sequence: {
    actorFontFamily: MEASURING_FONT,
    actorFontSize: FONT_SIZE,
    noteFontFamily: MEASURING_FONT,
    noteFontSize: FONT_SIZE,
    messageFontFamily: MEASURING_FONT,
    messageFontSize: FONT_SIZE,
    width: 120,
    height: 48,
    actorMargin: 36,
    labelBoxWidth: 66,
  },
  class: { htmlLabels: false, hideEmptyMembersBox: true },
  themeVariables: {
    fontFamily: MEASURING_FONT,
    fontSize: `${FONT_SIZE}px`,
    background: s.paper,
    mainBkg: s.node,
    primaryColor: s.node,
    primaryTextColor: s.ink,
    primaryBorderColor: s['node-line'],
    secondaryColor: s['accent-ground'],
    secondaryTextColor: s.ink,
    secondaryBorderColor: s['node-line'],
    tertiaryColor: s.group,
    tertiaryTextColor: s.ink,
    tertiaryBorderColor: s['group-line'],
    nodeBorder: s['node-line'],
    nodeTextColor: s.ink,
    textColor: s.ink,
    titleColor: s.ink,
    lineColor: s.line,
    arrowheadColor: s.line,
    edgeLabelBackground: s.paper,
    clusterBkg: s.group,
    clusterBorder: s['group-line'],
    noteBkgColor: s.note,
    noteTextColor: s.ink,
    noteBorderColor: s['note-line'],
    actorBkg: s['accent-ground'],
    actorBorder: s.accent,
    actorTextColor: s.ink,
    actorLineColor: s['group-line'],
    signalColor: s.line,
    signalTextColor: s.ink,
    labelBoxBkgColor: s['accent-ground'],
    labelBoxBorderColor: s.accent,
    labelTextColor: s.ink,
    loopTextColor: s.ink,
    activationBkgColor: s['accent-ground'],
    activationBorderColor: s.accent,
    sequenceNumberColor: s['accent-ink'],
    labelColor: s.ink,
    altBackground: s.group,
    compositeBackground: s.group,
    compositeTitleBackground: s.group,
    compositeBorder: s['group-line'],
    innerEndBackground: s.line,
    specialStateColor: s.line,
    stateBkg: s.node,
    transitionColor: s.line,
    transitionLabelColor: s.ink,
    stateLabelColor: s.ink,
    classText: s.ink,
    relationColor: s.line,
    relationLabelBackground: s.paper,
    relationLabelColor: s.ink,
    attributeBackgroundColorOdd: s.paper,
    attributeBackgroundColorEven: s.group,
    rowOdd: s.paper,
    rowEven: s.group,
    useGradient: false,
    dropShadow: 'none',
  },
  themeCSS: STYLE,
};

/** Space between ranks, in user units: relations carry labels at both ends and in the middle. */
const RANK_SPACING: Readonly<Record<DiagramType, number>> = {
  flowchart: 44,
  state: 44,
  class: 84,
  er: 90,
  sequence: 44,
};

/** Everything the drawing library is told for one type. */
export function mermaidConfig(type: DiagramType): object {
  return { ...MERMAID_CONFIG, rankSpacing: RANK_SPACING[type] };
}

/** Changes whenever drawings have to be made again although their sources did not change. */
export const TEMPLATE_VERSION = JSON.stringify([
  REVISION,
  MERMAID_VERSION,
  MERMAID_CONFIG,
  RANK_SPACING,
  PALETTE,
]);
