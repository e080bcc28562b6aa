import { nextTick, onBeforeUnmount } from 'vue';

/** When an element of a list goes while it has the focus, its neighbour has it next, so that it is never lost. */
export function passFocusOn(element: () => Element | null | undefined): void {
  onBeforeUnmount(() => {
    const here = element();
    if (!here?.contains(document.activeElement)) return;
    const next = here.nextElementSibling ?? here.previousElementSibling;
    void nextTick(() => (next as HTMLElement | null)?.focus());
  });
}
