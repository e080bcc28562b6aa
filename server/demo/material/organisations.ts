import type { PlaceKey } from './places.ts';
import type { SectorKey } from './sectors.ts';

/** An invented organisation: an employer of members, or an outside body to keep in contact with. */
export interface Organisation {
  readonly key: string;
  readonly name: string;
  readonly legalKind: string;
  readonly category: 'association' | 'party' | 'union' | 'network' | 'interest-group' | 'company' | 'public-body';
  readonly side: 'agency' | 'advertiser' | null;
  readonly sector: SectorKey;
  readonly place: PlaceKey;
  /** People employed, or members where the body employs nobody. */
  readonly headCount: number;
  readonly adherent: boolean;
  readonly expertise: string;
  readonly description: string;
  readonly website: string;
}

export const organisations = [
  {
    key: 'atelier-hauterelle', name: 'Atelier Hauterelle', legalKind: 'SARL', category: 'company',
    side: 'agency', sector: 'communication', place: 'hauterelle', headCount: 14, adherent: true,
    expertise: 'Identité visuelle et édition', website: 'https://atelier-hauterelle.example',
    description: 'Quatorze personnes au pied de la télécabine, qui dessinent des marques faites pour durer.',
  },
  {
    key: 'les-mots-de-l-elvaire', name: 'Les Mots de l’Elvaire', legalKind: 'SCOP', category: 'company',
    side: 'agency', sector: 'communication', place: 'montelvaire', headCount: 22, adherent: true,
    expertise: 'Rédaction et communication interne', website: 'https://mots-elvaire.example',
    description: 'Une coopérative de plumes : journaux d’entreprise, discours, et consignes que l’on comprend.',
  },
  {
    key: 'studio-brevance', name: 'Studio Brévance', legalKind: 'SAS', category: 'company',
    side: 'agency', sector: 'communication', place: 'brevance', headCount: 11, adherent: true,
    expertise: 'Film et son', website: 'https://studio-brevance.example',
    description: 'Tourne dans les usines et les alpages, avec une équipe légère et un groupe électrogène discret.',
  },
  {
    key: 'ferande-conseil', name: 'Férande Conseil', legalKind: 'SAS', category: 'company',
    side: 'agency', sector: 'communication', place: 'ferande', headCount: 35, adherent: true,
    expertise: 'Stratégie et études', website: 'https://ferande-conseil.example',
    description: 'Enquêtes, positionnement, plans d’action. La maison publie ses méthodes et aime qu’on les discute.',
  },
  {
    key: 'mesandre-medias', name: 'Mésandre Médias', legalKind: 'SAS', category: 'company',
    side: 'agency', sector: 'communication', place: 'mesandre', headCount: 18, adherent: true,
    expertise: 'Achat d’espace local', website: 'https://mesandre-medias.example',
    description: 'Réserve des pages, des ondes et des abribus pour des annonceurs qui comptent chaque euro.',
  },
  {
    key: 'le-signal-de-roquevive', name: 'Le Signal de Roquevive', legalKind: 'SARL', category: 'company',
    side: 'agency', sector: 'communication', place: 'roquevive', headCount: 12, adherent: false,
    expertise: 'Sites web sobres', website: 'https://signal-roquevive.example',
    description: 'Des sites qui s’ouvrent même avec une barre de réseau, et qu’un lecteur d’écran sait lire.',
  },
  {
    key: 'imprimerie-de-cordanges', name: 'Imprimerie de Cordanges', legalKind: 'SCOP', category: 'company',
    side: 'agency', sector: 'printing', place: 'cordanges', headCount: 41, adherent: true,
    expertise: 'Impression et façonnage', website: 'https://imprimerie-cordanges.example',
    description: 'Deux presses, une relieuse et l’odeur de l’encre. L’atelier se visite le premier mardi du mois.',
  },
  {
    key: 'tribune-varangeau', name: 'Tribune Varangeau', legalKind: 'SARL', category: 'company',
    side: 'agency', sector: 'communication', place: 'varangeau', headCount: 10, adherent: false,
    expertise: 'Relations avec la presse', website: 'https://tribune-varangeau.example',
    description: 'Met en relation celles et ceux qui font avec celles et ceux qui racontent, sans communiqué creux.',
  },
  {
    key: 'le-piolet-bleu', name: 'Le Piolet bleu', legalKind: 'Coopérative d’activité', category: 'company',
    side: 'agency', sector: 'communication', place: 'montelvaire', headCount: 28, adherent: true,
    expertise: 'Indépendants réunis', website: 'https://piolet-bleu.example',
    description: 'Vingt-huit indépendants salariés de la même coopérative : graphisme, photo, code, traduction.',
  },
  {
    key: 'oeil-de-lussonne', name: 'L’Œil de Lussonne', legalKind: 'Entreprise individuelle', category: 'company',
    side: 'agency', sector: 'communication', place: 'lussonne', headCount: 2, adherent: false,
    expertise: 'Photographie', website: 'https://oeil-lussonne.example',
    description: 'Portraits de gens au travail, à la lumière du jour.',
  },
  {
    key: 'scene-de-pontaverne', name: 'Scène de Pontaverne', legalKind: 'SARL', category: 'company',
    side: 'agency', sector: 'communication', place: 'pontaverne', headCount: 16, adherent: true,
    expertise: 'Événements et régie', website: 'https://scene-pontaverne.example',
    description: 'Monte et démonte des assemblées, des foires et des fêtes, et reprend tout ce qui peut resservir.',
  },
  {
    key: 'cartes-et-courbes', name: 'Cartes et courbes de Saint-Orvaire', legalKind: 'SAS', category: 'company',
    side: 'agency', sector: 'communication', place: 'saint-orvaire', headCount: 7, adherent: false,
    expertise: 'Cartes et données', website: 'https://cartes-courbes.example',
    description: 'Sept personnes qui transforment des tableaux en dessins que l’on a envie de regarder.',
  },
  {
    key: 'fromagerie-de-vaucendre', name: 'Fromagerie de Vaucendre', legalKind: 'Coopérative agricole',
    category: 'company', side: 'advertiser', sector: 'food', place: 'vaucendre', headCount: 64, adherent: true,
    expertise: 'Fromages au lait cru', website: 'https://fromagerie-vaucendre.example',
    description: 'Trente et une fermes, une cave creusée dans la roche, un magasin où l’on goûte avant d’acheter.',
  },
  {
    key: 'scierie-grandessaut', name: 'Scierie Grandessaut', legalKind: 'SAS', category: 'company',
    side: 'advertiser', sector: 'timber', place: 'grandessaut', headCount: 87, adherent: true,
    expertise: 'Sciage et charpente', website: 'https://scierie-grandessaut.example',
    description: 'Scie l’épicéa de la vallée depuis quatre générations et chauffe l’école avec ses copeaux.',
  },
  {
    key: 'eaux-de-mesandre', name: 'Eaux de Mésandre', legalKind: 'Régie publique', category: 'public-body',
    side: 'advertiser', sector: 'energy', place: 'mesandre', headCount: 120, adherent: true,
    expertise: 'Eau potable et assainissement', website: 'https://eaux-mesandre.example',
    description: 'La régie qui capte, surveille et distribue l’eau de onze communes.',
  },
  {
    key: 'transports-de-l-elvaire', name: 'Transports de l’Elvaire', legalKind: 'SAS', category: 'company',
    side: 'advertiser', sector: 'transport', place: 'brevance', headCount: 210, adherent: true,
    expertise: 'Autocars et transport à la demande', website: 'https://transports-elvaire.example',
    description: 'Des lignes régulières, des navettes scolaires et un téléphone où répond un être humain.',
  },
  {
    key: 'mutuelle-du-val', name: 'Mutuelle du Val d’Elvaire', legalKind: 'Mutuelle', category: 'company',
    side: 'advertiser', sector: 'health', place: 'montelvaire', headCount: 145, adherent: true,
    expertise: 'Santé et prévention', website: 'https://mutuelle-val.example',
    description: 'Une mutuelle de proximité : des guichets ouverts et une équipe de prévention sur les routes.',
  },
  {
    key: 'biscuiterie-ferande', name: 'Biscuiterie de Férande', legalKind: 'SARL', category: 'company',
    side: 'advertiser', sector: 'food', place: 'ferande', headCount: 52, adherent: true,
    expertise: 'Biscuits secs', website: 'https://biscuiterie-ferande.example',
    description: 'Des sablés à la farine de montagne, et un four que l’on n’éteint que le dimanche.',
  },
  {
    key: 'remontees-de-hauterelle', name: 'Remontées de Hauterelle', legalKind: 'SEM', category: 'company',
    side: 'advertiser', sector: 'tourism', place: 'hauterelle', headCount: 96, adherent: true,
    expertise: 'Montagne en toutes saisons', website: 'https://remontees-hauterelle.example',
    description: 'La télécabine et les sentiers d’une station qui apprend à vivre avec moins de neige.',
  },
  {
    key: 'coutellerie-roquevive', name: 'Coutellerie de Roquevive', legalKind: 'SARL', category: 'company',
    side: 'advertiser', sector: 'manufacturing', place: 'roquevive', headCount: 24, adherent: false,
    expertise: 'Couteaux et outils', website: 'https://coutellerie-roquevive.example',
    description: 'Forge, affûte et répare. Un couteau de la maison s’y répare à vie.',
  },
  {
    key: 'filature-de-valmerle', name: 'Filature de Valmerle', legalKind: 'SCOP', category: 'company',
    side: 'advertiser', sector: 'manufacturing', place: 'valmerle', headCount: 58, adherent: true,
    expertise: 'Laine et maille', website: 'https://filature-valmerle.example',
    description: 'Reprise par ses salariés, la filature travaille la laine des troupeaux d’alentour.',
  },
  {
    key: 'clinique-de-ferande', name: 'Clinique de Férande', legalKind: 'Association', category: 'company',
    side: 'advertiser', sector: 'health', place: 'ferande', headCount: 180, adherent: false,
    expertise: 'Soins de suite', website: 'https://clinique-ferande.example',
    description: 'Rééducation et consultations, avec un jardin où l’on réapprend à marcher.',
  },
  {
    key: 'toits-de-l-elvaire', name: 'Toits de l’Elvaire', legalKind: 'Office public', category: 'public-body',
    side: 'advertiser', sector: 'housing', place: 'montelvaire', headCount: 75, adherent: true,
    expertise: 'Logement social', website: 'https://toits-elvaire.example',
    description: 'Deux mille logements, des chantiers de rénovation et des gardiens que l’on connaît par leur nom.',
  },
  {
    key: 'energies-de-brevance', name: 'Énergies de Brévance', legalKind: 'SCIC', category: 'company',
    side: 'advertiser', sector: 'energy', place: 'brevance', headCount: 19, adherent: false,
    expertise: 'Petite hydraulique et toits solaires', website: 'https://energies-brevance.example',
    description: 'Quatre cents habitants propriétaires d’une turbine et de vingt toits.',
  },
  {
    key: 'literie-pontaverne', name: 'Literie Pontaverne', legalKind: 'SAS', category: 'company',
    side: 'advertiser', sector: 'timber', place: 'pontaverne', headCount: 33, adherent: false,
    expertise: 'Sommiers et matelas', website: 'https://literie-pontaverne.example',
    description: 'Du bois d’ici, de la laine d’à côté et un service de reprise des vieux matelas.',
  },
  {
    key: 'lycee-des-passes', name: 'Lycée des Passes', legalKind: 'Établissement public', category: 'public-body',
    side: 'advertiser', sector: 'education', place: 'varangeau', headCount: 130, adherent: false,
    expertise: 'Enseignement général et professionnel', website: 'https://lycee-passes.example',
    description: 'Six cents élèves, un internat et des sections bois, accueil et commerce.',
  },
  {
    key: 'theatre-du-lavoir', name: 'Théâtre du Lavoir', legalKind: 'Association', category: 'association',
    side: 'advertiser', sector: 'education', place: 'mesandre', headCount: 13, adherent: false,
    expertise: 'Spectacle et ateliers', website: 'https://theatre-lavoir.example',
    description: 'Cent vingt fauteuils dépareillés et une troupe qui joue aussi dans les granges.',
  },
  {
    key: 'ville-de-montelvaire', name: 'Ville de Montelvaire', legalKind: 'Commune', category: 'public-body',
    side: 'advertiser', sector: 'public-life', place: 'montelvaire', headCount: 320, adherent: false,
    expertise: 'Services à la population', website: 'https://ville-montelvaire.example',
    description:
      'La ville du bas de la vallée : écoles, cantines, marché du samedi, trois personnes à la communication.',
  },
  {
    key: 'pays-des-hautes-ravines', name: 'Pays des Hautes Ravines', legalKind: 'Communauté de communes',
    category: 'public-body', side: null, sector: 'public-life', place: 'saint-orvaire', headCount: 48,
    adherent: false, expertise: 'Déchets, mobilité, petite enfance',
    description: 'Neuf communes d’altitude qui partagent leurs services et leurs chasse-neige.',
    website: 'https://hautes-ravines.example',
  },
  {
    key: 'union-du-bois', name: 'Union des salariés du bois de l’Elvaire', legalKind: 'Syndicat de salariés',
    category: 'union', side: null, sector: 'timber', place: 'grandessaut', headCount: 240, adherent: false,
    expertise: 'Sécurité, salaires, reconversions', website: 'https://union-bois.example',
    description: 'Présente dans la plupart des scieries. Tient une permanence le mercredi soir.',
  },
  {
    key: 'toques-solidaires', name: 'Les Toques solidaires', legalKind: 'Syndicat de salariés',
    category: 'union', side: null, sector: 'food', place: 'montelvaire', headCount: 95, adherent: false,
    expertise: 'Restauration collective', website: 'https://toques-solidaires.example',
    description: 'Le personnel de cuisine et de salle des cantines, publiques et privées.',
  },
  {
    key: 'ateliers-et-commerces', name: 'Ateliers et commerces de l’Elvaire', legalKind: 'Syndicat d’employeurs',
    category: 'union', side: null, sector: 'manufacturing', place: 'varangeau', headCount: 310, adherent: false,
    expertise: 'Petites entreprises', website: 'https://ateliers-commerces.example',
    description: 'Des artisans et des commerçants qui se retrouvent le premier lundi du mois, à 7 h.',
  },
  {
    key: 'elan-pour-l-elvaire', name: 'Élan pour l’Elvaire', legalKind: 'Parti local', category: 'party',
    side: null, sector: 'public-life', place: 'montelvaire', headCount: 180, adherent: false,
    expertise: 'Transports et services publics', website: 'https://elan-elvaire.example',
    description: 'Un mouvement local qui siège au conseil de la vallée, plutôt dans la majorité.',
  },
  {
    key: 'sources-et-sommets', name: 'Sources et sommets', legalKind: 'Parti local', category: 'party',
    side: null, sector: 'public-life', place: 'brevance', headCount: 140, adherent: false,
    expertise: 'Eau, forêt, logement', website: 'https://sources-et-sommets.example',
    description: 'Un mouvement local d’opposition, né d’une réunion sur le prix de l’eau.',
  },
  {
    key: 'parents-des-deux-rives', name: 'Parents des deux rives', legalKind: 'Association',
    category: 'association', side: null, sector: 'education', place: 'l-echaude-sur-elvaire', headCount: 260,
    adherent: false, expertise: 'Vie scolaire et repas',
    description: 'Des parents d’élèves de quatorze écoles. Le menu du midi est leur premier sujet.',
    website: 'https://parents-deux-rives.example',
  },
  {
    key: 'fermes-de-l-adret', name: 'Fermes de l’Adret', legalKind: 'Groupement de producteurs',
    category: 'interest-group', side: null, sector: 'food', place: 'lussonne', headCount: 44, adherent: false,
    expertise: 'Vente en circuit court', website: 'https://fermes-adret.example',
    description: 'Quarante-quatre fermes qui livrent ensemble et cherchent des débouchés réguliers.',
  },
  {
    key: 'marcheurs-de-l-aube', name: 'Les Marcheurs de l’aube', legalKind: 'Association',
    category: 'association', side: null, sector: 'tourism', place: 'hauterelle', headCount: 150, adherent: false,
    expertise: 'Sentiers et sécurité', website: 'https://marcheurs-aube.example',
    description: 'Entretiennent trois cents kilomètres de sentiers, un sécateur à la main.',
  },
  {
    key: 'soins-d-en-haut', name: 'Réseau des soins d’en haut', legalKind: 'Réseau professionnel',
    category: 'network', side: null, sector: 'health', place: 'saint-orvaire', headCount: 70, adherent: false,
    expertise: 'Soins à domicile', website: 'https://soins-d-en-haut.example',
    description: 'Soins infirmiers, rééducation et aide à domicile dans les villages isolés.',
  },
  {
    key: 'locataires-du-campanile', name: 'Locataires du Campanile', legalKind: 'Association',
    category: 'association', side: null, sector: 'housing', place: 'montelvaire', headCount: 88, adherent: false,
    expertise: 'Charges et rénovation', website: 'https://locataires-campanile.example',
    description: 'Le collectif du grand ensemble du Campanile, qui lit les factures ligne à ligne.',
  },
  {
    key: 'velo-perche', name: 'Le Vélo perché', legalKind: 'Association', category: 'association',
    side: null, sector: 'transport', place: 'valmerle', headCount: 12, adherent: false,
    expertise: 'Réparation et vélo-école', website: 'https://velo-perche.example',
    description: 'Un atelier où l’on répare soi-même, et une vélo-école pour adultes.',
  },
] as const satisfies readonly Organisation[];

export type OrganisationKey = (typeof organisations)[number]['key'];
