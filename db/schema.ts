// One interface per table, for both engines: text, integers (0/1 for flags) and ISO instants only.
export interface AccountsTable {
  id: string
  issuer: string
  subject: string
  name: string
  example: number
  created_at: string
  /** The account of whoever signed in later and said that this guest was them. */
  attached_to: string | null
  /** Confirmed, and where mail about what one has sent goes; null for no mail. */
  mail_address: string | null
}

/** A code that was asked for, to confirm a mail address; the latest of an account counts. */
export interface MailConfirmationsTable {
  id: string
  account_id: string
  address: string
  code_hash: string
  asked_at: string
  /** 0 once it is used, used up or taken back. */
  tries_left: number
}

export interface AccountRolesTable {
  account_id: string
  role: string
  /** A body's id, a care home's id, or '' where the role holds everywhere. */
  body_id: string
  body_name: string
}

export interface SessionsTable {
  token_hash: string
  account_id: string
  created_at: string
  expires_at: string
}

export interface CoreTasksTable {
  id: string
  position: number
  name_da: string
  name_en: string
  movement_da: string
  movement_en: string
  summary_da: string
  summary_en: string
}

export interface ChallengesTable {
  id: string
  position: number
  group: string
  name_da: string
  name_en: string
  description_da: string
  description_en: string
}

export interface LocalCommunitiesTable {
  id: string
  name: string
  kind: string
  example: number
}

export interface HearingPartyKindsTable {
  id: string
  position: number
  name_da: string
  name_en: string
  description_da: string
  description_en: string
  heard_since_budget: number | null
}

export interface BodiesTable {
  id: string
  kind: string
  name: string
  local_community_id: string | null
  example: number
}

/** That a body is asked to answer a consultation, and what it said to that. */
export interface PartyInvitationsTable {
  consultation_id: string
  body_id: string
  invited_at: string
  /** Null where the demo laid it. */
  invited_by: string | null
  /** invited, accepted or declined. */
  state: string
  answered_at: string | null
  answered_by: string | null
  /** When it was last reminded, by staff or by the clock. */
  reminded_at: string | null
}

/** A secret code that makes whoever accepts it a body's representative or chair, once. */
export interface RepresentationInvitesTable {
  id: string
  code_hash: string
  body_id: string
  /** representative or chair. */
  role: string
  made_by: string
  made_at: string
  expires_at: string
  used_at: string | null
  used_by: string | null
  revoked_at: string | null
}

export interface ListingsTable {
  kind: string
  id: string
  path: string
  title_da: string
  title_en: string
  summary_da: string
  summary_en: string
  /** JSON of what the topics table holds for filtering: core task ids, and communities with names. */
  core_tasks: string
  communities: string
  opens_at: string
  closes_at: string | null
  /** closes_at, or a date past all dates, so that one index orders every listing by deadline. */
  closes_key: string
  places_left: number | null
  public: number
  example: number
  changed_at: string
}

export interface ListingTopicsTable {
  topic: string
  kind: string
  id: string
}

export interface SubmissionsTable {
  id: string
  account_id: string
  form: string
  version: number
  payload: string
  content_hash: string
  supersedes: string | null
  superseded_by: string | null
  outcome: string
  reason: string | null
  alternatives: string
  about: string | null
  receipt: string
  code: string
  received_at: string
  late: number
  queue_age_ms: number
  withdrawn_at: string | null
  /** What its words are forgotten with, where they belong to something that is: a room, say. */
  owner_id: string | null
}

/** What a submission carries; its bytes lie with server/files.ts. */
export interface AttachmentsTable {
  submission_id: string
  id: string
  position: number
  name: string
  type: string
  size: number
  sha256: string
  /** When all bytes had come and their hash matched. */
  completed_at: string | null
  /** 1 where the bytes are not of the type they claim; they are not kept. */
  rejected: number
  /** When what has come of the bytes is let go, see server/retention.ts; null while it stays. */
  expires_at: string | null
  /** When it was let go. */
  gone_at: string | null
}

/** A withdrawal that came before what it withdraws. */
export interface TombstonesTable {
  submission_id: string
  account_id: string
  withdrawn_at: string
}

export interface ReceiptCountersTable {
  year: number
  last: number
}

