/** What initiatives, topics and resources are about, in both languages. */
export interface Theme {
  readonly key: string;
  readonly fr: string;
  readonly en: string;
}

export const themes = [
  { key: 'responsible-communication', fr: 'communication responsable', en: 'responsible communication' },
  { key: 'food', fr: 'alimentation', en: 'food' },
  { key: 'mobility', fr: 'déplacements', en: 'mobility' },
  { key: 'energy', fr: 'énergie', en: 'energy' },
  { key: 'timber', fr: 'bois et forêt', en: 'timber and forest' },
  { key: 'youth', fr: 'jeunesse et orientation', en: 'youth and guidance' },
  { key: 'employment', fr: 'emploi', en: 'employment' },
  { key: 'work-life', fr: 'vie au travail', en: 'life at work' },
  { key: 'democracy', fr: 'vie démocratique', en: 'democratic life' },
  { key: 'social-dialogue', fr: 'dialogue social', en: 'social dialogue' },
  { key: 'solidarity', fr: 'solidarité', en: 'solidarity' },
  { key: 'accessibility', fr: 'accessibilité', en: 'accessibility' },
  { key: 'culture', fr: 'culture et patrimoine', en: 'culture and heritage' },
  { key: 'crafts', fr: 'artisanat et savoir-faire', en: 'crafts' },
  { key: 'local-media', fr: 'médias locaux', en: 'local media' },
  { key: 'digital-life', fr: 'vie numérique', en: 'digital life' },
  { key: 're-use', fr: 'réemploi', en: 're-use' },
  { key: 'community-life', fr: 'vie de la communauté', en: 'life of the community' },
] as const satisfies readonly Theme[];

export type ThemeKey = (typeof themes)[number]['key'];
