import { homeStoryTold } from '../../shared/home-stories.ts'
import { tellCoordinators } from '../coordinators.ts'
import { defineForm, sinceEver } from '../submissions/forms.ts'
import { addStory, findCareHome, removeStory } from './store.ts'

export const homeStoryForm = defineForm({
  form: 'home-story',
  version: 1,
  title: { da: 'Historie fra et plejehjem', en: 'Story from a care home' },
  schema: homeStoryTold,
  action: 'story.tell',
  example: {
    careHomeId: 'laerkevang',
    kind: 'story',
    theme: 'music',
    title: 'Da harmonikaen kom frem',
    text: 'Vi var kommet for at synge fra bogen. Så hentede en af de ansatte en harmonika, og vi blev en time længere.',
    writer: 'volunteer',
    signed: 'part',
  },
  async find(trx, { careHomeId }) {
    const home = await findCareHome(trx, careHomeId)
    return (
      home && {
        about: {
          kind: 'care-home',
          id: home.id,
          path: `/plejehjem/${home.id}`,
          title: { da: home.name, en: home.name },
          closesAt: null,
        },
        coreTasks: ['social-omsorg'],
        opensAt: sinceEver,
        closesAt: null,
        latePolicy: 'strict',
        home,
      }
    )
  },
  async receive(trx, payload, { id, account, receivedAt, random, target: { home } }) {
    const { kind, theme, title, writer } = payload
    await addStory(trx, {
      submission_id: id,
      care_home_id: payload.careHomeId,
      kind,
      theme,
      title,
      body: payload.text,
      writer,
      name: account.name,
      shows_name: payload.signed === 'name' ? 1 : 0,
      received_at: receivedAt,
      example: 0,
    })
    const news = { kind: 'story-told', page: 'historier', at: receivedAt } as const
    await tellCoordinators(trx, random, home, news)
    return undefined
  },
  /** A story stays its writer's own: it can be taken back at any time, also when everyone has read it. */
  async undo(trx, _, { id }) {
    return (await removeStory(trx, id)) ? undefined : 'nothing_to_withdraw'
  },
})
