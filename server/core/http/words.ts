import type { Language } from '../kernel/words.ts';

const fr = {
  INTERNAL: 'Une erreur inattendue s’est produite. Elle est consignée ; vous pouvez réessayer.',
  UNKNOWN_DOCUMENT: 'Seules les requêtes des pages de ce site sont admises ici. '
    + 'Pour en écrire d’autres, utilisez un jeton d’API personnel.',
  NO_INTROSPECTION: 'Le schéma ne se lit qu’avec un jeton d’API personnel.',
  TOO_COSTLY: (cost: number, limit: number) =>
    `Cette requête est trop coûteuse : ${cost}, pour ${limit} au plus. Demandez moins d’éléments à la fois.`,
  RATE_LIMITED: (seconds: number) =>
    `Trop de demandes en peu de temps. Vous pourrez réessayer dans ${seconds} ${seconds < 2 ? 'seconde' : 'secondes'}.`,
  NEEDS_SOCKET: 'Un abonnement passe par WebSocket.',
  ONLY_SUBSCRIPTIONS: 'Seuls les abonnements passent par WebSocket.',
  NO_CURSOR: '`after` n’est pas un repère du journal.',
  BEGAN_ANEW: 'Le journal a recommencé depuis ce repère : relisez tout, puis reprenez sans repère.',
  BAD_JSON: 'Le corps de la requête n’est pas du JSON.',
  NOT_WELL_FORMED: (part: string) => `Cette requête GraphQL est mal formée : ${part}.`,
  NOT_ACCEPTABLE: 'Les réponses sont en application/graphql-response+json ou en application/json.',
  METHOD_NOT_ALLOWED: 'Envoyez les requêtes GraphQL par POST.',
  UNAUTHENTICATED: 'Ce jeton d’API n’est pas connu, ou il a pris fin.',
  UNSUPPORTED_MEDIA_TYPE: 'Le corps de la requête doit être en application/json.',
  BODY_TOO_LARGE: 'Le corps de la requête est trop long.',
  FOREIGN_ORIGIN: 'Cette requête vient d’un autre site : elle est refusée.',
  NO_PICTURE: 'Ce fichier n’est pas une image JPEG, PNG, WebP ou AVIF que l’on puisse ouvrir.',
  NO_ALTERNATIVE: 'Dites en 200 caractères au plus ce que l’image montre, pour qui ne la voit pas.',
  NOT_FOUND: 'Il n’y a rien à cette adresse.',
  BAD_REQUEST: 'Cette requête n’a pas pu être comprise.',
  STOPPING: 'Le serveur s’arrête.',
};

const en: typeof fr = {
  INTERNAL: 'An unexpected error happened. It has been logged; you may try again.',
  UNKNOWN_DOCUMENT: 'Only the queries of this site’s own pages are admitted here. '
    + 'To write others, use a personal API token.',
  NO_INTROSPECTION: 'The schema can only be read with a personal API token.',
  TOO_COSTLY: (cost, limit) => `This query costs too much: ${cost}, at most ${limit}. Ask for fewer things at a time.`,
  RATE_LIMITED: (seconds) =>
    `Too many requests in a short time. You may try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
  NEEDS_SOCKET: 'A subscription goes through a WebSocket.',
  ONLY_SUBSCRIPTIONS: 'Only subscriptions go through a WebSocket.',
  NO_CURSOR: '`after` is no cursor of the journal.',
  BEGAN_ANEW: 'The journal has begun anew since this cursor: read everything again, then go on without a cursor.',
  BAD_JSON: 'The body of the request is not JSON.',
  NOT_WELL_FORMED: (part) => `This GraphQL request is not well formed: ${part}.`,
  NOT_ACCEPTABLE: 'Answers are application/graphql-response+json or application/json.',
  METHOD_NOT_ALLOWED: 'Send GraphQL requests by POST.',
  UNAUTHENTICATED: 'This API token is not known, or it has ended.',
  UNSUPPORTED_MEDIA_TYPE: 'The body of the request must be application/json.',
  BODY_TOO_LARGE: 'The body of the request is too long.',
  FOREIGN_ORIGIN: 'This request comes from another site: it is refused.',
  NO_PICTURE: 'This file is no JPEG, PNG, WebP or AVIF picture that can be opened.',
  NO_ALTERNATIVE: 'Say in at most 200 characters what the picture shows, for who cannot see it.',
  NOT_FOUND: 'There is nothing at this address.',
  BAD_REQUEST: 'This request could not be understood.',
  STOPPING: 'The server is stopping.',
};

/** What the gate says by itself, by code. */
export const gateWords = { fr, en } as const satisfies Record<Language, typeof fr>;

/** The language of who is not known yet: English where it is asked for first, else French. */
export function languageOfHeader(acceptLanguage: string | undefined): Language {
  return acceptLanguage?.startsWith('en') ? 'en' : 'fr';
}
