/**
 * The audiences a field can have beside "whoever sees its noun"; `access/sees.ts` says for each noun what they mean.
 * `self`: the person concerned. `leads`: who answers for the initiative. `keepers`: administrators and the board.
 */
export type Audience = 'self' | 'leads' | 'keepers';
