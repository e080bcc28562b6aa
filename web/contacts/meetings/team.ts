import type { Option } from '../../pieces/option.ts';
import type { Meeting } from './labels.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Somebody as something to choose. */
export const optionOf = ({ id, name }: Named): Option => ({ value: id, label: name });

/** Everybody who holds a seat of the meeting's initiative today, each once, by name. */
export function teamOf({ initiative }: Pick<Meeting, 'initiative'>): Option[] {
  const seats = initiative?.roles.flatMap(({ heldSeats }) => heldSeats) ?? [];
  const members = new Map(seats.flatMap(({ member }) => (member ? [[member.id, optionOf(member)] as const] : [])));
  return [...members.values()].toSorted((one, other) => one.label.localeCompare(other.label));
}
