import { askTold, queries } from '../noun/asks.ts';
import { act, mutations } from '../noun/commands.ts';
import { RefusedAddress, refusedAddresses, writeAgain, WriteAgainInput, WriteAgainPayload } from './refused.ts';

export const declareQueries = () =>
  queries({
    refusedAddresses: askTold(() => [RefusedAddress], 'The addresses that refuse mail for good.', 'administrator',
      ({ identity }) => refusedAddresses(identity.pool)),
  });

export const declareMutations = () =>
  mutations({
    writeAgain: act('Has an address that refused mail written to again.', () => WriteAgainPayload, WriteAgainInput, writeAgain),
  });
