// Every address of the app, the screen it shows and the words that the screen needs.
import type { RouteDefinition } from '@solidjs/router'
import { useQueryClient } from '@tanstack/solid-query'
import { type Component, lazy, Show, Suspense } from 'solid-js'
import type { SubmissionDecision } from '../shared/submissions.ts'
import type { TaskCommittee } from '../shared/task-committees.ts'
import { text as about } from './about/text.ts'
import { text as accounts } from './accounts/text.ts'
import { text as agendas } from './agendas/text.ts'
import { provideAnswers } from './answers.ts'
import { text as callQuestions } from './call-questions/text.ts'
import { provideCameOf } from './came-of.tsx'
import { text as charters } from './charters/text.ts'
import { text as committeeRooms } from './committee-rooms/text.ts'
import { text as consultations } from './consultations/text.ts'
import { text as coreTasks } from './core-tasks/text.ts'
import { type DeskPage, type DeskPath, deskPaths } from './desk-paths.ts'
import { text as dialogue } from './dialogue/text.ts'
import { text as discussions } from './discussions/text.ts'
import { text as evaluations } from './evaluations/text.ts'
import { text as exported } from './exports/text.ts'
import { text as fairs } from './fairs/text.ts'
import { text as focusList } from './focus-list/text.ts'
import { text as guardians } from './guardians/text.ts'
import { text as hearingParties } from './hearing-parties/text.ts'
import { text as home } from './home/text.ts'
import { text as homeStories } from './home-stories/text.ts'
import { text as me } from './me/text.ts'
import { text as meetings } from './meetings/text.ts'
import { text as messages } from './messages/text.ts'
import { text as outbox } from './outbox/text.ts'
import { text as partyRooms } from './party-rooms/text.ts'
import { text as phoneChains } from './phone-chains/text.ts'
import { text as pool } from './pool/text.ts'
import { text as problems } from './problems/text.ts'
import { text as publication } from './publication/text.ts'
import { text as questions } from './questions/text.ts'
import { text as readings } from './readings/text.ts'
import { text as receipts } from './receipts/text.ts'
import { text as recommendations } from './recommendations/text.ts'
import { text as responseReading } from './response-reading/text.ts'
import { text as submissions } from './submissions/text.ts'
import { text as takePart } from './take-part/text.ts'
import { text as taskCommittees } from './task-committees/text.ts'
import { text } from './text.ts'
import { text as looking } from './ui/looking/text.ts'
import { text as ui } from './ui/text.ts'
import { text as beforeComing } from './volunteering/before/text.ts'
import { text as board } from './volunteering/board/text.ts'
import { text as classVisits } from './volunteering/class-visits/text.ts'
import { text as door } from './volunteering/door/text.ts'
import { text as shiftSwaps } from './volunteering/swap/text.ts'
import { text as volunteering } from './volunteering/text.ts'
import { text as volunteerYear } from './volunteering/year/text.ts'
import { text as volunteers } from './volunteers/text.ts'
import { text as workingText } from './working-text/text.ts'

// Receipts show them, and few come to one in their first minute.
provideAnswers(async () => (await import('./form-parts.ts')).answers)
provideCameOf(async () => (await import('./form-parts.ts')).cameOf)

interface Screen extends DeskPage {
  path: string
}

/** Mig shows messages, sign-ups and what one has been asked to do, which others draw. */
async function mePage() {
  const [
    { default: MePage },
    { default: MySignUps },
    { default: MessagesCard },
    { default: ReaderCards },
    { default: RoomCards },
    { default: BodyCards },
    { default: ChainCards },
    { default: GuardianCard },
  ] = await Promise.all([
    import('./me/MePage.tsx'),
    import('./volunteering/MySignUps.tsx'),
    import('./messages/MessagesCard.tsx'),
    import('./readings/ReaderCards.tsx'),
    import('./committee-rooms/RoomCards.tsx'),
    import('./hearing-parties/BodyCards.tsx'),
    import('./phone-chains/ChainCards.tsx'),
    import('./guardians/GuardianCard.tsx'),
  ])
  const Copy = lazy(() => import('./submissions/UnsentCopy.tsx'))
  return {
    default: () => (
      <MePage
        signUps={<MySignUps />}
        messages={<MessagesCard />}
        tasks={
          <>
            <ChainCards />
            <GuardianCard />
            <ReaderCards />
            <RoomCards />
            <BodyCards />
          </>
        }
        copy={Copy}
      />
    ),
  }
}

