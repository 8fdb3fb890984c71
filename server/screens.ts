// Every address of the app as the server knows it: what its first HTML says, asks and preloads.
import { coreTaskIds, listingKinds } from '../shared/names.ts'
import { activityKinds, activityLanguages } from '../shared/sign-up-names.ts'
import { type PageWords, pageWords } from './screens.text.ts'

export interface Screen {
  path: string
  /** The screen's modules in client/, and the folders whose words it speaks. */
  modules: readonly string[]
  words: readonly string[]
  /** Its own words; a screen about one thing takes them from its first answer. */
  says?: PageWords
  /** What it asks first, exactly as the client asks it. The first is what it is about. */
  asks?: (param: (name: string) => string, search: URLSearchParams) => string[]
  /** Not for search engines: forms, what belongs to a person, and what people wrote under their names. */
  isPrivate?: boolean
}

/** The same addresses and modules as client/routes.tsx and client/desk-routes.tsx. */
export const screens: readonly Screen[] = [
  {
    path: '/',
    modules: ['home/HomePage.tsx'],
    words: ['home'],
    says: pageWords.home,
    asks: () => ['/api/listings?state=open&limit=6', '/api/core-tasks'],
  },
  {
    path: '/deltag',
    modules: ['take-part/TakePartPage.tsx'],
    words: ['take-part'],
    says: pageWords.takePart,
    asks: (_, search) => [filteredListings(search), '/api/local-communities'],
  },
  {
    path: '/foelg',
    modules: ['core-tasks/FollowPage.tsx'],
    words: ['core-tasks'],
    says: pageWords.follow,
    asks: () => ['/api/core-tasks'],
  },
  {
    path: '/kerneopgaver/:id',
    modules: ['core-tasks/CoreTaskPage.tsx'],
    words: ['core-tasks'],
    asks: (param) => [
      `/api/core-tasks/${param('id')}`,
      `/api/listings?coreTask=${param('id')}&state=open&limit=50`,
      `/api/listings?coreTask=${param('id')}&state=upcoming&limit=50`,
      `/api/carried-themes?path=%2Fkerneopgaver%2F${param('id')}`,
    ],
  },
  {
    path: '/opgaveudvalg',
    modules: ['task-committees/CommitteesPage.tsx'],
    words: ['task-committees'],
    says: pageWords.committees,
    asks: (_, search) => [filteredCommittees(search)],
  },
  {
    path: '/opgaveudvalg/:id',
    modules: [
      'task-committees/CommitteePage.tsx',
      'call-questions/Questions.tsx',
      'charters/CharterStory.tsx',
    ],
    words: ['task-committees', 'call-questions', 'charters'],
    asks: (param) => [
      `/api/task-committees/${param('id')}`,
      `/api/task-committees/${param('id')}/answers`,
      `/api/task-committees/${param('id')}/story`,
      `/api/task-committees/${param('id')}/charter`,
      `/api/carried-themes?path=%2Fopgaveudvalg%2F${param('id')}`,
    ],
  },
  {
    path: '/opgaveudvalg/:id/kommissorium',
    modules: ['charters/CharterPage.tsx'],
    words: ['charters'],
    says: pageWords.charter,
    asks: (param) => [
      `/api/task-committees/${param('id')}/charter`,
      '/api/challenges',
      '/api/local-communities',
    ],
  },
  {
    path: '/opgaver',
    modules: ['problems/ProblemsPage.tsx'],
    words: ['problems'],
    says: pageWords.problems,
  },
  {
    path: '/opgaver/:id',
    modules: ['problems/ProblemPage.tsx'],
    words: ['problems'],
    says: pageWords.problems,
    asks: (param) => [`/api/problems/${param('id')}`],
  },
  {
    path: '/peg-paa-en-opgave',
    modules: ['problems/PointPage.tsx'],
    words: ['problems', 'outbox'],
    says: pageWords.pointAtTask,
    asks: () => ['/api/local-communities'],
    isPrivate: true,
  },
  {
    path: '/opgaveudvalg/:id/plakat',
    modules: ['task-committees/PosterPage.tsx'],
    words: ['task-committees'],
    says: pageWords.poster,
    asks: (param) => [`/api/task-committees/${param('id')}`],
    isPrivate: true,
  },
  {
    path: '/opgaveudvalg/:id/spoerg',
    modules: ['call-questions/AskPage.tsx'],
    words: ['call-questions', 'outbox'],
    says: pageWords.ask,
    asks: (param) => [`/api/task-committees/${param('id')}`],
    isPrivate: true,
  },
  {
    path: '/opgaveudvalg/:id/indstil',
    modules: ['task-committees/NominatePage.tsx'],
    words: ['task-committees', 'outbox'],
    says: pageWords.nominate,
    asks: (param) => [`/api/task-committees/${param('id')}`],
    isPrivate: true,
  },
  {
    path: '/opgaveudvalg/:id/ansoeg',
    modules: ['task-committees/ApplyPage.tsx'],
    words: ['task-committees', 'outbox'],
    says: pageWords.apply,
    asks: (param) => [`/api/task-committees/${param('id')}`, '/api/local-communities'],
    isPrivate: true,
  },
  ...personal(
    '/opgaveudvalg/:id/rum',
    ['committee-rooms/RoomPage.tsx'],
    ['committee-rooms'],
    pageWords.room,
  ),
  ...personal(
    '/opgaveudvalg/:id/rum/dokument',
    ['committee-rooms/DocumentPage.tsx'],
    ['committee-rooms', 'outbox'],
    pageWords.room,
  ),
  ...personal(
    '/opgaveudvalg/:id/rum/anbefalinger',
    ['recommendations/HandOverPage.tsx'],
    ['recommendations'],
    pageWords.room,
  ),
  ...personal(
    '/opgaveudvalg/:id/evaluering',
    ['evaluations/EvaluatePage.tsx'],
    ['evaluations', 'outbox'],
    pageWords.evaluate,
  ),
  ...personal(
    '/opgaveudvalg/:id/rum/moeder/:meetingId',
    ['committee-rooms/MeetingPapersPage.tsx'],
    ['committee-rooms'],
    pageWords.room,
  ),
  ...personal(
    '/opgaveudvalg/:id/rum/tekst',
    ['committee-rooms/TextDoor.tsx', 'working-text/TextPage.tsx'],
    ['working-text'],
    pageWords.room,
  ),
  ...personal(
    '/opgaveudvalg/:id/rum/tekst/:sectionId',
    ['committee-rooms/TextDoor.tsx', 'working-text/SectionPage.tsx'],
    ['working-text', 'outbox'],
    pageWords.room,
  ),
  {
    path: '/hoeringer/:id',
    modules: ['consultations/ConsultationPage.tsx', 'response-reading/MunicipalAnswers.tsx'],
    words: ['consultations', 'response-reading'],
    asks: (param) => [
      `/api/consultations/${param('id')}`,
      `/api/consultations/${param('id')}/answers`,
    ],
  },
  {
    path: '/hoeringer/:id/svar',
    modules: ['consultations/RespondPage.tsx'],
    words: ['consultations', 'outbox'],
    says: pageWords.respond,
    asks: (param) => [`/api/consultations/${param('id')}`],
    isPrivate: true,
  },
  ...personal(
    '/hoeringer/:id/arbejdsrum/:bodyId',
    ['party-rooms/RoomPage.tsx'],
    ['party-rooms'],
    pageWords.partyRoom,
  ),
  ...personal(
    '/hoeringer/:id/arbejdsrum/:bodyId/tekst',
    ['party-rooms/TextDoor.tsx', 'working-text/TextPage.tsx'],
    ['party-rooms', 'working-text'],
    pageWords.partyRoom,
  ),
  ...personal(
    '/hoeringer/:id/arbejdsrum/:bodyId/tekst/:sectionId',
    ['party-rooms/TextDoor.tsx', 'working-text/SectionPage.tsx'],
    ['party-rooms', 'working-text', 'outbox'],
    pageWords.partyRoom,
  ),
  ...personal(
    '/hoeringer/:id/arbejdsrum/:bodyId/godkend',
    ['party-rooms/ApprovePage.tsx'],
    ['party-rooms', 'outbox'],
    pageWords.partyRoom,
  ),
  {
    path: '/plejehjem/:id',
    modules: ['volunteering/CareHomePage.tsx', 'home-stories/HomeStories.tsx'],
    words: ['volunteering', 'home-stories'],
    asks: (param) => [
      `/api/care-homes/${param('id')}`,
      `/api/care-homes/${param('id')}/stories?limit=3`,
    ],
  },
  {
    path: '/plejehjem/:id/historier',
    modules: ['home-stories/StoriesPage.tsx'],
    words: ['home-stories'],
    says: pageWords.stories,
    asks: (param) => [`/api/care-homes/${param('id')}`],
    isPrivate: true,
  },
  {
    path: '/historier/:id',
    modules: ['home-stories/StoryPage.tsx'],
    words: ['home-stories'],
    says: pageWords.stories,
    asks: (param) => [`/api/stories/${param('id')}`],
    isPrivate: true,
  },
  {
    path: '/det-virker',
    modules: ['home-stories/WhatWorkedPage.tsx'],
    words: ['home-stories'],
    says: pageWords.whatWorked,
  },
  {
    path: '/fortael',
    modules: ['home-stories/TellPage.tsx'],
    words: ['home-stories', 'outbox'],
    says: pageWords.tell,
    asks: () => ['/api/story-homes'],
    isPrivate: true,
  },
  {
    path: '/klassebesoeg',
    modules: ['volunteering/class-visits/ClassVisitsPage.tsx'],
    words: ['volunteering', 'volunteering/class-visits'],
    says: pageWords.classVisits,
  },
  {
    path: '/frivilligmesser',
    modules: ['fairs/FairsPage.tsx'],
    words: ['fairs'],
    says: pageWords.fairs,
    asks: () => ['/api/fairs'],
  },
  {
    path: '/frivilligmesser/:id',
    modules: ['fairs/FairPage.tsx'],
    words: ['fairs'],
    asks: (param) => [`/api/fairs/${param('id')}`],
  },
  {
    path: '/frivilligmesser/:id/stand',
    modules: ['fairs/StandPage.tsx'],
    words: ['fairs', 'outbox'],
    says: pageWords.stand,
    asks: (param) => [`/api/fairs/${param('id')}`],
    isPrivate: true,
  },
  {
    path: '/plejehjem/:id/tider/:shiftId',
    modules: ['volunteering/SignUpPage.tsx'],
    words: ['volunteering', 'volunteering/before', 'ui/looking', 'outbox'],
    says: pageWords.signUp,
    asks: (param) => [`/api/care-homes/${param('id')}`],
    isPrivate: true,
  },
  {
    path: '/moeder',
    modules: ['meetings/MeetingsPage.tsx'],
    words: ['meetings'],
    says: pageWords.meetings,
    asks: (_, search) => (search.size > 0 ? [] : ['/api/meetings', '/api/committees']),
  },
  {
    path: '/moeder/:id',
    modules: [
      'meetings/MeetingPage.tsx',
      'agendas/Agenda.tsx',
      'dialogue/Dialogue.tsx',
      'discussions/MeetingDiscussions.tsx',
    ],
    words: ['meetings', 'agendas', 'dialogue', 'discussions'],
    asks: (param) => [
      `/api/meetings/${param('id')}`,
      `/api/meetings/${param('id')}/agenda`,
      `/api/discussions?meeting=${param('id')}`,
    ],
  },
  {
    path: '/moeder/:id/emne',
    modules: ['dialogue/TopicPage.tsx'],
    words: ['dialogue', 'outbox'],
    says: pageWords.handIn,
    asks: (param) => [`/api/meetings/${param('id')}`],
    isPrivate: true,
  },
  {
    path: '/moeder/:id/sager/:itemId/flyt',
    modules: ['agendas/MoveRequestPage.tsx'],
    words: ['agendas', 'outbox'],
    says: pageWords.moveItem,
    asks: (param) => [`/api/meetings/${param('id')}/agenda`],
    isPrivate: true,
  },
  {
    path: '/gruppesnak',
    modules: ['discussions/DiscussionsPage.tsx'],
    words: ['discussions'],
    says: pageWords.discussions,
    asks: () => ['/api/discussions'],
  },
  {
    path: '/gruppesnak/:id',
    modules: ['discussions/DiscussionPage.tsx'],
    words: ['discussions'],
    asks: (param) => [`/api/discussions/${param('id')}`],
  },
  {
    path: '/gruppesnak/:id/bord/:table',
    modules: ['discussions/TablePage.tsx'],
    words: ['discussions'],
    says: pageWords.discussions,
    asks: (param) => [`/api/discussions/${param('id')}`],
    isPrivate: true,
  },
  {
    path: '/fokusliste',
    modules: ['focus-list/FocusListPage.tsx'],
    words: ['focus-list'],
    says: pageWords.focusList,
    asks: () => ['/api/focus-list'],
  },
  {
    path: '/fokusliste/:number',
    modules: ['focus-list/FocusItemPage.tsx'],
    words: ['focus-list'],
    asks: (param) => [
      `/api/focus-list/${param('number')}`,
      `/api/carried-themes?path=%2Ffokusliste%2F${param('number')}`,
    ],
  },
  {
    path: '/puljen',
    modules: ['pool/PoolPage.tsx'],
    words: ['pool'],
    says: pageWords.pool,
  },
  ...personal('/puljen/skriv-dig-op', ['pool/EnterPage.tsx'], ['pool', 'outbox'], pageWords.pool),
  ...staff('/arbejdsbord/puljen', ['pool/PoolDeskPage.tsx'], ['pool']),
  {
    path: '/telefonkaeder',
    modules: ['phone-chains/ChainsPage.tsx'],
    words: ['phone-chains'],
    says: pageWords.phoneChains,
  },
  ...personal(
    '/telefonkaeder/kom-med',
    ['phone-chains/JoinPage.tsx'],
    ['phone-chains'],
    pageWords.phoneChains,
  ),
  ...personal(
    '/telefonkaeder/:id',
    ['phone-chains/ChainPage.tsx'],
    ['phone-chains', 'outbox'],
    pageWords.phoneChains,
  ),
  ...staff(
    '/arbejdsbord/telefonkaeder',
    ['phone-chains/desk/ChainsDeskPage.tsx'],
    ['phone-chains', 'phone-chains/desk'],
  ),
  ...staff(
    '/arbejdsbord/telefonkaeder/ny',
    ['phone-chains/desk/NewChainPage.tsx'],
    ['phone-chains', 'phone-chains/desk'],
  ),
  ...staff(
    '/arbejdsbord/telefonkaeder/:id',
    ['phone-chains/desk/ChainDeskPage.tsx'],
    ['phone-chains', 'phone-chains/desk'],
  ),
  {
    path: '/kvittering',
    modules: ['receipts/ReceiptPage.tsx'],
    words: ['receipts'],
    says: pageWords.receipt,
  },
  {
    path: '/om',
    modules: ['about/AboutPage.tsx'],
    words: ['about'],
    says: pageWords.about,
  },
  ...personal(
    '/giv-plads/:id',
    ['volunteering/swap/GivePage.tsx'],
    ['volunteering/swap'],
    pageWords.givePlace,
  ),
  ...personal(
    '/overtag-plads',
    ['volunteering/swap/TakePage.tsx'],
    ['volunteering/swap'],
    pageWords.takePlace,
  ),
  ...personal(
    '/mig/frivillig/timer',
    ['volunteering/year/YearPage.tsx'],
    ['volunteering/year'],
    pageWords.volunteerYear,
  ),
  {
    path: '/plejehjem/:id/spoergsmaal',
    modules: ['questions/HomeQuestionsPage.tsx'],
    words: ['questions'],
    says: pageWords.homeQuestions,
    asks: (param) => [`/api/care-homes/${param('id')}`],
  },
  {
    path: '/plejehjem/:id/spoerg',
    modules: ['questions/AskHomePage.tsx'],
    words: ['questions', 'ui/looking', 'outbox'],
    says: pageWords.askHome,
    asks: (param) => [`/api/care-homes/${param('id')}`],
    isPrivate: true,
  },
  {
    path: '/spoerg-et-udvalg',
    modules: ['questions/CommitteeQuestionsPage.tsx'],
    words: ['questions'],
    says: pageWords.committeeQuestions,
  },
  {
    path: '/spoerg-et-udvalg/ny',
    modules: ['questions/AskCommitteePage.tsx'],
    words: ['questions', 'ui/looking', 'outbox'],
    says: pageWords.askCommittee,
    asks: () => ['/api/committees'],
    isPrivate: true,
  },
  ...staff(
    '/arbejdsbord/plejehjem/:id/spoergsmaal',
    ['questions/desk/HomeQuestionsDeskPage.tsx'],
    ['questions', 'questions/desk', 'ui/looking'],
  ),
  ...staff(
    '/arbejdsbord/spoergsmaal',
    ['questions/desk/CommitteeQuestionsDeskPage.tsx'],
    ['questions', 'questions/desk', 'ui/looking'],
  ),
  ...personal(
    '/mig',
    [
      'me/MePage.tsx',
      'volunteering/MySignUps.tsx',
      'messages/MessagesCard.tsx',
      'readings/ReaderCards.tsx',
      'committee-rooms/RoomCards.tsx',
      'hearing-parties/BodyCards.tsx',
      'phone-chains/ChainCards.tsx',
      'guardians/GuardianCard.tsx',
      'submissions/UnsentCopy.tsx',
    ],
    [
      'me',
      'volunteering',
      'messages',
      'submissions',
      'readings',
      'committee-rooms',
      'hearing-parties',
      'phone-chains',
      'guardians',
    ],
    pageWords.me,
  ),
  ...personal('/beskeder', ['messages/MessagesPage.tsx'], ['messages'], pageWords.messages),
  ...personal('/udgaaende-post', ['messages/PostedMailsPage.tsx'], ['messages'], pageWords.posted),
  ...personal('/log-ind', ['accounts/SignInPage.tsx'], ['accounts'], pageWords.signIn),
  ...personal(
    '/mine-indsendelser',
    ['submissions/SubmissionsPage.tsx'],
    ['submissions'],
    pageWords.submissions,
  ),
  ...personal(
    '/mine-indsendelser/:submissionId',
    ['submissions/SubmissionPage.tsx', 'messages/queries.ts', 'messages/MailChoice.tsx'],
    ['submissions', 'messages'],
    pageWords.submissions,
  ),
  ...staff('/arbejdsbord', ['desk/DeskPage.tsx'], ['desk']),
  ...staff('/arbejdsbord/opgaveudvalg/:id', ['desk/CommitteeDeskPage.tsx'], ['desk']),
  ...staff(
    '/arbejdsbord/opgaver',
    ['problems/desk/ProblemsDeskPage.tsx', 'charters/desk/Drafts.tsx'],
    ['problems', 'charters'],
  ),
  ...staff('/arbejdsbord/opgaver/nyt-udkast', ['charters/desk/WriteCharterPage.tsx'], ['charters']),
  ...staff('/arbejdsbord/opgaver/:id', ['problems/desk/ProblemDeskPage.tsx'], ['problems']),
  ...staff(
    '/arbejdsbord/opgaveudvalg/:id/kommissorium',
    ['charters/desk/CharterDeskPage.tsx'],
    ['charters'],
  ),
  ...staff(
    '/arbejdsbord/opgaveudvalg/:id/kommissorium/skriv',
    ['charters/desk/WriteCharterPage.tsx'],
    ['charters'],
  ),
  ...staff(
    '/arbejdsbord/opgaveudvalg/:id/spoergsmaal',
    ['call-questions/QuestionsDeskPage.tsx'],
    ['call-questions'],
  ),
  ...staff(
    '/arbejdsbord/opgaveudvalg/:id/rum',
    ['committee-rooms/MembersDeskPage.tsx'],
    ['committee-rooms'],
  ),
  ...staff(
    '/arbejdsbord/opgaveudvalg/:id/anbefalinger',
    ['recommendations/DeskPage.tsx'],
    ['recommendations'],
  ),
  ...staff(
    '/arbejdsbord/opgaveudvalg/:id/evaluering',
    ['evaluations/EvaluationDeskPage.tsx'],
    ['evaluations'],
  ),
  ...staff(
    '/arbejdsbord/opgaveudvalg/:id/laesning',
    ['readings/desk/ReadingDeskPage.tsx'],
    ['readings'],
  ),
  ...staff(
    '/arbejdsbord/opgaveudvalg/:id/holdet',
    ['readings/desk/TeamPage.tsx', 'appointments/AppointmentDesk.tsx'],
    ['readings', 'appointments'],
  ),
  ...personal(
    '/laesning/:committeeId',
    ['readings/ReadingPage.tsx'],
    ['readings'],
    pageWords.reading,
  ),
  ...personal(
    '/laesning/:committeeId/:submissionId',
    ['readings/ApplicationPage.tsx'],
    ['readings'],
    pageWords.reading,
  ),
  ...staff('/arbejdsbord/hoeringer/:id', ['desk/ConsultationDeskPage.tsx'], ['desk']),
  ...staff(
    '/arbejdsbord/hoeringer/:id/parter',
    ['hearing-parties/desk/PartiesPage.tsx'],
    ['desk', 'hearing-parties'],
  ),
  ...staff(
    '/arbejdsbord/hoeringer/:id/parter/:bodyId',
    ['hearing-parties/desk/BodyDeskPage.tsx'],
    ['desk', 'hearing-parties'],
  ),
  ...personal(
    '/mig/repraesenterer/:bodyId',
    ['hearing-parties/BodyPage.tsx'],
    ['hearing-parties'],
    pageWords.parties,
  ),
  ...personal(
    '/mig/frivillig',
    ['volunteers/ProfilePage.tsx'],
    ['volunteers'],
    pageWords.volunteer,
  ),
  ...personal('/mig/vaerge', ['guardians/YesPage.tsx'], ['guardians'], pageWords.guardianYes),
  ...personal('/vaerge', ['guardians/AnswerPage.tsx'], ['guardians'], pageWords.guardian),
  ...personal(
    '/repraesenter',
    ['hearing-parties/AcceptPage.tsx'],
    ['hearing-parties'],
    pageWords.represent,
  ),
  ...staff('/arbejdsbord/hoeringer/:id/udtraek', ['exports/ExportsDeskPage.tsx'], ['exports']),
  {
    path: '/hoeringer/:id/hent-svar',
    modules: ['exports/PublicExportsPage.tsx'],
    words: ['exports'],
    says: pageWords.exports,
    asks: (param) => [`/api/consultations/${param('id')}/exports`],
  },
  ...staff(
    '/arbejdsbord/hoeringer/:id/rediger',
    ['consultations/desk/WriteConsultationPage.tsx'],
    ['consultations/desk'],
  ),
  ...staff(
    '/arbejdsbord/hoeringer/:id/indtast',
    ['consultations/desk/EnterPage.tsx'],
    ['consultations'],
  ),
  {
    path: '/hoeringer/:id/svar-fra-andre',
    modules: ['publication/ResponsesPage.tsx'],
    words: ['publication'],
    says: pageWords.responses,
    asks: (param) => [`/api/consultations/${param('id')}/responses`],
    isPrivate: true,
  },
  {
    path: '/hoeringer/:id/svar/:number',
    modules: ['publication/ResponsePage.tsx'],
    words: ['publication'],
    says: pageWords.responses,
    asks: (param) => [`/api/consultations/${param('id')}/responses/${param('number')}`],
    isPrivate: true,
  },
  ...staff(
    '/arbejdsbord/hoeringer/:id/offentliggoer',
    ['publication/desk/QueuePage.tsx'],
    ['publication/desk'],
  ),
  ...staff(
    '/arbejdsbord/hoeringer/:id/offentliggoer/:number',
    ['publication/desk/ReviewPage.tsx'],
    ['publication/desk'],
  ),
  ...staff(
    '/arbejdsbord/hoeringer/:id/laes',
    ['response-reading/ReadingPage.tsx'],
    ['desk', 'response-reading'],
  ),
  ...staff(
    '/arbejdsbord/hoeringer/:id/laes/temaer',
    ['response-reading/ThemesPage.tsx'],
    ['desk', 'response-reading'],
  ),
  ...staff(
    '/arbejdsbord/hoeringer/:id/laes/:number',
    ['response-reading/ResponsePage.tsx'],
    ['desk', 'response-reading'],
  ),
  ...staff('/arbejdsbord/indsendelser/:id', ['desk/CasePage.tsx'], ['desk']),
  ...staff('/arbejdsbord/moedeplan', ['meetings/desk/RhythmPage.tsx'], ['desk', 'meetings/desk']),
  ...staff('/arbejdsbord/moedeplan/:id', ['meetings/desk/RulePage.tsx'], ['desk', 'meetings/desk']),
  ...staff(
    '/arbejdsbord/ekstra-moede',
    ['meetings/desk/NewMeetingPage.tsx'],
    ['desk', 'meetings/desk'],
  ),
  ...staff(
    '/arbejdsbord/gruppesnak/:id',
    ['discussions/desk/DiscussionFormPage.tsx'],
    ['desk', 'discussions/desk'],
  ),
  ...personal(
    '/plejehjem/:id/her',
    ['volunteering/door/ArrivedPage.tsx'],
    ['volunteering/door'],
    pageWords.arrived,
  ),
  ...personal(
    '/overtag',
    ['volunteering/board/TakeOverPage.tsx'],
    ['volunteering/board'],
    pageWords.takeOver,
  ),
  ...staff(
    '/arbejdsbord/uge',
    ['volunteering/board/WeekPage.tsx'],
    ['volunteering', 'volunteering/board'],
  ),
  ...staff(
    '/arbejdsbord/frivillige-i-tal',
    ['volunteering/board/NumbersPage.tsx'],
    ['volunteering/board'],
  ),
  ...staff(
    '/arbejdsbord/plejehjem/:id/maaned',
    ['volunteering/board/CopyMonthPage.tsx'],
    ['volunteering/board'],
  ),
  ...staff(
    '/arbejdsbord/plejehjem/:id/doer',
    ['volunteering/board/DoorPage.tsx'],
    ['volunteering/board'],
  ),
  ...staff(
    '/arbejdsbord/plejehjem/:id/overdrag',
    ['volunteering/board/HandoverPage.tsx'],
    ['volunteering/board'],
  ),
  ...personal(
    '/arbejdsbord/plejehjem/:id',
    ['desk-routes.tsx', 'volunteering/desk/CareHomeDeskPage.tsx'],
    ['volunteering'],
    pageWords.desk,
  ),
  ...staff(
    '/arbejdsbord/plejehjem/:id/frivillige',
    ['volunteers/desk/VolunteersDeskPage.tsx'],
    ['volunteers/desk'],
  ),
  ...personal(
    '/arbejdsbord/plejehjem/:id/ny-aktivitet',
    ['desk-routes.tsx', 'volunteering/desk/NewActivityPage.tsx'],
    ['volunteering'],
    pageWords.desk,
  ),
  ...personal(
    '/arbejdsbord/plejehjem/:id/rediger',
    ['desk-routes.tsx', 'volunteering/home-page/HomePagePage.tsx'],
    ['volunteering', 'volunteering/home-page', 'ui/looking'],
    pageWords.desk,
  ),
  ...personal(
    '/arbejdsbord/plejehjem/:id/historier',
    ['desk-routes.tsx', 'Gate.tsx', 'home-stories/desk/StoriesDeskPage.tsx'],
    ['home-stories', 'home-stories/desk', 'ui/looking'],
    pageWords.desk,
  ),
  ...personal(
    '/arbejdsbord/frivilligmesser',
    ['desk-routes.tsx', 'Gate.tsx', 'fairs/desk/FairsDeskPage.tsx'],
    ['fairs', 'fairs/desk'],
    pageWords.desk,
  ),
  ...personal(
    '/arbejdsbord/frivilligmesser/ny',
    ['desk-routes.tsx', 'Gate.tsx', 'fairs/desk/FairEditPage.tsx'],
    ['fairs', 'fairs/desk', 'ui/looking'],
    pageWords.desk,
  ),
  ...personal(
    '/arbejdsbord/frivilligmesser/:id',
    ['desk-routes.tsx', 'Gate.tsx', 'fairs/desk/FairDeskPage.tsx'],
    ['fairs', 'fairs/desk'],
    pageWords.desk,
  ),
  ...personal(
    '/arbejdsbord/frivilligmesser/:id/rediger',
    ['desk-routes.tsx', 'Gate.tsx', 'fairs/desk/FairEditPage.tsx'],
    ['fairs', 'fairs/desk', 'ui/looking'],
    pageWords.desk,
  ),
]

