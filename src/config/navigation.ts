/** One entry of the bar at the top and of the menu on small screens. */
export interface Section {
  label: string;
  /** Address below the base path, with slashes at both ends. */
  to: string;
}

/** The sections of the site in reading order. */
export const sections: readonly Section[] = [
  { label: 'External', to: '/external/' },
  { label: 'Internal', to: '/internal/' },
  { label: 'Proposal', to: '/proposal/' },
  { label: 'Updates', to: '/blog/' },
  { label: 'Claims', to: '/claims/' },
  { label: 'Glossary', to: '/glossary/' },
];

/** Groups of links at the foot of every page. */
export const footerGroups: ReadonlyArray<{ title: string; links: readonly Section[] }> = [
  {
    title: 'Research',
    links: [
      { label: 'External: the landscape', to: '/external/' },
      { label: 'Internal: go-zenon', to: '/internal/' },
      { label: 'Proposal', to: '/proposal/' },
    ],
  },
  {
    title: 'Look up',
    links: [
      { label: 'Search', to: '/search/' },
      { label: 'Glossary', to: '/glossary/' },
      { label: 'Compare machines', to: '/external/compare/' },
      { label: 'Data to download', to: '/data/' },
      { label: 'Claims against the code', to: '/claims/' },
      { label: 'Discussed in', to: '/discussed/' },
      { label: 'Tools', to: '/tools/database/' },
    ],
  },
  {
    title: 'Project',
    links: [
      { label: 'History', to: '/history/' },
      { label: 'Updates', to: '/blog/' },
      { label: 'Contribute', to: '/contribute/' },
      { label: 'For programs', to: '/contribute/machine-readable/' },
      { label: 'Help and keys', to: '/help/' },
    ],
  },
];

/** Sections that are read like a book, one after the other. */
const READING_ORDER = ['external', 'internal', 'proposal'];

/** The sections before and after one, by its folder; none for a section that is looked up, not read. */
export function neighbourSections(folder: string): { before?: Section; after?: Section } {
  const place = READING_ORDER.indexOf(folder);
  if (place < 0) return {};
  const section = (name: string | undefined) => sections.find(({ to }) => to === `/${name}/`);
  const before = section(READING_ORDER[place - 1]);
  const after = section(READING_ORDER[place + 1]);
  return { ...(before && { before }), ...(after && { after }) };
}

/** What the first folder of an address is called where a page says which part of the site it is in. */
export const folderLabels: ReadonlyMap<string, string> = new Map([
  ...sections.map(({ to, label }): [string, string] => [to, label]),
  ['/history/', 'History'],
  ['/contribute/', 'Contribute'],
  ['/tools/', 'Tools'],
  ['/lab/', 'Lab'],
  ['/data/', 'Data'],
]);
