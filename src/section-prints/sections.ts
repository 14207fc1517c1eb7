/** A page of docs/, as far as the order of a section needs it. */
export interface DocPage {
  /** Path below docs/, without ending: `internal/consensus/index`. */
  path: string;
  title: string;
  /** `sidebar_position` of its front matter. */
  position: number;
}

/** A folder whose pages can be read and printed as one. */
export interface PrintedSection {
  /** Address of the folder, below the base path. */
  route: string;
  /** Address of the whole section on one page. */
  print: string;
  title: string;
  /** Addresses of its pages in reading order, the overview first. */
  pages: string[];
}

/** The sections of docs/: folders with an overview and at least one page beside it, in reading order. */
export function printedSections(docs: readonly DocPage[]): PrintedSection[] {
  const folders = new Map<string, DocPage[]>();
  for (const doc of docs) {
    const folder = doc.path.slice(0, doc.path.lastIndexOf('/') + 1);
    folders.set(folder, [...(folders.get(folder) ?? []), doc]);
  }
  return [...folders]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([folder, pages]) => {
      const overview = pages.find(({ path }) => path === `${folder}index`);
      if (!overview || pages.length < 2) return [];
      const others = pages
        .filter((page) => page !== overview)
        .sort((a, b) => a.position - b.position || (a.path < b.path ? -1 : 1));
      return [
        {
          route: `/${folder}`,
          print: `/print/${folder}`,
          title: overview.title,
          pages: [`/${folder}`, ...others.map(({ path }) => `/${path}/`)],
        },
      ];
    });
}
