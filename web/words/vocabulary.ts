import { language } from './language.ts';

interface Word {
  readonly id: string;
  readonly label: string;
  readonly labelEn: string;
}

/** A word of the community's vocabularies (skills, themes, sectors), in the language in use. */
export function vocabularyLabel({ label, labelEn }: Omit<Word, 'id'>): string {
  return language.value === 'en' ? labelEn : label;
}

/** The same word as something to choose. */
export function vocabularyOption(word: Word): { value: string; label: string } {
  return { value: word.id, label: vocabularyLabel(word) };
}
