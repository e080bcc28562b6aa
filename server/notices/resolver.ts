import { askPage, queries } from '../core/noun/asks.ts';
import { deed, mutations } from '../core/noun/commands.ts';
import { Member } from '../members/member.ts';
import { chooseNotices, readAllNotices, readNotices } from './commands.ts';
import { ChooseNoticesInput, ReadAllNoticesInput, ReadNoticesInput } from './inputs.ts';
import { Notice } from './notice.ts';

export const declareQueries = () =>
  queries({
    notices: askPage(() => Notice, 'What you were told of, the latest first (P1).', 'signedIn', { order: 'LATEST' }),
  });

export const declareMutations = () =>
  mutations({
    readNotices: deed('Marks notices of yours as read.', Member, ReadNoticesInput, readNotices),
    readAllNotices: deed('Marks all your notices as read.', Member, ReadAllNoticesInput, readAllNotices),
    chooseNotices: deed('Chooses how soon a topic is mailed to you.', Member, ChooseNoticesInput, chooseNotices),
  });
