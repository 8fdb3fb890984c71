// Staff begin a group discussion, or change one: its question, its tables, its time.
import { useNavigate, useParams, useSearchParams } from '@solidjs/router'
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import { tablesMax } from '../../../shared/names.ts'
import { needed } from '../../api.ts'
import { number } from '../../format.ts'
import { tr } from '../../language.ts'
import { useQuery } from '../../query.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { Form } from '../../ui/Form.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { wallQuery } from '../queries.ts'
import { DiscussionFields } from './DiscussionFields.tsx'
import {
  blank,
  type DiscussionFault,
  type DiscussionValues,
  faultsOf,
  findFaults,
  given,
  valuesOf,
} from './discussion-form.ts'
import { meetingsAheadQuery, saveDiscussion } from './queries.ts'
import { text } from './text.ts'

export default function DiscussionFormPage() {
  const t = text.use()
  const params = useParams<{ id: string }>()
  const [search] = useSearchParams<{ moede?: string }>()
  return (
    <Show
      when={params.id !== 'ny'}
      fallback={
        <OneDiscussion
          id={crypto.randomUUID()}
          title={t().new}
          values={{ ...blank(), meetingId: search.moede ?? '' }}
        />
      }
    >
      <Known id={params.id} />
    </Show>
  )
}

function Known(props: { id: string }) {
  const t = text.use()
  const found = useQuery(() => needed({ ...wallQuery(props.id), refetchInterval: false as const }))
  return (
    <Show when={found.data?.id} keyed>
      {(id) => (
        <OneDiscussion
          id={id}
          title={found.data ? t().change(tr(found.data.title)) : ''}
          values={found.data ? valuesOf(found.data) : blank()}
          isKnown
        />
      )}
    </Show>
  )
}

function OneDiscussion(props: {
  id: string
  title: string
  values: DiscussionValues
  isKnown?: boolean
}) {
  const t = text.use()
  const client = useQueryClient()
  const navigate = useNavigate()
  const meetings = useQuery(() => meetingsAheadQuery())
  const { id } = props
  const [values, setValues] = createStore({ ...props.values })
  const [faults, setFaults] = createSignal<DiscussionFault[]>([])
  const [state, setState] = createSignal<'saving' | 'failed'>()
  const errors = () => faults().map(({ id: at, fault }) => ({ id: at, message: t().faults[fault] }))

  async function save() {
    if (state() === 'saving') return
    setFaults(findFaults(values))
    setState(undefined)
    if (faults().length > 0) return
    setState('saving')
    try {
      await saveDiscussion(client, id, given(values))
      navigate(`/gruppesnak/${id}`)
    } catch (error) {
      const refused = faultsOf(error)
      setFaults(refused)
      setState(refused.length > 0 ? undefined : 'failed')
    }
  }

  return (
    <Page
      title={props.title}
      lead={t().lead}
      breadcrumbs={[{ href: '/arbejdsbord', label: t().room }]}
    >
      <ErrorSummary errors={errors()} />
      <Form onSubmit={() => void save()}>
        <DiscussionFields
          values={values}
          most={number(tablesMax)}
          meetings={meetings.data?.meetings ?? []}
          errorAt={(field) => errors().find((error) => error.id === field)?.message}
          change={(next) => setValues(next)}
        />
        <Actions>
          <Button type="submit" busy={state() === 'saving'}>
            {props.isKnown ? t().save : t().begin}
          </Button>
        </Actions>
      </Form>
      <Show when={state() === 'failed'}>
        <Notice tone="error" title={t().failed} live>
          <p>{t().failedBody}</p>
        </Notice>
      </Show>
    </Page>
  )
}
