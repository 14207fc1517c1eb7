/** An element of a built page. */
export interface Tag {
  name: string;
  attributes: Record<string, string>;
  /** Where the element begins in the HTML. */
  offset: number;
  /** Text of a title, script or style; empty for other elements. */
  text: string;
  inMain: boolean;
  inSvg: boolean;
}

/** A piece of text that readers see. */
export interface SeenText {
  text: string;
  offset: number;
  /** Inside code or pre: what authors quote, not what they say. */
  inCode: boolean;
}

/** One HTML file of the built site. */
export interface BuiltPage {
  /** Path below the build folder, such as `internal/index.html`. */
  file: string;
  /** Address below the base path, such as `/internal/`. */
  route: string;
  html: string;
  tags: Tag[];
  texts: SeenText[];
  ids: Set<string>;
  /** Whether the page only sends readers on to another address. */
  isRedirect: boolean;
}

/** What was built, and where it will be served. */
export interface BuiltSite {
  pages: BuiltPage[];
  /** Size in bytes of every file, by path below the build folder. */
  files: ReadonlyMap<string, number>;
  /** Text of every style sheet, by path below the build folder. */
  styles: ReadonlyMap<string, string>;
  /** Content of a file, by path below the build folder. Throws when there is none. */
  read: (path: string) => Buffer;
  /** Text of sitemap.xml; undefined when there is none. */
  sitemap?: string;
  /** Scheme and host, without a trailing slash. */
  origin: string;
  /** Path that the site lives below; begins and ends with a slash. */
  basePath: string;
}