export interface CasesTable {
  submission_id: string
  form: string
  about_kind: string
  about_id: string
  title_da: string
  title_en: string
  sender: string
  received_at: string
  late: number
  mark: string
  marked_at: string | null
  marked_by: string | null
  /** What staff decided of one that came late under the policy `review`: accepted or declined. */
  late_decision: string | null
  /** Why nothing waits any more: withdrawn or superseded. */
  ended: string | null
}

export interface AuditTable {
  id: string
  at: string
  account_id: string
  action: string
  subject: string
  detail: string
}

export interface FollowsTable {
  account_id: string
  core_task_id: string
  followed_at: string
  seen_at: string
}

export interface TaskCommitteesTable {
  id: string
  title_da: string
  title_en: string
  summary_da: string
  summary_en: string
  /** JSON of the charter's texts and dates, see shared/task-committees.ts. */
  charter: string
  opens_at: string
  closes_at: string
  example: number
  changed_at: string
  /** How far it has come, where the clock cannot tell; see shared/task-committees.ts. */
  stage: string
  term_id: string
  decided_on: string | null
  decided_link: string | null
}

/** What happened around a task committee, as its public story tells it. */
export interface CommitteeEventsTable {
  id: string
  committee_id: string
  at: string
  kind: string
  /** JSON by the event's kind; never names a person. */
  detail: string
}

export interface SeatsTable {
  committee_id: string
  kind: string
  places: number
  open: number
  /** JSON list of wanted competences. */
  competences: string
}

export interface ApplicationsTable {
  submission_id: string
  committee_id: string
  account_id: string
}

export interface ConsultationsTable {
  id: string
  title_da: string
  title_en: string
  summary_da: string
  summary_en: string
  /** JSON of material, who is asked and what is published, see shared/consultations.ts. */
  content: string
  opens_at: string
  closes_at: string
  late_policy: string
  /** 1 where one can answer without signing in. */
  guests: number
  example: number
  changed_at: string
  /** draft or published. */
  status: string
  /** Counts each change; a save names the one it began from. */
  revision: number
  /** The number of the newest response, whether it still stands or not. */
  last_number: number
}

/** A file of a consultation's material; its content names those that are shown. */
export interface ConsultationFilesTable {
  id: string
  consultation_id: string
  name: string
  type: string
  size: number
  added_at: string
}

/** What stands of a response; it goes when the response is withdrawn or replaced. */
export interface ResponsesTable {
  submission_id: string
  consultation_id: string
  /** The body answered for, or the account, or the submission itself where staff entered it: one response for each. */
  respondent: string
  /** From 1 in its consultation, never used again. */
  number: number
  /** self, body or a kind of organisation, see shared/responses.ts. */
  speaks_as: string
  organisation: string
  name: string
  community_id: string | null
  protected: number
  /** app, workroom, paper or spoken. */
  channel: string
  /** When it came to the municipality, on paper too. */
  received_at: string
  late: number
  /** waiting, public, held or deleted. */
  publication: string
  published_at: string | null
  /** When staff kept back what this one came in the place of, until they have looked at this one too. */
  held_before: string | null
}

/** What staff had kept back of a response that was taken away, until another comes in its place. */
export interface ResponseHoldsTable {
  consultation_id: string
  respondent: string
  held_at: string
}

/** When staff were last told that what is to be deleted is not filed. */
export interface FilingRemindersTable {
  consultation_id: string
  reminded_at: string
}

export interface ResponsePartsTable {
  submission_id: string
  /** '' for the whole text, a question's id, or ~minority. */
  part: string
  section_id: string
  position: number
  body: string
  /** What the public may read of it; null where that is nothing. */
  shown: string | null
}

/** Those from before there was search; they get their words little by little. */
export interface ResponsesWithoutWordsTable {
  submission_id: string
}

/** How far a consultation's responses have been compared; a row for each that has been asked for. */
export interface ResponseComparisonsTable {
  consultation_id: string
  asked_at: string
  total: number
  compared: number
  /** The consultation's newest number when it began. */
  last_number: number
  /** Null until it is done. */
  done_at: string | null
}

/** A response that others are almost the same as. */
export interface ResponseGroupsTable {
  submission_id: string
  consultation_id: string
  number: number
  /** The number of the one that the others' words are most like; it names the group. */
  typical: number
}

export interface ResponseThemesTable {
  id: string
  consultation_id: string
  name: string
  /** JSON: words by which a response is suggested for the theme. */
  words: string
  added_at: string
}

