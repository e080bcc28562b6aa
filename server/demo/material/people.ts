import type { OrganisationKey } from './organisations.ts';
import type { PlaceKey } from './places.ts';
import type { SkillKey } from './skills.ts';

/** Somebody with a story of their own; every line about them is written without gender. */
export interface Person {
  readonly key: string;
  readonly firstName: string;
  readonly lastName: string;
  /** What the demo's story needs this person for. */
  readonly part: string;
  readonly headline: string;
  readonly side: 'agency' | 'advertiser' | null;
  readonly organisation: OrganisationKey | null;
  readonly place: PlaceKey;
  /** Years of professional experience in the fields of the community. */
  readonly experience: number;
  readonly bio: string;
  readonly skills: readonly SkillKey[];
  readonly offers: string;
  readonly looksFor: string;
  /** BCP 47 tags, the first being the language of the pages. */
  readonly languages: readonly string[];
}

export const people = [
  {
    key: 'camille', firstName: 'Camille', lastName: 'Rostagne', part: 'administrator',
    headline: 'Coordination de réseau', side: 'agency', organisation: 'le-piolet-bleu',
    place: 'montelvaire', experience: 17,
    bio: 'Tient les clés de la maison, au propre comme au figuré. Répond le mardi et le vendredi matin.',
    skills: ['governance', 'data-protection', 'project-management'],
    offers: 'Une réponse à toute question sur le fonctionnement de la communauté.',
    looksFor: 'Une deuxième paire d’yeux sur les comptes et les listes.', languages: ['fr', 'en'],
  },
  {
    key: 'paul', firstName: 'Paul', lastName: 'Mercadel', part: 'pilot of the flagship',
    headline: 'Relations institutionnelles', side: 'advertiser', organisation: 'eaux-de-mesandre',
    place: 'mesandre', experience: 14,
    bio: 'Quatorze ans à expliquer d’où vient l’eau et pourquoi elle a un prix. Préfère un café à un courrier.',
    skills: ['local-politics', 'negotiation', 'project-management', 'public-speaking'],
    offers: 'Préparer ensemble un rendez-vous qui vous intimide.',
    looksFor: 'Des gens patients, qui écoutent avant de convaincre.', languages: ['fr', 'en'],
  },
  {
    key: 'nadia', firstName: 'Nadia', lastName: 'Benhalima', part: 'pilot; leads the circle Table commune',
    headline: 'Responsable marketing', side: 'advertiser', organisation: 'fromagerie-de-vaucendre',
    place: 'vaucendre', experience: 11,
    bio: 'Une enfance au-dessus de l’étable, des études en ville, et un retour sans regret. Croit aux repas partagés.',
    skills: ['market-research', 'farming', 'facilitation', 'planning'],
    offers: 'Une visite de la cave, et ce qu’elle apprend sur le temps long.',
    looksFor: 'Quelqu’un qui sache parler aux équipes de cuisine.', languages: ['fr', 'ar'],
  },
  {
    key: 'ines', firstName: 'Inès', lastName: 'Quintarel', part: 'contact member, portfolio well kept',
    headline: 'Relations avec la presse', side: 'agency', organisation: 'tribune-varangeau',
    place: 'varangeau', experience: 8,
    bio: 'Écrit le compte rendu dans le car du retour, sinon il ne s’écrit pas. Connaît tous les horaires.',
    skills: ['press-relations', 'note-taking', 'interviewing'],
    offers: 'Mon modèle de synthèse, qui tient sur une page.',
    looksFor: 'Des nouvelles d’en haut de la vallée, où je passe trop peu.', languages: ['fr', 'es', 'pt'],
  },
  {
    key: 'hugo', firstName: 'Hugo', lastName: 'Lestienne', part: 'contact member, syntheses late, absent on 12 March',
    headline: 'Exploitation de lignes d’autocars', side: 'advertiser', organisation: 'transports-de-l-elvaire',
    place: 'brevance', experience: 9,
    bio: 'À l’aise partout sauf devant une page blanche. Les gens lui parlent, et cela compte.',
    skills: ['mobility', 'customer-relations', 'labour-relations'],
    offers: 'Trouver comment venir à votre réunion sans voiture.',
    looksFor: 'Quelqu’un pour me rappeler d’écrire mes synthèses.', languages: ['fr', 'it'],
  },
  {
    key: 'lea', firstName: 'Léa', lastName: 'Fontvieil', part: 'organisation member; leads the circle Dialogue',
    headline: 'Études et enquêtes', side: 'agency', organisation: 'ferande-conseil',
    place: 'ferande', experience: 12,
    bio: 'Classe, relie, relit. Sait qui a dit quoi, quand, et à qui l’on a promis de répondre.',
    skills: ['survey-design', 'planning', 'data-analysis', 'note-taking'],
    offers: 'Une heure pour mettre de l’ordre dans vos contacts.',
    looksFor: 'Des synthèses courtes, écrites le jour même.', languages: ['fr', 'de'],
  },
  {
    key: 'samuel', firstName: 'Samuel', lastName: 'Adjavon', part: 'second organisation member of the flagship',
    headline: 'Achats et appels d’offres', side: 'advertiser', organisation: 'toits-de-l-elvaire',
    place: 'montelvaire', experience: 15,
    bio: 'Lit les petites lignes avec plaisir. Joue de la contrebasse dans l’orchestre du Campanile.',
    skills: ['public-procurement', 'planning', 'association-law'],
    offers: 'Relire un appel d’offres avant que vous y passiez vos nuits.',
    looksFor: 'Du concret, loin des tableaux.', languages: ['fr', 'ee'],
  },
  {
    key: 'gaelle', firstName: 'Gaëlle', lastName: 'Kervadoué', part: 'contact member whose term comes to its end',
    headline: 'Soins à domicile', side: null, organisation: null,
    place: 'saint-orvaire', experience: 19,
    bio: 'Fait cent vingt kilomètres par jour et connaît chaque cuisine de Saint-Orvaire.',
    skills: ['mediation', 'first-aid', 'public-relations'],
    offers: 'Présenter à celles et ceux qui ne viennent jamais aux réunions.',
    looksFor: 'Une relève, le jour venu, qui aime écouter.', languages: ['fr', 'br'],
  },
  {
    key: 'solange', firstName: 'Solange', lastName: 'Tréguidel', part: 'board, referent of the flagship',
    headline: 'À la retraite, ancienne direction de lycée', side: null, organisation: null,
    place: 'lussonne', experience: 36,
    bio: 'Pose peu de questions, mais les bonnes. Lit les rapports le dimanche, avec un crayon.',
    skills: ['governance', 'teaching', 'mentoring', 'mediation'],
    offers: 'Une oreille, et trente-six ans de réunions derrière moi.',
    looksFor: 'Des rapports qui disent aussi ce qui n’a pas marché.', languages: ['fr'],
  },
  {
    key: 'amadou', firstName: 'Amadou', lastName: 'Diarrassine', part: 'president of the board',
    headline: 'Direction d’imprimerie', side: 'agency', organisation: 'imprimerie-de-cordanges',
    place: 'cordanges', experience: 27,
    bio: 'De la presse à la présidence sans quitter l’atelier. Finit les assemblées à l’heure annoncée.',
    skills: ['print-production', 'governance', 'public-speaking', 'negotiation'],
    offers: 'Une visite de l’atelier, le premier mardi du mois.',
    looksFor: 'Des initiatives qui sachent aussi s’arrêter.', languages: ['fr', 'bm', 'en'],
  },
  {
    key: 'mireille', firstName: 'Mireille', lastName: 'Peyrolade', part: 'treasurer',
    headline: 'Comptabilité et gestion', side: 'advertiser', organisation: 'mutuelle-du-val',
    place: 'montelvaire', experience: 31,
    bio: 'Relance avec tact, note tout, n’efface rien. Élève des abeilles derrière la gare.',
    skills: ['accounting', 'fundraising', 'labour-relations'],
    offers: 'Expliquer un bilan à qui croit ne rien y comprendre.',
    looksFor: 'Des factures avec une date et un objet.', languages: ['fr', 'oc'],
  },
  {
    key: 'linh', firstName: 'Linh', lastName: 'Dangvaux', part: 'pilot of the ambassadors; leads Jeunes pousses',
    headline: 'Ressources humaines', side: 'advertiser', organisation: 'scierie-grandessaut',
    place: 'grandessaut', experience: 10,
    bio: 'Tient à ce que personne ne soit volontaire par obligation. Court en montagne, lentement et longtemps.',
    skills: ['recruitment', 'employer-brand', 'volunteer-support'],
    offers: 'Ouvrir les portes de la scierie à un petit groupe curieux.',
    looksFor: 'Des gens qui aiment leur métier et le disent simplement.', languages: ['fr', 'vi', 'en'],
  },
  {
    key: 'malik', firstName: 'Malik', lastName: 'Zeroukal', part: 'candidate for the last contact seat',
    headline: 'Coordination d’une association', side: null, organisation: 'velo-perche',
    place: 'valmerle', experience: 6,
    bio: 'Répare des vélos et des malentendus. Va partout à bicyclette, neige comprise.',
    skills: ['volunteer-support', 'mobility', 'mediation'],
    offers: 'Remettre un vieux vélo en état, en vous montrant comment.',
    looksFor: 'Rencontrer des gens avec qui je ne suis pas d’accord.', languages: ['fr', 'kab'],
  },
  {
    key: 'clemence', firstName: 'Clémence', lastName: 'Haudricelle', part: 'candidate for the same contact seat',
    headline: 'Relations institutionnelles', side: 'advertiser', organisation: 'remontees-de-hauterelle',
    place: 'hauterelle', experience: 7,
    bio: 'Passe l’hiver à expliquer le manque de neige et l’été à préparer la suite.',
    skills: ['advocacy', 'crisis-communication', 'public-speaking'],
    offers: 'Ce que la station a appris en changeant de cap.',
    looksFor: 'Une équipe où l’on prépare les rendez-vous à deux.', languages: ['fr', 'en', 'de'],
  },
  {
    key: 'oriane', firstName: 'Oriane', lastName: 'Vasselande', part: 'candidate who brings internal communication',
    headline: 'Responsable de la communication interne', side: 'advertiser', organisation: 'clinique-de-ferande',
    place: 'ferande', experience: 13,
    bio: 'Fait circuler les nouvelles entre des équipes de jour et de nuit qui ne se croisent jamais.',
    skills: ['internal-communication', 'plain-language', 'facilitation'],
    offers: 'Mes affichettes de salle de pause, libres de droits.',
    looksFor: 'Un terrain où la communication se fait debout, pas par courriel.', languages: ['fr', 'en'],
  },
  {
    key: 'tomasz', firstName: 'Tomasz', lastName: 'Wilczarek', part: 'visitor, then guest, then member',
    headline: 'Photographe indépendant·e', side: 'agency', organisation: 'le-piolet-bleu',
    place: 'pontaverne', experience: 5,
    bio: 'D’abord de passage pour photographier une soirée, puis de retour pour y prendre part.',
    skills: ['photography', 'social-media', 'translation'],
    offers: 'Des portraits de vos équipes, en noir et blanc, sans retouche.',
    looksFor: 'Un réseau où l’on se salue dans la rue.', languages: ['fr', 'pl', 'en'],
  },
] as const satisfies readonly Person[];

