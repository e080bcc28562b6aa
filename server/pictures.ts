import { statement } from './core/command/load.ts';
import { Refused } from './core/command/refusal.ts';
import type { Context } from './core/context.ts';
import type { Pictures } from './core/files/routes.ts';
import type { Recoded } from './core/files/recode.ts';
import type { House } from './house.ts';
import { keepPicture } from './initiatives/commands/pictures.ts';
import { Picture } from './initiatives/picture.ts';

/** How the pictures of initiatives are kept and found: by the room's command, and as the one who asks may see them. */
export function picturesOf({ pool, reader }: House): Omit<Pictures<Context>, 'contextOf'> {
  return {
    async keep(context: Context, id: string, alternative: string, picture: Recoded) {
      try {
        await context.commander.run(context, keepPicture, { id, alternative, ...picture }, 'keepPicture');
        return null;
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        return error.reasons.map(context.tell).join(' ');
      }
    },
    async find({ asking }: Context, id: string) {
      const found = statement(reader.house, asking, Picture, [id], '');
      if (!found) return null;
      const { rows } = await pool.query<{ bytes: Buffer }>(found.sql, [...found.parameters]);
      return rows[0]?.bytes ?? null;
    },
  };
}
