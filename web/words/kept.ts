/** What this browser keeps under a name, or null where storage is empty or closed. */
export function kept(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Keeps a value under a name for the next visit, null forgets it; without storage it lasts for this visit only. */
export function keep(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // A private window without storage is no reason to refuse the choice.
  }
}
