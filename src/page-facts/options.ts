/** Where the site stands and what it is called. */
export interface FactOptions {
  siteName: string;
  basePath: string;
  /** Labels of the first folders, by address: `/internal/` → Internal. */
  folders: ReadonlyMap<string, string>;
}
