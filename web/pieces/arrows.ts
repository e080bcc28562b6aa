const directions: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0],
};

const centre = (element: Element) => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2, isShown: width > 0 };
};

/** How far a card lies in a direction: what is beside the way counts twice; behind is nowhere. */
function distance(from: Element, to: Element, [x, y]: readonly [number, number]): number {
  const [here, there] = [centre(from), centre(to)];
  const [dx, dy] = [there.x - here.x, there.y - here.y];
  const ahead = dx * x + dy * y;
  return ahead > 1 && there.isShown ? ahead + 2 * Math.abs(dx * y + dy * x) : Infinity;
}

/** Opens a card's menu; once it is closed the card has the focus again. */
function openMenu(card: HTMLElement): void {
  const menu = card.querySelector<HTMLElement>('[data-menu]');
  menu?.addEventListener('focus', () => card.focus(), { once: true });
  menu?.click();
}

/**
 * For a `keydown` on a board: the arrows lead from one focused card (`data-card`) to the next as the eye sees it, and
 * Enter opens the menu (`data-menu`) of the card in focus. What stands in a card keeps its own keys.
 */
export function followArrows(event: KeyboardEvent): void {
  const card = event.target as HTMLElement;
  if (!card.matches('[data-card]')) return;
  if (event.key === 'Enter') {
    event.preventDefault();
    openMenu(card);
    return;
  }
  const way = directions[event.key];
  if (!way) return;
  event.preventDefault();
  const others = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[data-card]')];
  const [next] = others
    .map((one) => ({ one, far: distance(card, one, way) }))
    .filter(({ far }) => Number.isFinite(far))
    .sort((a, b) => a.far - b.far);
  next?.one.focus();
}
