import { useRoute, useRouter } from 'vue-router';
import { becomeKnown } from './session.ts';

/** Where to go once inside: the page that asked for it, on this site, else home. */
export function useWayIn(): () => Promise<void> {
  const route = useRoute();
  const router = useRouter();
  return async () => {
    await becomeKnown();
    const to = route.query['to'];
    const isOurs = typeof to === 'string' && to.startsWith('/') && !to.startsWith('//');
    await router.replace(isOurs ? to : '/');
  };
}
