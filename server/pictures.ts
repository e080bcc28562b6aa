import { GraphQLError } from 'graphql';
import { statement } from './core/command/load.ts';
import { Refused } from './core/command/refusal.ts';
import type { Context } from './core/context.ts';
import type { Pictures, Refusal } from './core/files/routes.ts';
import type { Rates } from './core/http/rates.ts';
import { reason } from './core/kernel/decision.ts';
import type { House } from './house.ts';
import { askToPicture, keepPicture } from './initiatives/commands/pictures.ts';
import { Picture } from './initiatives/picture.ts';

/** How the pictures of initiatives are kept and found: by the room's command, and as the one who asks may see them. */
export function picturesOf({ pool, reader }: House, rates: Rates): Omit<Pictures<Context>, 'contextOf'> {
  return {
    async admit(context, id) {
      const { door, tell, asker, language } = context;
      if (!door.mayWrite) return { status: 403, code: 'FORBIDDEN', message: tell(reason('P3', 'READ_ONLY')) };
      return (
        (await tooMany(rates.admitOne('keepPicture', asker.key, language))) ??
        (await refusalOf(context, context.commander.run(context, askToPicture, { id }, 'keepPicture')))
      );
    },
    keep: (context, id, alternative, picture) =>
      refusalOf(context, context.commander.run(context, keepPicture, { id, alternative, ...picture }, 'keepPicture')),
    async find({ asking }, id) {
      const found = statement(reader.house, asking, Picture, [id], '');
      if (!found) return null;
      const { rows } = await pool.query<{ bytes: Buffer }>(found.sql, [...found.parameters]);
      return rows[0]?.bytes ?? null;
    },
  };
}

async function refusalOf({ tell }: Context, command: Promise<unknown>): Promise<Refusal | null> {
  try {
    await command;
    return null;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { status: 422, code: 'REFUSED', message: error.reasons.map(tell).join(' ') };
  }
}

async function tooMany(counted: Promise<void>): Promise<Refusal | null> {
  try {
    await counted;
    return null;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return { status: 429, code: 'RATE_LIMITED', message: error.message };
  }
}
