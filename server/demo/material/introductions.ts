import type { Closeness, IntroductionKind, OutcomeTag, ReceivingName } from '../../contacts/introductions/kinds.ts';

/** Something said or done so many days before the story's end. */
type Before = number;

/** An introduction of the flagship, by the number of its target. */
export interface Told {
  readonly target: number;
  readonly by: 'gaelle' | 'ines' | 'hugo';
  readonly at: Before;
  readonly kind: IntroductionKind;
  readonly purpose: string;
  readonly receiving: ReceivingName;
  /** What the story calls who receives, and who of them acts. */
  readonly receiver: string | null;
  readonly acts: string;
  readonly agreed?: Before;
  readonly accepted?: Before;
  readonly started?: Before;
  readonly done?: { readonly at: Before; readonly outcome: string; readonly tag: OutcomeTag | null };
  readonly dropped?: { readonly at: Before; readonly by: string; readonly why: string };
}

const circle = (name: string) => ({ receiving: 'circle', receiver: `circle:${name}` }) as const;
const member = (key: string) => ({ receiving: 'member', receiver: key, acts: key }) as const;
const board = { receiving: 'board', receiver: null, acts: 'solange' } as const;

/** Fifteen introductions, in all states. */
export const introductions: readonly Told[] = [
  {
    target: 12, by: 'gaelle', at: 250, kind: 'they_speak', ...circle('table-commune'), acts: 'nadia',
    purpose: 'La coopérative veut raconter d’où vient le lait des cantines. Une soirée, avec les éleveurs.',
    agreed: 250, accepted: 246, started: 230,
    done: { at: 190, outcome: 'Soixante personnes à la soirée, dont la moitié que nous n’avions jamais vues.', tag: 'new_public' },
  },
  {
    target: 18, by: 'gaelle', at: 236, kind: 'joint_awareness', receiving: 'initiative', receiver: 'initiative:covoiturage-du-haut', acts: 'crowd-12',
    purpose: 'Leurs adhérents finissent à 22 heures, sans car. Un mot commun sur le covoiturage du soir.',
    agreed: 233, accepted: 231, started: 220,
    done: { at: 150, outcome: 'Une affiche à deux logos dans onze ateliers ; ils nous citent en assemblée.', tag: 'ally' },
  },
  {
    target: 24, by: 'gaelle', at: 210, kind: 'we_speak', ...member('linh'),
    purpose: 'Le foyer cherche quelqu’un pour parler d’apprentissage aux parents, un samedi.',
    agreed: 206, accepted: 208, started: 195,
    done: { at: 160, outcome: 'Leur prochain forum reprend nos trois questions aux employeurs.', tag: 'idea_taken_up' },
  },
  {
    target: 30, by: 'gaelle', at: 190, kind: 'joint_project', ...board,
    purpose: 'Partager leur salle et nos bénévoles, un jeudi sur deux.',
    agreed: 188, accepted: 180, started: 170, done: { at: 90, outcome: 'Convention d’un an, signée.', tag: 'partner' },
  },
  {
    target: 36, by: 'gaelle', at: 172, kind: 'other', ...circle('metiers-de-la-com'), acts: 'mireille',
    purpose: 'Ils demandent qui pourrait relire leur bulletin.',
    dropped: { at: 165, by: 'mireille', why: 'Le cercle n’a plus personne avant l’été ; reparlons-en à la rentrée.' },
  },
  {
    target: 0, by: 'gaelle', at: 140, kind: 'each_others_events', ...circle('accueil'), acts: 'crowd-14',
    purpose: 'Ils invitent nos nouveaux à leur journée ; qu’ils viennent à la nôtre.',
    agreed: 138, accepted: 137, started: 130, done: { at: 80, outcome: 'Chacun est venu, sans suite pour l’instant.', tag: null },
  },
  {
    target: 4, by: 'ines', at: 121, kind: 'we_speak', ...circle('table-commune'), acts: 'nadia',
    purpose: 'Parler du repas des soignants de nuit à leur réunion d’équipe.', agreed: 118, accepted: 115, started: 60,
  },
  {
    target: 10, by: 'ines', at: 101, kind: 'joint_advocacy', ...board,
    purpose: 'Une lettre commune au conseil sur le dernier car du dimanche.', agreed: 96, accepted: 94, started: 70,
  },
  {
    target: 2, by: 'hugo', at: 95, kind: 'they_speak', ...circle('jeunes-pousses'), acts: 'linh',
    purpose: 'Une élue accepte de raconter son premier mandat aux plus jeunes.', agreed: 95, accepted: 40,
  },
  {
    target: 16, by: 'ines', at: 72, kind: 'joint_awareness', receiving: 'parent', receiver: 'Confédération des vallées', acts: 'solange',
    purpose: 'Ils cherchent une voix nationale sur l’eau des communes de montagne.', agreed: 70, accepted: 66,
    dropped: { at: 30, by: 'solange', why: 'La confédération a choisi un autre thème cette année.' },
  },
  {
    target: 8, by: 'hugo', at: 60, kind: 'joint_project', ...member('samuel'),
    purpose: 'Un atelier photo avec les élèves.', dropped: { at: 48, by: 'hugo', why: 'L’enseignante est partie ; le lycée ne donne pas suite.' },
  },
  {
    target: 22, by: 'ines', at: 41, kind: 'we_speak', ...circle('dialogue'), acts: 'lea',
    purpose: 'Présenter notre façon d’écouter à leur conseil de développement.', accepted: 38,
  },
  {
    target: 14, by: 'hugo', at: 20, kind: 'joint_project', ...circle('table-commune'), acts: 'nadia',
    purpose: 'La banque alimentaire jette du pain le lundi : de quoi faire une soupe ensemble ?', agreed: 12,
  },
  {
    target: 6, by: 'gaelle', at: 8, kind: 'joint_advocacy', ...board,
    purpose: 'Garder la classe du haut ouverte : ils veulent savoir si la communauté signe avec eux.',
  },
  {
    target: 20, by: 'hugo', at: 5, kind: 'we_speak', ...member('malik'),
    purpose: 'Leur comité cherche quelqu’un qui sait parler d’argent public sans ennuyer.', agreed: 4,
  },
];

