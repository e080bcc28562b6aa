import { presets } from '../charter/presets/list.ts';
import type { Preset } from '../charter/presets/preset.ts';
import { community } from './material/places.ts';

export type PresetName = Preset['name'];

/** How the demo's community is called under a preset, and what it has. */
interface Dress {
  readonly name: string;
  readonly purpose: string;
  readonly settings: Preset['settings'];
  /** What a circle is called there. */
  readonly circle: string;
  /** Whether people work on one of two sides. */
  readonly hasSides: boolean;
}

const purposes: Readonly<Record<PresetName, readonly [name: string, purpose: string, circle: string]>> = {
  strateges: [community.name, community.purpose, 'Cercle'],
  prime: [
    'Le Club technique de l’Elvaire',
    'Des entreprises de la vallée qui mettent en commun leurs essais, leurs mesures et leurs doutes, ' +
      'sans rien en publier avant d’être d’accord.',
    'Commission',
  ],
  coopaname: [
    'La Coopérative de l’Elvaire',
    'Des entrepreneuses et des entrepreneurs salariés de la même coopérative, ' +
      'qui se groupent pour travailler et se soutenir.',
    'Groupe',
  ],
  shifters: [
    'Les Relais de l’Elvaire',
    'Une association de bénévoles : des équipes avec leurs pilotes, ' +
      'qui vont parler à celles et ceux qui décident dans la vallée.',
    'Groupe local',
  ],
};

/** The community's clothes under a preset; without one, all settings have their defaults. */
export function dressOf(preset: PresetName | 'none'): Dress {
  const [name, purpose, circle] = purposes[preset === 'none' ? 'strateges' : preset];
  const settings = preset === 'none' ? {} : presets[preset].settings;
  return { name, purpose, circle, settings, hasSides: preset === 'none' || preset === 'strateges' };
}
