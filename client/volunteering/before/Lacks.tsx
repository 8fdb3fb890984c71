// An introduction or a check that one lacks at a home: what it is, and how one comes to it.
import { createSignal, Show } from 'solid-js'
import { phonePattern } from '../../../shared/phone.ts'
import type { CheckKind } from '../../../shared/sign-up-names.ts'
import { createChange } from '../../change.ts'
import { phoneHref } from '../../contact.ts'
import { date } from '../../format.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Form } from '../../ui/Form.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { unwishIntroduction, wishIntroduction } from '../queries.ts'
import type { Ready } from './ready.ts'
import { text } from './text.ts'

export interface LacksProps {
  careHome: { id: string; phone: string }
  lacks: 'introduction' | 'check'
  check: CheckKind
  ready: Ready
  /** Some activities ask for it, and the reader has chosen none of them. */
  isForSome?: boolean
}

export function Lacks(props: LacksProps) {
  const t = text.use()
  const change = createChange()
  const [phone, setPhone] = createSignal('')
  const [isWrong, setWrong] = createSignal(false)
  const wishedAt = () => props.ready.known()?.wishedAt
  const title = () => {
    const { check, introduction } = props.isForSome ? t().lacks.forSome : t().lacks
    return props.lacks === 'check' && props.check !== 'none' ? check[props.check] : introduction
  }
  const expired = () => {
    const shown = props.ready.known()?.checks.find(({ kind }) => kind === props.check)
    return shown?.status === 'shown' ? shown.validUntil : null
  }

  function wish() {
    setWrong(!phonePattern.test(phone().trim()))
    if (isWrong()) return document.getElementById('wish-phone')?.focus()
    void change.make(
      async () => props.ready.keep(await wishIntroduction(props.careHome.id, phone().trim())),
      () => t().lacks.wishedSaid,
    )
  }
  const unwish = () =>
    void change.make(
      async () => props.ready.keep(await unwishIntroduction(props.careHome.id)),
      () => t().lacks.unwishedSaid,
    )

  return (
    <Panel labelledBy="lacks">
      <h2 id="lacks">{title()}</h2>
      <p>{props.lacks === 'check' ? t().lacks.checkBody : t().lacks.introductionBody}</p>
      <Show when={props.lacks === 'check' && expired()}>
        {(until) => <p>{t().lacks.expired(date(`${until()}T12:00:00.000Z`))}</p>}
      </Show>
      <p>
        <a href={phoneHref(props.careHome.phone)}>{t().lacks.call(props.careHome.phone)}</a>
      </p>
      <Show
        when={wishedAt()}
        fallback={
          <Form onSubmit={wish}>
            <TextField
              id="wish-phone"
              type="tel"
              label={t().lacks.phone}
              hint={t().lacks.wish}
              error={isWrong() ? t().lacks.phoneFault : undefined}
              required
              inputmode="tel"
              autocomplete="tel"
              length="medium"
              value={phone()}
              onInput={setPhone}
            />
            <Actions>
              <Button type="submit" busy={change.state() === 'saving'}>
                {t().lacks.wishSend}
              </Button>
            </Actions>
          </Form>
        }
      >
        <Notice tone="success" title={t().lacks.wished}>
          <p>{t().lacks.wishedSaid}</p>
        </Notice>
        <Actions>
          <Button variant="quiet" busy={change.state() === 'saving'} onClick={unwish}>
            {t().lacks.unwish}
          </Button>
        </Actions>
      </Show>
      <Show when={change.state() === 'failed'}>
        <Notice tone="error" live title={t().lacks.failed} />
      </Show>
    </Panel>
  )
}
