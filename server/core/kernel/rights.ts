/**
 * What is known of a viewer before any row is read. Rights choose which statement is run; the viewer's id is a
 * parameter in it. `leads`: some initiative has this member as its pilot or board referent. The last seven are mandates,
 * given for a time (P5).
 */
export const rights = [
  'signedIn',
  'member',
  'goodStanding',
  'publicInitiatives',
  'leads',
  'administrator',
  'board',
  'treasurer',
  'sponsorship',
  'ethics',
  'moderator',
  'organiser',
] as const;
export type Right = (typeof rights)[number];
