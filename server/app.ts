// Puts the features together: createApp is the whole server, but for the socket.
import { OpenAPIHono } from '@hono/zod-openapi'
import { except } from 'hono/combine'
import { consultationBytesMax } from '../shared/consultation-saves.ts'
import { submissionBytesMax } from '../shared/submissions.ts'
import { demoRoutes, sessionRoutes } from './accounts/routes.ts'
import { purgeGuests } from './accounts/store.ts'
import { moveRequestForm } from './agendas/forms.ts'
import { agendaRoutes } from './agendas/routes.ts'
import { appointmentAnswerForm } from './appointments/forms.ts'
import { appointmentJobs } from './appointments/jobs.ts'
import { appointmentRoutes } from './appointments/routes.ts'
import { checkBody, limitBody } from './body.ts'
import { questionForm } from './call-questions/forms.ts'
import { callQuestionRoutes } from './call-questions/routes.ts'
import { charterRoutes } from './charters/routes.ts'
import { committeeMemberRoutes } from './committee-rooms/desk-routes.ts'
import { documentForm } from './committee-rooms/forms.ts'
import { committeeRoomRoutes } from './committee-rooms/routes.ts'
import { committeeText } from './committee-rooms/rules.ts'
import { packJson } from './compress.ts'
import { consultationDeskRoutes, consultationFileRoutes } from './consultations/desk-routes.ts'
import { enteredForm, responseForm } from './consultations/forms.ts'
import { consultationRoutes } from './consultations/routes.ts'
import { coreTaskRoutes } from './core-tasks/routes.ts'
import type { Deps } from './deps.ts'
import { deskRoutes } from './desk/routes.ts'
import { topicForm } from './dialogue/forms.ts'
import { dialogueRoutes } from './dialogue/routes.ts'
import { tableNoteForm } from './discussions/forms.ts'
import { discussionRoutes } from './discussions/routes.ts'
import { evaluationForm } from './evaluations/forms.ts'
import { evaluationRoutes } from './evaluations/routes.ts'
import { exportJobs, removeOldExports } from './exports/jobs.ts'
import { exportRoutes } from './exports/routes.ts'
import { forgetExports } from './exports.ts'
import { fairStandForm } from './fairs/forms.ts'
import { fairRoutes } from './fairs/routes.ts'
import { focusListRoutes } from './focus-list/routes.ts'
import { forgetConsents } from './guardians.ts'
import { healthRoutes } from './health.ts'
import { removeOldInvites } from './hearing-parties/invites.ts'
import { remindParties } from './hearing-parties/reminders.ts'
import { representationRoutes } from './hearing-parties/representation.ts'
import { hearingPartyRoutes } from './hearing-parties/routes.ts'
import { homeStoryForm } from './home-stories/forms.ts'
import { homeStoryRoutes } from './home-stories/routes.ts'
import { jobRoutes } from './jobs/routes.ts'
import { type JobHandler, repeatWork } from './jobs.ts'
import { extendCalendar } from './meetings/calendar.ts'
import { feedRoutes } from './meetings/feeds.ts'
import { rhythmRoutes } from './meetings/rhythm.ts'
import { meetingRoutes } from './meetings/routes.ts'
import { messageJobs } from './messages/jobs.ts'
import { removeOldMail } from './messages/mail-store.ts'
import { demoMailRoutes, messageRoutes } from './messages/routes.ts'
import { removeExpiredFiles, removeLostFiles } from './old-files.ts'
import { describeApi, openApiRoutes } from './openapi.ts'
import { pageRoutes } from './pages.ts'
import { partyRoomRoutes } from './party-rooms/routes.ts'
import { roomText } from './party-rooms/rules.ts'
import { forgetRooms } from './party-rooms.ts'
import { chainMemberRoutes } from './phone-chains/desk-member-routes.ts'
import { phoneChainDeskRoutes } from './phone-chains/desk-routes.ts'
import { chainCallForm } from './phone-chains/forms.ts'
import { forgetOldCalls, phoneChainJobs } from './phone-chains/jobs.ts'
import { phoneChainRoutes } from './phone-chains/routes.ts'
import { poolEntryForm } from './pool/forms.ts'
import { forgetPool, poolRoutes } from './pool/routes.ts'
import { onError, onNotFound } from './problem.ts'
import { problemForm } from './problems/forms.ts'
import { problemRoutes } from './problems/routes.ts'
import { deleteDueResponses } from './publication/deletion.ts'
import { remindOfFiling } from './publication/filing.ts'
import { redactionAppealForm } from './publication/forms.ts'
import { publicationRoutes } from './publication/routes.ts'
import { forgetHolds } from './publication.ts'
import { homeQuestionForm, organisationQuestionForm } from './questions/forms.ts'
import { questionRoutes } from './questions/routes.ts'
import { readingDeskRoutes } from './readings/desk-routes.ts'
import { readingRoutes } from './readings/routes.ts'
import { recommendationDeskRoutes } from './recommendations/desk-routes.ts'
import { recommendationRoutes } from './recommendations/routes.ts'
import { keepReadingCurrent, responseReadingJobs } from './response-reading/jobs.ts'
import { responseReadingRoutes } from './response-reading/routes.ts'
import type { Env } from './router.ts'
import { secure } from './secure.ts'
import { checkOrigin, knowAsker, removeEndedSessions } from './session.ts'
import { type BuiltClient, staticRoutes } from './static.ts'
import type { Form } from './submissions/forms.ts'
import { submissionRoutes, uploadRoutes } from './submissions/routes.ts'
import { remindAttachments } from './submissions/upload.ts'
import { withdrawalForms } from './submissions/withdrawal.ts'
import { takePartRoutes } from './take-part/routes.ts'
import { applicationForm } from './task-committees/forms.ts'
import { nominationForm } from './task-committees/nomination-form.ts'
import { expireNominations } from './task-committees/nominations.ts'
import { taskCommitteeRoutes } from './task-committees/routes.ts'
import { attendanceRoutes } from './volunteering/attendance-routes.ts'
import { boardRoutes } from './volunteering/board-routes.ts'
import { checkInForm } from './volunteering/check-in.ts'
import { classVisitRoutes } from './volunteering/class-visits.ts'
import { volunteeringDeskRoutes } from './volunteering/desk-routes.ts'
import { signUpForm } from './volunteering/forms.ts'
import { guardianRoutes } from './volunteering/guardian-routes.ts'
import { handoverRoutes } from './volunteering/handover-routes.ts'
import { homePageRoutes } from './volunteering/home-page-routes.ts'
import { forgetPast, volunteeringJobs } from './volunteering/jobs.ts'
import { offerAnswerForm } from './volunteering/offer-answer.ts'
import { relistBegun } from './volunteering/relisting.ts'
import { remindVolunteers } from './volunteering/reminders.ts'
import { layShiftsAhead } from './volunteering/repeating.ts'
import { volunteeringRoutes } from './volunteering/routes.ts'
import { swapRoutes } from './volunteering/swap-routes.ts'
import { swapForm } from './volunteering/swaps.ts'
import { volunteerYearRoutes } from './volunteering/year-routes.ts'
import { volunteerDeskRoutes } from './volunteers/desk-routes.ts'
import { volunteerRoutes } from './volunteers/routes.ts'
import { workingTextForms } from './working-texts/forms.ts'
import { workingTextRoutes } from './working-texts/routes.ts'
import type { TextOwners } from './working-texts.ts'

