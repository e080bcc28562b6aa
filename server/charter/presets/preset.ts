/** A full set of charter settings for one kind of community. */
export interface Preset {
  readonly name: 'strateges' | 'prime' | 'coopaname' | 'shifters';
  readonly settings: Readonly<Record<string, number | string | boolean>>;
}
