/**
 * Renumbers a statement's parameters to those that it uses: a condition can be dropped after its parameter was made,
 * and PostgreSQL refuses parameters that nothing names.
 */
export function onlyUsed<T>(text: string, values: readonly T[]): { text: string; values: T[] } {
  const places = new Map<string, number>();
  const used: T[] = [];
  const renumbered = text.replace(/\$(\d+)/g, (_, number: string) => {
    const place = places.get(number) ?? used.push(values[Number(number) - 1] as T);
    places.set(number, place);
    return `$${place}`;
  });
  return { text: renumbered, values: used };
}
