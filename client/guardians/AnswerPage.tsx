// A guardian's answer, by a code: read first, then yes or no.
import { Show } from 'solid-js'
import type { GuardianRequest } from '../../shared/guardians.ts'
import { ByCode } from '../ByCode.tsx'
import { Actions } from '../ui/Actions.tsx'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Answer } from './Answer.tsx'
import { findRequest } from './queries.ts'
import { text } from './text.ts'

export default function AnswerPage() {
  const t = text.use()
  return (
    <ByCode
      name="guardian-code"
      words={t()}
      told={(because) => ({ title: t()[because], body: t()[`${because}Body`] })}
      find={findRequest}
    >
      {(request, { code, forget, again }) => (
        <Show
          when={overOf(request)}
          fallback={<Answer request={request} code={code} onAnswered={forget} />}
        >
          {(state) => (
            <Page title={t().title}>
              <Notice tone="warning" title={t().over[state()]} live>
                <p>{t().overBody[state()]}</p>
              </Notice>
              <Actions>
                <Button variant="secondary" onClick={again}>
                  {t().other}
                </Button>
              </Actions>
            </Page>
          )}
        </Show>
      )}
    </ByCode>
  )
}

function overOf({ state }: GuardianRequest): 'own' | 'used' | 'expired' | undefined {
  return state === 'open' || state === 'mine' ? undefined : state
}