/** Whoever reads a submission has read the notices about it; a guest may want mail. Both are messages' own. */
async function submissionPage() {
  const [{ default: SubmissionPage }, { markRead }] = await Promise.all([
    import('./submissions/SubmissionPage.tsx'),
    import('./messages/queries.ts'),
  ])
  const Mail = lazy(async () => ({
    default: (await import('./messages/MailChoice.tsx')).MailChoice,
  }))
  function Submission() {
    const client = useQueryClient()
    const read = ({ submissionId, serverNow }: SubmissionDecision) => {
      // Where it can't be told now, they stay unread and are told another time.
      void markRead(client, { submissionId, until: serverNow }).catch(() => undefined)
    }
    return <SubmissionPage mail={Mail} onRead={read} />
  }
  return { default: Submission }
}

/** Only a committee that has come to work has these, so the others need not load them. */
const PublicRoom = lazy(() => import('./committee-rooms/PublicRoom.tsx'))
const Recommendations = lazy(() => import('./recommendations/Recommendations.tsx'))
const Evaluation = lazy(() => import('./evaluations/Evaluation.tsx'))

const hasWorked = ({ stage }: TaskCommittee) => stage === 'at-work' || stage === 'ended'

/** A task committee's page shows what other features know of it. */
async function committeePage() {
  const [{ default: CommitteePage }, { default: Questions }, { default: CharterStory }] =
    await Promise.all([
      import('./task-committees/CommitteePage.tsx'),
      import('./call-questions/Questions.tsx'),
      import('./charters/CharterStory.tsx'),
    ])
  return {
    default: () => (
      <CommitteePage
        charterStory={(committee) => <CharterStory committee={committee} />}
        questions={(committee) => <Questions committee={committee} />}
        atWork={(committee) => (
          <Show when={hasWorked(committee)}>
            <Suspense>
              <PublicRoom committee={committee} />
            </Suspense>
          </Show>
        )}
        recommendations={(committee) => (
          <Show when={hasWorked(committee)}>
            <Suspense>
              <Recommendations committee={committee} />
            </Suspense>
          </Show>
        )}
        evaluation={(committee) => (
          <Show when={hasWorked(committee)}>
            <Suspense>
              <Evaluation committee={committee} />
            </Suspense>
          </Show>
        )}
      />
    ),
  }
}

/** Below what a consultation asks stands what the municipality has answered. */
async function consultationPage() {
  const [{ default: ConsultationPage }, { default: MunicipalAnswers }] = await Promise.all([
    import('./consultations/ConsultationPage.tsx'),
    import('./response-reading/MunicipalAnswers.tsx'),
  ])
  return {
    default: () => <ConsultationPage answers={(id) => <MunicipalAnswers consultationId={id} />} />,
  }
}

/** Below what one can be part of at a care home stands what has been told of it. */
async function careHomePage() {
  const [{ default: CareHomePage }, { default: HomeStories }] = await Promise.all([
    import('./volunteering/CareHomePage.tsx'),
    import('./home-stories/HomeStories.tsx'),
  ])
  return {
    default: () => <CareHomePage stories={({ id }) => <HomeStories careHomeId={id} />} />,
  }
}

/** A text that several write together, as a document and section by section, behind its own room's door. */
async function committeeTextPage() {
  const [{ default: Door }, { default: Text }] = await Promise.all([
    import('./committee-rooms/TextDoor.tsx'),
    import('./working-text/TextPage.tsx'),
  ])
  return { default: () => <Door>{(place) => <Text {...place} />}</Door> }
}

async function committeeSectionPage() {
  const [{ default: Door }, { default: Text }] = await Promise.all([
    import('./committee-rooms/TextDoor.tsx'),
    import('./working-text/SectionPage.tsx'),
  ])
  return { default: () => <Door>{(place) => <Text {...place} />}</Door> }
}

async function partyTextPage() {
  const [{ default: Door }, { default: Text }] = await Promise.all([
    import('./party-rooms/TextDoor.tsx'),
    import('./working-text/TextPage.tsx'),
  ])
  return { default: () => <Door>{(place) => <Text {...place} />}</Door> }
}

async function partySectionPage() {
  const [{ default: Door }, { default: Text }] = await Promise.all([
    import('./party-rooms/TextDoor.tsx'),
    import('./working-text/SectionPage.tsx'),
  ])
  return { default: () => <Door>{(place) => <Text {...place} />}</Door> }
}

