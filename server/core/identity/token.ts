import { enumOf } from '../noun/enums.ts';
import { Choice, Id, Instant, Text } from '../noun/fields.ts';
import { Noun } from '../noun/noun.ts';
import { tokenScopes } from './kinds.ts';

export const TokenScope = enumOf('TokenScope', 'What an API token lets its bearer do.', tokenScopes);

/** A personal key for scripts: its secret was shown once, only a hash is here. */
@Noun({
  tag: 3,
  description: 'A personal key for scripts, with a scope and an end (P3).',
  subject: true,
  orders: { LATEST: [['id', 'desc']] },
})
export class ApiToken {
  @Id() id!: string;
  @Text('What it is for.', { most: 80 }) name!: string;
  @Text('', { hidden: true, unique: true }) secretHash!: string;
  @Choice(() => TokenScope, 'Whether it only reads.') scope!: string;
  @Instant('When it was made.') createdAt!: Date;
  @Instant('From when on it no longer opens.') endsAt!: Date;
  @Instant('When it was last used, to five minutes.', { nullable: true }) lastUsedAt?: Date | null;
  @Instant('When it was ended before its end, if it was.', { nullable: true }) revokedAt?: Date | null;
}
