/** What the journal tells of the community and its circles, and to whom. */
export const journal = {
  'community.founded': { audience: 'all' },
  'circle.opened': { audience: 'all', tells: ['members'] },
} as const;
