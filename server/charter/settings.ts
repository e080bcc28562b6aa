import { charterOf, faultOf, type Charter, type Setting } from '../core/kernel/charter.ts';
import { settings as contacts } from '../contacts/kinds.ts';
import { settings as initiatives } from '../initiatives/kinds.ts';
import { settings as members } from '../members/kinds.ts';

/** Every figure of the charter by its key, as the rooms declare them (M2). */
export const allSettings: ReadonlyMap<string, Setting> = new Map(
  [...Object.values(members), ...Object.values(initiatives), ...Object.values(contacts)].map((setting) => [setting.key, setting]),
);

/** What is wrong with a value for a key: no such setting, or the fault of the value; null when nothing is (M2). */
export function faultIn(key: string, value: unknown): string | null {
  const setting = allSettings.get(key);
  return setting ? faultOf(setting, value) : 'UNKNOWN';
}

/** The charter that these saved values make; one that is out of bounds is an error that names it. */
export function charterFrom(saved: Readonly<Record<string, unknown>>): Charter {
  for (const [key, value] of Object.entries(saved)) {
    const fault = faultIn(key, value);
    if (fault) throw new Error(`the charter's ${key} cannot be ${JSON.stringify(value)}: ${fault}`);
  }
  return charterOf(new Map(Object.entries(saved)));
}
