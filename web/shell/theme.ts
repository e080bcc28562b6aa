import { readonly, ref } from 'vue';
import { keep, kept } from '../words/kept.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const current = ref<Theme>(themes.find((theme) => theme === kept('theme')) ?? 'system');

/** The chosen theme. `public/theme.js` sets it before the first paint. */
export const theme = readonly(current);

/** Changes the theme at once and for the next visit; `system` follows the device. */
export function chooseTheme(chosen: Theme): void {
  current.value = chosen;
  const { dataset } = document.documentElement;
  if (chosen === 'system') delete dataset.theme;
  else dataset.theme = chosen;
  keep('theme', chosen === 'system' ? null : chosen);
}