export interface ResponseThemeMarksTable {
  theme_id: string
  number: number
  submission_id: string
}

export interface ResponseAssessmentsTable {
  submission_id: string
  consultation_id: string
  summary: string
  assessment: string
  /** Counts each change; a save names the one it began from. */
  revision: number
  changed_at: string
  changed_by: string
}

/** What the municipality answers, to one response or many. */
export interface ResponseAnswersTable {
  id: string
  consultation_id: string
  /** followed, partly or not. */
  outcome: string
  text: string
  why: string
  budget_line: string
  link: string
  answered_at: string
}

/** Which answer a response has got. */
export interface ResponseAnsweredTable {
  submission_id: string
  answer_id: string
  consultation_id: string
  number: number
  /** Whether its author has been told. */
  told: number
}

/** A consultation's responses as files, see shared/exports.ts. */
export interface ExportsTable {
  id: string
  consultation_id: string
  audience: string
  format: string
  /** In the case system, for packages. */
  case_number: string | null
  state: string
  failure: string | null
  /** How often it was begun. */
  tries: number
  /** Null until it is begun. */
  total: number | null
  written: number
  requested_by: string
  requested_at: string
  finished_at: string | null
  /** When its files go. */
  expires_at: string | null
}

export interface ExportFilesTable {
  export_id: string
  name: string
  position: number
  /** The key under which the bytes lie, see server/files.ts. */
  file: string
  type: string
  bytes: number
  sha256: string
}

/** What staff decided of a response's publication, the latest time. */
export interface ResponseReviewsTable {
  submission_id: string
  revision: number
  /** JSON: what was found and may be read all the same, as {part, start, end}. */
  allowed: string
  note: string
  decided_at: string
  decided_by: string
}

/** A stretch of a response's part that is hidden, in UTF-16 units of its body. */
export interface ResponseRedactionsTable {
  submission_id: string
  part: string
  start_at: number
  end_at: number
  reason: string
  added_by: string
}

/** An attachment of a response that everybody may fetch. */
export interface PublicAttachmentsTable {
  submission_id: string
  attachment_id: string
}

/** An author's wish that another person look at what is hidden. */
export interface RedactionAppealsTable {
  submission_id: string
  response_id: string
  consultation_id: string
  number: number
  received_at: string
  answered_at: string | null
  answered_by: string | null
  /** changed or stands. */
  outcome: string | null
  answer: string
}

/** That what had come to a consultation is filed, and what was deleted since. */
export interface ConsultationJournalsTable {
  consultation_id: string
  case_number: string
  journalised_on: string
  recorded_at: string
  recorded_by: string
  deleted: number
  deleted_at: string | null
  /** Whether nothing is left to delete of what was filed. */
  settled: number
}

export interface CareHomesTable {
  id: string
  name: string
  local_community_id: string
  /** JSON of the texts, see shared/communities.ts. */
  content: string
  phone: string
  email: string
  example: number
  /** Grows when its guidelines change so much that they have to be read again. */
  guidelines_version: number
  /** When staff last changed its page; null where nobody has. */
  page_changed_at: string | null
}

export interface StoriesTable {
  submission_id: string
  care_home_id: string
  kind: string
  /** A kind of activity. */
  theme: string
  title: string
  body: string
  /** In which part they write, see shared/stories.ts. */
  writer: string
  name: string
  shows_name: number
  state: string
  /** Why it is not shown, as its writer reads it. */
  reason: string | null
  received_at: string
  decided_at: string | null
  example: number
}

export interface FairsTable {
  id: string
  /** JSON of the words, see shared/fairs.ts. */
  content: string
  local_community_id: string
  starts_at: string
  ends_at: string
  opens_at: string
  closes_at: string
  /** How many stands there is room for. */
  capacity: number
  taken: number
  cancelled_at: string | null
  cancelled_because: string | null
  example: number
  /** Who saved it last and hears of its stands. */
  held_by: string | null
}

export interface FairStandsTable {
  submission_id: string
  fair_id: string
  account_id: string
  association: string
  shows: string
  /** JSON list of what the stand needs. */
  needs: string
  /** JSON; for staff alone. */
  contact: string
  /** `coming` or `waiting`. */
  state: string
  /** Its number in line; null for one that has a stand. */
  queue_number: number | null
  created_at: string
}

