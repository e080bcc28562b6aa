import { Migration } from '@mikro-orm/migrations';

/** How texts are compared, whatever the database's own language: without accents and case, a typing error apart (C2). */
export class PlainText extends Migration {
  override up(): void {
    this.addSql(`
create extension if not exists unaccent with schema public;
create extension if not exists pg_trgm with schema public;

create function public.cordee_plain(said text) returns text language sql immutable strict parallel safe
  return lower(public.unaccent('public.unaccent'::regdictionary, said) collate "und-x-icu");

-- One letter more, less, another, or two of them exchanged.
create function public.cordee_one_error(a text, b text) returns boolean language sql immutable strict parallel safe
  return case
    when a = b then true
    when abs(length(a) - length(b)) > 1 then false
    else exists (
      select from generate_series(1, greatest(length(a), length(b))) as at
       where left(a, at - 1) = left(b, at - 1) and (
         substr(a, at + 1) = substr(b, at + 1) or substr(a, at) = substr(b, at + 1) or substr(a, at + 1) = substr(b, at)
         or (substr(a, at, 1) = substr(b, at + 1, 1) and substr(a, at + 1, 1) = substr(b, at, 1)
             and substr(a, at + 2) = substr(b, at + 2))))
  end;

-- The site that an address is on, without what many sites share; null when it is no address.
create function public.cordee_site(address text) returns text language sql immutable strict parallel safe
  return substring(lower(trim(address)) from '^(?:https?://)?(?:www[0-9]?\\.)?([a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.[a-z]{2,})(?:[:/?#].*)?$');
    `);
  }
}
