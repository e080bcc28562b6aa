/** Somebody whose shoes a newcomer can step into: who it is, and what waits for them. */
interface Persona {
  readonly key: string;
  readonly email: string;
  readonly role: { readonly fr: string; readonly en: string };
}

/** Where the demo's people receive their mail; nobody reads it. */
export const addressOf = (name: string): string => `${name}@example.org`;

const persona = (key: string, fr: string, en: string): Persona => ({ key, email: addressOf(key), role: { fr, en } });

/** The people of the demo to be for a while; their keys are those of `material/people.ts`. */
export const personas: readonly Persona[] = [
  persona('paul',
    'Pilote de Passerelles : une place de contact reste ouverte et trois personnes attendent sa réponse.',
    'Pilots Passerelles: one contact seat is still open, and three people wait for an answer.'),
  persona('nadia',
    'Pilote de la Cordée des cantines : il ne lui manque qu’une personne, pour la communication interne.',
    'Pilots the canteens: only one person is missing, for internal communication.'),
  persona('ines',
    'Membre de contact de Passerelles : tient sa place, et regarde ce qui cherche ses compétences.',
    'Contact member of Passerelles: holds a seat, and looks at what seeks her skills.'),
  persona('lea',
    'Membre d’organisation de Passerelles : son engagement finit dans le mois ; propose aussi Tables de vallée.',
    'Organisation member of Passerelles: her commitment ends within the month; she also proposes Tables de vallée.'),
  persona('gaelle',
    'Membre de contact de Passerelles : sa place a dépassé son terme, il reste à passer la main.',
    'Contact member of Passerelles: her seat is past its term, and is to be handed over.'),
  persona('solange',
    'Membre du bureau, référente de Passerelles : trois propositions attendent une réponse du bureau.',
    'On the board, referent of Passerelles: three proposals wait for the board’s answer.'),
  persona('mireille',
    'Trésorière : des cotisations arrivent à terme, d’autres sont en retard ; Paul l’invite dans son équipe.',
    'Treasurer: some dues come to their end, others are late; Paul invites her into his team.'),
  persona('oriane',
    'Candidate aux cantines : apporte la compétence qui manque, et attend la réponse de Nadia.',
    'Applied to the canteens: brings the skill that is missing, and waits for Nadia’s answer.'),
  persona('malik',
    'Candidat à Passerelles : a écrit à Paul, et garde un brouillon d’initiative.',
    'Applied to Passerelles: wrote to Paul, and keeps the draft of an initiative.'),
  persona('linh',
    'Anime les programmes d’ambassadeurs : on y vient quand on veut, on en part quand on veut.',
    'Runs the ambassador programmes: people come when they like, and leave when they like.'),
  persona('tomasz',
    'Nouveau membre : vient d’être admis, et cherche par où commencer.',
    'New member: has just been admitted, and looks for where to begin.'),
  persona('camille',
    'Administration : admet les personnes, donne les mandats, règle la charte.',
    'Administrator: admits people, gives mandates, sets the charter.'),
];