/** What the worker keeps, to show any screen from where there is no connection. */
export const shell: Screen = {
  path: '/index.html',
  modules: [],
  words: [],
  says: pageWords.shell,
  isPrivate: true,
}

export const lost: Screen = {
  path: '*',
  modules: ['about/NotFoundPage.tsx'],
  words: [],
  says: pageWords.notFound,
  isPrivate: true,
}

function personal(path: string, modules: string[], words: string[], says: PageWords): Screen[] {
  return [{ path, modules, words, says, isPrivate: true }]
}

/** What stands behind the desk's gate. */
function staff(path: string, modules: string[], words: string[]): Screen[] {
  return personal(path, ['desk-routes.tsx', 'Gate.tsx', ...modules], words, pageWords.desk)
}

/** The first page of the list that an address of /deltag filters, as client/take-part/filters.ts reads it. */
function filteredListings(search: URLSearchParams): string {
  const asked = {
    kind: listingKinds.find((kind) => kind === only(search, 'slags')),
    coreTask: [...coreTaskIds, 'across'].find((id) => id === only(search, 'kerneopgave')),
    community: only(search, 'sted'),
    ...(only(search, 'slags') === 'activity' && {
      activity: activityKinds.find((kind) => kind === only(search, 'aktivitet')),
      weekday: /^[1-7]$/.exec(only(search, 'ugedag') ?? '')?.[0],
      language: activityLanguages.find((id) => id === only(search, 'sprog')),
    }),
    state: (['upcoming', 'closed'] as const).find((state) => state === only(search, 'tilstand')),
  }
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...asked, state: asked.state ?? 'open' })) {
    if (value) query.set(name, value)
  }
  return `/api/listings?${query}`
}

/** The first page of the overview of task committees, as client/task-committees/queries.ts asks it. */
function filteredCommittees(search: URLSearchParams): string {
  const coreTask = [...coreTaskIds, 'across'].find((id) => id === only(search, 'kerneopgave'))
  return `/api/task-committees${coreTask ? `?coreTask=${coreTask}` : ''}`
}

function only(search: URLSearchParams, name: string): string | undefined {
  const values = search.getAll(name)
  return values.length === 1 ? values[0] : undefined
}
