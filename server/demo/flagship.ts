import { acceptApplication, declineApplication, takeBackAnswer } from '../initiatives/commands/answers.ts';
import { applyToRole } from '../initiatives/commands/applications.ts';
import { inviteToSeat } from '../initiatives/commands/invitations.ts';
import { formPairs } from '../initiatives/commands/pairs.ts';
import { tellAnswers } from '../initiatives/commands/telling.ts';
import { leaveSeat, renewSeat } from '../initiatives/commands/terms.ts';
import { settings } from '../initiatives/kinds.ts';
import type { Stage } from './people.ts';
import type { Teller } from './teller.ts';

const PILOT = 'paul';
const CONTACT = 'role:passerelles/contact';

/** What is told of the flagship’s team alone: who came first, its pairs, and what waits at the story’s end. */
export function planFlagship({ teller }: Stage): void {
  planFirstTeam(teller);
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

/** The first two contact members of the flagship: they came as it began, and left after nine months. */
export const firstTeam = ['crowd-20', 'crowd-21'] as const;

const FIRST_WORDS = {
  'crowd-20': 'Je fais le tour de la vallée pour mon métier, je peux bien m’arrêter en chemin. Deux visites par mois, volontiers.',
  'crowd-21': 'J’écoute mieux que je ne parle, et j’aime écrire. S’il faut commencer quelque part, je commence par le haut.',
} as const;
const THANKS = 'Merci d’ouvrir la route. On se voit mardi, avec le carnet du premier rendez-vous.';
const HAND_OVER = 'Tout est dans les synthèses. Gaëlle reprend les organisations de l’aval ; les autres attendent quelqu’un.';

/** Paul’s year is renewed, and the two who began hand over to those of today. */
function planFirstTeam(teller: Teller): void {
  for (const [place, who] of firstTeam.entries()) {
    const key = `letter:passerelles/contact/${who}`;
    teller.plan(teller.day(583 - place), '18:10', () =>
      teller.run(who, applyToRole, { role: teller.id(CONTACT), word: FIRST_WORDS[who] }, key));
    teller.plan(teller.day(581 - place), '19:00', () => teller.run(PILOT, acceptApplication, { id: teller.id(key), answer: THANKS }));
    teller.plan(teller.day(581 - place), '23:00', () => teller.round(tellAnswers));
    teller.plan(teller.day(290 - place), '18:30', async () =>
      teller.run(who, leaveSeat, { id: await seatOf(teller, who), handOver: HAND_OVER }));
  }
  teller.plan(teller.day(232), '18:20', () => renew(teller));
}

/** Where the charter has people commit for longer, there is nothing to renew yet. */
async function renew(teller: Teller): Promise<void> {
  if (teller.house.charter(settings.commitmentMonths) > 12) return;
  await teller.run(PILOT, renewSeat, { id: await seatOf(teller, PILOT), months: 8 });
}

async function seatOf(teller: Teller, who: string): Promise<string> {
  const find = 'select id from seat where initiative_id = $1 and member_id = $2 and left_on is null';
  const { rows } = await teller.house.pool.query<{ id: string }>(find, [teller.id('initiative:passerelles'), teller.id(who)]);
  return rows[0]?.id ?? '';
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
