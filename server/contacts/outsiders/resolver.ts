import { Field, ObjectType } from 'type-graphql';
import { Refusal } from '../../core/command/payload.ts';
import { askPage, askTold, queries } from '../../core/noun/asks.ts';
import { act, mutations } from '../../core/noun/commands.ts';
import { TargetPerson } from '../target-person.ts';
import { correctHeldAboutMe, eraseHeldAboutMe, heldAboutMe, outsiderLink } from './acts.ts';
import * as input from './commands/inputs.ts';
import { Held } from './held.ts';

const HELD = {
  simple: true, nullable: true, description: 'What is held; null where nothing is, or the link is of no use.',
};
const LINK = { simple: true, nullable: true, description: 'The link, for 90 days, unless it was refused.' };
const PERSON = { simple: true, nullable: true, description: 'The person, unless it was refused.' };
const WHY = { simple: true, description: 'Why it was refused; empty when it was done.' };

@ObjectType({ description: 'What a link of a person outside leads to (C17).' })
class HeldAboutMe {
  @Field(() => Held, HELD) held?: Held;
}

@ObjectType({ description: 'What became of a command of a person outside (C17).' })
class HeldPayload {
  @Field(() => [Refusal], WHY) refusals!: Refusal[];
}

@ObjectType({ description: 'The link of a person outside (C17).' })
class OutsiderLinkPayload {
  @Field(() => TargetPerson, PERSON) targetPerson?: TargetPerson;
  @Field(() => String, LINK) link?: string;
  @Field(() => [Refusal], WHY) refusals!: Refusal[];
}

export const declareQueries = () =>
  queries({
    outsiders: askPage(
      () => TargetPerson,
      'The people noted at targets that you may see, the longest without contact first (C17).',
      'member',
      {
        order: 'CONTACT',
      },
    ),
    heldAboutMe: askTold(
      () => HeldAboutMe,
      'What is held about you, a person outside, by your link (C17).',
      'everyone',
      heldAboutMe,
      {
        link: 'What stands behind the # of your link.',
      },
    ),
  });

export const declareMutations = () =>
  mutations({
    outsiderLink: act(
      'Makes the link by which somebody there reads what is noted of them; mails it too (C17).',
      () => OutsiderLinkPayload, input.OutsiderLinkInput, outsiderLink,
    ),
    correctHeldAboutMe: act(
      'Corrects what is held about you, a person outside, or agrees to it (C17).', () => HeldPayload,
      input.CorrectHeldAboutMeInput, correctHeldAboutMe,
    ),
    eraseHeldAboutMe: act(
      'Erases what is held about you, a person outside (C17).', () => HeldPayload, input.EraseHeldAboutMeInput,
      eraseHeldAboutMe,
    ),
  });
