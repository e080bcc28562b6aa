/** A sector of activity of organisations and of targets, in both languages. */
export interface Sector {
  readonly key: string;
  readonly fr: string;
  readonly en: string;
}

export const sectors = [
  { key: 'communication', fr: 'communication et médias', en: 'communication and media' },
  { key: 'printing', fr: 'imprimerie et papier', en: 'printing and paper' },
  { key: 'food', fr: 'agriculture et alimentation', en: 'farming and food' },
  { key: 'timber', fr: 'bois et ameublement', en: 'timber and furniture' },
  { key: 'manufacturing', fr: 'industrie', en: 'manufacturing' },
  { key: 'energy', fr: 'énergie et eau', en: 'energy and water' },
  { key: 'transport', fr: 'transports', en: 'transport' },
  { key: 'tourism', fr: 'tourisme et loisirs', en: 'tourism and leisure' },
  { key: 'health', fr: 'santé et protection sociale', en: 'health and welfare' },
  { key: 'housing', fr: 'habitat et bâtiment', en: 'housing and building' },
  { key: 'education', fr: 'éducation et culture', en: 'education and culture' },
  { key: 'public-life', fr: 'vie publique et sociale', en: 'public and social life' },
] as const satisfies readonly Sector[];

export type SectorKey = (typeof sectors)[number]['key'];
