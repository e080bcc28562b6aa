import { link, type Home, type Waiting, type Words } from './waits.ts';

interface Told {
  readonly words: Words;
  readonly today: string;
  readonly dayOf: (day: string) => string;
}

function toHold({ toHold: found }: Home, { words: { waiting }, today, dayOf }: Told): Waiting[] {
  return (found?.nodes ?? []).map(({ id, day, target }) => {
    const isToday = day === today;
    const what = isToday ? waiting.meetToday : waiting.didItTakePlace(dayOf(day));
    const act = isToday ? waiting.meetTodayAct : waiting.didItTakePlaceAct;
    return { key: id, at: day, what, title: target.name, act, to: link('meeting', id) };
  });
}

function toWrite({ toWrite: found }: Home, { words: { waiting }, dayOf }: Told): Waiting[] {
  return (found?.nodes ?? []).map(({ id, day, synthesisDueOn, target }) => ({
    key: id, at: synthesisDueOn ?? day, what: waiting.synthesis(dayOf(day)), title: target.name, act: waiting.synthesisAct,
    to: link('synthesisWrite', id),
  }));
}

function ofPair({ ofPair: found }: Home, { words: { waiting, somebody }, dayOf }: Told): Waiting[] {
  return (found?.nodes ?? [])
    .filter(({ synthesisOverdue }) => synthesisOverdue)
    .map(({ id, day, synthesisDueOn, author, target }) => ({
      key: id, at: synthesisDueOn ?? day, what: waiting.synthesisOfPair(author?.name ?? somebody, dayOf(day)), title: target.name,
      act: waiting.synthesisOfPairAct, to: link('meeting', id),
    }));
}

/** What waits for somebody who meets people outside: did it take place, write it up; and what their pair owes (C10). */
export function meetingsOf(home: Home, told: Told): Waiting[] {
  return [...toHold(home, told), ...toWrite(home, told), ...ofPair(home, told)];
}
