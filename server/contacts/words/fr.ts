import type { Details } from '../../core/kernel/decision.ts';
import { comptes, dayInWords, text, type Catalogue } from '../../core/kernel/words.ts';

const qui = (name: unknown): string => (typeof name === 'string' && name ? name : 'Une personne');
const chez = (name: unknown): string => (typeof name === 'string' && name ? name : 'une personne');
const jour = (day: unknown): string => dayInWords('fr', typeof day === 'string' ? day : null);

const channels: Readonly<Record<string, string>> = {
  in_person: 'sur place',
  phone: 'par téléphone',
  video: 'en visioconférence',
  event: 'lors d’un événement',
  mail: 'par courrier',
};
const channel = (name: unknown): string => channels[String(name)] ?? String(name);
const readers: Readonly<Record<string, string>> = {
  team: 'l’équipe', board: 'l’équipe et le bureau', community: 'les membres à jour',
};
const months: Readonly<Record<string, string>> = { 7: 'juillet', 8: 'août', 12: 'décembre' };
const closed = (value: unknown): string => String(value).split(',').map((month) => months[month] ?? month).join(', ');

/** Somebody keeps contact from now on, by a click or by a file. */
const assigned = ({ person, target }: Details): string =>
  `${qui(person)} suit désormais « ${text(target)} ».`;

