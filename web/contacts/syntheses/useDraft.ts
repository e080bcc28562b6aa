import { computed, onScopeDispose, reactive, ref, shallowRef, watch } from 'vue';
import { useLine } from '../../api/live.ts';
import { viewer } from '../../identity/session.ts';
import { change, forgetOne, hear, isKeeping, type Place } from './device.ts';
import { follow, gone, isAhead, met, safetyOf, sending, typed, type Content, type Kept } from './drafting.ts';
import { save, type Fault } from './saving.ts';

/** Milliseconds: without typing before a save, and between two tries, at first and at most. */
const WAIT = { pause: 1_000, first: 2_000, most: 30_000 } as const;

/**
 * A text being written in a form: `form` is what is typed in. The device keeps each change at once, the server a moment
 * later; one save is under way at a time, and is sent again as it was until it is answered (C11).
 */
export function useDraft(place: Place, first: Kept, isGone: () => void) {
  const kept = shallowRef(first);
  const form = reactive<Record<string, string>>({ ...first.mine });
  const fault = ref<Fault | null>(null);
  const refusal = ref('');
  const savedAt = ref<Date | null>(null);
  const isKept = ref(true);
  const isEnded = ref(false);
  let isForgotten = false;
  const line = useLine();
  let shown: Content = { ...first.mine };
  let isShowing = false;
  let isWaiting = false;
  // Kept before anything is typed: the form then opens without network.
  let turn: Promise<unknown> = change(place, (known) => known ?? first).catch(() => { isKept.value = false; });
  let underWay: Promise<boolean> | null = null;
  let tries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Shows what is kept, but for what was typed since `asOf`. */
  function show(next: Kept, asOf: Content): void {
    const followed = follow({ ...form }, asOf, next.mine);
    isShowing = true;
    for (const [key, text] of Object.entries(followed.form)) if (form[key] !== text) form[key] = text;
    isShowing = false;
    shown = followed.shown;
    kept.value = next;
  }

  /** Keeps on the device what is typed, then changes it, each in its turn. */
  function take(apply: (kept: Kept) => Kept): Promise<void> {
    const taken = turn.then(async () => {
      isWaiting = false;
      if (isForgotten) return;
      const [before, now] = [shown, { ...form }];
      const whole = (known: Kept | null): Kept | null => {
        const next = apply(typed(known ?? kept.value, before, now));
        return known === null && next === kept.value ? null : next;
      };
      const next = await change(place, whole).catch(() => {
        isKept.value = false;
        return whole(null);
      });
      show(next ?? kept.value, now);
    });
    turn = taken;
    return taken;
  }

  function write(): void {
    if (isShowing || isForgotten) return;
    if (!isWaiting) void take((one) => one);
    isWaiting = true;
    sendIn(WAIT.pause);
  }

  function sendIn(wait: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void send(), wait);
  }

  /** Sends what the server has not; true once it has all of it. */
  function send(): Promise<boolean> {
    underWay ??= sendAll().finally(() => { underWay = null; });
    return underWay;
  }

  async function sendAll(): Promise<boolean> {
    clearTimeout(timer);
    fault.value = null;
    await take(sending);
    while (kept.value.sent && !isForgotten && (await sendOnce(kept.value.sent))) await take(sending);
    if (fault.value === 'offline') sendIn(Math.min(WAIT.most, WAIT.first * 2 ** tries++));
    else tries = 0;
    return !isAhead(kept.value);
  }

  /** Whether the server has it now, or showed what it has. */
  async function sendOnce(sent: Content): Promise<boolean> {
    const answer = await save(place, sent, kept.value.base.version);
    if ('fault' in answer) {
      fault.value = answer.fault;
      refusal.value = answer.message;
      return false;
    }
    savedAt.value = new Date();
    if ('draft' in answer) return take((one) => met(one, answer.draft)).then(() => true);
    // Published, or handed over: the page looks first what became of it.
    await take(gone);
    isGone();
    sendIn(WAIT.first);
    return false;
  }

  /** Sends what waits, if anything does. */
  const soon = (): void => { if (isAhead(kept.value) && !isForgotten) void send(); };
  const whenHidden = (): void => { if (document.visibilityState === 'hidden') soon(); };
  addEventListener('online', soon);
  document.addEventListener('visibilitychange', whenHidden);
  watch([() => line.value.state === 'live', () => viewer.value?.id === place.person], soon);
  const deaf = hear(place, {
    changed: () => void take((one) => one),
    forgotten: () => {
      isForgotten = true;
      isEnded.value = true;
      // What was being kept at this very moment goes too.
      void turn.then(() => forgetOne(place));
    },
  });
  onScopeDispose(() => {
    clearTimeout(timer);
    removeEventListener('online', soon);
    document.removeEventListener('visibilitychange', whenHidden);
    deaf();
    soon();
  });
  void isKeeping().then((keeps) => { isKept.value = keeps; });
  watch(form, write, { deep: true, flush: 'sync' });

  /** It was published: this device keeps it no more. */
  async function finish(): Promise<void> {
    clearTimeout(timer);
    isForgotten = true;
    await forgetOne(place);
  }

  /** Where the text is safe. */
  const safety = computed(() => {
    const why = viewer.value === null ? 'signedOut' : fault.value;
    return safetyOf({ isAhead: isAhead(kept.value), fault: why, isKept: isKept.value });
  });

  return { form, kept, safety, savedAt, refusal, isEnded, take, send, soon, finish };
}

export type UsedDraft = ReturnType<typeof useDraft>;