/** What a working text can belong to. */
const textOwners: TextOwners = { 'task-committee': committeeText, 'party-room': roomText }

const lasting = [
  applicationForm,
  responseForm,
  enteredForm,
  signUpForm,
  offerAnswerForm,
  swapForm,
  moveRequestForm,
  topicForm,
  tableNoteForm,
  appointmentAnswerForm,
  poolEntryForm,
  problemForm,
  questionForm,
  nominationForm,
  documentForm,
  evaluationForm,
  redactionAppealForm,
  chainCallForm,
  checkInForm,
  homeQuestionForm,
  organisationQuestionForm,
  homeStoryForm,
  fairStandForm,
  ...workingTextForms(textOwners),
]
export const forms: readonly Form[] = [...lasting, ...withdrawalForms(lasting)]

/** Everything that is done beside the requests, see worker.ts. */
export function jobHandlers(deps: Deps): JobHandler[] {
  return [
    repeatWork('keep-current', 5, () => keepCurrent(deps)),
    repeatWork('forget-old', 60, () => forgetOld(deps)),
    ...messageJobs(deps),
    remindAttachments(deps),
    ...appointmentJobs(deps),
    ...phoneChainJobs(deps),
    ...volunteeringJobs(deps),
    ...responseReadingJobs(deps),
    ...exportJobs(deps),
  ]
}

/** What the clock changes though nobody asks. */
async function keepCurrent(deps: Deps) {
  await layShiftsAhead(deps)
  await relistBegun(deps)
  await extendCalendar(deps)
  await forgetPool(deps)
  await keepReadingCurrent(deps)
  await remindParties(deps)
  await remindVolunteers(deps)
  await deps.db.transaction().execute((trx) => expireNominations(trx, deps.clock()))
}