export type PersonKey = (typeof people)[number]['key'];

/** A named person by key, or somebody of the crowd by the number given to `nameOf`. */
export type PersonRef = PersonKey | number;

const women = [
  'Aïssatou', 'Agnès', 'Amélie', 'Anaïs', 'Assia', 'Audrey', 'Béatrice', 'Bintou', 'Brigitte', 'Capucine', 'Carine',
  'Cécile', 'Céline', 'Chantal', 'Charlotte', 'Chiara', 'Corinne', 'Daniela', 'Delphine', 'Djamila', 'Élise',
  'Émilie', 'Estelle', 'Farida', 'Fatima', 'Florence', 'Gabrielle', 'Hélène', 'Imane', 'Irina', 'Isabelle', 'Jade',
  'Jeanne', 'Joëlle', 'Juliette', 'Kadiatou', 'Karine', 'Laure', 'Leïla', 'Louise', 'Ludivine', 'Lucie', 'Maëlys',
  'Manon', 'Margaux', 'Mariama', 'Marta', 'Mei', 'Mélanie', 'Myriam', 'Noémie', 'Odile', 'Pauline', 'Perrine',
  'Rachida', 'Sabrina', 'Shirine', 'Sylvie', 'Thi-Lan', 'Yasmine',
] as const satisfies readonly string[];

