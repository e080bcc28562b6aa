import type { Asking } from '../core/read/asking.ts';

/*
 * Who may do what: one line a verb, the name of its mutation. Refused by default: a mutation that is not here is
 * refused to everybody. What one does not see is not there at all (see sees.ts): these lines only speak of what is seen.
 */

/** How a person is tied to an initiative. */
export interface Ties {
  readonly isAuthor: boolean;
  readonly isPilot: boolean;
  readonly isReferent: boolean;
  /** Holds any seat of it today, as a member. */
  readonly inTeam?: boolean;
  /** Holds a contact member's seat of it today. */
  readonly isContact?: boolean;
  /** Accepts for the receiving side of an introduction today. */
  readonly isReceiver?: boolean;
  /** Holds an organisation member's seat of it today. */
  readonly organises?: boolean;
}

const has = (who: Asking, right: 'board' | 'administrator' | 'treasurer' | 'goodStanding' | 'signedIn') =>
  who.rights.has(right);
const pilots = (who: Asking, { isPilot }: Ties) => has(who, 'goodStanding') && isPilot;
const staffs = (who: Asking, { isPilot, isReferent }: Ties) => has(who, 'goodStanding') && (isPilot || isReferent);

/* Who works in a team, up to date with the community. */
const works = (who: Asking, { inTeam }: Ties) => has(who, 'goodStanding') && Boolean(inTeam);
const organises = (who: Asking, { isPilot, organises: holds }: Ties) => has(who, 'goodStanding') && (isPilot || Boolean(holds));

/* Who asks the community for the team: a pilot, or a contact member (C14). */
const asks = (who: Asking, ties: Ties) => works(who, ties) && Boolean(ties.isPilot || ties.isContact);

/* Who answers for the receiving side of an introduction, up to date with the community. */
const receives = (who: Asking, { isReceiver }: Ties) => has(who, 'goodStanding') && Boolean(isReceiver);

/* Coming in and going out; whose session or token it is, `sees` says. */
const identityVerbs = {
  requestSignIn: () => true,
  signIn: () => true,
  stepInto: () => true,
  signOut: () => true,
  /* Who has the code that the server printed, while nobody lives here. */
  foundCommunity: () => true,
  revokeSession: (who: Asking) => has(who, 'signedIn'),
  revokeOtherSessions: (who: Asking) => has(who, 'signedIn'),
  createApiToken: (who: Asking) => has(who, 'signedIn'),
  revokeApiToken: (who: Asking) => has(who, 'signedIn'),
} as const;

/* People, their community, its charter. */
const peopleVerbs = {
  admitMember: (who: Asking) => has(who, 'administrator'),
  editProfile: (who: Asking) => has(who, 'signedIn'),
  giveMandate: (who: Asking) => has(who, 'administrator'),
  makeCalendarFeed: (who: Asking) => has(who, 'signedIn'),
  endCalendarFeed: (who: Asking) => has(who, 'signedIn'),
  recordPayment: (who: Asking) => has(who, 'treasurer') || has(who, 'administrator'),
  addSkill: (who: Asking) => has(who, 'goodStanding'),
  addTheme: (who: Asking) => has(who, 'administrator'),
  addSector: (who: Asking) => has(who, 'administrator'),
  addOrganisation: (who: Asking) => has(who, 'administrator'),
  openCircle: (who: Asking) => has(who, 'administrator'),
  acceptCharter: (who: Asking) => has(who, 'signedIn'),
  changeCharterSetting: (who: Asking) => has(who, 'administrator'),
  /* Which calls one sees, and whose answer it is, `sees` says. */
  answerAcquaintanceCall: (who: Asking) => has(who, 'goodStanding'),
  withdrawAcquaintanceAnswer: (who: Asking) => has(who, 'signedIn'),
  retryJob: (who: Asking) => has(who, 'administrator'),
  writeAgain: (who: Asking) => has(who, 'administrator'),
  readNotices: (who: Asking) => has(who, 'signedIn'),
  readAllNotices: (who: Asking) => has(who, 'signedIn'),
  chooseNotices: (who: Asking) => has(who, 'signedIn'),
} as const;

