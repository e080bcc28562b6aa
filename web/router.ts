import { createRouter, createWebHistory } from 'vue-router';
import type { RouteRecordRaw } from 'vue-router';
import { communityWords } from './community/words.ts';
import { meetingsWords } from './contacts/meetings/words.ts';
import { portfolioWords } from './contacts/portfolio/words.ts';
import { searchWords } from './contacts/search/words.ts';
import { synthesesWords } from './contacts/syntheses/words.ts';
import { introductionsWords } from './contacts/introductions/words.ts';
import { outsidersWords } from './contacts/outsiders/words.ts';
import { exchangeWords } from './contacts/exchange/words.ts';
import { contactsWords } from './contacts/words.ts';
import { foundingWords } from './founding/words.ts';
import { homeWords } from './home/words.ts';
import { identityWords } from './identity/words.ts';
import { ownWords } from './initiatives/own/words.ts';
import { teamWords } from './initiatives/team/words.ts';
import { initiativesWords, reasonWords } from './initiatives/words.ts';
import { memberReasons, membersWords } from './members/words.ts';
import { noticesWords } from './notices/words.ts';
import { lazy } from './words/wordbook.ts';

/** What a target tells, on its own page and beside its list. */
const targetWords = [contactsWords, outsidersWords, introductionsWords, synthesesWords];

const initiatives: RouteRecordRaw[] = [
  {
    path: '',
    name: 'initiatives',
    component: lazy(() => import('./initiatives/InitiativesPage.vue'), initiativesWords),
  },
  {
    path: 'nouvelle',
    name: 'newInitiative',
    component: lazy(() => import('./initiatives/NewInitiativePage.vue'), initiativesWords),
  },
  {
    path: ':id',
    name: 'initiative',
    component: lazy(() => import('./initiatives/InitiativePage.vue'), initiativesWords, reasonWords),
    props: true,
  },
  {
    path: ':id/modifier',
    name: 'editInitiative',
    component: lazy(() => import('./initiatives/EditInitiativePage.vue'), initiativesWords),
    props: true,
  },
  {
    path: ':id/equipe',
    name: 'team',
    component: lazy(() => import('./initiatives/team/TeamPage.vue'), initiativesWords, teamWords),
    props: true,
  },
  {
    path: ':id/tableau-de-bord',
    name: 'cockpit',
    component: lazy(() => import('./initiatives/team/CockpitPage.vue'), initiativesWords, teamWords, introductionsWords),
    props: true,
  },
  {
    path: ':id/contacts',
    name: 'contacts',
    component: lazy(() => import('./contacts/ContactsPage.vue'), ...targetWords, exchangeWords),
    props: true,
  },
  {
    path: ':id/rencontres',
    name: 'meetings',
    component: lazy(() => import('./contacts/meetings/MeetingsPage.vue'), meetingsWords),
    props: true,
  },
  {
    path: ':id/contacts/importer',
    name: 'contactsImport',
    component: lazy(() => import('./contacts/exchange/ImportPage.vue'), contactsWords, exchangeWords),
    props: true,
  },
  {
    path: ':id/contacts/annee',
    name: 'contactsYear',
    component: lazy(() => import('./contacts/portfolio/ContactsYearPage.vue'), contactsWords, portfolioWords),
    props: true,
  },
];

const contacts: RouteRecordRaw[] = [
  {
    path: '/recherche',
    name: 'search',
    component: lazy(() => import('./contacts/search/SearchPage.vue'), contactsWords, searchWords),
  },
  {
    path: '/portefeuille',
    name: 'portfolio',
    component: lazy(() => import('./contacts/portfolio/PortfolioPage.vue'), contactsWords, portfolioWords),
  },
  {
    path: '/initiatives/:id/contacts/conservation',
    name: 'retention',
    component: lazy(() => import('./contacts/outsiders/RetentionPage.vue'), outsidersWords),
    props: true,
  },
  // Mailed to people outside: no session is asked for.
  {
    path: '/vos-donnees',
    alias: '/your-data',
    name: 'held',
    component: lazy(() => import('./contacts/outsiders/HeldPage.vue'), outsidersWords),
  },
  {
    path: '/cibles/:id',
    name: 'target',
    component: lazy(() => import('./contacts/TargetPage.vue'), ...targetWords),
    props: true,
  },
  {
    path: '/mises-en-relation',
    name: 'introductions',
    component: lazy(() => import('./contacts/introductions/IntroductionsPage.vue'), introductionsWords),
  },
  {
    path: '/mises-en-relation/:id',
    name: 'introduction',
    component: lazy(() => import('./contacts/introductions/IntroductionPage.vue'), contactsWords, introductionsWords),
    props: true,
  },
  {
    path: '/qui-connait',
    name: 'acquaintances',
    component: lazy(() => import('./contacts/acquaintances/AcquaintancesPage.vue'), contactsWords, introductionsWords),
  },
  {
    path: '/rencontres/:id',
    name: 'meeting',
    component: lazy(() => import('./contacts/meetings/MeetingPage.vue'), meetingsWords, synthesesWords),
    props: true,
  },
  {
    path: '/rencontres/:id/synthese',
    name: 'synthesisWrite',
    component: lazy(() => import('./contacts/syntheses/WritePage.vue'), synthesesWords),
    props: true,
  },
  {
    path: '/syntheses/:id',
    name: 'synthesis',
    component: lazy(() => import('./contacts/syntheses/SynthesisPage.vue'), synthesesWords),
    props: true,
  },
];