/** What has been kept for its time, see retention.ts. */
async function forgetOld(deps: Deps) {
  await deleteDueResponses(deps, [
    (trx, id) => forgetExports(trx, deps, id),
    forgetRooms,
    forgetHolds,
  ])
  await remindOfFiling(deps)
  await purgeGuests(deps)
  await removeEndedSessions(deps.db, deps.clock())
  await removeOldMail(deps.db, deps.clock())
  await removeOldInvites(deps.db, deps.clock())
  await forgetConsents(deps.db, deps.clock())
  await removeExpiredFiles(deps)
  await removeLostFiles(deps)
  await removeOldExports(deps)
  await forgetOldCalls(deps)
  await forgetPast(deps)
}

/** The features' routes; the type of what this returns is all that the client knows of the server. */
function apiRoutes(deps: Deps) {
  return new OpenAPIHono<Env>()
    .route('/', sessionRoutes(deps))
    .route('/', submissionRoutes(deps, forms))
    .route('/', takePartRoutes(deps))
    .route('/', coreTaskRoutes(deps))
    .route('/', taskCommitteeRoutes(deps))
    .route('/', callQuestionRoutes(deps))
    .route('/', problemRoutes(deps))
    .route('/', charterRoutes(deps))
    .route('/', consultationRoutes(deps))
    .route('/', consultationDeskRoutes(deps))
    .route('/', hearingPartyRoutes(deps))
    .route('/', representationRoutes(deps))
    .route('/', responseReadingRoutes(deps))
    .route('/', publicationRoutes(deps))
    .route('/', volunteeringRoutes(deps))
    .route('/', swapRoutes(deps))
    .route('/', volunteerYearRoutes(deps))
    .route('/', guardianRoutes(deps))
    .route('/', volunteerRoutes(deps))
    .route('/', volunteerDeskRoutes(deps))
    .route('/', phoneChainRoutes(deps))
    .route('/', phoneChainDeskRoutes(deps))
    .route('/', chainMemberRoutes(deps))
    .route('/', volunteeringDeskRoutes(deps))
    .route('/', boardRoutes(deps))
    .route('/', attendanceRoutes(deps))
    .route('/', handoverRoutes(deps))
    .route('/', questionRoutes(deps))
    .route('/', homePageRoutes(deps))
    .route('/', classVisitRoutes(deps))
    .route('/', homeStoryRoutes(deps))
    .route('/', fairRoutes(deps))
    .route('/', readingRoutes(deps))
    .route('/', readingDeskRoutes(deps))
    .route('/', deskRoutes(deps))
    .route('/', jobRoutes(deps))
    .route('/', messageRoutes(deps))
    .route('/', meetingRoutes(deps))
    .route('/', rhythmRoutes(deps))
    .route('/', agendaRoutes(deps))
    .route('/', dialogueRoutes(deps))
    .route('/', discussionRoutes(deps))
    .route('/', focusListRoutes())
    .route('/', appointmentRoutes(deps))
    .route('/', poolRoutes(deps))
    .route('/', feedRoutes(deps))
    .route('/', committeeRoomRoutes(deps))
    .route('/', committeeMemberRoutes(deps))
    .route('/', workingTextRoutes(deps, textOwners))
    .route('/', partyRoomRoutes(deps))
    .route('/', recommendationRoutes(deps))
    .route('/', recommendationDeskRoutes(deps))
    .route('/', evaluationRoutes(deps))
    .route('/', exportRoutes(deps))
}

function demoApiRoutes(deps: Deps) {
  return new OpenAPIHono<Env>().route('/', demoRoutes(deps)).route('/', demoMailRoutes(deps))
}

export type Api = ReturnType<typeof apiRoutes>
export type DemoApi = ReturnType<typeof demoApiRoutes>

/** @param client the built client, served with its pages; without it the app is the API alone */
export function createApp(deps: Deps, client?: BuiltClient) {
  const api = new OpenAPIHono<Env>()
  api.use(checkOrigin(deps), knowAsker(deps))
  api.route('/', uploadRoutes(deps))
  api.route('/', consultationFileRoutes(deps))
  // The material of a consultation is longer than what anybody sends in.
  const written = '/desk/consultations/:id'
  api.use(written, limitBody(consultationBytesMax))
  api.use(except(`/api${written}`, limitBody(submissionBytesMax)), checkBody)
  api.route('/', apiRoutes(deps))
  if (deps.settings.demo) api.route('/', demoApiRoutes(deps))
  api.route(
    '/',
    openApiRoutes(() => describeApi(app, forms)),
  )
  const app = new OpenAPIHono<Env>()
  app.use(secure(undefined, deps.settings.publicOrigin))
  app.use('/api/*', packJson, async (c, next) => {
    await next()
    if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store')
  })
  app.route('/api', api)
  app.all('/api/*', onNotFound)
  app.route('/', healthRoutes(deps))
  if (client) {
    app.route('/', staticRoutes(client.files))
    app.route(
      '/',
      pageRoutes(deps, client, (path) => app.request(path)),
    )
  }
  app.onError(onError(deps.log, deps.random.id))
  app.notFound(onNotFound)
  return app
}
