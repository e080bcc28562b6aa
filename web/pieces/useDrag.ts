import { onScopeDispose, ref, shallowRef } from 'vue';

const FAR_ENOUGH = 6;
const EDGE = 72;
const STEP = 14;
const interactive = 'a, button, input, select, textarea';

/**
 * Something carried over the page and let fall on an element with `data-drop`, whose value is told. A mouse takes it
 * anywhere but on what can be clicked; a finger takes it by an element with `data-handle`, for elsewhere it scrolls.
 * Escape lets go. Whoever uses it offers the same by keyboard.
 */
export function useDrag<Thing>(drop: (thing: Thing, target: string) => void) {
  const carried = shallowRef<Thing | null>(null);
  const over = ref<string | null>(null);
  const at = ref({ x: 0, y: 0 });
  let stop = (): void => undefined;

  function look(): void {
    const found = document.elementFromPoint(at.value.x, at.value.y)?.closest<HTMLElement>('[data-drop]');
    over.value = found?.dataset['drop'] ?? null;
  }

  /** Near an edge of the window the page scrolls by itself. */
  function scroll(): void {
    if (!carried.value) return;
    const { y } = at.value;
    const by = y < EDGE ? -STEP : y > innerHeight - EDGE ? STEP : 0;
    if (by) {
      scrollBy(0, by);
      look();
    }
    requestAnimationFrame(scroll);
  }

  function lift(thing: Thing): void {
    getSelection()?.removeAllRanges();
    document.documentElement.classList.add('carrying');
    carried.value = thing;
    requestAnimationFrame(scroll);
  }

  function begin(event: PointerEvent, thing: Thing): void {
    const on = event.target as Element;
    const byHandle = on.closest('[data-handle]') !== null;
    if (event.button !== 0 || (!byHandle && (event.pointerType !== 'mouse' || on.closest(interactive)))) return;
    stop();
    const from = { x: event.clientX, y: event.clientY };
    const heard = new AbortController();
    const listen = { signal: heard.signal };
    stop = () => {
      heard.abort();
      document.documentElement.classList.remove('carrying');
      carried.value = null;
      over.value = null;
    };

    addEventListener('pointermove', ({ clientX: x, clientY: y }) => {
      at.value = { x, y };
      if (!carried.value && Math.hypot(x - from.x, y - from.y) >= FAR_ENOUGH) lift(thing);
      if (carried.value) look();
    }, listen);
    addEventListener('pointerup', () => {
      const target = carried.value ? over.value : null;
      stop();
      if (target !== null) drop(thing, target);
    }, listen);
    addEventListener('pointercancel', () => stop(), listen);
    addEventListener('keydown', ({ key }) => key === 'Escape' && stop(), listen);
  }

  onScopeDispose(() => stop());
  return { carried, over, at, begin };
}
