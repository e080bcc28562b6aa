import type { IncomingHttpHeaders } from 'node:http';

/** What a request shows of who asks: the secret of a session or of an API token. */
export interface Credential {
  readonly kind: 'session' | 'token';
  readonly secret: string;
}

/** Where people come by https, the prefix makes browsers refuse a cookie that a neighbouring host would set. */
export const cookieName = (secure: boolean): string => (secure ? '__Host-cordee' : 'cordee');

/** The credential of a request; a bearer's token goes before the cookie. */
export function credentialOf({ authorization, cookie }: IncomingHttpHeaders, secure: boolean): Credential | null {
  const bearer = authorization && /^bearer +(\S+)$/i.exec(authorization)?.[1];
  if (bearer) return { kind: 'token', secret: bearer };
  const secret = cookie && cookieNamed(cookieName(secure), cookie);
  return secret ? { kind: 'session', secret } : null;
}

function cookieNamed(name: string, cookies: string): string | undefined {
  const start = `${name}=`;
  return cookies.split(';').map((one) => one.trim()).find((one) => one.startsWith(start))?.slice(start.length);
}

const SECONDS_A_DAY = 86_400;

/** The header that gives the cookie, for so many days; without a secret, the one that takes it back. */
export function cookieHeader(secure: boolean, secret: string | null, days: number): string {
  const kept = `Max-Age=${secret === null ? 0 : days * SECONDS_A_DAY}`;
  const parts = [`${cookieName(secure)}=${secret ?? ''}`, 'Path=/', kept, 'HttpOnly', 'SameSite=Lax'];
  return [...parts, ...(secure ? ['Secure'] : [])].join('; ');
}
