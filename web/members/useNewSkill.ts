import { useCommand } from '../api/useCommand.ts';
import type { Option } from '../pieces/option.ts';
import { vocabularyOption } from '../words/vocabulary.ts';
import { addSkill } from './operations.ts';

/** Adds a skill to the vocabulary, as any member in good standing can (I11); null where it is refused. */
export function useNewSkill(): (label: string) => Promise<Option | null> {
  const command = useCommand(addSkill, { creates: true });
  return async (label) => {
    const done = await command.run({ label });
    return done?.skill ? vocabularyOption(done.skill) : null;
  };
}
