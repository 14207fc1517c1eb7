import type { Candidate } from './candidates.ts';
import { type Criterion, KIND_WORDS, MOST_WEIGHT } from './criterion.ts';
import { type Ranked, rank } from './rank.ts';
import { type Sensitivity, sensitivity } from './sensitivity.ts';
import type { Weights } from './weights.ts';

/** What of a criterion the drawn tables need. */
export type ShownCriterion = Pick<Criterion, 'id' | 'title' | 'weight' | 'kind'>;

/** Text as HTML. */
export function escaped(text: string): string {
  return text.replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A number from 0 to 1 with two decimals. */
function score(value: number): string {
  return value.toFixed(2);
}

/** The criteria with their rules and weights; `compare` is the address of the comparison. */
export function criteriaHtml(criteria: readonly Criterion[], compare: string): string {
  const kinds = Object.entries(KIND_WORDS).map(([kind, words]) => {
    const those = criteria.filter((criterion) => criterion.kind === kind);
    const rows = those.map((criterion) => criterionHtml(criterion, compare));
    return `<section class="matrix-kind" aria-label="Criteria: ${words}"><p class="matrix-title"><strong>About ${words}</strong></p>${rows.join('')}</section>`;
  });
  return kinds.join('');
}

function criterionHtml(criterion: Criterion, compare: string): string {
  const { id, title, question, rule, why, fields, weight } = criterion;
  const address = escaped(`${compare}?show=${fields.join(',')}`);
  return `<div class="matrix-criterion"><p class="matrix-weight" data-weight="${id}"><span>weight <b>${weight}</b> of ${MOST_WEIGHT}</span></p><p><strong>${escaped(title)}.</strong> ${escaped(question)}</p><details><summary>How it is scored, and why it counts</summary><p>Score: ${escaped(rule)}. An answer that is not known may be anything from 0 to 1.</p><p>${escaped(why)}</p><p><a href="${address}">The answers of all machines</a></p></details></div>`;
}

/** Candidates in their order, with their scores. `pages` is where machines have their pages, if they do. */
export function rankingHtml(
  criteria: readonly ShownCriterion[],
  candidates: readonly Candidate[],
  weights: Weights,
  { caption, pages }: { caption: string; pages?: string },
): string {
  const heads = criteria.map(
    ({ title }, index) =>
      `<th scope="col">${escaped(title)} <small>× ${weights[index]}</small></th>`,
  );
  const rows = rank(candidates, weights).map((ranked) => rowHtml(ranked, pages));
  return `<div class="table-scroll compare-scroll" tabindex="0" role="group" aria-label="${escaped(caption)}"><table class="matrix-table"><caption class="visually-hidden">${escaped(caption)}</caption><thead><tr><th scope="col">Candidate</th><th scope="col">Place</th><th scope="col">Score</th><th scope="col">Worst to best case</th>${heads.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

function rowHtml({ candidate, rank: place, total, low, high }: Ranked, pages?: string): string {
  const { id, name, members, scores } = candidate;
  const shown = pages
    ? `<a href="${escaped(`${pages}${id}/`)}">${escaped(name)}</a>`
    : escaped(name);
  const made = members ? ` <small>${escaped(members.join('; '))}</small>` : '';
  const cells = scores.map((each) =>
    each.low === each.high
      ? `<td>${score(each.low)}</td>`
      : `<td data-s="unknown" title="${escaped(`open: ${each.open.join(', ') || 'no machine was asked'}`)}">${score(each.low)} to ${score(each.high)}</td>`,
  );
  const span = low === high ? 'exact' : `${score(low)} to ${score(high)}`;
  return `<tr><th scope="row">${shown}${made}</th><td>${place}</td><td><strong>${total.toFixed(3)}</strong></td><td>${span}</td>${cells.join('')}</tr>`;
}

/** What it would take to change the first place, in words. */
export function sensitivityHtml(
  criteria: readonly ShownCriterion[],
  candidates: readonly Candidate[],
  weights: Weights,
): string {
  const found = sensitivity(candidates, weights);
  if (weights.every((weight) => weight === 0))
    return '<p>Every weight is 0: nothing is ranked.</p>';
  const leaders = found.leaders.map(({ name }) => escaped(name)).join(' and ');
  const first =
    found.leaders.length === 1
      ? `<p>First: <strong>${leaders}</strong>.</p>`
      : `<p>First place is shared by <strong>${leaders}</strong>: any change of a weight on which they differ decides.</p>`;
  return [
    first,
    flipsHtml(criteria, weights, found),
    questionsHtml(criteria, found),
    othersHtml(found),
  ].join('');
}

function flipsHtml(
  criteria: readonly ShownCriterion[],
  weights: Weights,
  { flips, leaders }: Sensitivity,
): string {
  if (leaders.length > 1) return '';
  if (flips.length === 0) {
    return `<p>No single weight between 0 and ${MOST_WEIGHT} changes the first place.</p>`;
  }
  const rows = flips.map(({ criterion, at, direction, first }) => {
    const [title, now] = [escaped(criteria[criterion]!.title), weights[criterion]];
    return `<tr><th scope="row">${title}</th><td>${now}</td><td>${direction} ${score(at)}</td><td>${escaped(first.name)}</td></tr>`;
  });
  return `<div class="table-scroll" tabindex="0" role="group" aria-label="Weights that change the first place"><table><caption class="visually-hidden">Weights that change the first place, the others kept</caption><thead><tr><th scope="col">Weight of</th><th scope="col">Now</th><th scope="col">First place changes</th><th scope="col">Then first</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

function questionsHtml(
  criteria: readonly ShownCriterion[],
  { questions, leaders }: Sensitivity,
): string {
  if (leaders.length > 1) return '';
  if (questions.length === 0) {
    return '<p>No single open answer could change the first place.</p>';
  }
  const lines = questions.map(({ criterion, candidate, first }) => {
    const fields = candidate.scores[criterion]!.open.join(', ');
    return `<li>${escaped(candidate.name)}, ${escaped(criteria[criterion]!.title)}${fields ? ` (${escaped(fields)})` : ''}: could put ${escaped(first.name)} first</li>`;
  });
  return `<p>Open answers that alone could change the first place:</p><ul>${lines.join('')}</ul>`;
}

function othersHtml({ possible, leaders, beaten }: Sensitivity): string {
  const others = possible.filter((one) => !leaders.includes(one));
  const could =
    others.length > 0
      ? `<p>If all open answers fell in their favour, these could be first as well: ${others.map(({ name }) => escaped(name)).join(', ')}.</p>`
      : '';
  const lines = beaten.map(
    ({ candidate, by }) => `<li>${escaped(candidate.name)}, by ${escaped(by.name)}</li>`,
  );
  const never =
    lines.length > 0
      ? `<p>Equalled or beaten in every criterion, so that no weights put them alone in front:</p><ul>${lines.join('')}</ul>`
      : '';
  return could + never;
}

/** How many candidates are counted as close behind the first. */
const CLOSE = 0.02;

/** What the weights at first say today, in a few sentences. */
export function summaryHtml(
  candidates: { families: readonly Candidate[]; machines: readonly Candidate[] },
  weights: Weights,
): string {
  const sentence = (those: readonly Candidate[], what: string) => {
    const ranked = rank(those, weights);
    const first = ranked[0];
    if (!first) return '';
    const close = ranked.slice(1).filter(({ total }) => first.total - total <= CLOSE);
    const behind =
      close.length > 0
        ? ` No more than ${CLOSE} behind: ${close.map(({ candidate, total }) => `${escaped(candidate.name)} (${total.toFixed(3)})`).join(', ')}.`
        : ` Next, by more than ${CLOSE}: ${ranked[1] ? `${escaped(ranked[1].candidate.name)} (${ranked[1].total.toFixed(3)})` : 'none'}.`;
    return `<li>Of ${those.length} ${what}, <strong>${escaped(first.candidate.name)}</strong> (${first.total.toFixed(3)}) comes first.${behind}</li>`;
  };
  return `<ul>${sentence(candidates.machines, 'machines with a deep record')}${sentence(candidates.families, 'families')}</ul>`;
}
