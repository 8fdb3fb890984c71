// The pages of those who work here, the words they need and who may come in; routes.tsx names their addresses.
import type { Role } from '../shared/accounts.ts'
import { text as appointments } from './appointments/text.ts'
import { text as callQuestions } from './call-questions/text.ts'
import { text as charters } from './charters/text.ts'
import { text as committeeRooms } from './committee-rooms/text.ts'
import { text as consultationDesk } from './consultations/desk/text.ts'
import { text as consultations } from './consultations/text.ts'
import { text as desk } from './desk/text.ts'
import type { DeskPage, DeskPath } from './desk-paths.ts'
import { text as discussionsDesk } from './discussions/desk/text.ts'
import { text as evaluations } from './evaluations/text.ts'
import { text as exported } from './exports/text.ts'
import { text as fairsDesk } from './fairs/desk/text.ts'
import { text as fairs } from './fairs/text.ts'
import { text as hearingParties } from './hearing-parties/text.ts'
import { text as homeStoriesDesk } from './home-stories/desk/text.ts'
import { text as homeStories } from './home-stories/text.ts'
import { text as meetingsDesk } from './meetings/desk/text.ts'
import { text as phoneChainsDesk } from './phone-chains/desk/text.ts'
import { text as phoneChains } from './phone-chains/text.ts'
import { text as pool } from './pool/text.ts'
import { text as problems } from './problems/text.ts'
import { text as publicationDesk } from './publication/desk/text.ts'
import { text as questionsDesk } from './questions/desk/text.ts'
import { text as questions } from './questions/text.ts'
import { text as readings } from './readings/text.ts'
import { text as recommendations } from './recommendations/text.ts'
import { text as responseReading } from './response-reading/text.ts'
import { text as looking } from './ui/looking/text.ts'
import { text as board } from './volunteering/board/text.ts'
import { text as homePage } from './volunteering/home-page/text.ts'
import { text as volunteering } from './volunteering/text.ts'
import { text as volunteersDesk } from './volunteers/desk/text.ts'

/** Below the team that staff propose stands what the council makes of it. */
async function teamPage() {
  const [{ default: TeamPage }, { default: AppointmentDesk }] = await Promise.all([
    import('./readings/desk/TeamPage.tsx'),
    import('./appointments/AppointmentDesk.tsx'),
  ])
  return {
    default: () => <TeamPage decision={(id) => <AppointmentDesk committeeId={id} />} />,
  }
}

/** What comes before a committee: problems, and the charters that are being written. */
async function tasksDeskPage() {
  const [{ default: ProblemsDeskPage }, { default: Drafts }] = await Promise.all([
    import('./problems/desk/ProblemsDeskPage.tsx'),
    import('./charters/desk/Drafts.tsx'),
  ])
  return { default: () => <ProblemsDeskPage drafts={() => <Drafts />} /> }
}

/** What only those who work here see, behind the desk's own gate. */
function staffPage(page: DeskPage['page'], roles?: readonly Role[]): DeskPage['page'] {
  return async () => {
    const [{ caseRoles, Gate }, { default: Inside }] = await Promise.all([
      import('./Gate.tsx'),
      page(),
    ])
    return {
      default: () => (
        <Gate roles={roles ?? caseRoles}>
          <Inside />
        </Gate>
      ),
    }
  }
}

const homeRoles = ['coordinator', 'administrator'] as const

