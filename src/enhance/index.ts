/**
 * What every page does once it can run a script. Each module works on the plain DOM of the finished
 * page, so it is the same code on shipped pages (no framework) and in the live server (React runs too).
 * Heavy parts, search and the diagram viewer, are loaded when a reader shows interest in them.
 */
import { citationTitle } from './citation-title.ts';
import { compareIntent } from './compare-intent.ts';
import { contents } from './contents.ts';
import { copyCode } from './copy-code.ts';
import { diagramIntent } from './diagram-intent.ts';
import { drawRest } from './draw-rest.ts';
import { matrixIntent } from './matrix-intent.ts';
import { prefetch } from './prefetch.ts';
import { readerIntent } from './reader-intent.ts';
import { rememberOpen } from './remember-open.ts';
import { rememberSidebar } from './remember-sidebar.ts';
import { searchIntent } from './search-intent.ts';
import { termCard } from './term-card.ts';
import { themeSwitch } from './theme-switch.ts';

let listening = false;

/** Enhances the current page; safe to call again after the framework has changed the page. */
export function enhance(): void {
  themeSwitch(document);
  copyCode(document);
  contents(document);
  rememberSidebar(document);
  rememberOpen(document);
  diagramIntent(document);
  compareIntent(document);
  matrixIntent(document);
  drawRest(document);
  if (listening) return;
  listening = true;
  termCard();
  citationTitle();
  prefetch();
  searchIntent();
  readerIntent();
}
