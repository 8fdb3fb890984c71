// A coordinator writes on the home's own page: one long page, so that everything is in sight on a phone too.
import { useParams } from '@solidjs/router'
import { useQueryClient } from '@tanstack/solid-query'
import { createMemo, For, Show } from 'solid-js'
import type { HomePageKept } from '../../../shared/home-pages.ts'
import { useQuery } from '../../query.ts'
import { Actions } from '../../ui/Actions.tsx'
import { announce } from '../../ui/announce.ts'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { Form } from '../../ui/Form.tsx'
import { createLookThrough } from '../../ui/look-through.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { SavedNote } from '../../ui/SavedNote.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { TextWarning } from '../../ui/TextWarning.tsx'
import { Closed } from '../desk/Closed.tsx'
import { homePageQuery, isAboutPlaces } from '../queries.ts'
import { text as volunteering } from '../text.ts'
import { createHomePage, type Field, type TextField as Text, texts } from './home-page.ts'
import { text } from './text.ts'

export default function HomePagePage() {
  const params = useParams<{ id: string }>()
  const page = useQuery(() => homePageQuery(params.id))
  return (
    <Show when={!page.isError} fallback={<Closed error={page.error} careHomeId={params.id} />}>
      <Show when={page.data}>{(found) => <Write page={found()} />}</Show>
    </Show>
  )
}

const longest: Record<Text, number> = {
  summary: 500,
  visiting: 600,
  contactRole: 80,
  guidelines: 3000,
  confidentiality: 2000,
}

function Write(props: { page: HomePageKept }) {
  const t = text.use()
  const v = volunteering.use()
  const client = useQueryClient()
  const { page } = props
  const form = createHomePage(page)
  const look = createLookThrough(
    () => texts.flatMap((field) => [form.values[field], form.values[`${field}En`]]),
    { mayKeep: true },
  )
  const messageOf = (field: Field) => {
    const { faults } = t()
    return field.endsWith('En')
      ? faults.english
      : (Object.entries(faults).find(([name]) => name === field)?.[1] ?? '')
  }
  const errors = () => form.faults().map((id) => ({ id, message: messageOf(id) }))
  const of = (field: Field) => ({
    id: field,
    value: form.values[field],
    error: errors().find(({ id }) => id === field)?.message,
    onInput: (value: string) => form.change(field, value),
  })
  // Once it has been opened it stays so: nothing closes under one's finger.
  const isEnglishOpen = createMemo(
    (was: boolean) =>
      was || form.isEnglishBehind() || form.faults().some((field) => field.endsWith('En')),
    false,
  )

  async function save() {
    if (!look.passes()) return
    const isReadAgain = await form.save()
    if (isReadAgain === undefined) return
    announce(isReadAgain ? t().savedAgain : t().saved)
    await client.invalidateQueries({ predicate: isAboutPlaces })
  }

  return (
    <Page
      title={t().title}
      breadcrumbs={[
        { href: '/arbejdsbord', label: v().desk.room },
        { href: `/arbejdsbord/plejehjem/${page.id}`, label: page.name },
      ]}
      lead={t().lead}
    >
      <ErrorSummary errors={errors()} />
      <Form onSubmit={() => void save()}>
        <h2>{t().parts.first}</h2>
        <TextArea
          {...of('summary')}
          label={t().summary}
          hint={t().summaryHint}
          required
          max={longest.summary}
          rows={3}
        />
        <TextArea
          {...of('visiting')}
          label={t().visiting}
          hint={t().visitingHint}
          max={longest.visiting}
          rows={3}
        />
        <h2>{t().parts.contact}</h2>
        <TextField
          {...of('contactRole')}
          label={t().contactRole}
          hint={t().contactRoleHint}
          required
        />
        <TextField
          {...of('phone')}
          label={t().phone}
          type="tel"
          inputmode="tel"
          length="medium"
          required
        />
        <TextField {...of('email')} label={t().email} type="email" required />
        <h2>{t().parts.rules}</h2>
        <TextArea
          {...of('guidelines')}
          label={t().guidelines}
          hint={t().guidelinesHint}
          required
          max={longest.guidelines}
          rows={5}
        />
        <TextArea
          {...of('confidentiality')}
          label={t().confidentiality}
          hint={t().confidentialityHint}
          required
          max={longest.confidentiality}
          rows={4}
        />
        <Show when={form.hasNewRules()}>
          <RadioGroup
            {...of('readAgain')}
            label={t().readAgain}
            hint={t().readAgainHint}
            required
            options={[
              { value: 'yes', label: t().readAgainYes, hint: t().readAgainYesHint },
              { value: 'no', label: t().readAgainNo },
            ]}
          />
        </Show>
        <Disclosure summary={t().english} open={isEnglishOpen()}>
          <p>{t().englishBody}</p>
          <For each={texts}>
            {(field) => (
              <Show
                when={field !== 'contactRole'}
                fallback={<TextField {...of(`${field}En`)} label={t().inEnglish(t()[field])} />}
              >
                <TextArea
                  {...of(`${field}En`)}
                  label={t().inEnglish(t()[field])}
                  max={longest[field]}
                  rows={3}
                />
              </Show>
            )}
          </For>
        </Disclosure>
        <TextWarning look={look} mayKeep />
        <Show when={form.state() === 'stale'}>
          <Notice tone="warning" title={t().stale} live>
            <p>
              {t().staleBody}{' '}
              <a href={`/plejehjem/${page.id}`} target="_blank" rel="noopener">
                {t().staleSee}
              </a>
            </p>
          </Notice>
        </Show>
        <Show when={form.state() === 'failed'}>
          <Notice tone="error" title={t().failed} live>
            <p>{t().failedBody}</p>
          </Notice>
        </Show>
        <Show when={form.state() === 'saved'}>
          <Notice tone="success" title={t().saved} />
        </Show>
        <Actions>
          <Button type="submit" busy={form.state() === 'saving'}>
            {t().save}
          </Button>
          <LinkButton variant="quiet" href={`/plejehjem/${page.id}`}>
            {t().see}
          </LinkButton>
        </Actions>
        <SavedNote savedAt={form.savedAt()} />
      </Form>
    </Page>
  )
}
