import type { Category, Stance } from '../../contacts/kinds.ts';
import type { SectorKey } from './sectors.ts';

/** A kind of outside body that several towns of the valley have one of. */
interface Body {
  readonly name: string;
  readonly category: Category;
  readonly activity: string;
}

/** The six sectors that the flagship shares out, each with its bodies. */
export const bodies: Readonly<Partial<Record<SectorKey, readonly Body[]>>> = {
  'public-life': [
    { name: 'Union locale des syndicats', category: 'union', activity: 'Défend les salariés des petites entreprises.' },
    { name: 'Conseil de quartier', category: 'public_body', activity: 'Donne un avis à la mairie, une fois par mois.' },
    { name: 'Parti des Crêtes, section', category: 'party', activity: 'Siège au conseil, sans la majorité.' },
    { name: 'Comité des fêtes', category: 'association', activity: 'Réunit tout le monde deux fois par an.' },
  ],
  health: [
    { name: 'Maison de santé', category: 'public_body', activity: 'Neuf soignants, trois salles d’attente.' },
    { name: 'Mutuelle des vallées', category: 'company', activity: 'Couvre quatre mille familles.' },
    { name: 'Association des aidants', category: 'association', activity: 'Un café le jeudi, un relais la nuit.' },
    { name: 'Syndicat des infirmières', category: 'union', activity: 'Se bat pour les tournées en montagne.' },
  ],
  education: [
    { name: 'Fédération de parents d’élèves', category: 'network', activity: 'Présente dans chaque conseil d’école.' },
    { name: 'Lycée agricole', category: 'public_body', activity: 'Deux cents élèves et une fromagerie.' },
    { name: 'Foyer rural', category: 'association', activity: 'Théâtre, soutien scolaire et ciné-club.' },
    { name: 'Syndicat des enseignants', category: 'union', activity: 'Suit les fermetures de classes.' },
  ],
  transport: [
    { name: 'Usagers de la ligne', category: 'association', activity: 'Compte les retards et les publie.' },
    { name: 'Régie des cars', category: 'public_body', activity: 'Onze lignes, dont trois l’hiver.' },
    { name: 'Groupement des taxis', category: 'interest_group', activity: 'Transporte aussi les malades.' },
    { name: 'Syndicat des conducteurs', category: 'union', activity: 'Veille aux temps de conduite.' },
  ],
  food: [
    { name: 'Coopérative laitière', category: 'company', activity: 'Trente-deux fermes, un fromage.' },
    { name: 'Jeunes agriculteurs', category: 'union', activity: 'Aident à reprendre une ferme.' },
    { name: 'Banque alimentaire', category: 'association', activity: 'Quatre tonnes par mois.' },
    { name: 'Réseau des cantines', category: 'network', activity: 'Achète ensemble, et local.' },
  ],
  energy: [
    { name: 'Syndicat des eaux', category: 'public_body', activity: 'Soixante kilomètres de conduites.' },
    { name: 'Amis de la rivière', category: 'association', activity: 'Mesurent, nettoient et alertent.' },
    { name: 'Centrale villageoise', category: 'company', activity: 'Deux cents toits équipés.' },
    { name: 'Union des irrigants', category: 'interest_group', activity: 'Partage l’eau de l’été.' },
  ],
};

export const stancesMet: readonly Stance[] = ['ally', 'possible_ally', 'possible_ally', 'partner', 'neutral', 'neutral', 'distant'];

export const summaries = [
  'Une heure franche : on nous connaît mal, on veut nous revoir.',
  'Accueil prudent, puis une vraie discussion sur les fins de mois.',
  'La visite a commencé par les locaux et fini par les budgets.',
  'Peu de temps, mais deux sujets communs et une date.',
  'On nous a surtout écoutés ; la suite dépend de leur assemblée.',
  'Échange dense, sans accord sur le calendrier.',
] as const;
export const stakesHeard = [
  'Garder des bénévoles de moins de quarante ans.', 'Une subvention qui se joue au printemps.', 'Être lus ailleurs que dans leur bulletin.',
  'Ne pas perdre la ligne du matin.',
] as const;
export const positions = [
  'Favorables à un essai dans une commune.', 'Attendent de voir ce que dira la région.', 'Contre toute campagne nationale.', 'Prêts à signer à plusieurs.',
] as const;
export const needsHeard = [
  'Une affiche que l’on comprend de loin.', 'Quelqu’un pour animer une réunion publique.', 'Des chiffres simples et leurs sources.',
  'Une formation d’une demi-journée.',
] as const;
export const agreed = ['Partir des gens concernés.', 'Publier ce que l’on mesure.', 'Commencer petit.', 'Se revoir avant l’été.'] as const;
export const disagreed = ['Le rythme.', 'La place des élus.', 'Ce qu’il faut taire.', ''] as const;
export const newsHeard = ['Une nouvelle présidente depuis mars.', 'Le local est vendu.', 'Un voyage d’étude à l’automne.', ''] as const;
export const nextSteps = [
  'Envoyer notre fiche de deux pages.', 'Rencontrer leur bureau au complet.', 'Rappeler après leur assemblée.', 'Les inviter à la prochaine veillée.',
] as const;
export const promises = {
  ours: ['Envoyer la fiche sur les cantines', 'Trouver une salle', 'Présenter deux témoins'],
  theirs: ['Relire notre projet de lettre', 'Donner une date d’assemblée', 'Transmettre leurs chiffres'],
} as const;
export const outsiders = [
  'Dominique Arvel', 'Claude Sernaz', 'Maxence Oriol', 'Sacha Bellevarde', 'Alix Montrond', 'Noa Perrichon', 'Camille Doucy', 'Andrea Lauzet',
] as const;
export const posts = ['Présidence', 'Secrétariat général', 'Coordination', 'Direction'] as const;
