import type { RateLimits } from '../core/http/rates.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/*
 * How often one member, or one address of visitors, may have a field executed, or a picture kept. An address can be a whole room of
 * people: what protects one person's mail box and one code is counted by person and by code (core/identity/sign-in.ts).
 */
export const rates: RateLimits = {
  requestSignIn: { most: 60, perSeconds: 15 * MINUTE },
  signIn: { most: 100, perSeconds: 15 * MINUTE },
  foundCommunity: { most: 20, perSeconds: 15 * MINUTE },
  stepInto: { most: 100, perSeconds: MINUTE },
  createApiToken: { most: 20, perSeconds: HOUR },
  makeCalendarFeed: { most: 20, perSeconds: HOUR },
  /* A person outside, by link; an address can be a whole office. */
  heldAboutMe: { most: 120, perSeconds: 15 * MINUTE },
  correctHeldAboutMe: { most: 30, perSeconds: 15 * MINUTE },
  eraseHeldAboutMe: { most: 30, perSeconds: 15 * MINUTE },
  outsiderLink: { most: 60, perSeconds: HOUR },
  /* No field: GET /calendrier.ics. One address can be a service that reads for many. */
  readCalendar: { most: 600, perSeconds: 15 * MINUTE },
  /* No field: PUT /pictures/of/:id. A file is opened and made anew, which costs more than a sentence. */
  keepPicture: { most: 60, perSeconds: HOUR },
  /* POST /imports, GET /exports: whole files. */
  keepImport: { most: 60, perSeconds: HOUR },
  export: { most: 120, perSeconds: HOUR },
  '*mutation': { most: 300, perSeconds: MINUTE },
};
