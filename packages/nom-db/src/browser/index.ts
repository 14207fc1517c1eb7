/** What only a browser can do: databases in files that a page was given. */
export { DirectoryHandleSource } from './directory-handle-source.ts';
export { databaseFolders, FileListSource } from './file-list-source.ts';