export interface ActivitiesTable {
  id: string
  care_home_id: string
  title_da: string
  title_en: string
  summary_da: string
  summary_en: string
  /** JSON of the texts and core tasks, see shared/volunteering.ts. */
  content: string
  example: number
  created_at: string
  /** When its next time begins and the listing has to be written anew. */
  listed_until: string | null
}

/** Shifts that come again and again, laid ahead; see server/volunteering/rule-store.ts. */
export interface ActivityRulesTable {
  id: string
  activity_id: string
  /** The value of an RRULE, RFC 5545. */
  rrule: string
  /** When the first one begins, `YYYY-MM-DDTHH:mm` in Copenhagen. */
  starts_local: string
  minutes: number
  capacity: number
  /** The first day without it, where it has been ended. */
  ended_from: string | null
  /** The last day up to which shifts have been laid. */
  laid_until: string
}

export interface ShiftsTable {
  id: string
  activity_id: string
  starts_at: string
  ends_at: string
  capacity: number
  /** Places that are held: by those who come and those who are offered one. */
  taken: number
  rule_id: string | null
  cancelled_at: string | null
  cancelled_because: string | null
}

export interface SignUpsTable {
  submission_id: string
  shift_id: string
  account_id: string
  name: string
  kind: string
  people: number
  group_name: string
  contact: string
  message: string
  /** See shared/sign-up-names.ts; one that has ended keeps its row. */
  state: string
  ended_by: string | null
  /** Where it stands in the line for a place, among those of its shift; it is never used again. */
  queue_number: number | null
  offered_at: string | null
  answer_by: string | null
  created_at: string
  /** Whether they came, once somebody has said so: see shared/sign-up-names.ts. */
  attendance: string | null
  attendance_at: string | null
}

/** What a coordinator wrote to those who had signed up for a shift. */
export interface ShiftNotesTable {
  id: string
  shift_id: string
  body: string
  sent_at: string
}

/** What the QR code at a care home's door holds, as its hash. */
export interface DoorCodesTable {
  care_home_id: string
  code_hash: string
  made_at: string
}

/** A care home's coordination given to a colleague, from a day on and until a day or for good. */
export interface HandoversTable {
  id: string
  care_home_id: string
  code_hash: string
  given_by: string
  note: string
  /** `YYYY-MM-DD` in Copenhagen. */
  from_day: string
  /** The last day; null is for good. */
  until_day: string | null
  made_at: string
  accepted_by: string | null
  accepted_at: string | null
  /** Whether the role was this handover's to give, and so is its to take. */
  gives_role: number
  begun_at: string | null
  ended_at: string | null
}

/** A place that its holder would give to another; open until somebody has taken it or it is taken back. */
export interface ShiftSwapsTable {
  submission_id: string
  sign_up_id: string
  /** `link` or `line`. */
  way: string
  /** Of the code in the link; null where those in line are asked. */
  code_hash: string | null
  /** Whose sign-up in the line is asked now. */
  offered_to: string | null
  taken_by: string | null
  ended_at: string | null
  created_at: string
}

/** Who has opened the link of a place, and so may take it over. */
export interface SwapReadersTable {
  swap_id: string
  account_id: string
}

export interface ShiftRemindersTable {
  submission_id: string
  sent_at: string
}

/** A question that is answered for everyone or for its asker alone. */
export interface PublicQuestionsTable {
  submission_id: string
  about_kind: string
  about_id: string
  subject: string
  /** The name that is shown; empty where none is. */
  asker: string
  /** For staff alone. */
  contact: string
  asked: string
  received_at: string
  shown: string | null
  answer: string | null
  public: number
  answered_at: string | null
}

/** What a volunteer would like, for their own eyes. */
export interface VolunteersTable {
  account_id: string
  /** JSON, see shared/volunteers.ts. */
  content: string
  changed_at: string
}

/** What somebody has done at a home: agreed to a version of its guidelines, been introduced, asked to be called. */
export interface VolunteerStepsTable {
  account_id: string
  care_home_id: string
  /** guidelines, introduction or wish. */
  step: string
  /** Of the guidelines; 0 for the others. */
  version: number
  /** An instant; of an introduction its day. */
  at: string
  /** JSON, of a wish alone. */
  contact: string | null
}

/** How a check stands; never the document, nor a number. */
export interface VolunteerChecksTable {
  account_id: string
  kind: string
  /** asked or shown. */
  status: string
  seen_on: string | null
  valid_until: string | null
}

