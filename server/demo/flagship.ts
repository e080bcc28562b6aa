import { acceptApplication, declineApplication, takeBackAnswer } from '../initiatives/commands/answers.ts';
import { applyToRole } from '../initiatives/commands/applications.ts';
import { inviteToSeat } from '../initiatives/commands/invitations.ts';
import { formPairs } from '../initiatives/commands/pairs.ts';
import type { Stage } from './people.ts';
import type { Teller } from './teller.ts';

const PILOT = 'paul';
const CONTACT = 'role:passerelles/contact';

/** What is told of the flagship's team alone: its pairs, and what waits at the story's end. */
export function planFlagship({ teller }: Stage): void {
  teller.plan(teller.day(165), '19:00', () =>
    teller.run(PILOT, formPairs, { id: teller.id('initiative:passerelles') }),
  );
  teller.plan(teller.day(3), '18:00', () => invite(teller));
  teller.plan(teller.day(2), '12:00', () => apply(teller));
  // Ten minutes to take an answer back: one is, the other is not told yet when the story ends.
  teller.plan(teller.day(1), '23:40', () => teller.run(PILOT, acceptApplication, { ...letter(teller), answer: null }));
  teller.plan(teller.day(1), '23:45', () => teller.run(PILOT, takeBackAnswer, letter(teller)));
  teller.plan(teller.day(1), '23:55', () =>
    teller.run(PILOT, declineApplication, { ...letter(teller), answer: REGRET }),
  );
}

const WORD = 'J’ai vingt ans de conseils municipaux derrière moi, toujours dans le public. Je peux m’asseoir à côté.';
const REGRET = 'Merci de votre lettre. La dernière place ira à quelqu’un du haut de la vallée ; gardons le contact.';
const INVITATION =
  'Vous connaissez tout le monde, et tout le monde vous connaît. Une place de contact est encore libre : ' +
  'deux visites par mois, jamais seule. Qu’en dites-vous ?';

const letter = (teller: Teller) => ({ id: teller.id('letter:passerelles/contact/crowd-33') });

const apply = (teller: Teller) =>
  teller.run('crowd-33', applyToRole, { role: teller.id(CONTACT), word: WORD }, 'letter:passerelles/contact/crowd-33');

const invite = (teller: Teller) =>
  teller.run(PILOT, inviteToSeat, { role: teller.id(CONTACT), member: teller.id('mireille'), word: INVITATION });
