import { type ChangeEvent, type DragEvent, type ReactNode, useId, useState } from 'react';
import { droppedFiles, pickedFiles } from './files';
import styles from './styles.module.css';
import type { Explorer } from './useExplorer';

/** Opens the sample or a directory of the reader's own. */
export function Chooser({ explorer }: { explorer: Explorer }): ReactNode {
  const { openSample, openFiles, fail, state } = explorer;
  const [over, setOver] = useState(false);
  const id = useId();

  const picked = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const files = pickedFiles(currentTarget.files ?? new FileList());
    if (files.length > 0) openFiles(files[0]!.path.split('/')[0] || 'directory', files);
    currentTarget.value = '';
  };
  const dropped = async (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    try {
      const files = await droppedFiles(event.dataTransfer);
      openFiles(files[0]?.path.split('/')[0] ?? 'directory', files);
    } catch (error) {
      fail('That cannot be opened', String(error), 'Use the button to choose a directory.');
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way; the button does the same
    <div
      className={styles.chooser}
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
          The explorer is a script that runs in your browser. Without it, the commands below show
          the same in a terminal.
        </p>
      </noscript>
      <div className={styles.choices}>
        <button
          type="button"
          className={styles.primary}
          disabled={state.busy}
          onClick={() => openSample()}
        >
          Open the sample network
        </button>
        <input
          id={id}
          type="file"
          className={styles.file}
          disabled={state.busy}
          aria-describedby={`${id}-about`}
          onChange={picked}
          {...{ webkitdirectory: '' }}
        />
        <label htmlFor={id} className={styles.secondary}>
          Choose a data directory…
        </label>
      </div>
      <p id={`${id}-about`} className={styles.hint}>
        Or drop it here: <code>~/.znn</code>, or the <code>nom</code> folder in it. Nothing leaves
        your browser; it may say “upload” when it asks.
      </p>
    </div>
  );
}
