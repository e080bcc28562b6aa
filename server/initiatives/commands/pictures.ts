import type { Deed } from '../../core/command/deed.ts';
import { require } from '../../core/command/refusal.ts';
import type { Recoded } from '../../core/files/recode.ts';
import type { Initiative } from '../initiative.ts';
import type { InitiativeState } from '../kinds.ts';
import { Picture } from '../picture.ts';
import { change } from '../rules.ts';
import { lockFor } from '../ties.ts';
import type { RemovePictureInput } from './inputs.ts';

/** A picture for an initiative, already made anew; `alternative` says what it shows, 1 to 200 characters. */
export interface Pictured extends Recoded {
  readonly id: string;
  readonly alternative: string;
}

/** The initiative whose picture the actor may change, asked before a file is opened; P4 or I2.CLOSED otherwise. */
export async function askToPicture(deed: Deed, { id }: { readonly id: string }): Promise<Initiative> {
  const initiative = await lockFor(deed, 'removePicture', id);
  require(change(initiative.state as InitiativeState));
  return initiative;
}

/** Gives an initiative its picture, in the place of an earlier one (I1). */
export async function keepPicture(deed: Deed, { id, ...kept }: Pictured): Promise<Picture> {
  const initiative = await askToPicture(deed, { id });
  await deed.em.nativeDelete(Picture, { initiative: id } as never);
  const picture = deed.create(Picture, { initiative, ...kept });
  tell(deed, initiative, 'picture.kept');
  return picture;
}

/** Takes the picture of an initiative away (I1). */
export async function removePicture(deed: Deed, { id }: RemovePictureInput): Promise<Initiative> {
  const initiative = await askToPicture(deed, { id });
  const removed = await deed.em.nativeDelete(Picture, { initiative: id } as never);
  if (removed) tell(deed, initiative, 'picture.removed');
  return initiative;
}

function tell(deed: Deed, initiative: Initiative, kind: string): void {
  initiative.lastSignAt = deed.now;
  deed.record({ kind, subject: initiative, rule: 'I1', facts: { title: initiative.title }, about: { initiative } });
}
