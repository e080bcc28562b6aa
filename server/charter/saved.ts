import type { Deed } from '../core/command/deed.ts';

/** Saves the value of a setting, in the command's transaction. */
export async function saveSetting(deed: Deed, key: string, value: unknown): Promise<void> {
  const upsert =
    'insert into charter_setting (key, value, saved_at) values (?, ?::jsonb, ?)' +
    ' on conflict (key) do update set value = excluded.value, saved_at = excluded.saved_at';
  await deed.em.execute(upsert, [key, JSON.stringify(value), deed.now]);
}
