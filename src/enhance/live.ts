/**
 * Entry inside the framework's own bundle: the live server and pages that are applications.
 * React may replace parts of the page when the reader moves on, so enhance after each move.
 */
import { enhance } from './index.ts';

export function onRouteDidUpdate(): void {
  setTimeout(enhance, 0);
}
