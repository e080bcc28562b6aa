import type { GraphQLResolveInfo } from 'graphql';
import { presets } from '../charter/presets/list.ts';
import { checkInput } from '../core/command/input.ts';
import { Refused } from '../core/command/refusal.ts';
import type { Context } from '../core/context.ts';
import { openSession, refused } from '../core/identity/acts.ts';
import { reason } from '../core/kernel/decision.ts';
import { foundCommunity as found } from './commands/founding.ts';
import type { FoundCommunityInput } from './commands/inputs.ts';
import { isFoundingCode } from './founding-code.ts';

/**
 * Founds the community with the code that the server printed, and lets its first administrator in (P10). Refuses
 * P10.CODE_WRONG and P10.ALREADY_FOUNDED.
 */
export async function foundCommunity(
  input: FoundCommunityInput, context: Context, info: GraphQLResolveInfo,
): Promise<object> {
  checkInput(input, context.language);
  const { identity, commander, now } = context;
  const { code, name, purpose, preset, charter, ...administrator } = input;
  if (!(await isFoundingCode(identity.pool, code, now))) return refused('session', context, [reason('P10', 'CODE_WRONG')]);
  const { settings } = presets[preset];
  const founding = { name, purpose: purpose ?? null, preset, settings, charter, demo: false, administrator };
  try {
    await commander.run(context, found, founding, info.fieldName);
  } catch (error) {
    if (error instanceof Refused) return refused('session', context, error.reasons);
    throw error;
  }
  const [member] = await identity.people([administrator.email]);
  return openSession(context, info, { member: member?.id ?? '' });
}
