/** What only Node can do: databases in directories on disk. */
export { DirectorySource } from './directory-source.ts';
export { databasesIn, openDirectory, readDirectory } from './open-directory.ts';
