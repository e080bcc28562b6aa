/**
 * The audiences a field can have beside "whoever sees its noun"; `access/sees.ts` says for each noun what they mean.
 * `self`: the person concerned. `leads`: who answers for the initiative. `team`: who works in it. `told`: whom an answer
 * was told to. `pair`: who holds the seat, and the organisation member of its pair. `introduced`: whom an introduction put in
 * touch. `keepers`: administrators and the board.
 */
export type Audience = 'self' | 'leads' | 'team' | 'told' | 'pair' | 'introduced' | 'keepers';