export const deskPages: Record<DeskPath, DeskPage> = {
  '/arbejdsbord': {
    page: staffPage(
      () => import('./desk/DeskPage.tsx'),
      ['caseworker', 'administrator', 'coordinator'],
    ),
    words: [desk],
  },
  '/arbejdsbord/opgaveudvalg/:id': {
    page: staffPage(() => import('./desk/CommitteeDeskPage.tsx')),
    words: [desk],
  },
  '/arbejdsbord/opgaver': {
    page: staffPage(tasksDeskPage),
    words: [problems, charters],
  },
  '/arbejdsbord/opgaver/nyt-udkast': {
    page: staffPage(() => import('./charters/desk/WriteCharterPage.tsx')),
    words: [charters],
  },
  '/arbejdsbord/opgaver/:id': {
    page: staffPage(() => import('./problems/desk/ProblemDeskPage.tsx')),
    words: [problems],
  },
  '/arbejdsbord/opgaveudvalg/:id/kommissorium': {
    page: staffPage(() => import('./charters/desk/CharterDeskPage.tsx')),
    words: [charters],
  },
  '/arbejdsbord/opgaveudvalg/:id/kommissorium/skriv': {
    page: staffPage(() => import('./charters/desk/WriteCharterPage.tsx')),
    words: [charters],
  },
  '/arbejdsbord/opgaveudvalg/:id/spoergsmaal': {
    page: staffPage(() => import('./call-questions/QuestionsDeskPage.tsx')),
    words: [callQuestions],
  },
  '/arbejdsbord/opgaveudvalg/:id/rum': {
    page: staffPage(() => import('./committee-rooms/MembersDeskPage.tsx')),
    words: [committeeRooms],
  },
  '/arbejdsbord/opgaveudvalg/:id/anbefalinger': {
    page: staffPage(() => import('./recommendations/DeskPage.tsx')),
    words: [recommendations],
  },
  '/arbejdsbord/opgaveudvalg/:id/evaluering': {
    page: staffPage(() => import('./evaluations/EvaluationDeskPage.tsx')),
    words: [evaluations],
  },
  '/arbejdsbord/opgaveudvalg/:id/laesning': {
    page: staffPage(() => import('./readings/desk/ReadingDeskPage.tsx')),
    words: [readings],
  },
  '/arbejdsbord/opgaveudvalg/:id/holdet': {
    page: staffPage(teamPage),
    words: [readings, appointments],
  },
  '/arbejdsbord/hoeringer/:id': {
    page: staffPage(() => import('./desk/ConsultationDeskPage.tsx')),
    words: [desk],
  },
  '/arbejdsbord/hoeringer/:id/parter': {
    page: staffPage(() => import('./hearing-parties/desk/PartiesPage.tsx')),
    words: [desk, hearingParties],
  },
  '/arbejdsbord/hoeringer/:id/parter/:bodyId': {
    page: staffPage(() => import('./hearing-parties/desk/BodyDeskPage.tsx')),
    words: [desk, hearingParties],
  },
  '/arbejdsbord/hoeringer/:id/udtraek': {
    page: staffPage(() => import('./exports/ExportsDeskPage.tsx')),
    words: [exported],
  },
  '/arbejdsbord/hoeringer/:id/rediger': {
    page: staffPage(() => import('./consultations/desk/WriteConsultationPage.tsx')),
    words: [consultationDesk],
  },
  '/arbejdsbord/hoeringer/:id/indtast': {
    page: staffPage(() => import('./consultations/desk/EnterPage.tsx')),
    words: [consultations],
  },
  '/arbejdsbord/hoeringer/:id/offentliggoer': {
    page: staffPage(() => import('./publication/desk/QueuePage.tsx')),
    words: [publicationDesk],
  },
  '/arbejdsbord/hoeringer/:id/offentliggoer/:number': {
    page: staffPage(() => import('./publication/desk/ReviewPage.tsx')),
    words: [publicationDesk],
  },
  '/arbejdsbord/hoeringer/:id/laes': {
    page: staffPage(() => import('./response-reading/ReadingPage.tsx')),
    words: [desk, responseReading],
  },
  '/arbejdsbord/hoeringer/:id/laes/temaer': {
    page: staffPage(() => import('./response-reading/ThemesPage.tsx')),
    words: [desk, responseReading],
  },
  '/arbejdsbord/hoeringer/:id/laes/:number': {
    page: staffPage(() => import('./response-reading/ResponsePage.tsx')),
    words: [desk, responseReading],
  },
  '/arbejdsbord/indsendelser/:id': {
    page: staffPage(() => import('./desk/CasePage.tsx')),
    words: [desk],
  },
  '/arbejdsbord/uge': {
    page: staffPage(() => import('./volunteering/board/WeekPage.tsx'), homeRoles),
    words: [volunteering, board],
  },
  '/arbejdsbord/frivillige-i-tal': {
    page: staffPage(() => import('./volunteering/board/NumbersPage.tsx'), homeRoles),
    words: [board],
  },
  '/arbejdsbord/plejehjem/:id/maaned': {
    page: staffPage(() => import('./volunteering/board/CopyMonthPage.tsx'), homeRoles),
    words: [board],
  },
  '/arbejdsbord/plejehjem/:id/doer': {
    page: staffPage(() => import('./volunteering/board/DoorPage.tsx'), homeRoles),
    words: [board],
  },
  '/arbejdsbord/plejehjem/:id/overdrag': {
    page: staffPage(() => import('./volunteering/board/HandoverPage.tsx'), homeRoles),
    words: [board],
  },
  '/arbejdsbord/plejehjem/:id': {
    page: () => import('./volunteering/desk/CareHomeDeskPage.tsx'),
    words: [volunteering],
  },
  '/arbejdsbord/plejehjem/:id/frivillige': {
    page: staffPage(() => import('./volunteers/desk/VolunteersDeskPage.tsx'), homeRoles),
    words: [volunteersDesk],
  },
  '/arbejdsbord/plejehjem/:id/ny-aktivitet': {
    page: () => import('./volunteering/desk/NewActivityPage.tsx'),
    words: [volunteering],
  },
  '/arbejdsbord/plejehjem/:id/rediger': {
    page: () => import('./volunteering/home-page/HomePagePage.tsx'),
    words: [volunteering, homePage, looking],
  },
  '/arbejdsbord/plejehjem/:id/historier': {
    page: staffPage(() => import('./home-stories/desk/StoriesDeskPage.tsx'), homeRoles),
    words: [homeStories, homeStoriesDesk, looking],
  },
  '/arbejdsbord/frivilligmesser': {
    page: staffPage(() => import('./fairs/desk/FairsDeskPage.tsx'), homeRoles),
    words: [fairs, fairsDesk],
  },
  '/arbejdsbord/frivilligmesser/ny': {
    page: staffPage(() => import('./fairs/desk/FairEditPage.tsx'), homeRoles),
    words: [fairs, fairsDesk, looking],
  },
  '/arbejdsbord/frivilligmesser/:id': {
    page: staffPage(() => import('./fairs/desk/FairDeskPage.tsx'), homeRoles),
    words: [fairs, fairsDesk],
  },
  '/arbejdsbord/frivilligmesser/:id/rediger': {
    page: staffPage(() => import('./fairs/desk/FairEditPage.tsx'), homeRoles),
    words: [fairs, fairsDesk, looking],
  },
  '/arbejdsbord/plejehjem/:id/spoergsmaal': {
    page: staffPage(() => import('./questions/desk/HomeQuestionsDeskPage.tsx'), homeRoles),
    words: [questions, questionsDesk, looking],
  },
  '/arbejdsbord/spoergsmaal': {
    page: staffPage(() => import('./questions/desk/CommitteeQuestionsDeskPage.tsx')),
    words: [questions, questionsDesk, looking],
  },
  '/arbejdsbord/telefonkaeder': {
    page: staffPage(() => import('./phone-chains/desk/ChainsDeskPage.tsx'), homeRoles),
    words: [phoneChains, phoneChainsDesk],
  },
  '/arbejdsbord/telefonkaeder/ny': {
    page: staffPage(() => import('./phone-chains/desk/NewChainPage.tsx'), homeRoles),
    words: [phoneChains, phoneChainsDesk],
  },
  '/arbejdsbord/telefonkaeder/:id': {
    page: staffPage(() => import('./phone-chains/desk/ChainDeskPage.tsx'), homeRoles),
    words: [phoneChains, phoneChainsDesk],
  },
  '/arbejdsbord/moedeplan': {
    page: staffPage(() => import('./meetings/desk/RhythmPage.tsx'), ['administrator']),
    words: [desk, meetingsDesk],
  },
  '/arbejdsbord/moedeplan/:id': {
    page: staffPage(() => import('./meetings/desk/RulePage.tsx'), ['administrator']),
    words: [desk, meetingsDesk],
  },
  '/arbejdsbord/ekstra-moede': {
    page: staffPage(() => import('./meetings/desk/NewMeetingPage.tsx')),
    words: [desk, meetingsDesk],
  },
  '/arbejdsbord/gruppesnak/:id': {
    page: staffPage(() => import('./discussions/desk/DiscussionFormPage.tsx')),
    words: [desk, discussionsDesk],
  },
  '/arbejdsbord/puljen': {
    page: staffPage(() => import('./pool/PoolDeskPage.tsx')),
    words: [pool],
  },
}
