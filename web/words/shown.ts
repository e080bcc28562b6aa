/** The words of a closed list by the names that the API shows: `in_touch` is stored, IN_TOUCH is shown. */
export const shown = <Name extends string>(labels: Readonly<Record<Name, string>>): Record<Uppercase<Name>, string> =>
  Object.fromEntries(
    Object.entries<string>(labels).map(([name, label]) => [name.toUpperCase(), label]),
  ) as Record<Uppercase<Name>, string>;

/** The names of a closed list as the API shows them. */
export const shownNames = <Name extends string>(names: readonly Name[]): Uppercase<Name>[] =>
  names.map((name) => name.toUpperCase() as Uppercase<Name>);
