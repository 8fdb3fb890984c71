// One that came after the deadline: staff decide whether it is included, and can decide otherwise.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, For, Show } from 'solid-js'
import type { CaseOpened, LateDecision as Decision } from '../../shared/cases.ts'
import { Actions } from '../ui/Actions.tsx'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { changeLateDecision } from './queries.ts'
import { text } from './text.ts'

const ways = [
  { decision: 'accepted', words: 'accept' },
  { decision: 'declined', words: 'decline' },
] as const

export function LateDecision(props: { entry: CaseOpened }) {
  const t = text.use()
  const client = useQueryClient()
  const [hasFailed, setFailed] = createSignal(false)
  const decided = () => props.entry.lateDecision

  async function decide(decision: Decision) {
    if (decision === decided()) return
    setFailed(false)
    try {
      await changeLateDecision(client, props.entry.submissionId, decision)
      announce(t().case.lateDecision[decision])
    } catch {
      setFailed(true)
    }
  }

  return (
    <Notice tone={decided() === 'accepted' ? 'success' : 'warning'} title={t().case.late}>
      <Show when={decided()} fallback={<p>{t().case.lateBody}</p>}>
        {(known) => (
          <p>
            <strong>{t().case.lateDecision[known()]}.</strong> {t().case.lateDecided}
          </p>
        )}
      </Show>
      <Actions>
        <For each={ways}>
          {({ decision, words }) => (
            <Button
              variant={decided() === decision ? 'primary' : 'secondary'}
              icon={decided() === decision ? 'check' : undefined}
              pressed={decided() === decision}
              onClick={() => void decide(decision)}
            >
              {t().case[words]}
            </Button>
          )}
        </For>
      </Actions>
      <Show when={hasFailed()}>
        <p role="alert">
          <strong>{t().case.failed}.</strong> {t().case.failedBody}
        </p>
      </Show>
    </Notice>
  )
}
