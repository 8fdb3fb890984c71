// One volunteer: how they stand, and noting an introduction or a check in a press or two.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, For, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import { toLocal } from '../../../shared/time.ts'
import type { CheckAsked, HomeVolunteer, HomeVolunteers } from '../../../shared/volunteers.ts'
import { createChange } from '../../change.ts'
import { now } from '../../clock.ts'
import { phoneHref } from '../../contact.ts'
import { date, past } from '../../format.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Form } from '../../ui/Form.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { noteCheck, noteIntroduction } from '../queries.ts'
import { text } from './text.ts'

interface PersonProps {
  home: HomeVolunteers
  person: HomeVolunteer
}

const dayOf = (day: string) => date(`${day}T12:00:00.000Z`)
const today = () => toLocal(now()).slice(0, 10)

export function Person(props: PersonProps) {
  const t = text.use()
  const client = useQueryClient()
  const change = createChange()
  const headId = `person-${props.person.accountId}`
  const introduce = (on: string | null) =>
    void change.make(
      () => noteIntroduction(client, { id: props.home.id, accountId: props.person.accountId }, on),
      () => t().saved(props.person.name),
      headId,
    )
  const checkOf = (kind: CheckAsked) => props.person.checks.find((each) => each.kind === kind)
  const checkWords = (kind: CheckAsked) => {
    const check = checkOf(kind)
    if (!check) return t().noCheck
    if (check.status === 'asked' || check.seenOn === null) return t().checkAsked
    const { validUntil } = check
    const until =
      validUntil &&
      (validUntil < today() ? t().checkOver(dayOf(validUntil)) : t().checkUntil(dayOf(validUntil)))
    return [t().checkShown(dayOf(check.seenOn)), ...(until ? [until] : [])].join(', ')
  }
  const guidelines = () => {
    const { agreedVersion } = props.person
    if (agreedVersion === null) return t().notAgreed
    return agreedVersion === props.home.guidelinesVersion ? t().agreed : t().agreedOlder
  }
  return (
    <li class="volunteer" id={headId}>
      <h3>{props.person.name}</h3>
      <Show when={props.person.wish}>
        {(wish) => (
          <p>
            <a
              class="volunteer-contact"
              href={
                wish().contact.by === 'email'
                  ? `mailto:${wish().contact.value}`
                  : phoneHref(wish().contact.value)
              }
            >
              <Icon name={wish().contact.by === 'email' ? 'mail' : 'phone'} />
              <span>{wish().contact.value}</span>
            </a>
            <br />
            {t().asked(past(wish().at, now()))}
          </p>
        )}
      </Show>
      <Facts
        facts={[
          { term: t().guidelines, answer: guidelines() },
          {
            term: t().introduction,
            answer: props.person.introducedOn
              ? t().introduced(dayOf(props.person.introducedOn))
              : t().notIntroduced,
          },
          ...props.home.asksChecks.map((kind) => ({
            term: t().checks[kind],
            answer: checkWords(kind),
          })),
          ...(props.person.guardian
            ? [
                {
                  term: t().guardian,
                  answer: `${props.person.guardian.name}, ${props.person.guardian.contact.value}`,
                },
              ]
            : []),
        ]}
      />
      <Actions>
        <Button
          variant={props.person.wish ? 'primary' : 'secondary'}
          about={props.person.name}
          busy={change.state() === 'saving'}
          onClick={() => introduce(props.person.introducedOn === null ? today() : null)}
        >
          {props.person.introducedOn === null ? t().introducedToday : t().undo}
        </Button>
      </Actions>
      <Show when={change.state() === 'failed'}>
        <Notice tone="error" live title={t().failed} />
      </Show>
      <Disclosure summary={t().otherDay}>
        <IntroductionForm {...props} />
      </Disclosure>
      <For each={props.home.asksChecks}>
        {(kind) => (
          <Disclosure summary={`${t().checks[kind]}: ${t().note}`}>
            <CheckForm {...props} kind={kind} />
          </Disclosure>
        )}
      </For>
    </li>
  )
}

