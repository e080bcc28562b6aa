import { ref, watchEffect } from 'vue';

/** The title of the page in view; the shell puts it in the window's title and announces it. */
export const pageTitle = ref('');

/** Names the page in view, as long as the calling component lives. */
export function usePageTitle(title: () => string): void {
  watchEffect(() => { pageTitle.value = title(); });
}
