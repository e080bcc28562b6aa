import type pino from 'pino';
import { forgetKeys } from './core/command/idempotency.ts';
import { forgetRates } from './core/http/rates.ts';
import { forgetImports } from './core/exchange/forget.ts';
import { forgetSessions } from './core/identity/lasting.ts';
import type { Round } from './core/command/round.ts';
import type { Tasks } from './core/jobs/jobs.ts';
import type { Timetable } from './core/jobs/timetable.ts';
import type { JournalReader } from './core/journal/readers.ts';
import { MAIL } from './core/post/post.ts';
import { checkInvariants } from './check.ts';
import type { House } from './house.ts';
import { forgetWords } from './initiatives/commands/forgetting.ts';
import { recountDue, remindSyntheses } from './contacts/commands/reminding.ts';
import { forgetOutsiders } from './contacts/outsiders/commands/retention.ts';
import { countWords } from './contacts/search/counting.ts';
import { tellAnswers } from './initiatives/commands/telling.ts';
import { announceTerms } from './initiatives/commands/terms.ts';
import { forgetNotices } from './notices/forget.ts';
import { DIGEST, mailDigest, mailNotice, sendDigests } from './notices/mails.ts';
import { NOTICE_MAIL, noticesReader } from './notices/making.ts';

/** What follows the journal, entry by entry. */
export const readersOf = (house: House): JournalReader[] => [noticesReader(house)];

/** What a job of each task does. */
export const tasksOf = (house: House): Tasks => ({
  [MAIL]: ({ mail }: { mail: string }) => house.identity.post.deliver(mail),
  [NOTICE_MAIL]: (payload: { notice: string }) => mailNotice(house, payload),
  [DIGEST]: (payload: { member: string; day: string }) => mailDigest(house, payload),
});

// A round takes so many at a time: it goes round until it finds nothing.
function inRounds(work: (round: Round) => Promise<number>): (house: House) => Promise<void> {
  return async (house) => {
    await house.readCharter();
    while ((await work(house.round())) > 0);
  };
}

/** What happens by itself, and when: crontab lines in the community's zone. */
export const timetables: readonly Timetable<House>[] = [
  { name: 'mail.tidy', cron: '*/5 * * * *', run: tidyMail },
  { name: 'initiatives.tellAnswers', cron: '* * * * *', run: inRounds(tellAnswers) },
  { name: 'initiatives.announceTerms', cron: '0 6 * * *', run: inRounds(announceTerms) },
  { name: 'initiatives.forgetWords', cron: '30 4 * * *', run: inRounds(forgetWords) },
  { name: 'contacts.remindSyntheses', cron: '10 6 * * *', run: inRounds(remindSyntheses) },
  { name: 'contacts.forgetOutsiders', cron: '50 4 * * *', run: inRounds(forgetOutsiders) },
  { name: 'contacts.countWords', cron: '50 4 * * *', run: ({ pool }) => countWords(pool) },
  { name: 'recount', cron: '40 3 * * *', run: recount },
  { name: 'cleaning', cron: '20 4 * * *', run: clean },
  { name: 'digests', cron: '0 7 * * *', run: sendDigests },
];

const HOURS_OF_RATES = 24;

// A sign-in's secret is of use for a quarter of an hour, and is not kept much longer.
async function tidyMail({ identity: { post } }: House): Promise<void> {
  await post.forget();
  await post.sweep();
}

/** Forgets what is of no use any more. */
async function clean({ pool, clock }: House): Promise<void> {
  const now = clock();
  await forgetRates(pool, now.getTime() - HOURS_OF_RATES * 3_600_000);
  await forgetKeys(pool, now);
  await forgetSessions(pool, now);
  await forgetNotices(pool, now);
  await forgetImports(pool, now);
}

/** Counts again what is stored, and all that the data must hold to; a difference is an error in the log. */
async function recount(house: House, log: Pick<pino.Logger, 'error'>): Promise<void> {
  const broken = (await checkInvariants(house.pool)).filter(({ found }) => found > 0);
  for (const { rule, name, found, examples } of broken) log.error({ rule, name, found, examples }, 'an invariant is broken');
  await house.readCharter();
  const moved = await recountDue(house.round());
  if (moved) log.error({ rule: 'C6', moved }, 'due days were others: the charter changed, or they were written past the commands');
}
