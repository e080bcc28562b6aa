import { createApp } from 'vue';
import { reloadIfOutdated } from './api/build.ts';
import { apiWords } from './api/words.ts';
import App from './App.vue';
import { shellSession } from './identity/session.ts';
import { router } from './router.ts';
import { sessionKey } from './shell/session.ts';
import './style.css';
import { commonWords } from './words/common.ts';
import { loadWords } from './words/wordbook.ts';

addEventListener('vite:preloadError', () => void reloadIfOutdated());

// Not a top-level await: a words file that shares a chunk with this one would wait for it for ever.
void loadWords([commonWords, apiWords]).then(() => {
  const app = createApp(App).use(router);
  app.provide(sessionKey, shellSession());
  app.mount('#app');
});
