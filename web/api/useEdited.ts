import { computed, ref, shallowRef, type ComputedRef, type Ref, type ShallowRef } from 'vue';

/** A version of something that can be edited: its count, and what a form holds of it. */
export interface Version<Values> {
  readonly version: number;
  readonly values: Values;
}

/** An edit in hand, as the view of its conflicts reads it. */
export interface Edited {
  readonly values: Readonly<Ref<object>>;
  readonly theirs: Readonly<ShallowRef<Version<object> | null>>;
  readonly conflicts: ComputedRef<readonly string[]>;
  take(key: string): void;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What somebody edits of a version, and what somebody else saved meanwhile (P7). */
export function useEdited<Values extends object>(first: Version<Values>) {
  type Key = keyof Values & string;
  const seen = shallowRef(first);
  const theirs = shallowRef<Version<Values> | null>(null);
  const values = ref({ ...first.values }) as Ref<Values>;
  const keys = Object.keys(first.values) as Key[];
  const changed = (key: Key, by: Values): boolean => !same(by[key], seen.value.values[key]);

  /** What both changed, and differently: only there is a choice to make. */
  const conflicts = computed((): Key[] => {
    const other = theirs.value?.values;
    if (!other) return [];
    return keys.filter((key) => changed(key, other) && !same(other[key], values.value[key]));
  });

  return {
    values, theirs, conflicts,
    version: computed(() => seen.value.version),
    /** Begins anew with a version. */
    begin(now: Version<Values>): void {
      seen.value = now;
      theirs.value = null;
      values.value = { ...now.values };
    },
    /** Another version appeared: what only they changed is taken over at once. */
    meet(now: Version<Values>): void {
      for (const key of keys) if (!changed(key, values.value)) values.value[key] = now.values[key];
      theirs.value = now;
    },
    /** Takes their side of one choice. */
    take(key: Key): void {
      if (theirs.value) values.value[key] = theirs.value.values[key];
    },
    /** The choices are made: from now on today's version is the one that is edited. */
    settle(): void {
      if (theirs.value) seen.value = theirs.value;
      theirs.value = null;
    },
  };
}
