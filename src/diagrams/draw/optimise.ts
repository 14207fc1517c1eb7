import { optimize } from 'svgo';

/**
 * Makes an SVG small without changing what it shows or says: rounds to a tenth of a unit,
 * straightens curves that are lines, drops definitions that nothing refers to.
 */
export function optimiseSvg(svg: string): string {
  return optimize(svg, {
    multipass: true,
    plugins: [
      'removeUselessDefs',
      'removeHiddenElems',
      'removeEmptyContainers',
      'removeEmptyText',
      { name: 'cleanupListOfValues', params: { floatPrecision: 1 } },
      { name: 'cleanupNumericValues', params: { floatPrecision: 1 } },
      { name: 'convertPathData', params: { floatPrecision: 1 } },
      { name: 'convertTransform', params: { floatPrecision: 1 } },
      'collapseGroups',
      'moveElemsAttrsToGroup',
    ],
  }).data;
}
