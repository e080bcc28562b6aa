/** What an API token lets its bearer do. */
export const tokenScopes = ['read', 'write'] as const;
export type TokenScope = (typeof tokenScopes)[number];

export const journal = {
  'token.made': { audience: 'person' },
  'token.revoked': { audience: 'person' },
} as const;
