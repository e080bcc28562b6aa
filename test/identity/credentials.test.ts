import { describe, expect, test } from 'vitest';
import { networkOf } from '../../server/core/http/network.ts';
import { cookieHeader, credentialOf } from '../../server/core/identity/credential.ts';
import { deviceOf } from '../../server/core/identity/device.ts';
import { codeHash, newCode, newSecret, shownCode } from '../../server/core/identity/secret.ts';

describe('P3: the credential of a request', () => {
  test.each([
    [{}, false, null],
    [{ cookie: 'theme=dark; cordee=abc; x=1' }, false, { kind: 'session', secret: 'abc' }],
    [{ cookie: 'xcordee=abc' }, false, null],
    [{ cookie: 'cordee=' }, false, null],
    [{ cookie: 'cordee=abc' }, true, null],
    [{ cookie: '__Host-cordee=abc' }, true, { kind: 'session', secret: 'abc' }],
    [{ authorization: 'Bearer abc' }, false, { kind: 'token', secret: 'abc' }],
    [{ authorization: 'bearer abc', cookie: 'cordee=def' }, false, { kind: 'token', secret: 'abc' }],
    // A proxy that asks for a password of its own is none of our business.
    [{ authorization: 'Basic abc', cookie: 'cordee=def' }, false, { kind: 'session', secret: 'def' }],
  ])('%o, secure: %s', (headers, secure, expected) => {
    expect(credentialOf(headers, secure)).toEqual(expected);
  });

  test('the cookie is taken back by the same attributes', () => {
    expect(cookieHeader(true, null, 30)).toBe('__Host-cordee=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure');
  });
});

describe('P3: secrets', () => {
  test('are never the same twice, and codes have no letter that looks like another', () => {
    expect(new Set(Array.from({ length: 1000 }, newSecret)).size).toBe(1000);
    const codes = Array.from({ length: 1000 }, newCode);
    expect(codes.filter((code) => !/^[A-HJKMNP-Z2-9]{8}$/.test(code))).toEqual([]);
    expect(new Set(codes.join('')).size).toBe(31);
  });

  test('a code is the same however it is typed, and another with another ticket', () => {
    const code = newCode();
    expect(codeHash('t', shownCode(code).toLowerCase())).toBe(codeHash('t', ` ${code} `));
    expect(codeHash('t', code)).not.toBe(codeHash('u', code));
  });
});

test.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0', 'Edge', 'Windows'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15', 'Safari', 'macOS'],
  ['Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 SamsungBrowser/28.0 Chrome/130.0 Mobile Safari/537.36', 'Samsung Internet', 'Android'],
  ['Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) AppleWebKit/605.1.15 CriOS/140.0 Mobile/15E148 Safari/604.1', 'Chrome', 'iPad'],
  ['curl/8.9', null, null],
])('P3: the device of %s', (agent, browser, system) => {
  expect(deviceOf(agent)).toEqual({ browser, system });
});

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '::ffff:192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2:ffff::1', '2001:db8:1:2::/64'],
  ['2001:db8::2:3:4:5:6', '2001:db8:0:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('visitors of %s are counted as %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
