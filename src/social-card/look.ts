/** Colours of the pictures: those of the site's dark scheme (src/css/tokens.css, src/css/diagrams.css). */
export const look = {
  ground: '#12181a',
  ink: '#e4eae7',
  soft: '#a5b3af',
  accent: '#4fd1a5',
  line: '#2c3a3d',
  faint: '#1b2426',
} as const;

/** Families, as the font files in `fonts/` name themselves. */
export const families = {
  title: 'Literata SemiBold',
  text: 'Inter',
  label: 'JetBrains Mono SemiBold',
} as const;

/** What each colour of a drawing becomes on a picture. */
export const drawingColours: Readonly<Record<string, string>> = {
  ink: '#e4eae7',
  line: '#93a39e',
  node: '#1f292b',
  'node-line': '#71827d',
  group: '#161d1f',
  'group-line': '#4a595b',
  note: '#33280f',
  'note-line': '#a17a38',
  accent: '#4fd1a5',
  'accent-ink': '#0c1a16',
  'accent-ground': '#14302a',
  paper: '#12181a',
  font: families.text,
};
