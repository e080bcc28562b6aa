import { describe, expect, it } from 'vitest';
import { answeringOf } from '../../web/offline/answering.ts';

const ORIGIN = 'https://elvaire.example.org';
const files = ['/assets/main-a1b2.js', '/theme.js'];
const of = (path: string, mode = 'cors', method = 'GET') =>
  answeringOf({ method, mode, url: new URL(path, ORIGIN).href }, ORIGIN, files);

describe('C11: what the device answers by itself when there is no network', () => {
  it.each(['/', '/rencontres/42/synthese', '/connexion?to=%2F', '/annuaire#a'])('the page at %s', (path) => {
    expect(of(path, 'navigate')).toBe('page');
  });

  it('the files of its own build, and none of another', () => {
    expect(['/assets/main-a1b2.js', '/theme.js', '/assets/main-c3d4.js'].map((path) => of(path)))
      .toEqual(['kept', 'kept', 'network']);
  });

  it.each([
    ['/graphql', 'cors', 'POST'], ['/graphql?query=%7Bme%7Bid%7D%7D', 'navigate', 'GET'],
    ['/pictures/1', 'no-cors', 'GET'],
    ['/exports/targets/1', 'navigate', 'GET'], ['/courrier', 'navigate', 'GET'], ['/livez', 'cors', 'GET'],
    ['https://example.org/theme.js', 'no-cors', 'GET'], ['/sw.js', 'same-origin', 'GET'],
  ])('never %s: that is the server’s', (path, mode, method) => {
    expect(of(path, mode, method)).toBe('network');
  });
});
