// Whoever is under 15 gets a link for a parent or guardian; it is told once, and a newer one takes its place.
import { createSignal, Show } from 'solid-js'
import type { GuardianCodeMade } from '../../../shared/guardians.ts'
import type { OwnSignUp } from '../../../shared/sign-ups.ts'
import { createChange } from '../../change.ts'
import { weekdayDateTime } from '../../format.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ShareLink } from '../../ui/ShareLink.tsx'
import { makeGuardianCode } from '../queries.ts'
import './Confirm.css'
import { text } from './text.ts'

export default function AskGuardian(props: { entry: OwnSignUp }) {
  const t = text.use()
  const change = createChange()
  const [made, setMade] = createSignal<GuardianCodeMade>()
  const make = () =>
    void change.make(
      async () => {
        setMade(await makeGuardianCode(props.entry.careHome.id))
      },
      () => t().guardian.made,
      'guardian-link',
    )
  return (
    <div class="ask-guardian">
      <Show when={props.entry.answerBy}>
        {(until) => <p>{t().guardian.body(weekdayDateTime(until()))}</p>}
      </Show>
      <Show
        when={made()}
        fallback={
          <Actions>
            <Button icon="share" busy={change.state() === 'saving'} onClick={make}>
              {t().guardian.make}
            </Button>
          </Actions>
        }
      >
        {(link) => (
          <div class="ask-guardian" id="guardian-link">
            <p>
              <strong>{t().guardian.made}</strong>
            </p>
            <ShareLink path={`/vaerge#${link().code}`} title={t().guardian.share} />
            <p>
              {t().guardian.code}: <span class="guardian-code">{grouped(link().code)}</span>
            </p>
            <p>{t().guardian.until(weekdayDateTime(link().expiresAt))}</p>
          </div>
        )}
      </Show>
      <Show when={change.state() === 'failed'}>
        <Notice
          tone="error"
          live
          title={change.fault() === 'conflict' ? t().guardian.answered : t().guardian.failed}
        />
      </Show>
    </div>
  )
}

/** In fours, as one reads it aloud. */
function grouped(code: string): string {
  return code.match(/.{1,4}/g)?.join(' ') ?? code
}
