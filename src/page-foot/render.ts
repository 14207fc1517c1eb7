import { bibTeX, citationText, proseDay } from '../citing/cite.ts';
import { escapeMarkup } from '../diagrams/escape.ts';
import { newTopicAddress } from '../forum/topic.ts';
import { type FootFacts, type ProjectPlaces, reportAddress, sourcePermalink } from './facts.ts';
import { backlinkList, threadList } from './lists.ts';

/** How many people a page names; the rest are counted. */
const PEOPLE_SHOWN = 6;

/** The foot of a page: what a reader can do with it, its history, who links here, how it is cited. */
export function pageFoot(facts: FootFacts, places: ProjectPlaces): string {
  const { verified, commit, threads, backlinks, basePath } = facts;
  const data = [
    ...(verified ? [` data-verified="${verified}"`] : []),
    ...(commit ? [` data-commit="${commit}"`] : []),
  ].join('');
  return [
    `<section class="page-foot" aria-label="About this page" data-pagefind-ignore${data}>`,
    actions(facts, places),
    history(facts, places),
    threadList(threads),
    backlinkList(backlinks, basePath),
    citing(facts, places),
    printedFrom(facts),
    '</section>',
  ].join('');
}

function actions(facts: FootFacts, places: ProjectPlaces): string {
  const { source, record, print, basePath } = facts;
  const edit = (path: string) => `${places.repository}/edit/${places.branch}/${path}`;
  const links = [
    ...(source ? [`<a href="${escapeMarkup(edit(source))}" data-edit>Edit this page</a>`] : []),
    ...(record ? [`<a href="${escapeMarkup(edit(record))}">Edit this record</a>`] : []),
    `<a href="${escapeMarkup(reportAddress(facts, places))}" data-report>Report a problem here</a>`,
    `<a href="${escapeMarkup(discussAddress(facts, places))}" data-discuss>Discuss on the forum</a>`,
    ...(print ? [`<a href="${basePath}${print.slice(1)}">Print the section</a>`] : []),
  ];
  return `<ul class="page-actions">${links.map((link) => `<li>${link}</li>`).join('')}</ul>`;
}

function discussAddress({ title, description, address }: FootFacts, places: ProjectPlaces): string {
  return newTopicAddress(places.forum, places.forumCategory, {
    title,
    quotation: description ? `> ${description}` : '',
    closing: address,
  });
}

function history({ history: past, source }: FootFacts, places: ProjectPlaces): string {
  if (past === undefined) return '';
  if (past === 'unknown') {
    return '<p class="page-history">Last change and contributors: not available in this build, whose history was cut off.</p>';
  }
  const { lastChange, contributors } = past;
  const shown = contributors.slice(0, PEOPLE_SHOWN).map(escapeMarkup);
  const more = contributors.length - shown.length;
  if (more > 0) shown.push(`${more} ${more === 1 ? 'other' : 'others'}`);
  const by = shown.length > 0 ? ` by ${inWords(shown)}` : '';
  const when = `<time datetime="${lastChange}" data-changed>${proseDay(lastChange)}</time>`;
  const all = source
    ? ` <a href="${escapeMarkup(`${places.repository}/commits/${places.branch}/${source}`)}">All changes</a>`
    : '';
  return `<p class="page-history">Last change ${when}.${by ? ` Written${by}.` : ''}${all}</p>`;
}

function inWords(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function citing(facts: FootFacts, places: ProjectPlaces): string {
  const { title, address, verified, history: past } = facts;
  const day = verified ?? (typeof past === 'object' ? past.lastChange : undefined);
  const source = sourcePermalink(facts, places);
  const citable = {
    title,
    site: places.site,
    address,
    ...(day && { day }),
    ...(source && { source }),
  };
  const copy = (label: string) =>
    `<button type="button" class="copy-text" data-copy aria-label="Copy ${label}">copy</button>`;
  return [
    '<details class="page-cite"><summary>Cite this page</summary>',
    `<div class="copied-text">${copy('the citation')}<p>${escapeMarkup(citationText(citable))}</p></div>`,
    `<div class="copied-text">${copy('the BibTeX entry')}<pre>${escapeMarkup(bibTeX(citable))}</pre></div>`,
    ...(source
      ? [
          `<p>Source at the commit of this build: <a href="${escapeMarkup(source)}">${escapeMarkup(sourceLabel(facts))}</a></p>`,
        ]
      : []),
    '</details>',
  ].join('');
}

function sourceLabel({ source = '', commit = '' }: FootFacts): string {
  return `${source} at ${commit.slice(0, 7)}`;
}

/** What paper needs to lead back: seen in print alone. */
function printedFrom({ address, verified, commit }: FootFacts): string {
  const parts = [
    escapeMarkup(address),
    ...(verified ? [`verified ${verified}`] : []),
    ...(commit ? [`commit ${commit.slice(0, 12)}`] : []),
  ];
  return `<p class="printed-from">${parts.join(' · ')}</p>`;
}
