import { GraphQLError, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { variantOf } from '../read/specialise.ts';
import { costOf, MOST_COST, tooCostly, type Variables } from './cost.ts';
import { internalError, logUnexpected } from './errors.ts';
import type { GateContext, House } from './house.ts';
import { Rates } from './rates.ts';

export type Admit = (
  document: DocumentNode, operation: OperationDefinitionNode, variables: Variables, context: GateContext,
) => Promise<void> | undefined;

/** Admits an operation with its variables, or throws TOO_COSTLY, RATE_LIMITED, or INTERNAL where counting failed. */
export function makeAdmit({ schema, rates = {}, pool, now = Date.now, log }: House): Admit {
  const limits = new Rates(rates, pool, now);

  return (document, operation, variables, context) => {
    const cost = costOf(schema, document, operation, variables);
    if (cost > MOST_COST) throw tooCostly(cost, context.language);
    const variant = variantOf(document, operation, variables) ?? { document, operation };
    return limits.admit(variant.document, variant.operation, context.asker.key, context.language)
      ?.catch((error: unknown) => {
        if (error instanceof GraphQLError) throw error;
        logUnexpected(log, error, context.requestId);
        throw internalError(context);
      });
  };
}
