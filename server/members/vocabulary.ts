import { Flag, Id, Text } from '../core/noun/fields.ts';
import { Noun } from '../core/noun/noun.ts';

const BY_LABEL = {
  LABEL: [
    ['label', 'asc'],
    ['id', 'asc'],
  ],
} as const;

/** A skill of the community's vocabulary; members can add to it (I11). */
@Noun({
  tag: 10,
  description: 'A skill of the vocabulary that the community keeps (I11).',
  subject: true,
  orders: BY_LABEL,
})
export class Skill {
  @Id() id!: string;
  @Text('Its name in French.', { most: 80, unique: true }) label!: string;
  @Text('Its name in English.', { most: 80 }) labelEn!: string;
}

/** What an initiative is about. */
@Noun({ tag: 11, description: 'What an initiative is about (I1).', subject: true, orders: BY_LABEL })
export class Theme {
  @Id() id!: string;
  @Text('Its name in French.', { most: 80, unique: true }) label!: string;
  @Text('Its name in English.', { most: 80 }) labelEn!: string;
}

/** What an organisation works in. */
@Noun({ tag: 12, description: 'What an organisation works in (M3).', subject: true, orders: BY_LABEL })
export class Sector {
  @Id() id!: string;
  @Text('Its name in French.', { most: 80, unique: true }) label!: string;
  @Text('Its name in English.', { most: 80 }) labelEn!: string;
  @Flag('Whether it can still be chosen.', { default: true }) open?: boolean;
}
