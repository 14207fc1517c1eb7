import {
  type ChangeEvent,
  type DragEvent,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from 'react';
import { droppedDirectory, pickedFiles } from './files';
import type { Explorer } from './useExplorer';

/** The picker that hands out a directory instead of its files; not every browser has it. */
interface PickerWindow {
  showDirectoryPicker?(options: { id: string; mode: 'read' }): Promise<FileSystemDirectoryHandle>;
}

/** Opens the sample or a directory of the reader's own. */
export function Chooser({ explorer }: { explorer: Explorer }): ReactNode {
  const { openSample, openOwn, fail, state } = explorer;
  const [over, setOver] = useState(false);
  const [hasPicker, setHasPicker] = useState(false);
  // In the page as it is built nobody answers a click yet.
  const [ready, setReady] = useState(false);
  useEffect(() => {
    setHasPicker('showDirectoryPicker' in window);
    setReady(true);
  }, []);
  const disabled = state.busy || !ready;
  const input = useRef<HTMLInputElement>(null);
  const refused = (error: unknown) =>
    fail('That cannot be opened', (error as Error).message, 'Try the other ways to choose it.');

  const pick = async () => {
    const { showDirectoryPicker } = window as PickerWindow;
    if (!showDirectoryPicker) return input.current?.click();
    try {
      const handle = await showDirectoryPicker.call(window, { id: 'data-directory', mode: 'read' });
      openOwn({ name: handle.name, live: true, handle });
    } catch (error) {
      // Nothing was picked, which is no fault.
      if ((error as Error).name !== 'AbortError') refused(error);
    }
  };
  const picked = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const { files } = currentTarget;
    if (files?.length) openOwn(pickedFiles(files));
    else fail('The directory holds no files', 'Nothing was chosen.', WHERE_TO_LOOK);
  };
  const dropped = async (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    await droppedDirectory(event.dataTransfer).then(openOwn, refused);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way; the button does the same
    <div
      className="db-chooser"
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
    >
      <noscript>
        <p>
          The explorer is a script that runs in your browser. Without it, the excerpt below shows
          what is to be seen, and the commands below show the same in a terminal.
        </p>
      </noscript>
      <div className="db-choices">
        <button
          type="button"
          className="db-primary"
          disabled={disabled}
          onClick={() => openSample()}
        >
          Open the sample network
        </button>
        <button
          type="button"
          className="db-secondary"
          disabled={disabled}
          aria-describedby="db-about-choosing"
          onClick={pick}
        >
          Choose a data directory…
        </button>
        <input
          ref={input}
          type="file"
          hidden
          aria-label="Data directory"
          // The same directory may be chosen again. The list empties with the input: not before.
          onClick={({ currentTarget }) => {
            currentTarget.value = '';
          }}
          onChange={picked}
          {...{ webkitdirectory: '' }}
        />
      </div>
      <p id="db-about-choosing" className="db-hint">
        Or drop it here: the data directory of a node, or the <code>nom</code> folder in it. Nothing
        leaves your browser; it may say “upload” when it asks.
      </p>
      <details className="db-where">
        <summary>Where is it?</summary>
        <ul>
          <li>
            Linux: <code>~/.znn</code>, hidden; <kbd>Ctrl</kbd> <kbd>H</kbd> shows it in most
            dialogs
          </li>
          <li>
            macOS: <code>~/Library/znn</code>; <kbd>⌘</kbd> <kbd>⇧</kbd> <kbd>G</kbd> takes the path
          </li>
          <li>
            Windows: <code>%LOCALAPPDATA%\znn</code>; paste it into the address line of the dialog
          </li>
        </ul>
        <p>
          If the browser refuses the folder, open a copy of it that lies elsewhere
          {hasPicker && (
            <>
              , or{' '}
              <button
                type="button"
                className="db-link"
                disabled={state.busy}
                onClick={() => input.current?.click()}
              >
                choose it as a list of files
              </button>
            </>
          )}
          .
        </p>
      </details>
    </div>
  );
}

const WHERE_TO_LOOK = 'Choose the folder that holds "nom", "consensus" and "network".';
