import { permit } from '../../access/permit.ts';
import type { Deed } from '../../core/command/deed.ts';
import { refuse } from '../../core/command/refusal.ts';
import type { NounClass } from '../../core/noun/registry.ts';
import { Organisation } from '../organisation.ts';
import { Sector, Skill, Theme } from '../vocabulary.ts';
import type { AddOrganisationInput, AddWordInput } from './inputs.ts';

/** Adds a skill to the vocabulary, which every member in good standing may do (I11). */
export async function addSkill(deed: Deed, input: AddWordInput): Promise<Skill> {
  permit(deed, 'addSkill');
  const skill = await newWord(deed, Skill, input);
  deed.record({
    kind: 'skill.added',
    subject: skill,
    rule: 'I11',
    facts: { label: skill.label, labelEn: skill.labelEn },
  });
  return skill;
}

/** Adds a theme (I1). */
export async function addTheme(deed: Deed, input: AddWordInput): Promise<Theme> {
  permit(deed, 'addTheme');
  const theme = await newWord(deed, Theme, input);
  deed.record({
    kind: 'theme.added',
    subject: theme,
    rule: 'I1',
    facts: { label: theme.label, labelEn: theme.labelEn },
  });
  return theme;
}

/** Adds a sector (M3). */
export async function addSector(deed: Deed, input: AddWordInput): Promise<Sector> {
  permit(deed, 'addSector');
  const sector = await newWord(deed, Sector, input);
  deed.record({
    kind: 'sector.added',
    subject: sector,
    rule: 'M3',
    facts: { label: sector.label, labelEn: sector.labelEn },
  });
  return sector;
}

type Word = Skill | Theme | Sector;

async function newWord<T extends Word>(deed: Deed, noun: NounClass<T>, input: AddWordInput): Promise<T> {
  const label = input.label.trim();
  if ((await deed.em.count(noun as never, { label: { $ilike: literal(label) } } as never)) > 0)
    refuse('I11', 'ALREADY_THERE', { label });
  return deed.create<Word>(noun, { label, labelEn: input.labelEn?.trim() || label }) as T;
}

/* A word that holds a sign of `ilike` means the sign. */
const literal = (text: string): string => text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);

/** Adds an organisation with what is known of it (M3). */
export async function addOrganisation(deed: Deed, input: AddOrganisationInput): Promise<Organisation> {
  permit(deed, 'addOrganisation');
  const { legalKind, expertise, side, headCount, description, webSite, place } = input;
  const organisation = deed.create(Organisation, {
    name: input.name.trim(),
    adherent: input.adherent ?? false,
    sector: input.sector ? await deed.see(Sector, input.sector) : null,
    legalKind: legalKind ?? null,
    expertise: expertise ?? null,
    side: side ?? null,
    headCount: headCount ?? null,
    description: description ?? null,
    webSite: webSite ?? null,
    place: place ?? null,
  });
  deed.record({ kind: 'organisation.added', subject: organisation, rule: 'M3', facts: { name: organisation.name } });
  return organisation;
}
