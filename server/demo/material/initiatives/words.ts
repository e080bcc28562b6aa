import type { PersonKey } from '../people.ts';
import type { SkillKey } from '../skills.ts';
import type { ambassadors } from './ambassadors.ts';
import type { ended } from './ended.ts';
import type { Role } from './initiative.ts';
import type { outreach } from './outreach.ts';
import type { running } from './running.ts';
import type { starting } from './starting.ts';

export type InitiativeKey = (
  | typeof outreach
  | typeof running
  | typeof starting
  | typeof ended
  | typeof ambassadors
)[number]['key'];

/** A candidate's word for a role; without an initiative it fits any role of its kind, without a person anybody. */
export interface Letter {
  readonly key: string;
  readonly kind: Role['kind'];
  readonly initiative: InitiativeKey | null;
  readonly person: PersonKey | null;
  /** Skills that the word promises: whoever signs it should hold them. */
  readonly brings: readonly SkillKey[];
  readonly words: string;
}

export const letters = [
  {
    key: 'malik-passerelles', kind: 'contact', initiative: 'passerelles', person: 'malik', brings: ['mediation'],
    words:
      'À l’atelier, je vois passer des gens de tous les bords, avec la même roue voilée. J’aimerais les écouter plus ' +
      'longtemps que le temps d’une réparation. Je suis libre le mardi et le mercredi soir, et je viens à vélo.',
  },
  {
    key: 'clemence-passerelles', kind: 'contact', initiative: 'passerelles', person: 'clemence', brings: ['advocacy'],
    words:
      'À la station, j’ai surtout parlé à des gens qui nous en voulaient, et c’était intéressant. Je connais les ' +
      'élus d’en haut et les Marcheurs de l’aube. Je préfère préparer à deux : seule, je parle trop.',
  },
  {
    key: 'oriane-cantines', kind: 'other', initiative: 'cordee-des-cantines', person: 'oriane',
    brings: ['internal-communication', 'plain-language'],
    words:
      'Une de vos trois cuisines est celle de ma clinique : j’y passe déjà chaque matin. Faire circuler une nouvelle ' +
      'entre des équipes qui ne se croisent pas, c’est mon métier. Je sais faire une affichette que l’on lit debout.',
  },
  {
    key: 'cantines-sans-la-competence', kind: 'other', initiative: 'cordee-des-cantines', person: null, brings: [],
    words:
      'Je n’ai jamais fait d’information en entreprise, mais je cuisine pour vingt chaque été. Je veux bien ' +
      'apprendre si quelqu’un me montre. Disponible avant 10 h tous les jours sauf le lundi.',
  },
  {
    key: 'hugo-passerelles', kind: 'contact', initiative: 'passerelles', person: 'hugo', brings: ['labour-relations'],
    words:
      'Je conduis encore un car de temps en temps : au bout de la ligne, on sait tout. J’ai négocié des horaires ' +
      'avec trois syndicats sans me fâcher avec aucun. Il faudra me relancer pour l’écrit, je préfère le dire.',
  },
  {
    key: 'ines-passerelles', kind: 'contact', initiative: 'passerelles', person: 'ines', brings: ['note-taking'],
    words:
      'Mon métier m’a appris à poser des questions et à rendre un texte à l’heure. Je voudrais le faire pour autre ' +
      'chose qu’un article. Deux rencontres par mois, sans difficulté.',
  },
  {
    key: 'samuel-passerelles', kind: 'organisation', initiative: 'passerelles', person: 'samuel', brings: ['planning'],
    words:
      'J’aime les listes à jour et les promesses tenues. Je n’ai pas envie de représenter qui que ce soit, mais je ' +
      'peux faire en sorte que personne n’arrive sans savoir ce qui s’est dit la dernière fois.',
  },
  {
    key: 'contact-vallee-d-en-haut', kind: 'contact', initiative: null, person: null, brings: [],
    words:
      'J’habite tout en haut et l’on ne vient jamais nous voir. Je peux commencer par mes voisins : trois fermes, ' +
      'une école, un refuge. Pour le reste, j’apprendrai.',
  },
  {
    key: 'contact-retraite', kind: 'contact', initiative: null, person: null, brings: ['mediation'],
    words:
      'Trente ans de réunions difficiles m’ont appris à me taire au bon moment. J’ai du temps en semaine et une ' +
      'voiture. Je préfère les rencontres en vrai au téléphone.',
  },
  {
    key: 'contact-jeune', kind: 'contact', initiative: null, person: null, brings: [],
    words:
      'C’est ma première candidature ici et je ne connais presque personne, ce qui est justement la raison. Je pose ' +
      'beaucoup de questions. Je voudrais accompagner quelqu’un deux ou trois fois avant d’y aller de mon côté.',
  },
  {
    key: 'contact-a-mi-temps', kind: 'contact', initiative: null, person: null, brings: ['negotiation'],
    words:
      'Je ne peux promettre qu’une rencontre par mois, mais je la tiendrai. Si c’est trop peu, dites-le moi sans ' +
      'détour. Le secteur du bois m’irait bien.',
  },
  {
    key: 'organisation-tableaux', kind: 'organisation', initiative: null, person: null, brings: ['planning'],
    words:
      'On m’a dit que vous cherchiez quelqu’un qui aime ranger. C’est vrai. Je travaille le soir, après 21 h, ' +
      'depuis chez moi, et je réponds toujours le lendemain.',
  },
  {
    key: 'organisation-donnees', kind: 'organisation', initiative: null, person: null,
    brings: ['data-analysis', 'data-protection'],
    words:
      'Je m’occupe de données toute la journée, surtout pour empêcher qu’on en garde trop. ' +
      'Je peux faire vos calculs et effacer derrière moi. Une soirée par semaine me convient.',
  },
  {
    key: 'organisation-changement', kind: 'organisation', initiative: null, person: null, brings: [],
    words:
      'Je sors d’un an comme contact et j’ai envie de voir l’autre côté : préparer, relire, classer. ' +
      'Je sais au moins ce qui m’a manqué en chemin.',
  },
  {
    key: 'autre-images', kind: 'other', initiative: null, person: null, brings: ['photography'],
    words:
      'Je peux apporter un appareil, deux objectifs et de la patience. Je ne photographie pas les gens qui n’en ont ' +
      'pas envie, et je rends les images dans la semaine.',
  },
  {
    key: 'autre-plume', kind: 'other', initiative: null, person: null, brings: ['copywriting', 'proofreading'],
    words:
      'J’écris pour vivre, donc vite, et je relis pour le plaisir, donc lentement. ' +
      'Dites-moi lequel des deux vous manque.',
  },
  {
    key: 'autre-bras', kind: 'other', initiative: null, person: null, brings: [],
    words:
      'Je n’ai pas de compétence dans votre liste. J’ai deux bras, un permis remorque et tous mes samedis. ' +
      'Je fais aussi un café correct.',
  },
  {
    key: 'autre-son', kind: 'other', initiative: 'atlas-des-gestes', person: null, brings: ['sound-recording'],
    words:
      'J’ai regardé vos films : c’est vrai que l’on n’entend rien ! Je prends du son depuis dix ans et j’ai mes ' +
      'micros. Un tournage par mois, de préférence dans le bas de la vallée.',
  },
  {
    key: 'autre-accueil', kind: 'other', initiative: 'permanence-du-jeudi', person: null, brings: ['plain-language'],
    words:
      'C’est à votre permanence que j’ai réglé une histoire de facture, l’an dernier. Maintenant, ' +
      'je sais lire ces lettres-là. Je voudrais rendre la pareille, un jeudi sur trois.',
  },
  {
    key: 'pilote-recyclerie', kind: 'pilot', initiative: 'recyclerie-de-stands', person: null, brings: ['planning'],
    words:
      'J’ai vidé assez de camions pour savoir ce qui casse et ce qui manque. Je veux bien tenir les clés un an, ' +
      'et préparer la relève dès le sixième mois.',
  },
] as const satisfies readonly Letter[];

