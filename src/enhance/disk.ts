/** Entry of the script that pages run when they are opened from disk (src/archive). */
import { enhance } from './index.ts';

enhance();
// What has to fetch data or start a worker needs a server: say so where it would be.
for (const place of document.querySelectorAll('#database-explorer')) {
  const note = document.createElement('p');
  note.className = 'disk-note';
  note.setAttribute('role', 'note');
  note.textContent =
    'This tool loads data, which browsers do not allow on pages opened from disk. Serve the folder of this archive, for instance with “npx serve”, and open the page there.';
  place.prepend(note);
}
