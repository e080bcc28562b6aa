import type { GraphQLResolveInfo } from 'graphql';
import { askingOf } from '../../access/viewer.ts';
import { checkInput } from '../../core/command/input.ts';
import { Refused, told } from '../../core/command/refusal.ts';
import type { Command } from '../../core/command/run.ts';
import type { Context } from '../../core/context.ts';
import { signed, unsigned } from '../../core/identity/signed.ts';
import { reason, type Reason } from '../../core/kernel/decision.ts';
import { dayAt } from '../../core/zone.ts';
import { correctHeld, eraseHeld, informOutsider } from './commands/held.ts';
import type { CorrectHeldAboutMeInput, EraseHeldAboutMeInput, OutsiderLinkInput } from './commands/inputs.ts';
import { heldAbout, type Held } from './held.ts';
import { outsiderLetter } from './letter.ts';
import { TargetPerson } from '../target-person.ts';

/** A link to what is held about somebody opens for so many days. */
const DAYS_OPEN = 90;
const DAY_MILLISECONDS = 86_400_000;

/** The address where a person outside reads what is held about them; what is secret stands behind its #. */
async function linkTo({ identity, now }: Context, person: string): Promise<string> {
  const until = Math.floor(now.getTime() / 1000) + DAYS_OPEN * 86_400;
  return `${identity.publicUrl()}/vos-donnees#${await signed(identity.pool, `outsider.${person}.${until}`)}`;
}

/** Whose link that is; null alike where we made none and where it is over. */
async function personOf({ identity, now }: Context, link: string): Promise<string | null> {
  const [kind, person, until] = ((await unsigned(identity.pool, link)) ?? '').split('.');
  return kind === 'outsider' && person && Number(until) * 1000 > now.getTime() ? person : null;
}

/**
 * What is held about the person whose link it is; null for a link that is unknown, over, or of somebody erased (C17).
 */
export async function heldAboutMe(
  context: Context,
  { link = '' }: Readonly<Record<string, string>>,
): Promise<{ held: Held | null }> {
  const person = await personOf(context, link);
  return { held: person ? await heldAbout(context.identity.pool, context.charter, person) : null };
}

/** Gives somebody of the team the link of a person at a target, and mails it to them if that is asked (C17). */
export async function outsiderLink(
  input: OutsiderLinkInput, context: Context, info: GraphQLResolveInfo,
): Promise<object> {
  const payload: { refusals?: object[] } = await context.commander.answer(
    context, info, TargetPerson, informOutsider, input,
  );
  if (payload.refusals?.length) return { ...payload, link: null };
  const link = await linkTo(context, input.id);
  if (input.byMail) await mail(context, input.id, link);
  return { ...payload, link };
}

// One a day, however often it is asked for.
async function mail(
  { identity: { pool, post }, charter, language, now }: Context, person: string, link: string,
): Promise<void> {
  const held = await heldAbout(pool, charter, person);
  if (!held?.mail) return;
  const until = new Date(now.getTime() + DAYS_OPEN * DAY_MILLISECONDS);
  const letter = outsiderLetter(language, held, link, dayAt(until));
  await post.write(pool, { to: held.mail, ...letter, at: now, until, of: `outsider.${person}.${dayAt(now)}` });
}

/** A person outside corrects what is held about them, or agrees to it (C17). */
export const correctHeldAboutMe = (input: CorrectHeldAboutMeInput, context: Context): Promise<object> =>
  byLink(input, context, correctHeld, 'correctHeldAboutMe');

/** A person outside has what is held about them erased at once (C17). */
export const eraseHeldAboutMe = (input: EraseHeldAboutMeInput, context: Context): Promise<object> =>
  byLink(input, context, eraseHeld, 'eraseHeldAboutMe');

async function byLink<I extends { link: string }>(
  given: I, context: Context, command: Command<Omit<I, 'link'> & { id: string }, TargetPerson>, mutation: string,
): Promise<object> {
  checkInput(given, context.language);
  const { link, ...input } = given;
  const id = await personOf(context, link);
  const reasons = id ? await run(context, command, { ...input, id }, mutation) : [reason('C17', 'LINK_UNKNOWN')];
  return { refusals: told(reasons, context.tell) };
}

// Whoever is signed in here: the one who acts has no account.
async function run<I extends object>(
  { commander, charter, now, asking: { today } }: Context, command: Command<I, TargetPerson>, input: I,
  mutation: string,
): Promise<readonly Reason[]> {
  try {
    await commander.run({ charter, now, asking: askingOf(undefined, charter, today) }, command, input, mutation);
    return [];
  } catch (error) {
    if (error instanceof Refused) return error.reasons;
    throw error;
  }
}
