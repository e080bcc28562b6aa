import { answerAcquaintanceCall, callForAcquaintances, closeAcquaintanceCall } from '../contacts/introductions/commands/acquaintances.ts';
import { noteTargetAgreed, proposeIntroduction } from '../contacts/introductions/commands/introductions.ts';
import { acceptIntroduction, dropIntroduction, finishIntroduction, startIntroduction } from '../contacts/introductions/commands/receiving.ts';
import { calls, introductions, type Told, type ToldCall } from './material/introductions.ts';
import type { Stage } from './people.ts';
import type { Teller } from './teller.ts';

/** What came of the flagship's meetings: introductions in all states, and what the community was asked (C14, C15). */
export function planIntroductions({ teller }: Pick<Stage, 'teller'>): void {
  for (const one of introductions) planIntroduction(teller, one);
  for (const one of calls) planCall(teller, one);
}

const target = (number: number): string => `target:${number}`;

function planIntroduction(teller: Teller, told: Told): void {
  const { by, acts, agreed, accepted, started, done, dropped } = told;
  const key = `introduction:${told.target}`;
  const id = () => teller.id(key);
  teller.plan(teller.day(told.at), '21:05', () => propose(teller, told, key));
  if (agreed !== undefined)
    teller.plan(teller.day(agreed), '21:15', () => teller.run(by, noteTargetAgreed, { id: id(), on: null, person: null }));
  if (accepted !== undefined) teller.plan(teller.day(accepted), '21:25', () => teller.run(acts, acceptIntroduction, { id: id() }));
  if (started !== undefined) teller.plan(teller.day(started), '18:35', () => teller.run(acts, startIntroduction, { id: id() }));
  if (done) {
    const { at, outcome, tag } = done;
    teller.plan(teller.day(at), '21:35', () => teller.run(acts, finishIntroduction, { id: id(), outcome, tag }));
  }
  if (dropped) teller.plan(teller.day(dropped.at), '12:35', () => teller.run(dropped.by, dropIntroduction, { id: id(), why: dropped.why }));
}

/** With whoever is known there and did not refuse to be noted. */
async function propose(teller: Teller, told: Told, key: string): Promise<string> {
  const { kind, purpose, receiving, receiver } = told;
  const known = "select id from target_person where target_id = $1 and consent is distinct from 'refused' order by id limit 2";
  const { rows } = await teller.house.pool.query<{ id: string }>(known, [teller.id(target(told.target))]);
  const people = rows.map(({ id }) => id);
  const whom = receiving === 'parent' ? { parentBody: receiver } : { receiver: receiver && teller.id(receiver) };
  const input = { target: teller.id(target(told.target)), kind, purpose, receiving, ...whom, people };
  return teller.run(told.by, proposeIntroduction, input, key);
}

function planCall(teller: Teller, { target: number, by, at, question, closed, answers }: ToldCall): void {
  const key = `call:${number}`;
  const id = () => teller.id(key);
  teller.plan(teller.day(at), '20:45', () => teller.run(by, callForAcquaintances, { target: teller.id(target(number)), question }, key));
  for (const { who, at: answered, ...answer } of answers)
    teller.plan(teller.day(answered), '07:55', () => teller.run(who, answerAcquaintanceCall, { call: id(), ...answer }));
  if (closed !== undefined) teller.plan(teller.day(closed), '20:55', () => teller.run(by, closeAcquaintanceCall, { id: id() }));
}
