import { GraphQLError, type ExecutionResult } from 'graphql';
import type pino from 'pino';
import { Fault } from '../fault.ts';
import type { Language } from '../kernel/words.ts';
import type { GateContext } from './house.ts';
import { gateWords } from './words.ts';

/** Who reads an error, and where it is found again in the log. */
type Reader = Pick<GateContext, 'language' | 'requestId'>;

/** The sentence that stands for an unexpected error: INTERNAL, with the id of the request. */
export function internalError({ language, requestId }: Reader): GraphQLError {
  return new GraphQLError(gateWords[language].INTERNAL, { extensions: { code: 'INTERNAL', requestId } });
}

/** Logs what was not expected: the error alone, never what was asked with. */
export function logUnexpected(log: pino.Logger, error: unknown, requestId: string, path?: readonly unknown[]): void {
  const known = error instanceof Error ? error : new Error(String(error));
  const code = 'code' in known ? known.code : undefined;
  const details = { type: known.name, message: known.message, stack: known.stack, code };
  log.error({ requestId, path: path?.join('.'), error: details }, 'unexpected error');
}

/** A result that may leave the house: the asker's mistakes in their language; an execution error without a code was not expected, is logged and concealed. */
export function conceal(result: ExecutionResult, reader: Reader, log: pino.Logger): ExecutionResult {
  if (!result.errors) return result;
  return { ...result, errors: result.errors.map((error) => concealed(error, reader, log)) };
}

function concealed(error: GraphQLError, reader: Reader, log: pino.Logger): GraphQLError {
  if (error.originalError instanceof Fault) return inLanguage(error, error.originalError, reader);
  if (!error.path || typeof error.extensions['code'] === 'string') return error;
  logUnexpected(log, error.originalError ?? error, reader.requestId, error.path);
  const { message, extensions } = internalError(reader);
  const { path, locations } = error;
  return Object.assign(new GraphQLError(message, { path, extensions }), { locations });
}

function inLanguage({ path, locations, extensions }: GraphQLError, fault: Fault, { language }: Reader): GraphQLError {
  return Object.assign(new GraphQLError(fault.in(language), { path, extensions }), { locations });
}

/** What the gate answers by itself, before and around GraphQL. */
export function gateAnswer(code: SimpleCode, language: Language): { errors: object[] } {
  return { errors: [{ message: gateWords[language][code], extensions: { code } }] };
}

type GateWords = (typeof gateWords)['fr'];
type SimpleCode = { [Code in keyof GateWords]: GateWords[Code] extends string ? Code : never }[keyof GateWords];
