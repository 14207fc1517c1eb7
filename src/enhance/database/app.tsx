import { createRoot } from 'react-dom/client';
import { DatabaseExplorer } from '../../components/DatabaseExplorer/index';

/** Puts the explorer in the place of its picture in the page, which says where its files are. */
export function startExplorer(place: HTMLElement): void {
  const { page = '', manifest = '' } = place.dataset;
  createRoot(place).render(<DatabaseExplorer page={page} manifest={manifest} />);
}
