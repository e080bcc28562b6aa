import { computed, inject, provide, ref, shallowRef, type InjectionKey } from 'vue';
import { useCommand } from '../../api/useCommand.ts';
import { useChanged } from '../../pieces/useChanged.ts';
import { useDrag } from '../../pieces/useDrag.ts';
import { useDates } from '../../words/useDates.ts';
import { useWords } from '../../words/wordbook.ts';
import { initiativesWords } from '../words.ts';
import { acceptApplication, takeBackAnswer } from './operations.ts';
import type { Application, Team, TeamRole } from './types.ts';
import { teamWords } from './words.ts';

/** What letting an application fall on a role does: the answer, or why there is none. */
export type Fall = 'accept' | 'offer' | 'full';

/** A candidate of a role whose acceptance nobody was told yet. */
const isReserved = ({ state, verdict }: Application): boolean => state === 'OPEN' && verdict === 'ACCEPTED';

/** What the cards show of a team, by id: what changes there is marked. */
function cardsOf({ roles }: Team, applications: readonly Application[]): Map<string, string> {
  const seats = roles
    .flatMap(({ heldSeats }) => heldSeats)
    .map(({ id, lastDay, unpaired }) => [id, `${lastDay} ${unpaired}`]);
  const invitations = roles.flatMap(({ openInvitations }) => openInvitations).map(({ id }) => [id, '']);
  const answers = applications.map(({ id, state, verdict }) => [id, `${state} ${verdict}`]);
  return new Map([...seats, ...invitations, ...answers] as [string, string][]);
}

function makeBoard(team: () => Team) {
  const words = useWords(teamWords);
  const rooms = useWords(initiativesWords);
  const dates = useDates();
  const said = ref('');
  const offering = shallowRef<{ application: Application; role: TeamRole | null } | null>(null);
  const accepting = new Map<string, ReturnType<typeof acceptance>>();
  const takingBack = useCommand(takeBackAnswer);
  const acceptance = () => useCommand(acceptApplication);

  /** What the board was given, and what was asked for further down; each once. */
  const further = shallowRef<readonly Application[]>([]);
  const applications = computed(() => {
    const { nodes } = team().applications;
    const ids = new Set(nodes.map(({ id }) => id));
    return [...nodes, ...further.value.filter(({ id }) => !ids.has(id))];
  });

  const nameOf = ({ member }: Application): string => member?.name ?? rooms.value.somebody;
  const reservedIn = (role: TeamRole): Application[] =>
    applications.value.filter((one) => isReserved(one) && one.role?.id === role.id);
  const freeIn = (role: TeamRole): number => Math.max(0, role.seats - role.seatsTaken - reservedIn(role).length);

  function say(text: string): void {
    said.value = text;
  }

  function fallOn(application: Application, role: TeamRole): Fall {
    if (freeIn(role) === 0) return 'full';
    return application.role?.id === role.id ? 'accept' : 'offer';
  }

  /** The acceptance of one application, so that two can be under way. */
  function acceptanceOf({ id }: Application) {
    const found = accepting.get(id) ?? acceptance();
    accepting.set(id, found);
    return found;
  }

  async function accept(application: Application): Promise<void> {
    const role = team().roles.find(({ id }) => id === application.role?.id);
    const done = await acceptanceOf(application).run({ id: application.id });
    const tellsAt = done?.application?.tellsAt;
    if (!tellsAt) return say(words.value.say.refused(nameOf(application)));
    say(words.value.say.accepted(nameOf(application), role?.name ?? '', dates.hour(tellsAt)));
  }

  async function takeBack(application: Application): Promise<void> {
    if (await takingBack.run({ id: application.id })) say(words.value.say.takenBack(nameOf(application)));
  }

  function fall(application: Application, target: string): void {
    const role = team().roles.find(({ id }) => id === target);
    if (!role) return;
    const what = fallOn(application, role);
    if (what === 'offer') offering.value = { application, role };
    if (what === 'accept') void accept(application);
    if (what === 'full') say(words.value.say.full(role.name));
  }

  return {
    said, say, applications, further, offering, nameOf, reservedIn, freeIn, fallOn, acceptanceOf, accept, takingBack, takeBack,
    drag: useDrag(fall),
    changed: useChanged(() => cardsOf(team(), applications.value)),
    canAnswer: computed(() => team().viewerMay.includes('acceptApplication')),
  };
}

/** What the cards of one board share: who is carried where, what was answered, what is said aloud. */
export type Board = ReturnType<typeof makeBoard>;
const key: InjectionKey<Board> = Symbol('board');

/** Called by the page that is the board. */
export function provideBoard(team: () => Team): Board {
  const board = makeBoard(team);
  provide(key, board);
  return board;
}

/** The board around this card. */
export function useBoard(): Board {
  const board = inject(key);
  if (!board) throw new Error('This card stands on no board: call provideBoard in the page.');
  return board;
}