export const fr = {
  reasons: {
    'C2.NEAR': ({ names }) => `Elle est peut-être déjà là : ${text(names)}. Confirmez si c’est une autre organisation.`,
    'C2.MERGED': ({ into }) => `Cette cible a été réunie avec « ${text(into)} » : la relation continue là.`,
    'C2.AT_REST': 'Cette cible est en sommeil ou close : rouvrez-la d’abord.',
    'C2.NOT_AT_REST': 'Cette cible n’est ni en sommeil ni close.',
    'C2.TWO_TARGETS': 'On réunit deux cibles différentes de la même initiative.',
    'C3.NOT_CONTACT': 'Une cible est suivie par une personne qui tient une place de contact dans l’équipe.',
    'C3.ALREADY_THEIRS': 'Cette personne suit déjà cette cible.',
    'C4.PORTFOLIO_FULL': ({ count, most }) =>
      `Ce portefeuille aurait ${comptes(count, 'cible', 'cibles')}, au-delà de ${text(most)} : le pilote peut le confirmer.`,
    'C4.LIGHT': ({ count, least }) =>
      `${comptes(count, 'cible', 'cibles')} : un portefeuille en a d’ordinaire ${text(least)} ou plus.`,
    'C4.HEAVY': ({ count, most }) =>
      `${comptes(count, 'cible', 'cibles')} : un portefeuille en a d’ordinaire ${text(most)} au plus.`,
    'C7.EXTRA': ({ extra, most }) =>
      `${comptes(extra, 'rencontre dépasse', 'rencontres dépassent')} le rythme de ${text(most)} par mois : le portefeuille le demande.`,
    'C7.PACE': ({ targets, wanted, planned, most }) =>
      `À ${text(most)} rencontres par mois, ce portefeuille de ${comptes(targets, 'cible', 'cibles')} ne tient pas dans l’année : ` +
      `${text(planned)} prévues pour ${text(wanted)} souhaitées.`,
    'C7.NOT_COMING': 'Choisissez l’un des douze mois à venir.',
    'C7.DAYS': 'Le dernier jour d’une absence ne précède pas le premier.',
    'C9.NOT_PLANNED': 'Cette rencontre n’est plus prévue : elle a eu lieu ou a été annulée.',
    'C9.NOT_HELD': 'Cette rencontre n’a pas eu lieu.',
    'C9.NOT_YET': ({ on }) => `Cette rencontre est prévue le ${jour(on)} : elle n’a pas encore eu lieu.`,
    'C9.NOT_OF_TEAM': 'De notre côté, ne participent que des personnes de l’équipe.',
    'C9.NOT_OF_TARGET': 'De leur côté, choisissez des personnes notées chez cette cible.',
    'C9.HAS_SYNTHESIS': 'Cette rencontre a une synthèse : elle ne peut devenir un courrier.',
    'C9.NO_HOUR': 'Écrivez l’heure ainsi : 14:30.',
    'C9c.MET_RECENTLY': ({ on, until }) => `Rencontrée le ${jour(on)} : laissez passer le ${jour(until)}.`,
    'C9c.CALL_AFTER': ({ until }) => `Elle a demandé d’être appelée à partir du ${jour(until)}.`,
    'C9c.ANSWER_AWAITED': ({ on, until }) =>
      `Une réponse au courrier du ${jour(on)} est attendue, jusqu’au ${jour(until)}.`,
    'C9c.INTRODUCTION': 'Une mise en relation est en cours avec elle.',
    'C9c.SOMEBODY_ELSE': ({ plannedOn }) =>
      `Une autre personne de l’équipe la suit${plannedOn ? ` et la rencontre le ${jour(plannedOn)}` : ''}.`,
    'C10.NOT_OWED': 'Une synthèse suit une rencontre qui a eu lieu ; un courrier n’en demande pas.',
    'C10.NOT_THEIRS': 'La personne qui l’a écrite ou le pilote choisit qui lit une synthèse.',
    'C10.COMMITMENT_CLOSED': 'Cet engagement n’est plus ouvert.',
    'C10.COMMITMENT_OPEN': 'Cet engagement n’est pas noté comme tenu.',
    'C10.OTHER_COMMITMENT': 'Cet engagement n’est pas de cette synthèse.',
    'C11.NO_DRAFT': 'Il n’y a ici aucun brouillon à transmettre.',
    'C11.NOT_OF_TEAM': 'Un brouillon se transmet à une personne de l’équipe.',
    'C11.DRAFT_CHANGED': 'Ce texte a été continué ailleurs : relisez-le avec ce qui s’y est ajouté, puis publiez.',
    'C1.NO_SECTOR': ({ said }) => `« ${text(said)} » n’est pas un secteur connu.`,
    'C3.SEVERAL_CALLED': ({ said }) =>
      `Plusieurs personnes de l’équipe s’appellent « ${text(said)} » : écrivez l’adresse électronique.`,
    'C17.SEVERAL': ({ count }) =>
      `${comptes(count, 'cible a', 'cibles ont')} ce nom : ajoutez le sigle, le site ou le repère Cordée.`,
    'C17.SEVERAL_PEOPLE': ({ count }) =>
      `${comptes(count, 'personne a', 'personnes ont')} ce nom ici : ajoutez le courriel ou le repère Cordée.`,
    'C17.NO_TARGET': ({ said }) =>
      `« ${text(said)} » n’est pas une cible de cette initiative : importez d’abord les cibles.`,
    'C17.NO_TARGET_BUT': ({ said, names }) =>
      `« ${text(said)} » n’est pas une cible de cette initiative. Serait-ce : ${text(names)} ?`,
    'C12.PUBLISHED': 'La synthèse de cette rencontre est déjà publiée : corrigez-la.',
    'C14.CALLED': 'Un appel à la communauté est déjà ouvert sur cette cible.',
    'C14.CALL_CLOSED': 'Cet appel à la communauté est clos.',
    'C14.ANSWERED': 'Vous avez déjà répondu à cet appel : reprenez votre réponse pour en donner une autre.',
    'C15.NO_RECEIVER': 'Dites à qui la cible est présentée.',
    'C15.OWN_INITIATIVE': 'Une mise en relation mène à quelqu’un d’autre que votre propre équipe.',
    'C15.NOBODY_RECEIVES':
      'Personne ne peut accepter de ce côté aujourd’hui : il faut une personne qui anime le cercle, qui pilote, ou un bureau.',
    'C15.NOT_OF_TEAM': 'Une mise en relation est suivie par une personne de l’équipe.',
    'C15.NOT_OF_TARGET': 'Choisissez des personnes notées chez cette cible.',
    'C15.NOT_YET': 'L’accord de la cible est donné aujourd’hui ou plus tôt.',
    'C15.TARGET_AGREED': 'L’accord de la cible est déjà noté.',
    'C15.RECEIVER_AGREED': 'Le côté qui reçoit a déjà accepté.',
    'C15.RECEIVERS': 'Une fois acceptée des deux côtés, une mise en relation appartient à qui la reçoit.',
    'C15.NOT_ACCEPTED': 'Une mise en relation commence une fois que les deux côtés ont accepté.',
    'C15.STARTED': 'Cette mise en relation a déjà commencé.',
    'C15.NOT_STARTED': 'Une mise en relation se termine après avoir commencé.',
    'C15.CLOSED': 'Cette mise en relation est terminée ou abandonnée.',
    'C17.REFUSED': 'Cette personne ne veut pas être notée : rien n’est gardé d’elle.',
    'C17.LINK_UNKNOWN': 'Ce lien ne sert pas, ou ne sert plus : demandez-en un autre à qui vous l’a envoyé.',
    'C17.NO_MAIL': 'Aucune adresse électronique n’est notée : copiez le lien, et envoyez-le vous-même.',
  },
  journal: {
    'target.added': ({ actor, target }) => `${qui(actor)} ajoute « ${text(target)} ».`,
    'target.proposed': ({ person, target }) =>
      `« ${text(target)} » est du secteur de ${chez(person)}, qui peut la suivre.`,
    'target.described': ({ actor, target }) => `${qui(actor)} a revu la fiche de « ${text(target)} ».`,
    'target.assigned': assigned,
    'target.handedOver': ({ person, target }) => `« ${text(target)} » est transmise à ${chez(person)}.`,
    'target.givenAway': ({ person, target }) => `${qui(person)} ne suit plus « ${text(target)} ».`,
    'target.checked': ({ actor, target }) => `${qui(actor)} a vérifié la fiche de « ${text(target)} ».`,
    'target.rested': ({ target, why }) => `« ${text(target)} » est mise en sommeil : ${text(why)}`,
    'target.closed': ({ target, why }) => `La relation avec « ${text(target)} » est close : ${text(why)}`,
    'target.reopened': ({ actor, target }) => `${qui(actor)} rouvre la relation avec « ${text(target)} ».`,
    'target.merged': ({ target, merged }) => `« ${text(merged)} » et « ${text(target)} » ne font plus qu’une.`,
    'target.askedLater': ({ target, until }) =>
      until
        ? `« ${text(target)} » demande d’être appelée à partir du ${jour(until)}.`
        : `« ${text(target)} » peut être appelée.`,
    'target.dueSaid': ({ target, on }) => `« ${text(target)} » est à rencontrer d’ici au ${jour(on)}.`,
    'target.placed': ({ actor, target }) => `${qui(actor)} a déplacé « ${text(target)} » dans la liste.`,
    'sector.shared': ({ person, sector }) => `${qui(person)} a le secteur « ${text(sector)} ».`,
    'person.added': ({ actor, target }) => `${qui(actor)} a noté une personne chez « ${text(target)} ».`,
    'person.edited': ({ actor, target }) => `${qui(actor)} a revu une personne chez « ${text(target)} ».`,
    'person.removed': ({ actor, target }) => `${qui(actor)} a effacé une personne chez « ${text(target)} ».`,
    'person.informed': ({ actor, target }) =>
      `${qui(actor)} a envoyé à une personne de « ${text(target)} » ce qui est noté d’elle.`,
    'person.corrected': ({ target }) => `Une personne de « ${text(target)} » a corrigé ce qui est noté d’elle.`,
    'person.withdrew': ({ target }) =>
      `Une personne de « ${text(target)} » ne veut plus être notée : elle est effacée.`,
    'person.forgotten': ({ target }) =>
      `Une personne de « ${text(target)} » est effacée : le dernier contact est ancien.`,
    'meeting.planned': ({ target, on, channel: by }) =>
      `Rencontre prévue avec « ${text(target)} » le ${jour(on)}, ${channel(by)}.`,
    'meeting.moved': ({ target, on }) => `La rencontre avec « ${text(target)} » passe au ${jour(on)}.`,
    'meeting.cancelled': ({ target, on }) => `La rencontre avec « ${text(target)} » du ${jour(on)} est annulée.`,
    'meeting.held': ({ actor, target, on, channel: by }) =>
      `${qui(actor)} : rencontre avec « ${text(target)} » le ${jour(on)}, ${channel(by)}.`,
    'meeting.noted': ({ actor, target, on }) => `${qui(actor)} a écrit à « ${text(target)} » le ${jour(on)}.`,
    'meeting.corrected': ({ actor, target, on }) =>
      `${qui(actor)} a corrigé la rencontre avec « ${text(target)} » du ${jour(on)}.`,
    'synthesis.published': ({ actor, target, on }) =>
      `${qui(actor)} publie la synthèse de la rencontre avec « ${text(target)} » du ${jour(on)}.`,
    'synthesis.corrected': ({ actor, target, on }) =>
      `${qui(actor)} a corrigé la synthèse de la rencontre avec « ${text(target)} » du ${jour(on)}.`,
    'synthesis.opened': ({ target, on, confidentiality }) =>
      `La synthèse de la rencontre avec « ${text(target)} » du ${jour(on)} est maintenant lue par ` +
      `${readers[text(confidentiality)] ?? text(confidentiality)}.`,
    'synthesis.missing': ({ target, on }) =>
      `La synthèse de votre rencontre avec « ${text(target)} » du ${jour(on)} est attendue.`,
    'synthesis.missingOfPair': ({ target, on }) =>
      `Dans votre binôme, la synthèse de la rencontre avec « ${text(target)} » du ${jour(on)} est attendue.`,
    'draft.handedOver': ({ person, target }) =>
      `Le brouillon de synthèse sur « ${text(target)} » est transmis à ${chez(person)}.`,
    'commitment.kept': ({ actor, target }) => `${qui(actor)} note une promesse tenue avec « ${text(target)} ».`,
    'commitment.reopened': ({ actor, target }) => `${qui(actor)} note qu’une promesse avec « ${text(target)} » reste à tenir.`,
    'introduction.proposed': ({ actor, target }) =>
      `${qui(actor)} propose une mise en relation avec « ${text(target)} ».`,
    'introduction.targetAgreed': ({ target }) => `« ${text(target)} » est d’accord pour une mise en relation.`,
    'introduction.receiverAccepted': ({ actor, target }) =>
      `${qui(actor)} accepte la mise en relation avec « ${text(target)} ».`,
    'introduction.accepted': ({ target }) =>
      `La mise en relation avec « ${text(target)} » est acceptée des deux côtés.`,
    'introduction.refused': ({ actor, target, why }) =>
      `${qui(actor)} décline la mise en relation avec « ${text(target)} » : ${text(why)}`,
    'introduction.started': ({ actor, target }) =>
      `${qui(actor)} commence la mise en relation avec « ${text(target)} ».`,
    'introduction.done': ({ target }) => `La mise en relation avec « ${text(target)} » est faite.`,
    'introduction.dropped': ({ target, why }) =>
      `La mise en relation avec « ${text(target)} » est abandonnée : ${text(why)}`,
    'introduction.followed': ({ person, target }) =>
      `${qui(person)} suit désormais la mise en relation avec « ${text(target)} ».`,
    'acquaintance.called': ({ actor, target }) =>
      `${qui(actor)} demande à la communauté qui connaît quelqu’un chez « ${text(target)} ».`,
    'acquaintance.asked': 'Une équipe demande : qui connaît quelqu’un là-bas ?',
    'acquaintance.answered': ({ target }) => `Une réponse à l’appel sur « ${text(target)} » est arrivée.`,
    'acquaintance.closed': ({ target }) => `L’appel à la communauté sur « ${text(target)} » est clos.`,
    'target.imported': ({ actor, target }) => `${qui(actor)} ajoute « ${text(target)} » par un import.`,
    'target.updated': ({ actor, target }) => `${qui(actor)} a revu la fiche de « ${text(target)} » par un import.`,
    'target.entrusted': assigned,
    'people.imported': ({ actor, added, changed }) =>
      `${qui(actor)} importe des personnes : ${comptes(added, 'ajoutée', 'ajoutées')}, ${comptes(changed, 'revue', 'revues')}.`,
    'import.done': ({ actor, of, added, changed }) =>
      `${qui(actor)} importe un fichier de ${of === 'people' ? 'personnes' : 'cibles'} : ` +
      `${comptes(added, 'ajoutée', 'ajoutées')}, ${comptes(changed, 'revue', 'revues')}.`,
    'import.undone': ({ actor, of, count }) =>
      `${qui(actor)} annule un import : ${of === 'people' ? comptes(count, 'personne retirée', 'personnes retirées') : comptes(count, 'cible retirée', 'cibles retirées')}.`,
    'import.entrusted': ({ person, count }) =>
      `Par un import, ${comptes(count, 'cible est confiée', 'cibles sont confiées')} à ${chez(person)}.`,
    'import.givenAway': ({ person, count }) =>
      `Par un import, ${qui(person)} ne suit plus ${comptes(count, 'cible', 'cibles')}.`,
    'import.proposed': ({ person, count }) =>
      `${comptes(count, 'nouvelle cible', 'nouvelles cibles')} du secteur de ${chez(person)}, qui peut ${Number(count) < 2 ? 'la' : 'les'} suivre.`,
    'absence.declared': ({ person, from, until }) =>
      `${qui(person)} est absente ou absent du ${jour(from)} au ${jour(until)}.`,
  },
  settings: {
    'contacts.portfolioLeast': ({ value }) =>
      `Un portefeuille a d’ordinaire au moins ${comptes(value, 'cible', 'cibles')}.`,
    'contacts.portfolioMost': ({ value }) =>
      `Un portefeuille a d’ordinaire au plus ${comptes(value, 'cible', 'cibles')} ; au-delà, le pilote confirme.`,
    'contacts.meetingsPerYear': ({ value }) => `Chaque cible est rencontrée ${text(value)} fois par an.`,
    'contacts.monthlyLeast': ({ value }) =>
      `Une ou un membre contact vise au moins ${comptes(value, 'rencontre', 'rencontres')} par mois.`,
    'contacts.monthlyMost': ({ value }) =>
      `Une ou un membre contact vise au plus ${comptes(value, 'rencontre', 'rencontres')} par mois.`,
    'contacts.closedMonths': ({ value }) =>
      value === 'none' ? 'On rencontre toute l’année.' : `Aucune rencontre n’est prévue en ${closed(value)}.`,
    'contacts.synthesisDays': ({ value }) =>
      `La synthèse d’une rencontre est attendue dans les ${comptes(value, 'jour', 'jours')}.`,
    'contacts.quietDays': ({ value }) => `Après une rencontre, on laisse passer ${comptes(value, 'jour', 'jours')}.`,
    'contacts.answerDays': ({ value }) =>
      `On attend la réponse à un courrier pendant ${comptes(value, 'jour', 'jours')}.`,
    'contacts.checkMonths': ({ value }) =>
      `La fiche d’une cible est vérifiée tous les ${comptes(value, 'mois', 'mois')}.`,
    'contacts.outsidersYears': ({ value }) =>
      `Les données des personnes extérieures sont effacées ${comptes(value, 'an', 'ans')} après le dernier contact.`,
  },
} as const satisfies Catalogue;
