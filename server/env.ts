import { resolve } from 'node:path';
import { z } from 'zod';
import { checkout } from './core/checkout.ts';

interface Variable<T> {
  fallback: string | null;
  expected: string;
  sentence: string;
  schema: z.ZodType<T, string>;
}

const variable = <T>(
  schema: z.ZodType<T, string>, fallback: string | null, expected: string, sentence: string,
): Variable<T> => ({ schema, fallback, expected, sentence });

const YES_OR_NO = 'true or false';
export const PRESETS = ['strateges', 'prime', 'coopaname', 'shifters', 'none'] as const;
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const yesOrNo = z.stringbool({ truthy: ['true', '1', 'yes', 'on'], falsy: ['false', '0', 'no', 'off'] });
const whole = (lowest: number, highest: number) =>
  z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(lowest).max(highest));
const address = (...protocols: string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol));
const origin = address('http:', 'https:')
  .refine((text) => ['', '/'].includes(text.slice(text.indexOf('//') + 2).replace(/^[^/?#@]+/, '')))
  .transform((text) => new URL(text).origin);

const VARIABLES = {
  PORT: variable(whole(0, 65_535), '4000', 'a whole number from 0 to 65535',
    'The port that answers; 0 takes any free one.'),
  HOST: variable(z.string().regex(/^[\w.:-]+$/), '127.0.0.1', 'a host name or an address such as 0.0.0.0',
    'The address to listen on; 0.0.0.0 opens Cordée to other machines.'),
  DATABASE_URL: variable(address('postgres:', 'postgresql:'), null, 'postgres://user:password@host:port/database',
    'The PostgreSQL (15 or later) to use; without it, Cordée brings its own.'),
  DATABASE_POOL: variable(whole(2, 500), '8', 'a whole number from 2 to 500',
    'How many connections to the database are kept.'),
  REDIS_URL: variable(address('redis:', 'rediss:'), null, 'redis://user:password@host:port',
    'A Redis through which several server processes tell one another at once that something happened;'
    + ' without it, each looks ten times a second.'),
  PUBLIC_URL: variable(origin, null, 'an address without a path, such as https://cordee.example.org',
    'The address that people type; links are only ever made from it. Without it: from HOST and PORT.'),
  DATA_DIR: variable(z.string(), '.data', 'a directory; a relative one begins at the checkout',
    'Where the embedded database and the files are kept.'),
  SMTP_URL: variable(address('smtp:', 'smtps:'), null, 'smtp://user:password@host:port or smtps://…',
    'The server that sends mail; without it, mail stays in the database and is shown at /courrier in the demo.'),
  DEMO_MAIL: variable(yesOrNo, 'false', YES_OR_NO,
    'Lets the demo send its mail too, to invented people: only to a server that keeps all of it, such as Mailpit.'),
  MAIL_FROM: variable(z.string().regex(/^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/), null, 'Name <name@host>',
    'The sender of mail; without it: Cordée at the host of PUBLIC_URL.'),
  DEMO: variable(yesOrNo, null, YES_OR_NO,
    'Fills an empty database with a year of a community; without it: true on the embedded database only.'),
  PRESET: variable(z.enum(PRESETS), 'strateges', `one of ${PRESETS.join(', ')}`,
    'The charter of the demo community.'),
  LOG_LEVEL: variable(z.enum(LOG_LEVELS), 'info', `one of ${LOG_LEVELS.join(', ')}`,
    'The least important kind of line that is logged.'),
  EXECUTOR: variable(z.enum(['jit', 'js']), 'jit', 'jit or js',
    'What runs GraphQL: jit compiles each document once, js interprets it each time.'),
  FREE_DOCUMENTS: variable(yesOrNo, null, YES_OR_NO,
    'Lets the cookie of a session run any document, not only those of the pages; without it: in development only.'),
  OTEL_EXPORTER_OTLP_ENDPOINT: variable(address('http:', 'https:'), null, 'http://collector:4318',
    'Where traces are sent to (OpenTelemetry, OTLP over HTTP); without it there are none.'),
  METRICS_PORT: variable(whole(1, 65_535), null, 'a whole number from 1 to 65535',
    'A port of their own for the figures that Prometheus reads, at /metrics; keep it from the outside.'),
  METRICS_TOKEN: variable(z.string().regex(/^[\w.~+/-]{16,}=*$/), null, 'a secret of 16 letters and figures or more',
    'The bearer token that reads the figures, which are then at /metrics of the site too.'),
  TRUST_PROXY: variable(yesOrNo, 'false', YES_OR_NO,
    'Believes the X-Forwarded-* headers; only behind a proxy that sets them.'),
} satisfies Record<string, Variable<unknown>>;

type Name = keyof typeof VARIABLES;
type Value<N extends Name> = z.output<(typeof VARIABLES)[N]['schema']>;

export interface Settings {
  port: Value<'PORT'>;
  host: Value<'HOST'>;
  /** null: the embedded PostgreSQL. */
  databaseUrl: Value<'DATABASE_URL'> | null;
  databasePool: Value<'DATABASE_POOL'>;
  redisUrl: Value<'REDIS_URL'> | null;
  /** An origin, without a slash at its end. */
  publicUrl: Value<'PUBLIC_URL'>;
  /** An absolute path. */
  dataDir: Value<'DATA_DIR'>;
  smtpUrl: Value<'SMTP_URL'> | null;
  mailFrom: Value<'MAIL_FROM'>;
  demo: Value<'DEMO'>;
  demoMail: Value<'DEMO_MAIL'>;
  preset: Value<'PRESET'>;
  logLevel: Value<'LOG_LEVEL'>;
  executor: Value<'EXECUTOR'>;
  freeDocuments: Value<'FREE_DOCUMENTS'>;
  trustProxy: Value<'TRUST_PROXY'>;
  tracesUrl: Value<'OTEL_EXPORTER_OTLP_ENDPOINT'> | null;
  metricsPort: Value<'METRICS_PORT'> | null;
  metricsToken: Value<'METRICS_TOKEN'> | null;
  /** Whether people come by https: cookies are then marked Secure. */
  secure: boolean;
  development: boolean;
}

/** All that is wrong with the environment, one line a variable. */
export class SettingsError extends Error {
  override name = 'SettingsError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`Cordée cannot start with these settings:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}

/** Reads every setting; an empty variable counts as absent. Throws SettingsError with all problems at once. */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const problems: string[] = [];

  function given<N extends Name>(name: N): Value<N> | null {
    const { schema, fallback, expected }: Variable<unknown> = VARIABLES[name];
    const text = env[name]?.trim() || fallback;
    if (text === null) return null;
    const result = schema.safeParse(text);
    if (!result.success) problems.push(`${name} is ${name === 'METRICS_TOKEN' ? 'of another form' : quoted(text)}; expected: ${expected}.`);
    return (result.data ?? null) as Value<N> | null;
  }

  // What has a fallback is null only beside a problem, and then nothing is returned.
  const certain = <N extends Name>(name: N) => given(name) as Value<N>;

  const development = env['NODE_ENV'] !== 'production';
  const [host, port, databaseUrl] = [certain('HOST'), certain('PORT'), given('DATABASE_URL')];
  const publicUrl = given('PUBLIC_URL') ?? `http://${reachable(host ?? '')}:${port}`;
  const settings: Settings = {
    port, host, databaseUrl, publicUrl, development,
    databasePool: certain('DATABASE_POOL'),
    redisUrl: given('REDIS_URL'),
    dataDir: resolve(checkout, certain('DATA_DIR') ?? ''),
    smtpUrl: given('SMTP_URL'),
    mailFrom: given('MAIL_FROM') ?? `Cordée <cordee@${hostOf(publicUrl)}>`,
    demo: given('DEMO') ?? databaseUrl === null,
    demoMail: certain('DEMO_MAIL'),
    preset: certain('PRESET'),
    logLevel: certain('LOG_LEVEL'),
    executor: certain('EXECUTOR'),
    freeDocuments: given('FREE_DOCUMENTS') ?? development,
    trustProxy: certain('TRUST_PROXY'),
    tracesUrl: given('OTEL_EXPORTER_OTLP_ENDPOINT'),
    metricsPort: given('METRICS_PORT'),
    metricsToken: given('METRICS_TOKEN'),
    secure: publicUrl.startsWith('https:'),
  };
  if (settings.metricsPort !== null && settings.metricsPort === settings.port)
    problems.push('METRICS_PORT is that of PORT; expected: another one.');
  if (problems.length > 0) throw new SettingsError(problems);
  return settings;
}

/** Every setting with its default and its sentence, for `--help`. */
export function settingsHelp(): string {
  return Object.entries<Variable<unknown>>(VARIABLES)
    .map(([name, { sentence, expected, fallback }]) =>
      `  ${name}${fallback === null ? '' : ` (${fallback})`}\n      ${sentence}\n      Expected: ${expected}.`)
    .join('\n');
}

/** The same as a table in Markdown, for docs/operation.md. */
export function settingsTable(): string {
  const rows = Object.entries<Variable<unknown>>(VARIABLES).map(([name, { sentence, expected, fallback }]) =>
    `| \`${name}\` | ${fallback === null ? '' : `\`${fallback}\``} | ${sentence} | ${expected} |`);
  return ['| setting | default | what it is | expected |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

// Browsers offer passkeys on localhost, never on a numeric address.
function reachable(host: string): string {
  if (['127.0.0.1', '0.0.0.0', '::1', '::'].includes(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : 'localhost';
}

// A password in an address stays out of terminals and logs.
function quoted(text: string): string {
  return JSON.stringify(text.replace(/\/\/[^/]*@/, '//…@'));
}
