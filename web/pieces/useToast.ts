import { readonly, ref } from 'vue';

/** A word in passing: done, kept, sent. Never alone for a refusal, which stays on the page with its reasons. */
export interface Toast {
  readonly id: number;
  readonly title: string;
  readonly text?: string | undefined;
  /** What takes it back, for a few seconds. */
  readonly undo?: { label: string; run: () => void } | undefined;
}

const shown = ref<Toast[]>([]);
let count = 0;

/** The toasts on show, oldest first. */
export const toasts = readonly(shown);

/** Takes a toast away. */
export function dismissToast(id: number): void {
  shown.value = shown.value.filter((toast) => toast.id !== id);
}

/** `toast({ title })` shows a word in passing, three at most at a time. */
export function useToast(): (toast: Omit<Toast, 'id'>) => void {
  return (toast) => {
    count += 1;
    shown.value = [...shown.value, { ...toast, id: count }].slice(-3);
  };
}
