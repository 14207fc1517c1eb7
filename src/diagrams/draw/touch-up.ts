/**
 * Runs inside the browser's page, so it may only use the DOM: mends what the drawing library's
 * settings and style rules cannot reach, before the drawing is read back.
 */
export function touchUpInPage(): void {
  const root = document.querySelector('svg') as SVGSVGElement;
  const all = <Kind extends Element>(selector: string) => [
    ...root.querySelectorAll<Kind & Element>(selector),
  ];

  // The library writes character codes such as #quot; into SVG labels without decoding them.
  const decoder = document.createElement('textarea');
  for (const run of all('text, tspan')) {
    if (run.childElementCount > 0 || !/&#?\w+;/.test(run.textContent ?? '')) continue;
    decoder.innerHTML = run.textContent ?? '';
    run.textContent = decoder.value;
  }

  // Absent labels and the invisible corners of loops widen the drawing.
  for (const rect of all<SVGRectElement>('rect')) {
    if (rect.width.baseVal.value < 1 || rect.height.baseVal.value < 1) rect.remove();
  }
  for (const text of all('text')) if (text.textContent?.trim() === '') text.remove();
  for (const group of all('g').reverse()) if (group.childElementCount === 0) group.remove();

  // Plain boxes get the corners that the other shapes have.
  for (const rect of all('.node rect.basic:not([rx])')) rect.setAttribute('rx', '4');

  // Arrows enter a group in the middle of its upper edge: its title makes room for them.
  for (const cluster of all<SVGGElement>('.flowchart .cluster, .classDiagram .cluster')) {
    const frame = cluster.querySelector(':scope > rect') as SVGRectElement | null;
    const label = cluster.querySelector('.cluster-label') as SVGGElement | null;
    const place = label?.transform.baseVal.consolidate()?.matrix;
    if (!frame || !label || !place) continue;
    label.setAttribute('transform', `translate(${frame.x.baseVal.value + 10}, ${place.f + 4})`);
  }
  for (const label of all('.statediagram-cluster .cluster-label')) {
    label.setAttribute('transform', `${label.getAttribute('transform')} translate(0, 6)`);
  }

  // Names that the library centres by their measured width stay centred in any font.
  const names =
    '.statediagram-state .label text, .statediagram-cluster .cluster-label text, ' +
    '.label-group text, .annotation-group text, .label.name text, .noteLabel text';
  for (const text of all<SVGTextElement>(names)) {
    if (getComputedStyle(text).textAnchor !== 'start') continue;
    const { x, width } = text.getBBox();
    text.setAttribute('style', 'text-anchor: middle !important');
    for (const row of text.querySelectorAll('.text-outer-tspan')) {
      row.setAttribute('style', 'text-anchor: middle');
      row.setAttribute('x', String(x + width / 2));
    }
  }

  // Sequence numbers: a disc wide enough for two digits, in place of a marker on an empty line.
  for (const line of all<SVGLineElement>('line[marker-start*="sequencenumber"]')) {
    const disc = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
    disc.setAttribute('cx', String(line.x1.baseVal.value));
    disc.setAttribute('cy', String(line.y1.baseVal.value));
    disc.setAttribute('r', '8.5');
    disc.setAttribute('class', 'sequenceDisc');
    line.replaceWith(disc);
  }
}
