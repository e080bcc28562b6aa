import { Derived } from '../../core/noun/fields.ts';
import { extend } from '../../core/noun/noun.ts';
import { Seat } from '../../initiatives/seat.ts';
import { Portfolio, portfolioNeeds, portfolios, portfolioTables } from './portfolio.ts';

extend(Seat, {
  portfolio: Derived(() => Portfolio, 'The portfolio of a contact member, for that one and the pair (C4, C6, C7).', {
    needs: portfolioNeeds,
    derive: portfolios,
    audience: 'pair',
    openly: portfolioTables,
  }),
});