/** Whether a guardian lets somebody under 15 come to a home. */
export interface GuardianConsentsTable {
  id: string
  account_id: string
  care_home_id: string
  asked_at: string
  code_hash: string | null
  code_expires_at: string | null
  guardian_id: string | null
  guardian_name: string | null
  /** JSON. */
  guardian_contact: string | null
  /** yes, no, or revoked. */
  answer: string | null
  answered_at: string | null
  valid_until: string | null
}

/** Work that is done after the transaction that asked for it; a row goes when it is done. */
export interface PhoneChainsTable {
  id: string
  place_kind: string
  place_id: string
  name: string
  /** A JSON list of the days it rings on. */
  weekdays: string
  /** `HH:mm` in Copenhagen. */
  call_time: string
  skips_holidays: number
  follow_up_minutes: number
  example: number
  created_at: string
}

/** Gone with everything about them when they leave the ring. */
export interface ChainMembersTable {
  id: string
  chain_id: string
  position: number
  name: string
  phone: string
  /** Null without the app. */
  account_id: string | null
  /** By whose word they are in it. */
  word: string
  added_at: string
}

/** Days in Copenhagen, both part of it. */
export interface ChainPausesTable {
  id: string
  chain_id: string
  /** Null where the whole chain rests. */
  member_id: string | null
  from_day: string
  until_day: string
}

export interface ChainInvitationsTable {
  id: string
  chain_id: string
  code_hash: string
  replaces_id: string | null
  expires_at: string
}

/** A call that somebody has told of. */
export interface ChainCallsTable {
  chain_id: string
  day: string
  caller_id: string
  callee_id: string
  state: string
  follower_id: string | null
  /** While the next in the chain has it. */
  follow_up_until: string | null
  changed_at: string
}

export interface JobsTable {
  id: string
  kind: string
  /** At most one job of a key waits at a time. */
  key: string | null
  payload: string
  /** Not before; while a process works on it, the instant its lease ends. */
  run_at: string
  tries: number
  leased_by: string | null
  last_error: string | null
  /** Failed so often that a person has to look. */
  stuck_at: string | null
  created_at: string
}

/** A notice to one account; its words come from the kind and the submission. */
export interface MessagesTable {
  id: string
  account_id: string
  kind: string
  /** Null where it follows from nothing that was sent; then `about` says what it is about. */
  submission_id: string | null
  about: string | null
  created_at: string
  read_at: string | null
}

/** The demo's mail, which never leaves. */
export interface PostedMailsTable {
  message_id: string
  address: string
  subject: string
  body: string
  posted_at: string
}

export interface CommitteesTable {
  id: string
  term_id: string
  position: number
  name_da: string
  name_en: string
  kind: string | null
  /** JSON list of core tasks. */
  core_tasks: string
  example: number
}

export interface RhythmRulesTable {
  id: string
  term_id: string
  /** JSON of the rule, see shared/rhythm.ts. */
  rule: string
  example: number
  changed_at: string
}

export interface MeetingsTable {
  id: string
  /** Null, like the month, for a meeting outside the rhythm. */
  rule_id: string | null
  month: string | null
  kind: string
  /** JSON of the texts, place, parts, committees and core tasks, see server/meetings/rules.ts. */
  content: string
  planned_at: string
  starts_at: string
  ends_at: string
  state: string
  /** JSON in both languages. */
  reason: string | null
  /** Counts each change of time, as calendars want it. */
  sequence: number
  example: number
  changed_at: string
}

export interface MeetingTopicsTable {
  topic: string
  meeting_id: string
}

export interface MeetingChangesTable {
  id: string
  meeting_id: string
  sequence: number
  at: string
  change: string
  before_starts_at: string
  before_ends_at: string
  after_starts_at: string
  after_ends_at: string
  reason: string
}

export interface CalendarLinksTable {
  account_id: string
  token_hash: string
  created_at: string
}

export interface AgendaItemsTable {
  id: string
  case_number: string
  title_da: string
  title_en: string
  link: string | null
  /** JSON list of core tasks. */
  core_tasks: string
  example: number
}

/** Where an item stands; one that several committees have together stands on the meeting of each. */
export interface AgendaPlacesTable {
  meeting_id: string
  item_id: string
  part: string
  position: number
}

