import { onMounted, onUnmounted, ref } from 'vue';

/** Whether the command palette is open; Ctrl-K, or Cmd-K on a Mac, opens it and closes it again. */
export function usePaletteKey() {
  const open = ref(false);
  const press = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    open.value = !open.value;
  };
  onMounted(() => addEventListener('keydown', press));
  onUnmounted(() => removeEventListener('keydown', press));
  return open;
}
