// A fair is made or changed: its words, place and times, and how many stands there is room for.
import { useNavigate, useParams } from '@solidjs/router'
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { DeskFair } from '../../../shared/fairs.ts'
import { toLocal } from '../../../shared/time.ts'
import { Failure, needed } from '../../api.ts'
import { tr } from '../../language.ts'
import { communitiesQuery } from '../../listings.ts'
import { useQuery } from '../../query.ts'
import { Actions } from '../../ui/Actions.tsx'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { DateTimeField } from '../../ui/DateTimeField.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { Form } from '../../ui/Form.tsx'
import { createLookThrough } from '../../ui/look-through.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { TextWarning } from '../../ui/TextWarning.tsx'
import { deskFairQuery, putFair } from '../queries.ts'
import { text } from './text.ts'

export default function FairEditPage() {
  const params = useParams<{ id?: string }>()
  return (
    <Show when={params.id} fallback={<Write id={crypto.randomUUID()} />}>
      {(id) => <Known id={id()} />}
    </Show>
  )
}

function Known(props: { id: string }) {
  const found = useQuery(() => needed(deskFairQuery(props.id)))
  return <Show when={found.data}>{(fair) => <Write id={props.id} fair={fair()} />}</Show>
}

const fields = [
  'title',
  'summary',
  'titleEn',
  'summaryEn',
  'place',
  'communityId',
  'startsAt',
  'endsAt',
  'closesAt',
  'capacity',
] as const
type Field = (typeof fields)[number]

function Write(props: { id: string; fair?: DeskFair }) {
  const t = text.use()
  const client = useQueryClient()
  const navigate = useNavigate()
  const communities = useQuery(() => communitiesQuery())
  const [values, setValues] = createStore<Record<Field, string>>(valuesOf(props.fair))
  const [faults, setFaults] = createSignal<readonly Field[]>([])
  const [state, setState] = createSignal<'saving' | 'failed' | 'ended'>()
  const look = createLookThrough(
    () => [values.title, values.summary, values.titleEn, values.summaryEn, values.place],
    { mayKeep: true },
  )
  const errors = () => faults().map((id) => ({ id, message: t().form.faults[id] }))
  const of = (field: Field) => ({
    id: field,
    label: t().form[field],
    value: values[field],
    error: errors().find(({ id }) => id === field)?.message,
    required: !field.endsWith('En'),
    onInput: (value: string) => setValues({ [field]: value }),
  })
  const show = (pointers: readonly string[]) =>
    setFaults(fields.filter((field) => pointers.map(fieldOf).includes(field)))
  const path = `/arbejdsbord/frivilligmesser/${props.id}`

  async function save() {
    if (state() === 'saving') return
    setState(undefined)
    const { fairGiven } = await import('../../../shared/fairs.ts')
    const { data, error } = fairGiven.safeParse(toPayload(values))
    show((error?.issues ?? []).map(({ path }) => `/${path.map(String).join('/')}`))
    if (!data || !look.passes()) return
    setState('saving')
    try {
      await putFair(client, props.id, data)
      announce(t().form.saved)
      navigate(path)
    } catch (failure) {
      const named = failure instanceof Failure ? (failure.problem?.errors ?? []) : []
      show(named.map(({ pointer }) => pointer))
      const isEnded = failure instanceof Failure && failure.type === 'conflict'
      setState(named.length > 0 ? undefined : isEnded ? 'ended' : 'failed')
    }
  }

  return (
    <Page
      title={props.fair ? t().edit : t().add}
      breadcrumbs={[
        { href: '/arbejdsbord', label: t().room },
        { href: '/arbejdsbord/frivilligmesser', label: t().title },
        ...(props.fair ? [{ href: path, label: tr(props.fair.title) }] : []),
      ]}
      lead={props.fair ? t().form.told : undefined}
    >
      <ErrorSummary errors={errors()} />
      <Form onSubmit={() => void save()}>
        <TextField {...of('title')} />
        <TextArea {...of('summary')} hint={t().form.summaryHint} max={600} rows={4} />
        <Disclosure summary={t().form.english} open={Boolean(values.titleEn || values.summaryEn)}>
          <TextField {...of('titleEn')} />
          <TextArea {...of('summaryEn')} max={600} rows={4} />
        </Disclosure>
        <TextField {...of('place')} />
        <Select
          {...of('communityId')}
          options={(communities.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
        <DateTimeField {...of('startsAt')} />
        <DateTimeField {...of('endsAt')} />
        <DateTimeField {...of('closesAt')} />
        <TextField {...of('capacity')} inputmode="numeric" length="short" />
        <TextWarning look={look} mayKeep />
        <Show when={state() === 'failed' || state() === 'ended'}>
          <Notice tone="error" live title={state() === 'ended' ? t().ended : t().failed} />
        </Show>
        <Actions>
          <Button type="submit" busy={state() === 'saving'}>
            {props.fair ? t().form.save : t().form.make}
          </Button>
        </Actions>
      </Form>
    </Page>
  )
}

function valuesOf(fair: DeskFair | undefined): Record<Field, string> {
  const en = (words: { da: string; en: string } | undefined) =>
    words === undefined || words.en === words.da ? '' : words.en
  return {
    title: fair?.title.da ?? '',
    titleEn: en(fair?.title),
    summary: fair?.summary.da ?? '',
    summaryEn: en(fair?.summary),
    place: fair?.place ?? '',
    communityId: fair?.community.id ?? '',
    startsAt: fair ? toLocal(fair.startsAt) : '',
    endsAt: fair ? toLocal(fair.endsAt) : '',
    closesAt: fair ? toLocal(fair.closesAt) : '',
    capacity: fair ? String(fair.capacity) : '20',
  }
}

function toPayload({ title, titleEn, summary, summaryEn, ...rest }: Record<Field, string>) {
  const written = (da: string, en: string) => ({ da, ...(en.trim() && { en }) })
  return {
    ...rest,
    title: written(title, titleEn),
    summary: written(summary, summaryEn),
    capacity: rest.capacity.trim() === '' ? Number.NaN : Number(rest.capacity),
  }
}

function fieldOf(pointer: string): string {
  const [, field = '', language] = pointer.split('/')
  return language === 'en' ? `${field}En` : field
}
