import { askPage, queries } from '../../core/noun/asks.ts';
import { deed, mutations } from '../../core/noun/commands.ts';
import { isKept } from '../filters.ts';
import { Target } from '../target.ts';
import { Absence } from './absence.ts';
import * as input from './commands/inputs.ts';
import { askLater, declareAbsence, movePlanned, sayDue, withdrawAbsence } from './commands/year.ts';

export const declareQueries = () =>
  queries({
    dueTargets: askPage(
      () => Target,
      'Whom to meet next, who is due first first: of yours or of a team (C8).',
      'member',
      {
        order: 'DUE',
        where: isKept,
      },
    ),
  });

export const declareMutations = () =>
  mutations({
    askLater: deed('Notes that a target asked to be called later (C9c).', Target, input.AskLaterInput, askLater),
    sayDue: deed('Says by which day a target is to be met (C6).', Target, input.SayDueInput, sayDue),
    movePlanned: deed('Chooses a month of the plan by hand (C7).', Target, input.MovePlannedInput, movePlanned),
    declareAbsence: deed('Says when one meets nobody (C7).', Absence, input.DeclareAbsenceInput, declareAbsence),
    withdrawAbsence: deed('Takes an absence back (C7).', Absence, input.WithdrawAbsenceInput, withdrawAbsence),
  });
