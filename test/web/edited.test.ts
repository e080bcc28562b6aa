import fc from 'fast-check';
import { expect, it } from 'vitest';
import { useEdited } from '../../web/api/useEdited.ts';

const part = fc.constantFrom('a', 'b', 'c');
const values = fc.record({ title: part, seats: fc.constantFrom(1, 2, null), skills: fc.array(part, { maxLength: 2 }) });

it('P7: of two edits each keeps what it alone changed; only what both changed differently is a choice', () => {
  fc.assert(fc.property(values, values, values, (first, mine, other) => {
    const edited = useEdited({ version: 1, values: first });
    edited.values.value = { ...mine };
    edited.meet({ version: 2, values: other });
    for (const key of ['title', 'seats', 'skills'] as const) {
      const [before, here, there] = [first[key], mine[key], other[key]].map((value) => JSON.stringify(value));
      const isChoice = here !== before && there !== before && here !== there;
      expect(edited.conflicts.value.includes(key), key).toBe(isChoice);
      expect(edited.values.value[key], key).toEqual(here === before ? other[key] : mine[key]);
      edited.take(key);
      expect(edited.values.value[key], key).toEqual(other[key]);
    }
    edited.settle();
    expect(edited.version.value).toBe(2);
    expect(edited.conflicts.value).toEqual([]);
  }));
});
