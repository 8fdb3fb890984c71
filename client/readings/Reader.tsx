// A reading's gate: the committee's readers come in, and others are told whom to ask.
import type { JSX } from 'solid-js'
import { Admit } from '../Admit.tsx'
import { Actions } from '../ui/Actions.tsx'
import { LinkButton } from '../ui/Button.tsx'
import { text } from './text.ts'

export function Reader(props: { committeeId: string; children: JSX.Element }) {
  const t = text.use()
  return (
    <Admit
      may={({ roles }) =>
        roles.some(({ role, body }) => role === 'reader' && body?.id === props.committeeId)
      }
      title={t().kind}
      words={t().gate}
      instead={
        <Actions>
          <LinkButton href={`/opgaveudvalg/${props.committeeId}`}>{t().gate.committee}</LinkButton>
          <LinkButton variant="secondary" href="/om#kontakt">
            {t().gate.ask}
          </LinkButton>
        </Actions>
      }
    >
      {props.children}
    </Admit>
  )
}