/** It was noted later than it took place, or on the wrong day. */
function IntroductionForm(props: PersonProps) {
  const t = text.use()
  const client = useQueryClient()
  const change = createChange()
  const [on, setOn] = createSignal(props.person.introducedOn ?? today())
  const [isWrong, setWrong] = createSignal(false)
  const id = () => `introducedOn-${props.person.accountId}`

  function save() {
    setWrong(on() === '' || on() > today())
    if (isWrong()) return document.getElementById(id())?.focus()
    void change.make(
      () =>
        noteIntroduction(client, { id: props.home.id, accountId: props.person.accountId }, on()),
      () => t().saved(props.person.name),
      `person-${props.person.accountId}`,
    )
  }
  return (
    <Form onSubmit={save}>
      <DateField
        id={id()}
        label={t().introducedOn}
        error={isWrong() ? t().introducedOnFault : undefined}
        required
        value={on()}
        onInput={setOn}
      />
      <Actions>
        <Button type="submit" variant="secondary" busy={change.state() === 'saving'}>
          {t().save}
        </Button>
      </Actions>
      <Show when={change.state() === 'failed'}>
        <Notice tone="error" live title={t().failed} />
      </Show>
    </Form>
  )
}

function CheckForm(props: PersonProps & { kind: CheckAsked }) {
  const t = text.use()
  const client = useQueryClient()
  const change = createChange()
  const known = props.person.checks.find(({ kind }) => kind === props.kind)
  const [values, setValues] = createStore({
    status: known?.status ?? 'none',
    seenOn: known?.seenOn ?? today(),
    validUntil: known?.validUntil ?? '',
  })
  const [fault, setFault] = createSignal<'seenOn' | 'validUntil'>()
  const idOf = (field: string) => `${field}-${props.kind}-${props.person.accountId}`

  function save() {
    const isShown = values.status === 'shown'
    const { seenOn, validUntil } = values
    const wrong =
      isShown && (seenOn === '' || seenOn > today())
        ? 'seenOn'
        : isShown && validUntil !== '' && validUntil < seenOn
          ? 'validUntil'
          : undefined
    setFault(wrong)
    if (wrong) return document.getElementById(idOf(wrong))?.focus()
    const status = (['none', 'asked', 'shown'] as const).find((each) => each === values.status)
    void change.make(
      () =>
        noteCheck(
          client,
          { id: props.home.id, accountId: props.person.accountId, kind: props.kind },
          {
            status: status ?? 'none',
            seenOn: isShown ? seenOn : null,
            validUntil: isShown && validUntil !== '' ? validUntil : null,
          },
        ),
      () => t().saved(props.person.name),
      `person-${props.person.accountId}`,
    )
  }
  return (
    <Form onSubmit={save}>
      <p>{t().never}</p>
      <RadioGroup
        id={idOf('status')}
        label={t().status}
        required
        value={values.status}
        options={(['none', 'asked', 'shown'] as const).map((value) => ({
          value,
          label: t().statuses[value],
        }))}
        onInput={(status) => setValues({ status })}
      />
      <Show when={values.status === 'shown'}>
        <DateField
          id={idOf('seenOn')}
          label={t().seenOn}
          error={fault() === 'seenOn' ? t().seenOnFault : undefined}
          required
          value={values.seenOn}
          onInput={(seenOn) => setValues({ seenOn })}
        />
        <DateField
          id={idOf('validUntil')}
          label={t().validUntil}
          error={fault() === 'validUntil' ? t().validUntilFault : undefined}
          value={values.validUntil}
          onInput={(validUntil) => setValues({ validUntil })}
        />
      </Show>
      <Actions>
        <Button type="submit" variant="secondary" busy={change.state() === 'saving'}>
          {t().save}
        </Button>
      </Actions>
      <Show when={change.state() === 'failed'}>
        <Notice tone="error" live title={t().failed} />
      </Show>
    </Form>
  )
}
