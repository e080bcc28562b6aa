import { Base } from './20261121-base.ts';
import { Beside } from './20261121-beside.ts';
import { Identity } from './20261121-identity.ts';
import { People } from './20261121-people.ts';
import { JournalEpoch } from './20261122-journal-epoch.ts';
import { CalendarFeeds } from './20261122-calendar.ts';
import { Outsiders } from './20261122-outsiders.ts';
import { MailJobs } from './20261122-mail.ts';
import { Notices } from './20261122-notices.ts';
import { Operate } from './20261122-operate.ts';
import { Exchange } from './20261122-exchange.ts';
import { PlainText } from './20261122-text.ts';
import { RefusedAddresses } from './20261122-refused.ts';
import { Contacts } from './20261122-contacts.ts';
import { Meetings } from './20261122-meetings.ts';
import { Introductions } from './20261122-introductions.ts';
import { Search } from './20261122-search.ts';
import { KnowsNobody } from './20261122-nobody.ts';
import { PlannedMonths } from './20261122-planned.ts';
import { QuickSearch } from './20261122-quicksearch.ts';
import { Team } from './20261122-team.ts';
import { Pictures } from './20261122-picture.ts';

/** All migrations, in their order; the build finds them by these imports. */
export const migrationsList = [
  { name: '20261121-base', class: Base },
  { name: '20261121-beside', class: Beside },
  { name: '20261121-people', class: People },
  { name: '20261121-identity', class: Identity },
  { name: '20261122-notices', class: Notices },
  { name: '20261122-operate', class: Operate },
  { name: '20261122-journal-epoch', class: JournalEpoch },
  { name: '20261122-team', class: Team },
  { name: '20261122-picture', class: Pictures },
  { name: '20261122-mail', class: MailJobs },
  { name: '20261122-text', class: PlainText },
  { name: '20261122-contacts', class: Contacts },
  { name: '20261122-meetings', class: Meetings },
  { name: '20261122-calendar', class: CalendarFeeds },
  { name: '20261122-refused', class: RefusedAddresses },
  { name: '20261122-introductions', class: Introductions },
  { name: '20261122-exchange', class: Exchange },
  { name: '20261122-outsiders', class: Outsiders },
  { name: '20261122-search', class: Search },
  { name: '20261122-planned', class: PlannedMonths },
  { name: '20261122-nobody', class: KnowsNobody },
  { name: '20261122-quicksearch', class: QuickSearch },
];
