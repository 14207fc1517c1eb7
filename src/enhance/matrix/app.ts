import '../../css/controls.css';
import '../../css/matrix-live.css';
import type { Candidates } from '../../survey/matrix/candidates.ts';
import { CAPTIONS } from '../../survey/matrix/captions.ts';
import { MOST_WEIGHT } from '../../survey/matrix/criterion.ts';
import type { MatrixData } from '../../survey/matrix/data.ts';
import { rankingHtml, sensitivityHtml } from '../../survey/matrix/html.ts';
import { rank } from '../../survey/matrix/rank.ts';
import {
  firstWeights,
  normalWeight,
  queryToWeights,
  type Weights,
  weightsToQuery,
} from '../../survey/matrix/weights.ts';
import { element } from '../compare/element.ts';

/** Lets a reader move the weights; tables, what would change them, and the address follow. */
export function startMatrix(place: HTMLElement): void {
  const text = document.getElementById('matrix-data')?.textContent;
  if (!text || place.dataset.live) return;
  place.dataset.live = 'true';
  const { criteria, candidates, pages } = JSON.parse(text) as MatrixData;
  let weights: Weights = queryToWeights(criteria, location.search);

  const status = element('p', { role: 'status', class: 'compare-status' });
  const controls = criteria.map(({ id, title }, index) =>
    weightControl(
      title,
      (value) => show(weights.map((weight, at) => (at === index ? value : weight))),
      (control) => {
        place.querySelector(`[data-weight="${id}"]`)?.replaceChildren(control);
      },
    ),
  );
  const preset = (label: string, value: () => Weights) =>
    element(
      'button',
      { type: 'button', class: 'compare-button', click: () => show(value()) },
      label,
    );
  place.prepend(
    element(
      'p',
      { class: 'compare-bar' },
      preset('As at first', () => firstWeights(criteria)),
      preset('All alike', () => criteria.map(() => 1)),
      preset('Only the machine', () => criteria.map(({ kind }) => (kind === 'machine' ? 1 : 0))),
    ),
    status,
  );

  function show(next: Weights): void {
    weights = next;
    for (const [index, control] of controls.entries()) control(weights[index]!);
    for (const set of Object.keys(CAPTIONS) as (keyof Candidates)[]) {
      const those = candidates[set];
      const options = { caption: CAPTIONS[set], ...(set === 'machines' ? { pages } : {}) };
      fill(set, rankingHtml(criteria, those, weights, options));
      fill(`${set} firm`, sensitivityHtml(criteria, those, weights));
    }
    const [family, machine] = [candidates.families, candidates.machines].map(
      (those) => rank(those, weights)[0],
    );
    const summary = `First family: ${family?.candidate.name}, ${family?.total.toFixed(3)}. First machine: ${machine?.candidate.name}, ${machine?.total.toFixed(3)}.`;
    if (status.textContent !== summary) status.textContent = summary;
    const query = weightsToQuery(criteria, weights);
    if (query !== location.search) {
      history.replaceState(history.state, '', location.pathname + query + location.hash);
    }
  }
  show(weights);
}

function fill(part: string, html: string): void {
  const place = document.querySelector(`[data-matrix="${part}"]`);
  if (place) place.innerHTML = html;
}

/** A slider and a number that move together; `put` places them. Gives back how to set both. */
function weightControl(
  title: string,
  changed: (value: number) => void,
  put: (control: HTMLElement) => void,
): (value: number) => void {
  const input = (type: 'range' | 'number'): HTMLInputElement => {
    const made = element('input', {
      type,
      min: 0,
      max: MOST_WEIGHT,
      step: 0.5,
      'aria-label': `Weight of ${title}${type === 'range' ? ', slider' : ''}`,
      input: () => {
        const value = normalWeight(made.value);
        if (value !== undefined) changed(value);
      },
    });
    return made;
  };
  const both = [input('range'), input('number')];
  put(element('span', { class: 'matrix-control' }, 'weight ', ...both));
  return (value) => {
    for (const each of both) {
      // What a reader is typing stays as it is.
      if (each !== document.activeElement || normalWeight(each.value) !== value) {
        each.value = String(value);
      }
    }
  };
}
