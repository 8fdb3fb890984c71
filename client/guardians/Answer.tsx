// What a guardian is asked: who, what, where and when, what a yes means, and the answer itself.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, For, Match, Show, Switch } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { GuardianRequest } from '../../shared/guardians.ts'
import { phonePattern } from '../../shared/phone.ts'
import { createChange } from '../change.ts'
import { phoneHref } from '../contact.ts'
import { tr } from '../language.ts'
import { Actions } from '../ui/Actions.tsx'
import { Button, LinkButton } from '../ui/Button.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { ExampleMark } from '../ui/ExampleMark.tsx'
import { Facts } from '../ui/Facts.tsx'
import { Form } from '../ui/Form.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Panel } from '../ui/Panel.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { Section } from '../ui/Section.tsx'
import { TextField } from '../ui/TextField.tsx'
import { answerRequest } from './queries.ts'
import { Times } from './Times.tsx'
import { text } from './text.ts'

type Fault = 'answer' | 'contactBy' | 'phone' | 'email'

export function Answer(props: { request: GuardianRequest; code: string; onAnswered: () => void }) {
  const t = text.use()
  const [said, setSaid] = createSignal<'yes' | 'no' | undefined>(
    props.request.state === 'mine' ? 'yes' : undefined,
  )
  const home = () => props.request.careHome
  return (
    <Switch
      fallback={
        <Page
          title={t().question(props.request.young, home().name)}
          above={
            <Show when={home().example}>
              <ExampleMark />
            </Show>
          }
        >
          <Section title={t().times(props.request.young)}>
            <Show when={props.request.signUps.length > 0} fallback={<p>{t().noTimes}</p>}>
              <Times signUps={props.request.signUps} />
            </Show>
          </Section>
          <Section title={t().place}>
            <Facts
              facts={[
                {
                  term: t().where,
                  answer: <a href={`/plejehjem/${home().id}`}>{home().name}</a>,
                },
                { term: t().contact, answer: tr(home().contactRole) },
                {
                  term: t().phone,
                  answer: <a href={phoneHref(home().phone)}>{home().phone}</a>,
                },
              ]}
            />
            <Disclosure summary={t().more}>
              <h3>{t().guidelines}</h3>
              <p>{tr(home().guidelines)}</p>
              <h3>{t().confidentiality}</h3>
              <p>{tr(home().confidentiality)}</p>
            </Disclosure>
          </Section>
          <Panel labelledBy="means">
            <h2 id="means">{t().means}</h2>
            <ul>
              <For each={t().meanings}>{(line) => <li>{line}</li>}</For>
            </ul>
          </Panel>
          <Say
            code={props.code}
            young={props.request.young}
            onSaid={(answer) => {
              props.onAnswered()
              setSaid(answer)
            }}
          />
        </Page>
      }
    >
      <Match when={said() === 'yes'}>
        <Page title={t().saidYes(props.request.young)}>
          <Notice tone="success" title={t().saidYesBody(props.request.young)} live />
          <Actions>
            <LinkButton href="/mig/vaerge">{t().toOwn}</LinkButton>
          </Actions>
        </Page>
      </Match>
      <Match when={said() === 'no'}>
        <Page title={t().saidNo}>
          <Notice title={t().saidNoBody(props.request.young)} live />
          <Actions>
            <LinkButton variant="secondary" href={`/plejehjem/${home().id}`}>
              {home().name}
            </LinkButton>
          </Actions>
        </Page>
      </Match>
    </Switch>
  )
}

function Say(props: { code: string; young: string; onSaid: (answer: 'yes' | 'no') => void }) {
  const t = text.use()
  const client = useQueryClient()
  const change = createChange()
  const [values, setValues] = createStore({ answer: '', contactBy: '', phone: '', email: '' })
  const [faults, setFaults] = createSignal<Fault[]>([])
  const errors = () =>
    faults().map((id) => ({
      id,
      message: {
        answer: t().answerMissing,
        contactBy: t().contactByMissing,
        phone: t().phoneMissing,
        email: t().emailMissing,
      }[id],
    }))
  const errorAt = (id: Fault) => errors().find((error) => error.id === id)?.message

  function findFaults(): Fault[] {
    const { answer, contactBy, phone, email } = values
    if (answer === 'no') return []
    if (answer !== 'yes') return ['answer']
    if (contactBy === 'phone') return phonePattern.test(phone.trim()) ? [] : ['phone']
    if (contactBy === 'email') return /^\S+@\S+\.\S+$/.test(email.trim()) ? [] : ['email']
    return ['contactBy']
  }

  async function send() {
    setFaults(findFaults())
    if (faults().length > 0) return
    const { code } = props
    const answer = values.answer === 'yes' ? 'yes' : 'no'
    const isSaved = await change.make(
      async () => {
        const way =
          values.contactBy === 'email'
            ? ({ contactBy: 'email', email: values.email.trim() } as const)
            : ({ contactBy: 'phone', phone: values.phone.trim() } as const)
        await answerRequest(client, answer === 'yes' ? { code, answer, ...way } : { code, answer })
      },
      () => (answer === 'yes' ? t().saidYesBody(props.young) : t().saidNo),
    )
    if (isSaved) props.onSaid(answer)
  }

  return (
    <Section title={t().answer}>
      <ErrorSummary errors={errors()} />
      <Form onSubmit={() => void send()}>
        <RadioGroup
          id="answer"
          label={t().may(props.young)}
          error={errorAt('answer')}
          required
          value={values.answer}
          options={(['yes', 'no'] as const).map((value) => ({ value, label: t().answers[value] }))}
          onInput={(answer) => setValues({ answer })}
        />
        <Show when={values.answer === 'yes'}>
          <RadioGroup
            id="contactBy"
            label={t().contactBy}
            error={errorAt('contactBy')}
            required
            value={values.contactBy}
            options={(['phone', 'email'] as const).map((value) => ({
              value,
              label: t().ways[value],
            }))}
            onInput={(contactBy) => setValues({ contactBy })}
          />
          <Show when={values.contactBy === 'phone'}>
            <TextField
              id="phone"
              type="tel"
              label={t().yourPhone}
              error={errorAt('phone')}
              required
              inputmode="tel"
              autocomplete="tel"
              length="medium"
              value={values.phone}
              onInput={(phone) => setValues({ phone })}
            />
          </Show>
          <Show when={values.contactBy === 'email'}>
            <TextField
              id="email"
              type="email"
              label={t().yourEmail}
              error={errorAt('email')}
              required
              autocomplete="email"
              value={values.email}
              onInput={(email) => setValues({ email })}
            />
          </Show>
        </Show>
        <Show when={change.state() === 'failed'}>
          <Notice tone="error" live title={t().failed}>
            <p>{t().failedBody}</p>
          </Notice>
        </Show>
        <Actions>
          <Button type="submit" busy={change.state() === 'saving'}>
            {t().send}
          </Button>
        </Actions>
      </Form>
    </Section>
  )
}
