/* All nouns, in the order of the rooms; a later room extends the earlier ones. */
import { ImportLine } from './core/exchange/import-line.ts';
import { Import } from './core/exchange/import.ts';
import { Entry } from './core/journal/entry.ts';
import { Session } from './core/identity/session.ts';
import { ApiToken } from './core/identity/token.ts';
import './members/entry.ts';
import './members/exchange.ts';
import './members/identity.ts';
import './initiatives/entry.ts';
import './initiatives/member.ts';
import './contacts/entry.ts';
import './contacts/initiative.ts';
import './contacts/portfolio/seat.ts';
import './notices/member.ts';
import { CharterAcceptance } from './charter/acceptance.ts';
import { CharterVersion } from './charter/version.ts';
import { Circle } from './community/circle.ts';
import { Community } from './community/community.ts';
import { Absence } from './contacts/portfolio/absence.ts';
import { AcquaintanceAnswer } from './contacts/introductions/acquaintance-answer.ts';
import { AcquaintanceCall } from './contacts/introductions/acquaintance-call.ts';
import { Commitment } from './contacts/commitment.ts';
import { SynthesisDraft } from './contacts/draft.ts';
import { Introduction } from './contacts/introductions/introduction.ts';
import { Meeting } from './contacts/meeting.ts';
import { PlannedMove } from './contacts/portfolio/planned-move.ts';
import { Passage } from './contacts/search/passage.ts';
import { SectorShare } from './contacts/sector-share.ts';
import { SynthesisVersion } from './contacts/synthesis-version.ts';
import { Synthesis } from './contacts/synthesis.ts';
import { TargetPerson } from './contacts/target-person.ts';
import { Target } from './contacts/target.ts';
import { Application } from './initiatives/application.ts';
import { Initiative } from './initiatives/initiative.ts';
import { Invitation } from './initiatives/invitation.ts';
import { Link } from './initiatives/link.ts';
import { Pair } from './initiatives/pair.ts';
import { Picture } from './initiatives/picture.ts';
import { Role } from './initiatives/role.ts';
import { Seat } from './initiatives/seat.ts';
import { CalendarFeed } from './members/calendar-feed.ts';
import { Employment } from './members/employment.ts';
import { Mandate } from './members/mandate.ts';
import { Member } from './members/member.ts';
import { Organisation } from './members/organisation.ts';
import { Payment } from './members/payment.ts';
import { Sector, Skill, Theme } from './members/vocabulary.ts';
import { Notice } from './notices/notice.ts';

export const nouns = [
  Entry,
  Session,
  ApiToken,
  Skill,
  Theme,
  Sector,
  Organisation,
  Employment,
  Member,
  Mandate,
  Payment,
  CalendarFeed,
  CharterVersion,
  CharterAcceptance,
  Circle,
  Community,
  Initiative,
  Link,
  Picture,
  Role,
  Seat,
  Application,
  Notice,
  Invitation,
  Pair,
  Target,
  TargetPerson,
  Meeting,
  Synthesis,
  SynthesisVersion,
  Commitment,
  SynthesisDraft,
  Absence,
  PlannedMove,
  SectorShare,
  Introduction,
  AcquaintanceCall,
  AcquaintanceAnswer,
  Import,
  ImportLine,
  Passage,
];
