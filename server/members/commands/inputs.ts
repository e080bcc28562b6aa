import { InputType } from 'type-graphql';
import {
  GivenChoice,
  GivenDay,
  GivenFlag,
  GivenId,
  GivenIds,
  GivenLink,
  GivenMail,
  GivenText,
  GivenWhole,
  IdempotencyKey,
} from '../../core/command/input.ts';
import { Language, MandateKind, PaymentMethod, Side } from '../enums.ts';
import type { MandateKind as Kind, PaymentMethod as Method } from '../kinds.ts';

@InputType({ description: 'A person to admit to the community (M9).' })
export class AdmitMemberInput {
  @IdempotencyKey() idempotencyKey!: string;
  @GivenText('First name.', { most: 80 }) firstName!: string;
  @GivenText('Last name.', { most: 80 }) lastName!: string;
  @GivenMail('The mail address to sign in with.', { most: 254 }) email!: string;
  @GivenChoice(() => Language, 'The language to be written to in; French when left out.', { nullable: true })
  language?: string | null;
  @GivenChoice(() => Side, 'The side worked on.', { nullable: true }) side?: string | null;
  @GivenText('What the person does, in a line.', { most: 160, nullable: true }) headline?: string | null;
  @GivenText('Where the person lives or works.', { most: 120, nullable: true }) place?: string | null;
  @GivenId('The organisation that employs the person.', { nullable: true }) organisation?: string | null;
}

@InputType({ description: 'What changes on your own page; what is left out stays as it is (M8).' })
export class EditProfileInput {
  @GivenId('Yourself.') id!: string;
  @GivenWhole('The version that was edited.') version!: number;
  @GivenText('What you do, in a line.', { most: 160, least: 0, nullable: true }) headline?: string | null;
  @GivenText('Where you live or work.', { most: 120, least: 0, nullable: true }) place?: string | null;
  @GivenText('Your page, Markdown.', { most: 8000, least: 0, nullable: true }) about?: string | null;
  @GivenText('What you offer.', { most: 1000, least: 0, nullable: true }) offers?: string | null;
  @GivenText('What you look for.', { most: 1000, least: 0, nullable: true }) seeks?: string | null;
  @GivenChoice(() => Language, 'The language to be written to in.', { nullable: true }) language?: string | null;
  @GivenFlag('Whether other members see your mail address.', { nullable: true }) showsEmail?: boolean | null;
  @GivenIds('What you can do.', { most: 50, nullable: true }) skills?: string[] | null;
}

@InputType({ description: 'A role to give to a member for a time (P5).' })
export class GiveMandateInput {
  @IdempotencyKey() idempotencyKey!: string;
  @GivenId('To whom.') member!: string;
  @GivenChoice(() => MandateKind, 'Which role.') kind!: Kind;
  @GivenDay('From this day; today when left out.', { nullable: true }) since?: string | null;
  @GivenDay('To this day, if an end is set.', { nullable: true }) until?: string | null;
}

@InputType({ description: 'Dues that were paid, or a mistake to reverse (M13).' })
export class RecordPaymentInput {
  @IdempotencyKey() idempotencyKey!: string;
  @GivenId('Whose dues.') member!: string;
  @GivenWhole('How much, in cents; negative to reverse a mistake.', { least: -1_000_000 }) amountCents!: number;
  @GivenDay('The day it was paid.') paidOn!: string;
  @GivenDay('The last day that it covers.') coversUntil!: string;
  @GivenChoice(() => PaymentMethod, 'How.') method!: Method;
  @GivenText('A note.', { most: 300, least: 0, nullable: true }) note?: string | null;
}

@InputType({ description: 'A word to add to one of the community’s vocabularies (I11).' })
export class AddWordInput {
  @IdempotencyKey() idempotencyKey!: string;
  @GivenText('In French.', { most: 80 }) label!: string;
  @GivenText('In English; as in French when left out.', { most: 80, nullable: true }) labelEn?: string | null;
}

@InputType({ description: 'An organisation to add (M3).' })
export class AddOrganisationInput {
  @IdempotencyKey() idempotencyKey!: string;
  @GivenText('Its name.', { most: 120 }) name!: string;
  @GivenText('Its legal kind.', { most: 80, nullable: true }) legalKind?: string | null;
  @GivenText('What it is good at.', { most: 400, nullable: true }) expertise?: string | null;
  @GivenChoice(() => Side, 'Its side, if it has one.', { nullable: true }) side?: string | null;
  @GivenId('The sector it works in.', { nullable: true }) sector?: string | null;
  @GivenWhole('How many people work there.', { nullable: true }) headCount?: number | null;
  @GivenText('What it does.', { most: 4000, nullable: true }) description?: string | null;
  @GivenLink('Its web site.', { most: 300, nullable: true }) webSite?: string | null;
  @GivenText('Where it is.', { most: 120, nullable: true }) place?: string | null;
  @GivenFlag('Whether it pays dues of its own.', { nullable: true }) adherent?: boolean | null;
}

/** No idempotency key: a secret that was shown once cannot be shown again. */
@InputType({ description: 'The secret address of one’s own calendar, made anew (C17).' })
export class MakeCalendarFeedInput {
  @GivenId('The one that ends with it; null where there is none.', { nullable: true }) replaces?: string | null;
}

@InputType({ description: 'The secret address of one’s own calendar, to be ended (C17).' })
export class EndCalendarFeedInput {
  @GivenId('Which one.') id!: string;
}
