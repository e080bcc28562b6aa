import { inject, provide, type InjectionKey } from 'vue';

const key: InjectionKey<2 | 3> = Symbol('level');

/** Called by what shows a page inside of another one: its parts have their heading one lower. */
export function provideLevel(level: 2 | 3): void {
  provide(key, level);
}

/** The level of the headings of a page's parts. */
export const useLevel = (): 2 | 3 => inject(key, 2);
