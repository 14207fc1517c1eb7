/** Whether the reader asked their browser to save data: then nothing is loaded ahead of what they ask for. */
export function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData ?? false;
}
