import type axe from 'axe-core';

declare global {
  interface Window {
    /** Present after the accessibility checker was put into the page. */
    axe: typeof axe;
  }
}