export interface MoveRequestsTable {
  submission_id: string
  meeting_id: string
  item_id: string
  account_id: string
  sender: string
  reason: string
  received_at: string
  answer: string
  answer_text: string | null
  answered_at: string | null
}

export interface DialogueTopicsTable {
  submission_id: string
  meeting_id: string
  part: string
  title: string
  body: string
  sender: string
  /** JSON list of core tasks. */
  core_tasks: string
  received_at: string
  public: number
  notes: string
  /** JSON, see shared/dialogue.ts. */
  follow_up: string | null
}

export interface CommitteeStatusesTable {
  meeting_id: string
  /** A task committee's id, under which its listing lies. */
  committee_id: string
  status_da: string
  status_en: string
}

export interface DiscussionsTable {
  id: string
  /** JSON of title, summary, question and core tasks, see shared/discussions.ts. */
  content: string
  tables: number
  held_on: string
  meeting_id: string | null
  opens_at: string
  closes_at: string
  public: number
  example: number
}

export interface DiscussionThemesTable {
  id: string
  discussion_id: string
  position: number
  title_da: string
  title_en: string
  carried_da: string | null
  carried_en: string | null
  carried_path: string | null
}

export interface TableNotesTable {
  /** A submission's id, or a slug of our own for what history tells. */
  id: string
  discussion_id: string
  table_number: number
  text_da: string
  text_en: string
  received_at: string | null
  theme_id: string | null
}

/** The core tasks of each task committee, for the overview's filter. */
export interface CommitteeTopicsTable {
  topic: string
  committee_id: string
}

/** A question about a call: as it was asked, and as staff show it with their answer. */
export interface CallQuestionsTable {
  submission_id: string
  committee_id: string
  asked: string
  received_at: string
  /** Staff's wording, so that nothing personal is shown. */
  shown: string | null
  answer: string | null
  public: number
  answered_at: string | null
}

/** Somebody named for a seat by another; who it was is kept only until they have answered no. */
export interface NominationsTable {
  submission_id: string
  committee_id: string
  account_id: string
  seat_kind: string
  nominee: string | null
  why: string | null
  /** open, accepted, declined, withdrawn or expired. */
  state: string
  received_at: string
  answered_at: string | null
}

/** One reader's scores of one application; they stand as they were given. */
export interface ReadingsTable {
  submission_id: string
  account_id: string
  /** JSON of the score by criterion. */
  scores: string
  note: string
  read_at: string
}

/** A reader who is kept away from an application. */
export interface ReadingConflictsTable {
  submission_id: string
  account_id: string
  /** reader or staff. */
  said_by: string
  said_at: string
}

/** Whom staff propose for a seat or as an alternate; gone with the application. */
export interface SelectionsTable {
  submission_id: string
  committee_id: string
  seat_kind: string
  /** seat or alternate. */
  place: string
  /** From 1; of alternates the order in which they are asked. */
  position: number
}

/** The council's decision of who gets the seats of a task committee. */
export interface AppointmentsTable {
  committee_id: string
  decided_on: string
  link: string | null
  /** How many days somebody has to answer an offered seat. */
  answer_days: number
  /** JSON of the shared words by kind of answer, see shared/appointments.ts. */
  drafts: string
  recorded_at: string
  /** When the first answer went out; from then on the decision stands. */
  sent_at: string | null
}

/** What one applicant is told, and who holds which seat. */
export interface SeatAnswersTable {
  submission_id: string
  committee_id: string
  account_id: string
  seat_kind: string
  /** What the council decided: appointed, alternate or refused. */
  kind: string
  position: number
  /** From 1 to the places of its kind, while the seat is offered or taken; one holder each. */
  seat_number: number | null
  /** JSON of words of its own; null where the shared ones are sent. */
  draft: string | null
  words: string
  /** JSON of what a refusal pointed at. */
  possibilities: string
  sent_at: string | null
  offered_at: string | null
  answer_by: string | null
  /** accepted, declined, lapsed or withdrawn. */
  response: string | null
  responded_at: string | null
}

/** Somebody who may be asked later. */
export interface PoolEntriesTable {
  submission_id: string
  account_id: string
  core_tasks: string
  communities: string
  note: string
  entered_at: string
  ends_at: string
}

export interface PoolTopicsTable {
  topic: string
  submission_id: string
}

