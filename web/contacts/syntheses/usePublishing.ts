import { computed, ref } from 'vue';
import type { Confidentiality } from '../../../server/contacts/kinds.ts';
import { useCommand } from '../../api/useCommand.ts';
import { undecided } from './drafting.ts';
import { correctSynthesis, publishSynthesis } from './operations.ts';
import type { UsedDraft } from './useDraft.ts';
import { confidentialityOf, droppedIn, inputOf, type Written } from './written.ts';

/**
 * Publishes a text, or corrects what is published; whoever tries twice publishes once, and a failure keeps the text.
 */
export function usePublishing(meeting: () => Written, draft: UsedDraft) {
  const publishing = useCommand(publishSynthesis, { creates: true });
  const correcting = useCommand(correctSynthesis);
  const isBusy = ref(false);
  const isCorrection = computed(() => meeting().syntheses.length > 0);
  const used = computed(() => (isCorrection.value ? correcting : publishing));

  /** All the drafts that this text holds: one that changed elsewhere meanwhile is not thrown away. */
  function seen(): { id: string; version: number }[] {
    const { id, version } = draft.kept.value.base;
    const handed = meeting()
      .drafts.filter(({ handedBy }) => handedBy)
      .map((one) => ({ id: one.id, version: one.version }));
    return id ? [{ id, version }, ...handed] : handed;
  }

  async function send(): Promise<string | null> {
    const { mine } = draft.kept.value;
    const [synthesis] = meeting().syntheses;
    const input = { ...inputOf(mine), drafts: seen() };
    if (synthesis) {
      const correction = { ...input, id: synthesis.id, version: Number(mine['seen'] ?? 0), dropped: droppedIn(mine) };
      return (await correcting.run(correction))?.synthesis?.id ?? null;
    }
    const confidentiality = confidentialityOf(mine).toUpperCase() as Uppercase<Confidentiality>;
    return (await publishing.run({ ...input, meeting: meeting().id, confidentiality }))?.synthesis?.id ?? null;
  }

  /** The id of the synthesis once it is published; null where it is not, and why stands in `outcome`. */
  async function publish(): Promise<string | null> {
    if (isBusy.value) return null;
    isBusy.value = true;
    // Another device may have gone on with it: first both meet.
    await draft.send();
    const id = undecided(draft.kept.value.mine).length ? null : await send();
    if (id) await draft.finish();
    isBusy.value = false;
    return id;
  }

  const outcome = {
    refusals: computed(() => used.value.refusals.value),
    fault: computed(() => used.value.fault.value),
    errors: computed(() => used.value.errors.value),
  };
  return { publish, isBusy, outcome, errorOf: (field: string) => used.value.errorOf(field) };
}
