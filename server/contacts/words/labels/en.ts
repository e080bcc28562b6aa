import type { labels as french } from './fr.ts';

/** The closed lists of contacts in English. */
export const labels: typeof french = {
  states: {
    identified: 'Identified', prioritised: 'Prioritised', assigned: 'Assigned', in_touch: 'In touch',
    dormant: 'Dormant', closed: 'Closed',
  },
  categories: {
    association: 'Association', party: 'Political party', union: 'Trade union', network: 'Professional network',
    interest_group: 'Interest group', company: 'Company', public_body: 'Public body',
  },
  stances: { ally: 'Ally', possible_ally: 'Possible ally', partner: 'Partner', neutral: 'Neutral', distant: 'Distant' },
  levels: { national: 'National', regional: 'Regional', local: 'Local' },
  consents: { asked: 'Asked', given: 'Given', refused: 'Refused' },
};