/** That somebody in the pool was asked about a listed thing. */
export interface PoolAsksTable {
  id: string
  submission_id: string
  listing_kind: string
  listing_id: string
  asked_at: string
}

/** By what seat somebody sits on a task committee; that they do is a role of the account. */
export interface CommitteeMembersTable {
  committee_id: string
  account_id: string
  seat_kind: string
  /** chair, deputy or null. */
  duty: string | null
  since_at: string
}

/** The papers of a meeting that a task committee holds. */
export interface CommitteeMeetingsTable {
  meeting_id: string
  committee_id: string
  /** JSON list of lines. */
  agenda: string
  agenda_public: number
  minutes: string
  minutes_public: number
  revision: number
}

export interface CommitteeDocumentsTable {
  submission_id: string
  committee_id: string
  title: string
  body: string
  author: string
  added_at: string
  public: number
  /** When it first became public. */
  published_at: string | null
}

export interface CommitteeTasksTable {
  id: string
  committee_id: string
  title: string
  account_id: string | null
  due_on: string | null
  done_at: string | null
  added_at: string
}

/** The room where a body writes its one response to a consultation. */
export interface PartyRoomsTable {
  id: string
  consultation_id: string
  body_id: string
  opened_at: string
  opened_by: string
  /** The meeting that agreed to the response, and who wrote that down. */
  mandate_meeting: string | null
  mandate_date: string | null
  mandate_by: string | null
  mandate_at: string | null
}

/** Which part of the response is written where. */
export interface PartyRoomSectionsTable {
  section_id: string
  room_id: string
  part: string
}

export interface WorkingSectionsTable {
  id: string
  owner_kind: string
  owner_id: string
  position: number
  title: string
}

/** Everything that was ever saved in a section. */
export interface WorkingSavesTable {
  /** The submission's id; the section's own for its empty beginning. */
  id: string
  section_id: string
  number: number
  basis: string
  body: string
  author: string
  saved_at: string
  /** standing, beside or past. */
  place: string
}

export interface WorkingCommentsTable {
  submission_id: string
  section_id: string
  account_id: string
  author: string
  body: string
  said_at: string
}

/** Handed over once it has a number. */
export interface RecommendationsTable {
  id: string
  committee_id: string
  number: number | null
  title: string
  body: string
  why: string
  revision: number
  written_at: string
  handed_over_at: string | null
  /** The council's: followed, partly or not. */
  answer: string | null
  answer_why: string | null
  answered_on: string | null
  answer_link: string | null
}

/** What came of a recommendation. */
export interface RecommendationResultsTable {
  id: string
  recommendation_id: string
  happened_on: string
  body: string
  link: string | null
}

export interface CommitteeEvaluationsTable {
  committee_id: string
  opened_at: string
  closes_at: string
  ended_at: string | null
}

export interface EvaluationAnswersTable {
  submission_id: string
  committee_id: string
  account_id: string
  /** member, council or staff. */
  part: string
  effect: number
  /** JSON of a score by each challenge. */
  scores: string
  words: string
  words_public: number
}

/** A problem as it was handed in; who sent it stands with its submission and case alone. */
export interface ProblemsTable {
  submission_id: string
  title: string
  body: string
  /** JSON list of core tasks. */
  core_tasks: string
  /** JSON list of local communities' ids. */
  communities: string
  received_at: string
  public: number
  /** Where it went, see shared/problems.ts; null while it waits for an answer. */
  way: string | null
  answer: string
  answered_at: string | null
  meeting_id: string | null
  committee_id: string | null
  example: number
}

export interface CharterVersionsTable {
  /** The phone's, so that a retry makes no second version. */
  id: string
  committee_id: string
  version: number
  /** JSON, see shared/charters.ts. */
  content: string
  /** What was changed and why. */
  note: string
  /** Null where the demo laid it. */
  account_id: string | null
  at: string
  decided_on: string | null
  decided_link: string | null
}

export interface CharterCommentsTable {
  id: string
  committee_id: string
  version: number
  account_id: string
  sender: string
  body: string
  at: string
}