const men = [
  'Adrien', 'Alain', 'Alexis', 'Antoine', 'Arnaud', 'Bakary', 'Baptiste', 'Benoît', 'Bilal', 'Bruno', 'Cédric',
  'Christophe', 'Cyril', 'Damien', 'Denis', 'Dylan', 'Elias', 'Emmanuel', 'Enzo', 'Éric', 'Étienne', 'Fabien',
  'Farid', 'Florian', 'Gaël', 'Gilles', 'Grégory', 'Guillaume', 'Hamza', 'Hervé', 'Idriss', 'Ismaël', 'Jérôme',
  'Joachim', 'Jonas', 'Julien', 'Karim', 'Kevin', 'Laurent', 'Loïc', 'Luca', 'Ludovic', 'Mamadou', 'Marius',
  'Mathieu', 'Mehdi', 'Mickaël', 'Minh', 'Nassim', 'Nicolas', 'Olivier', 'Ousmane', 'Pascal', 'Pedro', 'Quentin',
  'Rachid', 'Romain', 'Sébastien', 'Thibault', 'Youssef',
] as const satisfies readonly string[];

const lastNames = [
  'Abadie', 'Achard', 'Alaoui', 'Allard', 'Amrani', 'Andrieux', 'Arnoux', 'Aubertin', 'Aumont', 'Badiane', 'Balmont',
  'Barreto', 'Bazin', 'Beaufils', 'Belkacem', 'Benamar', 'Bensalem', 'Bernardin', 'Berthelot', 'Bessière', 'Blanchet',
  'Bocquet', 'Boisseau', 'Bonnard', 'Bouchareb', 'Bourdin', 'Brossard', 'Caillet', 'Camara', 'Carvalho', 'Castel',
  'Chabert', 'Chapuis', 'Charpentier', 'Chauvin', 'Cissé', 'Clavel', 'Cordonnier', 'Costa', 'Coulibaly', 'Courtois',
  'Couturier', 'Da Silva', 'Delattre', 'Delaunay', 'Delmas', 'Deschamps', 'Diallo', 'Diop', 'Doucet', 'Dubreuil',
  'Dufour', 'Duong', 'El Amri', 'Esteves', 'Fauvel', 'Favre', 'Ferrandez', 'Ferreira', 'Fofana', 'Fontaine',
  'Fournel', 'Gaillard', 'Garnier', 'Gauthier', 'Ghazal', 'Gilbert', 'Girardin', 'Gomez', 'Gonçalves', 'Granger',
  'Grimaud', 'Guérin', 'Guichard', 'Haas', 'Haddad', 'Hamdi', 'Hamelin', 'Hoang', 'Huet', 'Imbert', 'Jacquet',
  'Joubert', 'Jourdain', 'Kaba', 'Keita', 'Kessler', 'Khelifi', 'Klein', 'Koné', 'Kowalski', 'Lacombe', 'Laforge',
  'Lagarde', 'Lambert', 'Lanoë', 'Le Bihan', 'Le Corre', 'Leclercq', 'Lefranc', 'Legrand', 'Lemoine', 'Lopes',
  'Loubet', 'Maillard', 'Mansouri', 'Marchal', 'Marek', 'Marquet', 'Martinez', 'Masson', 'Mbaye', 'Mercier',
  'Meunier', 'Meyer', 'Michaud', 'Moreau', 'Morvan', 'Moulin', 'Nguyen', 'Nicolet', 'Novak', 'Oliveira', 'Ouedraogo',
  'Pasquier', 'Pelletier', 'Pereira', 'Perrin', 'Petitjean', 'Pham', 'Poirier', 'Prévost', 'Quéré', 'Rahmani',
  'Raynaud', 'Rey', 'Ribeiro', 'Rivière', 'Rodier', 'Rossi', 'Roussel', 'Sabatier', 'Saïdi', 'Sanchez', 'Schneider',
  'Sissoko', 'Soulier', 'Tanguy', 'Thibaud', 'Tissot', 'Touré', 'Tran', 'Vasseur', 'Verdier', 'Vidal', 'Villard',
  'Weber', 'Yilmaz', 'Zidi', 'Ziegler',
] as const satisfies readonly string[];

/** How many different names `nameOf` gives before it begins again. */
export const crowdSize = 480;

/**
 * The name of somebody of the crowd, always the same for the same number (0 to 479), women and men in turn.
 * The step of 37 has no divisor in common with 160, so that a pair comes back after 480 people only.
 */
export function nameOf(number: number): { firstName: string; lastName: string } {
  const firstNames = number % 2 === 0 ? women : men;
  const firstName = firstNames[Math.floor(number / 2) % firstNames.length];
  const lastName = lastNames[(number * 37) % lastNames.length];
  if (firstName === undefined || lastName === undefined) throw new RangeError(`no name for ${number}`);
  return { firstName, lastName };
}