const people: RouteRecordRaw[] = [
  {
    path: '/annuaire',
    name: 'directory',
    component: lazy(() => import('./members/DirectoryPage.vue'), membersWords, memberReasons),
  },
  {
    path: '/annuaire/admettre',
    alias: '/directory/admit',
    name: 'admit',
    component: lazy(() => import('./members/AdmitPage.vue'), membersWords),
  },
  {
    path: '/membres/:id',
    name: 'member',
    component: lazy(() => import('./members/MemberPage.vue'), membersWords),
    props: true,
  },
  {
    path: '/organisations/:id',
    name: 'organisation',
    component: lazy(() => import('./members/OrganisationPage.vue'), membersWords),
    props: true,
  },
  {
    path: '/profil',
    name: 'profile',
    component: lazy(() => import('./members/ProfilePage.vue'), membersWords, identityWords),
  },
];

const identity: RouteRecordRaw[] = [
  // The mails' links lead to /sign-in, whatever their language.
  {
    path: '/connexion',
    alias: '/sign-in',
    name: 'signIn',
    component: lazy(() => import('./identity/SignInPage.vue'), identityWords),
  },
  { path: '/demo', name: 'demo', component: lazy(() => import('./identity/DemoPage.vue'), identityWords) },
  { path: '/appareils', name: 'devices', redirect: { name: 'profile', query: { of: 'appareils' } } },
];

/** Every page, fetched with its words when it is first opened: `lazy(() => import('./XPage.vue'), xWords)`. */
const routes: RouteRecordRaw[] = [
  { path: '/', name: 'home', component: lazy(() => import('./home/HomePage.vue'), homeWords) },
  { path: '/initiatives', children: initiatives },
  {
    path: '/mes-candidatures',
    name: 'ownApplications',
    component: lazy(() => import('./initiatives/own/OwnApplicationsPage.vue'), initiativesWords, ownWords),
  },
  ...contacts,
  ...people,
  ...identity,
  {
    path: '/notifications',
    name: 'notices',
    component: lazy(() => import('./notices/NoticesPage.vue'), noticesWords),
  },
  {
    path: '/taches',
    name: 'jobs',
    component: lazy(() => import('./community/JobsPage.vue'), communityWords),
  },
  {
    path: '/charte',
    alias: '/charter',
    name: 'charter',
    component: lazy(() => import('./community/CharterPage.vue'), communityWords),
  },
  {
    path: '/charte/reglages',
    alias: '/charter/settings',
    name: 'charterSettings',
    component: lazy(() => import('./community/SettingsPage.vue'), communityWords),
  },
  {
    path: '/fondation',
    alias: '/founding',
    name: 'founding',
    component: lazy(() => import('./founding/FoundingPage.vue'), foundingWords),
  },
  { path: '/:path(.*)*', name: 'notFound', component: lazy(() => import('./NotFoundPage.vue')) },
];

// The page of all pieces is for those who make pages: it is in no build but the one that the tests look at.
if (import.meta.env.DEV || import.meta.env.MODE === 'pieces') {
  routes.unshift({ path: '/pieces', name: 'pieces', component: lazy(() => import('./pieces/PiecesPage.vue')) });
}

// What stands behind the # of these is a secret, and no place on the page.
const SECRET = new Set<unknown>(['signIn', 'founding', 'held']);

export const router = createRouter({
  history: createWebHistory(),
  routes,
  scrollBehavior: (to, _from, saved) => saved ?? (to.hash && !SECRET.has(to.name) ? { el: to.hash } : { top: 0 }),
});

// A page fetched after a new version was put in place is gone under its old name: go there by a full load.
router.onError((_error, to) => {
  if (router.currentRoute.value.matched.length) location.assign(to.fullPath);
});
