import { comptes, text, type Catalogue } from '../../kernel/words.ts';

const ligne = (line: unknown): string => (typeof line === 'number' ? ` (ligne ${line})` : '');

export const fr = {
  reasons: {
    'M20.NOT_TEXT': 'Ce fichier n’est pas un texte que l’on puisse lire. Enregistrez votre tableau au format CSV.',
    'M20.WORKBOOK': 'Ce fichier est un classeur. Dans votre tableur, choisissez « Enregistrer sous », puis CSV.',
    'M20.EMPTY': 'Ce fichier est vide.',
    'M20.NO_LINES': 'Ce fichier n’a pas de lignes sous ses titres de colonnes.',
    'M20.TOO_MANY_LINES': 'Ce fichier a plus de 10 000 lignes : partagez-le en plusieurs.',
    'M20.TOO_MANY_COLUMNS': 'Ce fichier a plus de 60 colonnes.',
    'M20.LINE_TOO_LONG': ({ line }) => `Une ligne est bien trop longue${ligne(line)} : il manque sans doute un guillemet.`,
    'M20.QUOTE_OPEN': ({ line }) => `Un guillemet est ouvert et jamais fermé${ligne(line)}.`,
    'M20.QUOTE_CLOSED': ({ line }) => `Un guillemet est fermé au milieu d’une cellule${ligne(line)}.`,
    'M20.UNREADABLE': ({ line }) => `Ce fichier n’est pas un tableau CSV que l’on puisse lire${ligne(line)}.`,
    'M20.NO_COLUMN': ({ fr: label }) => `Il manque la colonne « ${text(label)} » : dites laquelle du fichier la contient.`,
    'M20.NOT_SHOWN': 'Regardez d’abord ce que cet import ferait.',
    'M20.DONE': 'Cet import est déjà fait.',
    'M20.STALE': 'Des choses ont changé entre-temps : l’import ferait autre chose que ce qui vous a été montré. Regardez-le à nouveau.',
    'M20.LINES_REFUSED': ({ refused }) =>
      `${comptes(refused, 'ligne ne peut pas être reprise', 'lignes ne peuvent pas être reprises')} : rien n’est importé tant qu’elles sont dans le fichier.`,
    'M20.LINES_DOUBTFUL': ({ doubtful }) => `${comptes(doubtful, 'ligne est à confirmer', 'lignes sont à confirmer')}.`,
    'M20.NOT_APPLIED': 'Cet import n’a pas été fait.',
    'M20.UNDONE': 'Cet import a déjà été annulé.',
    'M20.NOTHING_TO_UNDO': 'Il n’y a plus rien à retirer : ce qui fut ajouté a servi depuis.',
    'M20.MISSING': 'À remplir.',
    'M20.MORE_CELLS': ({ most }) => `Cette ligne a plus de cellules que les ${text(most)} colonnes : un séparateur est peut-être de trop.`,
    'M20.TOO_LONG': ({ most, length }) => `${text(length)} caractères, pour ${text(most)} au plus.`,
    'M20.NOT_WHOLE': ({ said, least, most }) => `« ${text(said)} » n’est pas un nombre entier de ${text(least)} à ${text(most)}.`,
    'M20.NOT_A_DAY': ({ said }) => `« ${text(said)} » n’est pas une date. Écrivez 15/06/2026 ou 15 juin 2026.`,
    'M20.NOT_A_MAIL': ({ said }) => `« ${text(said)} » n’est pas une adresse électronique.`,
    'M20.NOT_A_SITE': ({ said }) => `« ${text(said)} » n’est pas l’adresse d’un site.`,
    'M20.NO_CHOICE': ({ said, choices }) => `« ${text(said)} » n’est pas connu. Les mots possibles : ${text(choices)}.`,
    'M20.TWICE': ({ line }) => `La même chose que la ligne ${text(line)}.`,
    'M20.NO_SUCH': 'Ce repère n’est celui de rien ici. Videz cette cellule pour ajouter une nouvelle ligne.',
  },
  journal: {},
} as const satisfies Catalogue;
