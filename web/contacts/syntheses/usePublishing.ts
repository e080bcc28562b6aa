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
export function usePublishing(meeting: () => Written | null, draft: UsedDraft) {
  const publishing = useCommand(publishSynthesis, { creates: true });
  const correcting = useCommand(correctSynthesis);
  const isBusy = ref(false);
  const isCorrection = computed(() => Boolean(meeting()?.syntheses.length));
  const used = computed(() => (isCorrection.value ? correcting : publishing));

  /** All the drafts that this text holds: one that changed elsewhere meanwhile is not thrown away. */
  function seen({ drafts }: Written): { id: string; version: number }[] {
    const { id, version } = draft.kept.value.base;
    const handed = drafts
      .filter(({ handedBy }) => handedBy)
      .map((one) => ({ id: one.id, version: one.version }));
    return id ? [{ id, version }, ...handed] : handed;
  }

  async function send(about: Written): Promise<string | null> {
    const { mine } = draft.kept.value;
    const [synthesis] = about.syntheses;
    const input = { ...inputOf(mine), drafts: seen(about) };
    if (synthesis) {
      const correction = { ...input, id: synthesis.id, version: Number(mine['seen'] ?? 0), dropped: droppedIn(mine) };
      return (await correcting.run(correction))?.synthesis?.id ?? null;
    }
    const confidentiality = confidentialityOf(mine).toUpperCase() as Uppercase<Confidentiality>;
    return (await publishing.run({ ...input, meeting: about.id, confidentiality }))?.synthesis?.id ?? null;
  }

  /** The id of the synthesis once it is published; null where it is not, and why stands in `outcome`. */
  async function publish(): Promise<string | null> {
    if (isBusy.value) return null;
    isBusy.value = true;
    // Another device may have gone on with it: first both meet.
    await draft.send();
    const about = meeting();
    const id = about && !undecided(draft.kept.value.mine).length ? await send(about) : null;
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
