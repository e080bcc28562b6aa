import { Import } from '../core/exchange/import.ts';
import { One } from '../core/noun/fields.ts';
import { extend } from '../core/noun/noun.ts';
import { Member } from './member.ts';

extend(Import, { member: One(() => Member, 'Who imports it.', { always: true }) });
