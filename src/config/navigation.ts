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
      { label: 'Claims against the code', to: '/claims/' },
      { label: 'Tools', to: '/tools/database/' },
    ],
  },
  {
    title: 'Project',
    links: [
      { label: 'History', to: '/history/' },
      { label: 'Updates', to: '/blog/' },
      { label: 'Contribute', to: '/contribute/' },
    ],
  },
];
