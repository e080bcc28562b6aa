import { countText, numberText } from '../../../words/numbers.ts';

const count = (value: number, one: string, many: string): string => countText(value, 'fr', one, many);

/** The labels of imports and exports, in French; it gives `en.ts` its type. */
export const words = {
  title: (initiative: string) => `Importer · ${initiative}`,
  standing: 'Un fichier CSV de votre tableur : vous voyez d’abord, ligne par ligne, ce qui se passerait.',
  back: 'Retour aux cibles',
  importing: 'Importer un fichier',
  exportTargets: 'Télécharger les cibles (CSV)',
  exportPeople: 'Télécharger les personnes (CSV)',
  forbidden: 'Le pilote et les membres organisation importent des fichiers.',
  file: {
    title: 'Le fichier',
    kind: 'Ce qu’il contient',
    kinds: { targets: 'Des cibles', people: 'Des personnes' },
    choose: 'Choisir un fichier CSV, ou le déposer ici',
    hint: 'Au plus 10 000 lignes et 5 Mo. Séparateur point-virgule, virgule ou tabulation ; la première ligne donne les titres des colonnes.',
    missing: 'Choisissez un fichier.',
    template: 'Modèle à remplir',
    look: 'Regarder ce qui se passerait',
  },
  columns: {
    title: 'Les colonnes',
    hint: 'Ce que Cordée a reconnu. Changez ce qui ne convient pas ; une cellule vide laisse les choses comme elles sont.',
    as: (heading: string) => `« ${heading} » est`,
    leftOut: 'Laissée de côté',
    again: 'Regarder à nouveau',
    needed: (label: string) => `${label} (nécessaire)`,
  },
  progress: {
    reading: (percent: number) => `Lecture des lignes : ${percent} %`,
    doing: (percent: number) => `Import en cours : ${percent} %`,
    going: (percent: number) => `Travail en cours : ${percent} %`,
    leave: 'Vous pouvez quitter cette page : le travail continue, et vous le retrouverez à cette adresse.',
  },
  found: {
    title: 'Ce qui se passerait',
    done: 'Ce qui a été fait',
    show: 'Lignes montrées',
    all: 'Toutes',
    problems: 'À voir',
    caption: (lines: number) => count(lines, 'ligne', 'lignes'),
    line: 'Ligne',
    outcome: 'Devient',
    what: 'Le détail',
    none: 'Aucune ligne',
    noneText: 'Rien de tel dans ce fichier.',
    set: (column: string, after: string) => `${column} : ${after}`,
    changed: (column: string, before: string, after: string) => `${column} : ${before} → ${after}`,
    why: (column: string, sentence: string) => `${column} : ${sentence}`,
    outcomes: {
      ADDED: 'Ajoutée', CHANGED: 'Changée', UNCHANGED: 'Inchangée', DOUBTFUL: 'À confirmer', REFUSED: 'À corriger',
    },
    sums: {
      ADDED: (value: number) => count(value, 'ajoutée', 'ajoutées'),
      CHANGED: (value: number) => count(value, 'changée', 'changées'),
      UNCHANGED: (value: number) => count(value, 'inchangée', 'inchangées'),
      DOUBTFUL: (value: number) => `${numberText(value, 'fr')} à confirmer`,
      REFUSED: (value: number) => `${numberText(value, 'fr')} à corriger`,
    },
  },
  apply: {
    act: (lines: number) => `Importer ${count(lines, 'ligne', 'lignes')}`,
    evenSo: 'J’ai vu les lignes à confirmer : importez-les aussi.',
    evenSoHint:
      'Ce sont d’autres organisations que celles qui leur ressemblent, et les portefeuilles peuvent dépasser la charte.',
    ready: 'Rien n’est encore importé',
    refused: 'Rien n’est importé tant que des lignes sont à corriger',
    refusedText: 'Corrigez-les dans votre fichier, puis choisissez-le à nouveau.',
    nothing: 'Ce fichier ne change rien',
    nothingText: 'Tout ce qu’il dit est déjà là.',
    another: 'Choisir un autre fichier',
    done: 'L’import est fait',
    undone: 'L’import est défait',
    takenBack: (value: number) =>
      `${count(value, 'élément retiré', 'éléments retirés')} ; ce qui a servi depuis est resté.`,
    undo: 'Défaire l’import',
    undoText:
      'Ce qui fut ajouté et n’a pas servi depuis est retiré. Ce qui fut changé le reste : corrigez-le à la main.',
    toList: 'Voir les cibles',
  },
};