export interface Schema {
  accounts: AccountsTable
  account_roles: AccountRolesTable
  mail_confirmations: MailConfirmationsTable
  sessions: SessionsTable
  core_tasks: CoreTasksTable
  challenges: ChallengesTable
  local_communities: LocalCommunitiesTable
  hearing_party_kinds: HearingPartyKindsTable
  bodies: BodiesTable
  party_invitations: PartyInvitationsTable
  representation_invites: RepresentationInvitesTable
  listings: ListingsTable
  listing_topics: ListingTopicsTable
  submissions: SubmissionsTable
  attachments: AttachmentsTable
  tombstones: TombstonesTable
  receipt_counters: ReceiptCountersTable
  cases: CasesTable
  audit: AuditTable
  follows: FollowsTable
  task_committees: TaskCommitteesTable
  committee_events: CommitteeEventsTable
  seats: SeatsTable
  problems: ProblemsTable
  charter_versions: CharterVersionsTable
  charter_comments: CharterCommentsTable
  applications: ApplicationsTable
  consultations: ConsultationsTable
  consultation_files: ConsultationFilesTable
  responses: ResponsesTable
  response_parts: ResponsePartsTable
  response_reviews: ResponseReviewsTable
  response_redactions: ResponseRedactionsTable
  public_attachments: PublicAttachmentsTable
  redaction_appeals: RedactionAppealsTable
  consultation_journals: ConsultationJournalsTable
  response_holds: ResponseHoldsTable
  filing_reminders: FilingRemindersTable
  responses_without_words: ResponsesWithoutWordsTable
  response_comparisons: ResponseComparisonsTable
  response_groups: ResponseGroupsTable
  response_themes: ResponseThemesTable
  response_theme_marks: ResponseThemeMarksTable
  response_assessments: ResponseAssessmentsTable
  response_answers: ResponseAnswersTable
  response_answered: ResponseAnsweredTable
  exports: ExportsTable
  export_files: ExportFilesTable
  care_homes: CareHomesTable
  activities: ActivitiesTable
  activity_rules: ActivityRulesTable
  shifts: ShiftsTable
  shift_notes: ShiftNotesTable
  door_codes: DoorCodesTable
  handovers: HandoversTable
  sign_ups: SignUpsTable
  shift_swaps: ShiftSwapsTable
  swap_readers: SwapReadersTable
  shift_reminders: ShiftRemindersTable
  shift_calendar_links: CalendarLinksTable
  public_questions: PublicQuestionsTable
  stories: StoriesTable
  fairs: FairsTable
  fair_stands: FairStandsTable
  volunteers: VolunteersTable
  volunteer_steps: VolunteerStepsTable
  volunteer_checks: VolunteerChecksTable
  guardian_consents: GuardianConsentsTable
  phone_chains: PhoneChainsTable
  chain_members: ChainMembersTable
  chain_pauses: ChainPausesTable
  chain_invitations: ChainInvitationsTable
  chain_calls: ChainCallsTable
  jobs: JobsTable
  messages: MessagesTable
  posted_mails: PostedMailsTable
  committees: CommitteesTable
  rhythm_rules: RhythmRulesTable
  meetings: MeetingsTable
  meeting_topics: MeetingTopicsTable
  meeting_changes: MeetingChangesTable
  calendar_links: CalendarLinksTable
  agenda_items: AgendaItemsTable
  agenda_places: AgendaPlacesTable
  move_requests: MoveRequestsTable
  dialogue_topics: DialogueTopicsTable
  committee_statuses: CommitteeStatusesTable
  discussions: DiscussionsTable
  discussion_themes: DiscussionThemesTable
  table_notes: TableNotesTable
  committee_topics: CommitteeTopicsTable
  call_questions: CallQuestionsTable
  nominations: NominationsTable
  readings: ReadingsTable
  reading_conflicts: ReadingConflictsTable
  selections: SelectionsTable
  appointments: AppointmentsTable
  seat_answers: SeatAnswersTable
  pool_entries: PoolEntriesTable
  pool_topics: PoolTopicsTable
  pool_asks: PoolAsksTable
  committee_members: CommitteeMembersTable
  committee_meetings: CommitteeMeetingsTable
  committee_documents: CommitteeDocumentsTable
  committee_tasks: CommitteeTasksTable
  party_rooms: PartyRoomsTable
  party_room_sections: PartyRoomSectionsTable
  working_sections: WorkingSectionsTable
  working_saves: WorkingSavesTable
  working_comments: WorkingCommentsTable
  recommendations: RecommendationsTable
  recommendation_results: RecommendationResultsTable
  committee_evaluations: CommitteeEvaluationsTable
  evaluation_answers: EvaluationAnswersTable
}