/* Initiatives, each asked with the person's ties to it. Who drafts one pilots it, until it is handed over (I2, I8). */
const initiativeVerbs = {
  draftInitiative: (who: Asking) => has(who, 'goodStanding'),
  describeInitiative: (who: Asking, ties: Ties) => pilots(who, ties),
  proposeInitiative: (who: Asking, ties: Ties) => has(who, 'goodStanding') && ties.isAuthor,
  answerProposal: (who: Asking, _ties: Ties) => has(who, 'board'),
  changeInitiativeState: (who: Asking, ties: Ties) => staffs(who, ties) || has(who, 'board'),
  addLink: (who: Asking, ties: Ties) => pilots(who, ties),
  removePicture: (who: Asking, ties: Ties) => pilots(who, ties),
  addRole: (who: Asking, ties: Ties) => pilots(who, ties),
  editRole: (who: Asking, ties: Ties) => pilots(who, ties),
  applyToRole: (who: Asking, _ties: Ties) => has(who, 'signedIn'),
  withdrawApplication: (who: Asking, _ties: Ties) => has(who, 'signedIn'),
  acceptApplication: (who: Asking, ties: Ties) => staffs(who, ties),
  declineApplication: (who: Asking, ties: Ties) => staffs(who, ties),
  offerOtherRole: (who: Asking, ties: Ties) => staffs(who, ties),
  takeBackAnswer: (who: Asking, ties: Ties) => staffs(who, ties),
  answerOffer: (who: Asking, _ties: Ties) => has(who, 'signedIn'),
  inviteToSeat: (who: Asking, ties: Ties) => staffs(who, ties),
  withdrawInvitation: (who: Asking, ties: Ties) => staffs(who, ties),
  answerInvitation: (who: Asking, _ties: Ties) => has(who, 'signedIn'),
  formPair: (who: Asking, ties: Ties) => staffs(who, ties),
  formPairs: (who: Asking, ties: Ties) => staffs(who, ties),
  endPair: (who: Asking, ties: Ties) => staffs(who, ties),
  endRunningIn: (who: Asking, ties: Ties) => pilots(who, ties),
  /* Whose seat it is, the command asks: its holder's, or a pilot's to renew. Leaving is always possible (I8). */
  renewSeat: (who: Asking, _ties: Ties) => has(who, 'goodStanding'),
  leaveSeat: (who: Asking, _ties: Ties) => has(who, 'signedIn'),
  handOverPilot: (who: Asking, _ties: Ties) => has(who, 'signedIn'),
  takeOver: (who: Asking, ties: Ties) => has(who, 'goodStanding') && ties.isReferent,
} as const;

/* Contacts, each asked with the person's ties to the initiative: they are the whole team's, and the journal says who. */
const contactVerbs = {
  addTarget: works,
  describeTarget: works,
  checkTarget: works,
  placeTarget: works,
  assignTarget: works,
  shareSector: works,
  restTarget: works,
  closeTarget: works,
  reopenTarget: works,
  mergeTargets: works,
  addTargetPerson: works,
  editTargetPerson: works,
  removeTargetPerson: works,
  outsiderLink: works,
  /* Whose link it is, a person without an account: the link says (C17). */
  correctHeldAboutMe: () => true,
  eraseHeldAboutMe: () => true,
  planMeeting: works,
  logMeeting: works,
  moveMeeting: works,
  cancelMeeting: works,
  holdMeeting: works,
  correctMeeting: works,
  publishSynthesis: works,
  correctSynthesis: works,
  setConfidentiality: works,
  keepCommitment: works,
  reopenCommitment: works,
  askLater: works,
  sayDue: works,
  movePlanned: works,
  declareAbsence: works,
  withdrawAbsence: works,
  proposeIntroduction: works,
  noteTargetAgreed: works,
  followIntroduction: works,
  /* C15: the receiving side's own click. Refusing and letting go is possible to who owes dues as well. */
  acceptIntroduction: receives,
  startIntroduction: receives,
  finishIntroduction: receives,
  dropIntroduction: (who: Asking, ties: Ties) => works(who, ties) || Boolean(ties.isReceiver),
  callForAcquaintances: asks,
  closeAcquaintanceCall: asks,
  /* A whole file at once, and taking it back (C17, M20). */
  previewImport: organises,
  applyImport: organises,
  undoImport: organises,
  /* Nothing written is lost, whatever one owes. */
  saveDraft: (_who: Asking, { inTeam }: Ties) => Boolean(inTeam),
  handOverDraft: (_who: Asking, { inTeam }: Ties) => Boolean(inTeam),
} as const;

export const may = { ...identityVerbs, ...peopleVerbs, ...initiativeVerbs, ...contactVerbs } as const;

/** Whether somebody may do something, for a verb known by its name; a verb without a line is refused. */
export function mayDo(verb: string, who: Asking, ties: unknown): boolean {
  const rule = (may as Readonly<Record<string, (who: Asking, ties: Ties) => boolean>>)[verb];
  return rule?.(who, ties as Ties) ?? false;
}

/** The verbs about an initiative, each asked with the person's ties to it. */
export type InitiativeVerb = Exclude<keyof typeof initiativeVerbs, 'draftInitiative'>;

/** The verbs about contacts, each asked with the person's ties to the initiative. */
export type ContactVerb = keyof typeof contactVerbs;

/** The verbs that a right alone decides. */
export type PeopleVerb = keyof typeof peopleVerbs;
