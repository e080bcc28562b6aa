import { offerExchange } from '../../core/exchange/offer.ts';
import { peopleExchange } from './people.ts';
import { targetsExchange } from './targets.ts';

/* What contacts let in from files and out into them (C17). */
offerExchange(targetsExchange);
offerExchange(peopleExchange);
