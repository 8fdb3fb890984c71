// What a volunteer would like: kinds, days and languages; kept for marking what suits one, and deleted on a press.
import { useQueryClient } from '@tanstack/solid-query'
import { createEffect, on, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import { activityKinds, activityLanguages } from '../../shared/sign-up-names.ts'
import { createChange } from '../change.ts'
import { useQuery } from '../query.ts'
import { SignedIn } from '../SignedIn.tsx'
import { Actions } from '../ui/Actions.tsx'
import { Button } from '../ui/Button.tsx'
import { CheckboxGroup } from '../ui/CheckboxGroup.tsx'
import { Form } from '../ui/Form.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { profileQuery, removeProfile, saveProfile } from './queries.ts'
import { text } from './text.ts'

const days = [1, 2, 3, 4, 5, 6, 7] as const

interface Wished {
  interests: string[]
  weekdays: string[]
  languages: string[]
}

export default function ProfilePage() {
  const t = text.use()
  return (
    <SignedIn
      title={t().title}
      words={{ signedOut: t().signedOut, signedOutBody: t().signedOutBody }}
    >
      <Profile />
    </SignedIn>
  )
}

function Profile() {
  const t = text.use()
  const client = useQueryClient()
  const change = createChange()
  const query = useQuery(() => profileQuery())
  const kept = () => (query.isSuccess ? query.data.profile : null)
  const [wished, setWished] = createStore<Wished>({ interests: [], weekdays: [], languages: [] })
  createEffect(
    on(kept, (profile) =>
      setWished({
        interests: profile?.interests ?? [],
        weekdays: (profile?.weekdays ?? []).map(String),
        languages: profile?.languages ?? [],
      }),
    ),
  )
  const save = () =>
    void change.make(
      () =>
        saveProfile(client, {
          interests: activityKinds.filter((kind) => wished.interests.includes(kind)),
          weekdays: days.filter((day) => wished.weekdays.includes(String(day))),
          languages: activityLanguages.filter((language) => wished.languages.includes(language)),
        }),
      () => t().saved,
    )
  const remove = () =>
    void change.make(
      () => removeProfile(client),
      () => t().removed,
    )
  const isBusy = () => change.state() === 'saving'
  return (
    <Page title={t().title} lead={t().lead}>
      <Show when={!query.isError} fallback={<Notice tone="warning" title={t().unreachable} />}>
        <Form onSubmit={save}>
          <CheckboxGroup
            id="interests"
            label={t().interests}
            value={wished.interests}
            options={activityKinds.map((value) => ({ value, label: t().kinds[value] }))}
            onInput={(interests) => setWished({ interests })}
          />
          <CheckboxGroup
            id="weekdays"
            label={t().weekdays}
            value={wished.weekdays}
            options={days.map((day) => ({ value: String(day), label: t().days[day] }))}
            onInput={(weekdays) => setWished({ weekdays })}
          />
          <CheckboxGroup
            id="languages"
            label={t().languages}
            value={wished.languages}
            options={activityLanguages.map((value) => ({
              value,
              label: t().languageNames[value],
            }))}
            onInput={(languages) => setWished({ languages })}
          />
          <Show when={change.state() === 'saved'}>
            <Notice tone="success" title={kept() ? t().saved : t().removed} />
          </Show>
          <Show when={change.state() === 'failed'}>
            <Notice tone="error" live title={t().failed} />
          </Show>
          <Actions>
            <Button type="submit" busy={isBusy()}>
              {t().save}
            </Button>
            <Show when={kept()}>
              <Button variant="quiet" busy={isBusy()} onClick={remove}>
                {t().remove}
              </Button>
            </Show>
          </Actions>
        </Form>
      </Show>
      <p>
        <a href="/deltag?slags=activity">{t().find}</a>
      </p>
    </Page>
  )
}
