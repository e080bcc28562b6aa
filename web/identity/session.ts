import { Briefcase, HandHeart, Handshake, LogOut, MonitorSmartphone, UserRound } from '@lucide/vue';
import type { ResultOf } from 'gql.tada';
import { computed, ref, shallowRef, watch } from 'vue';
import { client, renewClient } from '../api/client.ts';
import { openLine, useLine } from '../api/live.ts';
import { revoked } from '../api/revoked.ts';
import { keepPages } from '../offline/keep.ts';
import { useToast } from '../pieces/useToast.ts';
import type { Session } from '../shell/session.ts';
import { commonWords } from '../words/common.ts';
import { followAccount, useWords } from '../words/wordbook.ts';
import { sessionQuery, signOut } from './operations.ts';
import { remember, remembered } from './remembered.ts';

type Known = Pick<ResultOf<typeof sessionQuery>, 'me' | 'community'>;
type Viewer = NonNullable<Known['me']>;

const known = shallowRef<Known>();
const answered = shallowRef(false);
/** Whether the server was asked and did not answer: who is here is who was here last. */
const isPresumed = ref(false);
/** How long the first pages have the network for themselves, in milliseconds. */
const SETTLED = 10_000;

/** Who is here: null for a visitor, undefined until it is known. */
export const viewer = computed((): Viewer | null | undefined => known.value?.me);

/** The community that lives here, once it is known. */
export const community = computed(() => known.value?.community ?? null);

/** Whether the server said that no community lives here yet. */
export const isUnfounded = computed(() => answered.value && known.value?.community === null);

/** Whether who is here has a right today, by its name: `goodStanding`, `board`… */
export const hasRight = (right: string): boolean => viewer.value?.myRights?.includes(right) ?? false;

type SeatKind = Viewer['heldSeats'][number]['kind'];

/** Whether who is here holds a seat of a kind in some team. */
export const holdsSeat = (kind: SeatKind): boolean => viewer.value?.heldSeats.some((seat) => seat.kind === kind) ?? false;

/** Whether who is here keeps a portfolio, or works on one in a pair (C4). */
export const hasPortfolio = computed(() => holdsSeat('CONTACT') || holdsSeat('ORGANISATION'));

async function ask(): Promise<void> {
  const { data } = await client.value.query(sessionQuery, {}, { requestPolicy: 'network-only' }).toPromise();
  const before = known.value?.me?.id;
  isPresumed.value = !data;
  answered.value ||= Boolean(data);
  if (data) await take(data);
  known.value = data ?? known.value ?? (remembered() as Known | null) ?? { me: null, community: null };
  const { me } = known.value;
  if (me && me.id !== before) await followAccount(me.language);
}

/** A session that merely expired leaves its texts here; one that its owner ended leaves nothing (C11). */
async function take(data: Known): Promise<void> {
  if (!data.me && revoked.value) await (await import('../contacts/syntheses/device.ts')).forget(revoked.value);
  remember(data);
}

let asking: Promise<void> = Promise.resolve();
watch(client, () => { asking = ask(); }, { immediate: true, flush: 'sync' });

/** Somebody came in or went out: everything is asked anew, as the one who is here now. */
export async function becomeKnown(): Promise<void> {
  renewClient();
  await asking;
}

watch(revoked, (whose) => { if (whose) void becomeKnown(); });

const askIfPresumed = (): void => { if (isPresumed.value) asking = ask(); };
const line = useLine();
addEventListener('online', askIfPresumed);
watch(() => line.value.state === 'live', askIfPresumed);

watch(() => viewer.value?.id, (id) => void openLine(Boolean(id), () => void becomeKnown()), { flush: 'sync' });

// Who writes after meetings writes where there is no network.
watch(hasPortfolio, (has) => { if (has) setTimeout(() => void keepPages(), SETTLED); });

/** Ends this browser's session, and leads home, unless something that was written cannot leave the device yet. */
async function leave(notYet: () => void): Promise<void> {
  await ask();
  if (isPresumed.value) return notYet();
  const { leaveNothing } = await import('../contacts/syntheses/leaving.ts');
  if (viewer.value && !(await leaveNothing(viewer.value.id))) return notYet();
  const { error } = await client.value.mutation(signOut, { input: {} }).toPromise();
  if (error) return notYet();
  remember(null);
  location.assign('/');
}

/** What the shell shows of who is here; called once the common words are loaded. */
export function shellSession() {
  const words = useWords(commonWords);
  const toast = useToast();
  const notYet = (): void => toast({ title: words.value.shell.signOutLater });
  const introductions = { name: 'introductions' };
  const profile = (id: string) => ({ name: 'member', params: { id } });
  return computed((): Session => ({
    community: community.value?.name ?? 'Cordée',
    viewer: viewer.value,
    isOffline: isPresumed.value,
    entries: viewer.value
      ? [
          { kind: 'link', label: words.value.shell.profile, icon: UserRound, to: profile(viewer.value.id) },
          ...(hasPortfolio.value
            ? [{ kind: 'link', label: words.value.shell.portfolio, icon: Briefcase, to: { name: 'portfolio' } } as const] : []),
          ...(hasPortfolio.value || hasRight('board')
            ? [{ kind: 'link', label: words.value.shell.introductions, icon: Handshake, to: introductions } as const]
            : []),
          { kind: 'link', label: words.value.shell.applications, icon: HandHeart, to: { name: 'ownApplications' } },
          { kind: 'link', label: words.value.shell.devices, icon: MonitorSmartphone, to: { name: 'devices' } },
          { kind: 'action', label: words.value.shell.signOut, icon: LogOut, run: () => void leave(notYet).catch(notYet) },
        ]
      : [],
  }));
}
