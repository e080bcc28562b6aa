import { choiceColumn, dayColumn, mailColumn, siteColumn, textColumn, wholeColumn, type Column } from '../../core/exchange/column.ts';
import { categoryLabels, consentLabels, levelLabels, stanceLabels, stateLabels } from '../words/labels.ts';

const reference = textColumn({
  name: 'id', most: 36, headings: { fr: ['Repère Cordée'], en: ['Cordée reference'] },
});

/** What a file says of targets (C1); what follows from meetings goes out alone. */
export const targetColumns: readonly Column[] = [
  textColumn({
    name: 'name', most: 160, isNeeded: 'always',
    headings: { fr: ['Nom', 'Organisation', 'Nom de l’organisation', 'Cible', 'Structure'], en: ['Name', 'Target', 'Organization'] },
  }),
  textColumn({ name: 'acronym', most: 40, headings: { fr: ['Sigle', 'Acronyme'], en: ['Acronym', 'Abbreviation'] } }),
  choiceColumn({
    name: 'category', words: categoryLabels, isNeeded: 'new',
    headings: { fr: ['Genre', 'Catégorie', 'Type', 'Type d’organisation'], en: ['Kind', 'Category'] },
  }),
  textColumn({ name: 'sector', most: 160, headings: { fr: ['Secteur', 'Secteur d’activité'], en: ['Sector'] } }),
  choiceColumn({
    name: 'stance', words: stanceLabels,
    headings: { fr: ['Position envers nous', 'Position', 'Posture', 'Relation'], en: ['Stance towards us', 'Stance'] },
  }),
  choiceColumn({
    name: 'level', words: levelLabels, headings: { fr: ['Niveau', 'Échelon', 'Échelle'], en: ['Level'] },
  }),
  wholeColumn({ name: 'priority', least: 1, most: 3, headings: { fr: ['Priorité'], en: ['Priority'] } }),
  textColumn({
    name: 'priorityReason', most: 500,
    headings: { fr: ['Raison de la priorité', 'Pourquoi cette priorité'], en: ['Reason for the priority', 'Priority reason'] },
  }),
  textColumn({ name: 'activity', most: 4000, headings: { fr: ['Activité', 'Ce qu’elle fait', 'Description'], en: ['Activity', 'What it does'] } }),
  textColumn({ name: 'stakes', most: 4000, headings: { fr: ['Enjeux'], en: ['Stakes'] } }),
  textColumn({ name: 'place', most: 120, headings: { fr: ['Lieu', 'Ville', 'Adresse'], en: ['Place', 'City', 'Address'] } }),
  siteColumn({ name: 'website', headings: { fr: ['Site web', 'Site', 'Site internet', 'URL'], en: ['Web site', 'Website', 'Site'] } }),
  textColumn({
    name: 'owner', most: 254,
    headings: { fr: ['Suivie par', 'Contact', 'Membre contact', 'Responsable'], en: ['Contact member', 'Owner', 'Followed by'] },
  }),
  reference,
  choiceColumn({ name: 'state', words: stateLabels, isOnlyShown: true, headings: { fr: ['État de la relation'], en: ['State of the relation'] } }),
  dayColumn({ name: 'lastHeldOn', isOnlyShown: true, headings: { fr: ['Dernière rencontre'], en: ['Last meeting'] } }),
  dayColumn({ name: 'dueOn', isOnlyShown: true, headings: { fr: ['À rencontrer d’ici au'], en: ['To be met by'] } }),
];

/** What a file says of the people at targets (C1). */
export const personColumns: readonly Column[] = [
  textColumn({
    name: 'target', most: 300, isNeeded: 'always',
    headings: { fr: ['Organisation', 'Cible', 'Structure', 'Nom de l’organisation', 'Site web'], en: ['Target', 'Organization', 'Web site'] },
  }),
  textColumn({
    name: 'name', most: 160, isNeeded: 'always',
    headings: { fr: ['Nom', 'Nom et prénom', 'Prénom et nom', 'Personne', 'Nom complet'], en: ['Name', 'Full name', 'Person'] },
  }),
  textColumn({ name: 'jobTitle', most: 160, headings: { fr: ['Fonction', 'Poste', 'Titre'], en: ['Function', 'Job title', 'Position'] } }),
  mailColumn({ name: 'mail', headings: { fr: ['Courriel', 'Mail', 'E-mail', 'Adresse électronique'], en: ['Mail', 'E-mail', 'Email'] } }),
  textColumn({ name: 'phone', most: 40, headings: { fr: ['Téléphone', 'Tél', 'Portable', 'Mobile'], en: ['Telephone', 'Phone', 'Mobile'] } }),
  textColumn({ name: 'howKnown', most: 500, headings: { fr: ['Comment on la connaît', 'Connue par'], en: ['How known'] } }),
  textColumn({
    name: 'source', most: 300, isNeeded: 'new',
    headings: { fr: ['Source des données', 'Source', 'Origine'], en: ['Source of the data', 'Source'] },
  }),
  choiceColumn({ name: 'consent', words: consentLabels, headings: { fr: ['Consentement', 'Accord'], en: ['Consent'] } }),
  dayColumn({ name: 'consentOn', headings: { fr: ['Consentement le', 'Date du consentement'], en: ['Consent on', 'Date of consent'] } }),
  reference,
  dayColumn({ name: 'notedOn', isOnlyShown: true, headings: { fr: ['Notée le'], en: ['Noted on'] } }),
];
