import { askOne, askPage, queries } from '../../core/noun/asks.ts';
import { deed, mutations } from '../../core/noun/commands.ts';
import { AcquaintanceAnswer } from './acquaintance-answer.ts';
import { AcquaintanceCall } from './acquaintance-call.ts';
import {
  answerAcquaintanceCall, callForAcquaintances, closeAcquaintanceCall, withdrawAcquaintanceAnswer,
} from './commands/acquaintances.ts';
import * as input from './commands/inputs.ts';
import { followIntroduction, noteTargetAgreed, proposeIntroduction } from './commands/introductions.ts';
import { acceptIntroduction, dropIntroduction, finishIntroduction, startIntroduction } from './commands/receiving.ts';
import { Introduction } from './introduction.ts';

export const declareQueries = () =>
  queries({
    introduction: askOne(
      () => Introduction, 'One introduction: its team’s, its referent’s, who receives it (C15).', 'member',
    ),
    introductions: askPage(
      () => Introduction, 'The introductions that you may see, the latest first (C15).', 'member', { order: 'LATEST' },
    ),
    acquaintanceCall: askOne(() => AcquaintanceCall, 'One call to the community (C14).', 'member'),
    acquaintanceCalls: askPage(
      () => AcquaintanceCall,
      'The calls to the community that you may see, the latest first (C14).',
      'member',
      {
        order: 'LATEST',
      },
    ),
  });

export const declareMutations = () =>
  mutations({
    proposeIntroduction: deed(
      'Proposes to put a target in touch with somebody inside (C15).', Introduction, input.ProposeIntroductionInput,
      proposeIntroduction,
    ),
    noteTargetAgreed: deed(
      'Notes that a target agreed to an introduction (C15).', Introduction, input.NoteTargetAgreedInput,
      noteTargetAgreed,
    ),
    followIntroduction: deed(
      'Says who of the team follows an introduction (C15).', Introduction, input.FollowIntroductionInput,
      followIntroduction,
    ),
    acceptIntroduction: deed(
      'Accepts an introduction for the receiving side (C15).', Introduction, input.IntroductionInput,
      acceptIntroduction,
    ),
    startIntroduction: deed(
      'Starts what both sides accepted (C15).', Introduction, input.IntroductionInput, startIntroduction,
    ),
    finishIntroduction: deed(
      'Says what came of an introduction (C15).', Introduction, input.FinishIntroductionInput, finishIntroduction,
    ),
    dropIntroduction: deed(
      'Refuses an introduction, or drops it, and says why (C15).', Introduction, input.DropIntroductionInput,
      dropIntroduction,
    ),
    callForAcquaintances: deed(
      'Asks the community who knows somebody at a target (C14).', AcquaintanceCall, input.CallForAcquaintancesInput,
      callForAcquaintances,
    ),
    closeAcquaintanceCall: deed(
      'Closes a call to the community (C14).', AcquaintanceCall, input.AcquaintanceCallInput, closeAcquaintanceCall,
    ),
    answerAcquaintanceCall: deed(
      'Answers a call to the community; its team alone reads it (C14).', AcquaintanceAnswer,
      input.AnswerAcquaintanceCallInput, answerAcquaintanceCall,
    ),
    withdrawAcquaintanceAnswer: deed(
      'Takes one’s answer to a call back (C14).', AcquaintanceCall, input.WithdrawAcquaintanceAnswerInput,
      withdrawAcquaintanceAnswer,
    ),
  });
