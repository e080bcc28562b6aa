import {
  Bell, Briefcase, ContactRound, Handshake, House, KeyRound, Languages, LogIn, MessageCircleQuestion, MonitorSmartphone, Moon,
  MountainSnow, Plus, ScrollText, Search, Send, ServerCog, Settings2, Sun, UserRound, UserRoundPlus, VenetianMask,
} from '@lucide/vue';
import { community, hasPortfolio, hasRight, viewer } from '../identity/session.ts';
import { chooseTheme } from '../shell/theme.ts';
import { language } from '../words/language.ts';
import { speak } from '../words/wordbook.ts';
import type { Found } from './found.ts';
import { isNear } from './near.ts';
import type { words as french } from './words/fr.ts';

type Words = typeof french;

const only = (holds: unknown, ...found: Found[]): Found[] => (holds ? found : []);
const here = (key: keyof Words['places'], icon: Found['icon'], name: string, of?: string) => ({ places }: Words): Found =>
  ({ key: `${name} ${of ?? ''}`, label: places[key], icon, to: { name, ...(of ? { query: { of } } : {}) } });

const home = here('home', House, 'home');
const initiatives = here('initiatives', MountainSnow, 'initiatives');
const directory = here('directory', ContactRound, 'directory');
const notices = here('notices', Bell, 'notices');
const profile = here('profile', UserRound, 'profile');
const devices = here('devices', MonitorSmartphone, 'profile', 'appareils');
const tokens = here('tokens', KeyRound, 'profile', 'jetons');
const applications = here('applications', Send, 'ownApplications');
const portfolio = here('portfolio', Briefcase, 'portfolio');
const introductions = here('introductions', Handshake, 'introductions');
const acquaintances = here('acquaintances', MessageCircleQuestion, 'acquaintances');
const search = here('search', Search, 'search');
const jobs = here('jobs', ServerCog, 'jobs');
const charter = here('charter', ScrollText, 'charter');
const settings = here('settings', Settings2, 'charterSettings');
const admit = here('admit', UserRoundPlus, 'admit');
const signIn = here('signIn', LogIn, 'signIn');
const demo = here('demo', VenetianMask, 'demo');

/** The pages that are open to who is here. */
export function pagesFor(words: Words): Found[] {
  const isIn = Boolean(viewer.value);
  return [
    home(words),
    initiatives(words),
    ...only(hasRight('goodStanding'), directory(words)),
    ...only(hasPortfolio.value, portfolio(words)),
    ...only(hasRight('member'), search(words)),
    ...only(isIn, notices(words), applications(words), profile(words), devices(words), tokens(words)),
    ...only(hasRight('member'), introductions(words), acquaintances(words)),
    charter(words),
    ...only(hasRight('administrator'), settings(words), admit(words), jobs(words)),
    ...only(!isIn, signIn(words)),
    ...only(community.value?.demo, demo(words)),
  ];
}

/** What can be done from anywhere. */
export function actionsFor({ acts }: Words): Found[] {
  const other = language.value === 'fr' ? 'en' : 'fr';
  return [
    ...only(hasRight('goodStanding'), { key: 'propose', label: acts.propose, icon: Plus, to: { name: 'newInitiative' } }),
    { key: 'language', label: acts.speak[other], icon: Languages, run: () => speak(other) },
    { key: 'light', label: acts.light, icon: Sun, run: () => chooseTheme('light') },
    { key: 'dark', label: acts.dark, icon: Moon, run: () => chooseTheme('dark') },
  ];
}

/** Those of them that the text nearly names. */
export const named = (all: readonly Found[], text: string): Found[] => all.filter(({ label }) => isNear(label, text));