/** What the board says when it approves, asks or declines; without an initiative it fits any. */
export interface BoardReason {
  readonly key: string;
  readonly answer: 'approve' | 'ask' | 'decline';
  readonly initiative: InitiativeKey | null;
  readonly words: string;
}

export const boardReasons = [
  {
    key: 'approve-clear', answer: 'approve', initiative: null,
    words: 'Le besoin est réel, l’équipe est réaliste, et vous dites comment cela s’arrête. Allez-y.',
  },
  {
    key: 'approve-passerelles', answer: 'approve', initiative: 'passerelles',
    words:
      'Approuvée à l’unanimité. Nous tenons à la règle que vous proposez : ne jamais parler au nom de la communauté ' +
      'sur un sujet qu’elle n’a pas discuté.',
  },
  {
    key: 'approve-with-review', answer: 'approve', initiative: 'covoiturage-du-haut',
    words: 'Oui, pour un hiver. On regarde ensemble au printemps si le retour garanti tient ses promesses.',
  },
  {
    key: 'ask-tables', answer: 'ask', initiative: 'tables-de-vallee',
    words:
      'L’idée nous plaît. Qui tire au sort, et que fait-on si l’un des deux partis refuse ? ' +
      'Répondez-nous en quelques lignes avant la prochaine réunion.',
  },
  {
    key: 'ask-insurance', answer: 'ask', initiative: 'recyclerie-de-stands',
    words: 'Il nous manque le devis d’assurance du hangar et le nom d’une deuxième personne qui aura les clés.',
  },
  {
    key: 'ask-consult', answer: 'ask', initiative: 'voix-du-bois',
    words: 'Avez-vous parlé à l’Union des salariés du bois ? Son avis compte pour nous avant d’ouvrir.',
  },
  {
    key: 'decline-too-early', answer: 'decline', initiative: 'facile-a-lire',
    words: 'Un peu tôt : montrez-nous une première lettre réécrite et relue, et nous en reparlons avec plaisir.',
  },
  {
    key: 'decline-overlap', answer: 'decline', initiative: null,
    words:
      'Une initiative fait déjà presque la même chose à deux villages de là. Allez les voir ; à plusieurs, ' +
      'vous irez plus loin. Revenez si ce n’était pas possible.',
  },
] as const satisfies readonly BoardReason[];
