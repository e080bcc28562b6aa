import { ref } from 'vue';

/** Whose session, which this browser still shows, was ended by its owner: nothing of theirs may stay here (C11). */
export const revoked = ref<string | null>(null);

/** Notes what an answer says of the session that it was asked with, and gives it back. */
export function noteRevoked(response: Response): Response {
  revoked.value = response.headers.get('x-cordee-revoked');
  return response;
}
