import { Client, fetchExchange } from '@urql/core';
import { shallowRef, watch } from 'vue';
import { language } from '../words/language.ts';
import { noteBuild } from './build.ts';
import { makeCache } from './cache.ts';
import { noteRevoked } from './revoked.ts';

function makeClient(): Client {
  return new Client({
    url: '/graphql',
    exchanges: [makeCache(), fetchExchange],
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    fetch: async (...asked) => noteRevoked(noteBuild(await fetch(...asked))),
    // Sentences come in the language of the pages.
    fetchOptions: () => ({ credentials: 'same-origin', headers: { 'accept-language': language.value } }),
  });
}

/** The client in use. Pages ask through `useAsk` and `usePages`, and act through `useCommand`. */
export const client = shallowRef(makeClient());

/** Forgets all that was read: somebody else is here, or it was told in another language. Pages in view ask again. */
export function renewClient(): void {
  client.value = makeClient();
}

watch(language, renewClient, { flush: 'sync' });
