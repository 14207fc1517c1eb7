/** What the site is called and says of itself. Safe in a browser: nothing here depends on a deployment. */
export const identity = {
  name: 'NoM VM Research',
  title: 'Which virtual machine for the Network of Momentum?',
  tagline:
    'A reference knowledge base: other chains’ virtual machines, the inner workings of go-zenon, and how the two could meet.',
  description:
    'Which virtual machine should the Network of Momentum run, and how would it fit? A survey of virtual machines, an analysis of go-zenon, each statement with its source or with how it is known.',
} as const;
