import type { ChosenFile } from '../../explorer/protocol';

/** The files of a directory that was picked, with their paths in it. */
export function pickedFiles(list: FileList): ChosenFile[] {
  return Array.from(list, (file) => ({ path: file.webkitRelativePath || file.name, file }));
}

/** The files of what was dropped: directories are walked to the end. */
export async function droppedFiles(transfer: DataTransfer): Promise<ChosenFile[]> {
  // The list is emptied as soon as this turn ends: take the entries first.
  const entries = Array.from(transfer.items, (item) => item.webkitGetAsEntry());
  const files: ChosenFile[] = [];
  for (const entry of entries) if (entry) await walk(entry, entry.name, files);
  return files;
}

/** Directories deeper than this hold no database of a node. */
const DEEPEST = 6;

async function walk(
  entry: FileSystemEntry,
  path: string,
  into: ChosenFile[],
  depth = 0,
): Promise<void> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => {
      (entry as FileSystemFileEntry).file(resolve, reject);
    });
    into.push({ path, file });
  } else if (depth < DEEPEST) {
    const reader = (entry as FileSystemDirectoryEntry).createReader();
    for (;;) {
      // A browser hands out a hundred entries at a time.
      const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
        reader.readEntries(resolve, reject);
      });
      if (some.length === 0) return;
      for (const one of some) await walk(one, `${path}/${one.name}`, into, depth + 1);
    }
  }
}

/** Hands a text to the reader as a file. */
export function saveText(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
