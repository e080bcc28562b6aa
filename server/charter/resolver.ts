import { askOne, askPage, askTold, queries } from '../core/noun/asks.ts';
import { deed, mutations } from '../core/noun/commands.ts';
import { Community } from '../community/community.ts';
import { CharterAcceptance } from './acceptance.ts';
import { acceptCharter, changeCharterSetting } from './commands.ts';
import { AcceptCharterInput, ChangeCharterSettingInput } from './inputs.ts';
import { CharterSetting, settingsInForce } from './rule.ts';
import { CharterVersion } from './version.ts';

const isCurrent = (row: Readonly<Record<string, string>>): string =>
  `${row['number']} = (select max(number) from charter_version)`;

export const declareQueries = () =>
  queries({
    charter: askOne(() => CharterVersion, 'The charter in force (M1).', 'everyone', isCurrent),
    charterVersions: askPage(() => CharterVersion, 'All versions of the charter (M1).', 'everyone', {
      order: 'LATEST',
    }),
    charterSettings: askTold(
      () => [CharterSetting],
      'The rules that the charter sets, in plain words (M2).',
      'everyone',
      settingsInForce,
    ),
  });

export const declareMutations = () =>
  mutations({
    acceptCharter: deed('Accepts the current charter (M1).', CharterAcceptance, AcceptCharterInput, acceptCharter),
    changeCharterSetting: deed(
      'Changes a setting of the charter (M2).',
      Community,
      ChangeCharterSettingInput,
      changeCharterSetting,
    ),
  });