/** A meeting's page shows its agenda and what it talks about, which other features draw. */
async function meetingPage() {
  const [{ default: MeetingPage }, { default: Agenda }, { default: Dialogue }, of] =
    await Promise.all([
      import('./meetings/MeetingPage.tsx'),
      import('./agendas/Agenda.tsx'),
      import('./dialogue/Dialogue.tsx'),
      import('./discussions/MeetingDiscussions.tsx'),
    ])
  const { default: MeetingDiscussions } = of
  return {
    default: () => (
      <MeetingPage
        agenda={(meeting) => <Agenda meeting={meeting} />}
        dialogue={(meeting) => <Dialogue meeting={meeting} />}
        discussions={(meeting) => <MeetingDiscussions meeting={meeting} />}
      />
    ),
  }
}

/** Most people never come to the desk, so all but its addresses stays away from their phones. */
function deskScreen(path: DeskPath): Screen {
  const found = async () => (await import('./desk-routes.tsx')).deskPages[path]
  const loadWords = async () => {
    const { words } = await found()
    await Promise.all(words.map((each) => each.load()))
  }
  return { path, page: async () => (await found()).page(), words: [{ load: loadWords }] }
}

const screens: Screen[] = [
  { path: '/', page: () => import('./home/HomePage.tsx'), words: [home] },
  { path: '/deltag', page: () => import('./take-part/TakePartPage.tsx'), words: [takePart] },
  { path: '/foelg', page: () => import('./core-tasks/FollowPage.tsx'), words: [coreTasks] },
  {
    path: '/kerneopgaver/:id',
    page: () => import('./core-tasks/CoreTaskPage.tsx'),
    words: [coreTasks],
  },
  {
    path: '/opgaveudvalg',
    page: () => import('./task-committees/CommitteesPage.tsx'),
    words: [taskCommittees],
  },
  {
    path: '/opgaveudvalg/:id',
    page: committeePage,
    words: [taskCommittees, callQuestions, charters],
  },
  {
    path: '/opgaveudvalg/:id/kommissorium',
    page: () => import('./charters/CharterPage.tsx'),
    words: [charters],
  },
  { path: '/opgaver', page: () => import('./problems/ProblemsPage.tsx'), words: [problems] },
  { path: '/opgaver/:id', page: () => import('./problems/ProblemPage.tsx'), words: [problems] },
  {
    path: '/peg-paa-en-opgave',
    page: () => import('./problems/PointPage.tsx'),
    words: [problems, outbox],
  },
  {
    path: '/opgaveudvalg/:id/plakat',
    page: () => import('./task-committees/PosterPage.tsx'),
    words: [taskCommittees],
  },
  {
    path: '/opgaveudvalg/:id/spoerg',
    page: () => import('./call-questions/AskPage.tsx'),
    words: [callQuestions, outbox],
  },
  {
    path: '/opgaveudvalg/:id/indstil',
    page: () => import('./task-committees/NominatePage.tsx'),
    words: [taskCommittees, outbox],
  },
  {
    path: '/opgaveudvalg/:id/ansoeg',
    page: () => import('./task-committees/ApplyPage.tsx'),
    words: [taskCommittees, outbox],
  },
  {
    path: '/opgaveudvalg/:id/rum',
    page: () => import('./committee-rooms/RoomPage.tsx'),
    words: [committeeRooms],
  },
  {
    path: '/opgaveudvalg/:id/rum/dokument',
    page: () => import('./committee-rooms/DocumentPage.tsx'),
    words: [committeeRooms, outbox],
  },
  {
    path: '/opgaveudvalg/:id/rum/anbefalinger',
    page: () => import('./recommendations/HandOverPage.tsx'),
    words: [recommendations],
  },
  {
    path: '/opgaveudvalg/:id/evaluering',
    page: () => import('./evaluations/EvaluatePage.tsx'),
    words: [evaluations, outbox],
  },
  {
    path: '/opgaveudvalg/:id/rum/moeder/:meetingId',
    page: () => import('./committee-rooms/MeetingPapersPage.tsx'),
    words: [committeeRooms],
  },
  {
    path: '/opgaveudvalg/:id/rum/tekst',
    page: committeeTextPage,
    words: [workingText],
  },
  {
    path: '/opgaveudvalg/:id/rum/tekst/:sectionId',
    page: committeeSectionPage,
    words: [workingText, outbox],
  },
  {
    path: '/hoeringer/:id',
    page: consultationPage,
    words: [consultations, responseReading],
  },
  {
    path: '/hoeringer/:id/svar',
    page: () => import('./consultations/RespondPage.tsx'),
    words: [consultations, outbox],
  },
  {
    path: '/hoeringer/:id/arbejdsrum/:bodyId',
    page: () => import('./party-rooms/RoomPage.tsx'),
    words: [partyRooms],
  },
  {
    path: '/hoeringer/:id/arbejdsrum/:bodyId/tekst',
    page: partyTextPage,
    words: [partyRooms, workingText],
  },
  {
    path: '/hoeringer/:id/arbejdsrum/:bodyId/tekst/:sectionId',
    page: partySectionPage,
    words: [partyRooms, workingText, outbox],
  },
  {
    path: '/hoeringer/:id/arbejdsrum/:bodyId/godkend',
    page: () => import('./party-rooms/ApprovePage.tsx'),
    words: [partyRooms, outbox],
  },
  {
    path: '/plejehjem/:id',
    page: careHomePage,
    words: [volunteering, homeStories],
  },
  {
    path: '/plejehjem/:id/historier',
    page: () => import('./home-stories/StoriesPage.tsx'),
    words: [homeStories],
  },
  {
    path: '/historier/:id',
    page: () => import('./home-stories/StoryPage.tsx'),
    words: [homeStories],
  },
  {
    path: '/det-virker',
    page: () => import('./home-stories/WhatWorkedPage.tsx'),
    words: [homeStories],
  },
  {
    path: '/fortael',
    page: () => import('./home-stories/TellPage.tsx'),
    words: [homeStories, outbox],
  },
  {
    path: '/klassebesoeg',
    page: () => import('./volunteering/class-visits/ClassVisitsPage.tsx'),
    words: [volunteering, classVisits],
  },
  {
    path: '/frivilligmesser',
    page: () => import('./fairs/FairsPage.tsx'),
    words: [fairs],
  },
  {
    path: '/frivilligmesser/:id',
    page: () => import('./fairs/FairPage.tsx'),
    words: [fairs],
  },
  {
    path: '/frivilligmesser/:id/stand',
    page: () => import('./fairs/StandPage.tsx'),
    words: [fairs, outbox],
  },
  {
    path: '/plejehjem/:id/tider/:shiftId',
    page: () => import('./volunteering/SignUpPage.tsx'),
    words: [volunteering, beforeComing, looking, outbox],
  },
  {
    path: '/plejehjem/:id/her',
    page: () => import('./volunteering/door/ArrivedPage.tsx'),
    words: [door],
  },
  {
    path: '/overtag',
    page: () => import('./volunteering/board/TakeOverPage.tsx'),
    words: [board],
  },
  {
    path: '/mine-indsendelser',
    page: () => import('./submissions/SubmissionsPage.tsx'),
    words: [submissions],
  },
  {
    path: '/mine-indsendelser/:submissionId',
    page: submissionPage,
    words: [submissions, messages],
  },
  {
    path: '/laesning/:committeeId',
    page: () => import('./readings/ReadingPage.tsx'),
    words: [readings],
  },
  {
    path: '/laesning/:committeeId/:submissionId',
    page: () => import('./readings/ApplicationPage.tsx'),
    words: [readings],
  },
  {
    path: '/mig',
    page: mePage,
    words: [
      me,
      volunteering,
      messages,
      submissions,
      readings,
      committeeRooms,
      hearingParties,
      phoneChains,
      guardians,
    ],
  },
  {
    path: '/mig/repraesenterer/:bodyId',
    page: () => import('./hearing-parties/BodyPage.tsx'),
    words: [hearingParties],
  },
  {
    path: '/mig/frivillig',
    page: () => import('./volunteers/ProfilePage.tsx'),
    words: [volunteers],
  },
  {
    path: '/mig/vaerge',
    page: () => import('./guardians/YesPage.tsx'),
    words: [guardians],
  },
  {
    path: '/vaerge',
    page: () => import('./guardians/AnswerPage.tsx'),
    words: [guardians],
  },
  {
    path: '/repraesenter',
    page: () => import('./hearing-parties/AcceptPage.tsx'),
    words: [hearingParties],
  },
  {
    path: '/beskeder',
    page: () => import('./messages/MessagesPage.tsx'),
    words: [messages],
  },
  {
    path: '/udgaaende-post',
    page: () => import('./messages/PostedMailsPage.tsx'),
    words: [messages],
  },
  { path: '/log-ind', page: () => import('./accounts/SignInPage.tsx'), words: [accounts] },
  {
    path: '/hoeringer/:id/hent-svar',
    page: () => import('./exports/PublicExportsPage.tsx'),
    words: [exported],
  },
  {
    path: '/hoeringer/:id/svar-fra-andre',
    page: () => import('./publication/ResponsesPage.tsx'),
    words: [publication],
  },
  {
    path: '/hoeringer/:id/svar/:number',
    page: () => import('./publication/ResponsePage.tsx'),
    words: [publication],
  },
  {
    path: '/telefonkaeder',
    page: () => import('./phone-chains/ChainsPage.tsx'),
    words: [phoneChains],
  },
  {
    path: '/telefonkaeder/kom-med',
    page: () => import('./phone-chains/JoinPage.tsx'),
    words: [phoneChains],
  },
  {
    path: '/telefonkaeder/:id',
    page: () => import('./phone-chains/ChainPage.tsx'),
    words: [phoneChains, outbox],
  },
  {
    path: '/moeder',
    page: () => import('./meetings/MeetingsPage.tsx'),
    words: [meetings],
  },
  {
    path: '/moeder/:id',
    page: meetingPage,
    words: [meetings, agendas, dialogue, discussions],
  },
  {
    path: '/moeder/:id/emne',
    page: () => import('./dialogue/TopicPage.tsx'),
    words: [dialogue, outbox],
  },
  {
    path: '/moeder/:id/sager/:itemId/flyt',
    page: () => import('./agendas/MoveRequestPage.tsx'),
    words: [agendas, outbox],
  },
  {
    path: '/gruppesnak',
    page: () => import('./discussions/DiscussionsPage.tsx'),
    words: [discussions],
  },
  {
    path: '/gruppesnak/:id',
    page: () => import('./discussions/DiscussionPage.tsx'),
    words: [discussions],
  },
  {
    path: '/gruppesnak/:id/bord/:table',
    page: () => import('./discussions/TablePage.tsx'),
    words: [discussions],
  },
  {
    path: '/fokusliste',
    page: () => import('./focus-list/FocusListPage.tsx'),
    words: [focusList],
  },
  {
    path: '/fokusliste/:number',
    page: () => import('./focus-list/FocusItemPage.tsx'),
    words: [focusList],
  },
  { path: '/puljen', page: () => import('./pool/PoolPage.tsx'), words: [pool] },
  {
    path: '/puljen/skriv-dig-op',
    page: () => import('./pool/EnterPage.tsx'),
    words: [pool, outbox],
  },
  {
    path: '/giv-plads/:id',
    page: () => import('./volunteering/swap/GivePage.tsx'),
    words: [shiftSwaps],
  },
  {
    path: '/overtag-plads',
    page: () => import('./volunteering/swap/TakePage.tsx'),
    words: [shiftSwaps],
  },
  {
    path: '/mig/frivillig/timer',
    page: () => import('./volunteering/year/YearPage.tsx'),
    words: [volunteerYear],
  },
  {
    path: '/plejehjem/:id/spoergsmaal',
    page: () => import('./questions/HomeQuestionsPage.tsx'),
    words: [questions],
  },
  {
    path: '/plejehjem/:id/spoerg',
    page: () => import('./questions/AskHomePage.tsx'),
    words: [questions, looking, outbox],
  },
  {
    path: '/spoerg-et-udvalg',
    page: () => import('./questions/CommitteeQuestionsPage.tsx'),
    words: [questions],
  },
  {
    path: '/spoerg-et-udvalg/ny',
    page: () => import('./questions/AskCommitteePage.tsx'),
    words: [questions, looking, outbox],
  },
  { path: '/kvittering', page: () => import('./receipts/ReceiptPage.tsx'), words: [receipts] },
  { path: '/om', page: () => import('./about/AboutPage.tsx'), words: [about] },
  ...deskPaths.map(deskScreen),
  { path: '*rest', page: () => import('./about/NotFoundPage.tsx'), words: [] },
]

export const routes: RouteDefinition[] = screens.map(({ path, page, words }) => ({
  path,
  component: lazy(() => page().catch(failing)),
  preload: () => {
    if (words.includes(outbox)) fetchAhead()
    // What did not come is asked for by the page itself, which then says so.
    return Promise.all(words.map((each) => each.load())).catch(() => undefined)
  },
}))

/** A page whose code did not come fails where it is shown, and nowhere before. */
function failing(reason: unknown): { default: Component } {
  return {
    default: () => {
      throw reason
    },
  }
}

/** Where Send leads, fetched while one writes: the line may be gone by then. */
function fetchAhead() {
  void loadScreen('/mine-indsendelser/sent').catch(() => undefined)
}

/** Fetches what the first screen needs, so that it takes the painted frame's place at once. */
export async function loadScreen(pathname: string): Promise<void> {
  const screen = screens.find(({ path }) => pattern(path).test(pathname))
  const words = [text, ui, ...(screen?.words ?? [])]
  await Promise.all([...words.map((each) => each.load()), screen?.page()])
}

function pattern(path: string): RegExp {
  return new RegExp(`^${path.replace(/\*\w+/, '.*').replaceAll(/:\w+/g, '[^/]+')}/?$`)
}