/** What the flagship asked the community, and who answered. */
export interface ToldCall {
  readonly target: number;
  readonly by: 'ines' | 'hugo' | 'paul';
  readonly at: Before;
  readonly question: string;
  readonly closed?: Before;
  readonly answers: readonly { readonly who: string; readonly at: Before; readonly closeness: Closeness; readonly mayName: boolean; readonly note?: string }[];
}

export const calls: readonly ToldCall[] = [
  {
    target: 26, by: 'hugo', at: 84, closed: 62, question: 'Qui connaît quelqu’un au bureau, ou à l’accueil du lundi ?',
    answers: [
      { who: 'oriane', at: 82, closeness: 'met', mayName: true, note: 'Nous avons tenu un stand côte à côte en mai.' },
      { who: 'samuel', at: 80, closeness: 'through', mayName: false },
      { who: 'linh', at: 75, closeness: 'well', mayName: true, note: 'La trésorière est ma voisine ; appelez-moi d’abord.' },
    ],
  },
  {
    target: 34, by: 'ines', at: 9, question: 'Quelqu’un a-t-il déjà travaillé avec leur secrétariat ?',
    answers: [
      { who: 'malik', at: 8, closeness: 'met', mayName: true, note: 'Un chantier commun il y a deux ans, bon souvenir.' },
      { who: 'mireille', at: 6, closeness: 'through', mayName: false, note: 'Mon comptable les suit.' },
    ],
  },
  { target: 40, by: 'paul', at: 3, question: 'Une porte d’entrée, même par un cousin ?', answers: [] },
];
