/** The demo's community: a region that does not exist, told once for the charter, the public page and the mails. */
export const community = {
  name: 'Les Cordées de l’Elvaire',
  region: 'la vallée de l’Elvaire',
  motto: 'Personne ne monte seul.',
  website: 'https://example.org/cordees-de-l-elvaire',
  purpose:
    'Des professionnels de la communication, des clubs techniques et des bénévoles de la vallée de l’Elvaire, ' +
    'réunis pour mener des initiatives utiles, apprendre les uns des autres et parler avec celles et ceux d’en face.',
} as const;

/** A town of the region and the room where the community meets there. */
export interface Place {
  readonly key: string;
  readonly name: string;
  readonly venue: string;
}

export const places = [
  { key: 'montelvaire', name: 'Montelvaire', venue: 'la Maison des associations, salle du Campanile' },
  { key: 'valmerle', name: 'Valmerle', venue: 'l’ancienne filature, deuxième étage' },
  { key: 'brevance', name: 'Brévance', venue: 'le foyer de la gare' },
  { key: 'ferande', name: 'Férande', venue: 'la médiathèque, salle haute' },
  { key: 'varangeau', name: 'Varangeau', venue: 'la halle aux grains' },
  { key: 'cordanges', name: 'Cordanges', venue: 'l’atelier de l’imprimerie, entrée par la cour' },
  { key: 'roquevive', name: 'Roquevive', venue: 'le refuge du bas, au bout de la route' },
  { key: 'mesandre', name: 'Mésandre', venue: 'la salle du lavoir' },
  { key: 'pontaverne', name: 'Pontaverne', venue: 'le café du pont, arrière-salle' },
  { key: 'grandessaut', name: 'Grandessaut', venue: 'la scierie, salle des contremaîtres' },
  { key: 'hauterelle', name: 'Hauterelle', venue: 'la gare de la télécabine' },
  { key: 'lussonne', name: 'Lussonne', venue: 'l’école du haut, après 17 h' },
  { key: 'saint-orvaire', name: 'Saint-Orvaire', venue: 'la salle paroissiale' },
  { key: 'vaucendre', name: 'Vaucendre', venue: 'le four banal' },
  { key: 'l-echaude-sur-elvaire', name: 'L’Échaude-sur-Elvaire', venue: 'la salle des fêtes' },
] as const satisfies readonly Place[];

export type PlaceKey = (typeof places)[number]['key'];
