import { computed, type ModelRef, type WritableComputedRef } from 'vue';

/** What one can be asked about a target, each in a dialog of its own. */
export type Asked =
  | 'plan' | 'log' | 'later' | 'due' | 'handOver' | 'merge' | 'rest' | 'close' | 'reopen' | 'check' | 'edit';

/** Of all that can be asked, the part that one dialog answers; null while it is closed. */
export function partOf<Part extends Asked>(
  asked: ModelRef<Asked | null>, ...parts: readonly Part[]
): WritableComputedRef<Part | null> {
  return computed({
    get: () => parts.find((part) => part === asked.value) ?? null,
    set: (part) => { asked.value = part; },
  });
}

/** Whether one dialog is open. */
export function isAsked(asked: ModelRef<Asked | null>, part: Asked): WritableComputedRef<boolean> {
  return computed({
    get: () => asked.value === part,
    set: (isOpen) => { asked.value = isOpen ? part : null; },
  });
}
