/** What the journal tells of the charter, and to whom. */
export const journal = {
  'charter.accepted': { audience: 'person' },
  'charter.settingChanged': { audience: 'all', tells: ['members'] },
} as const;
