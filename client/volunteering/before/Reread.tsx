// On a home's page, for whoever comes there: guidelines that they have not read as they stand.
import { Show } from 'solid-js'
import type { CareHomePage } from '../../../shared/volunteering.ts'
import { createChange } from '../../change.ts'
import { tr } from '../../language.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { agreeToGuidelines } from '../queries.ts'
import { text as volunteering } from '../text.ts'
import { hasRead, type Ready, useReady } from './ready.ts'
import { text } from './text.ts'

export default function RereadHere(props: { careHome: CareHomePage }) {
  const ready = useReady(() => props.careHome.id)
  return (
    <Show when={ready.known() && !hasRead(ready.known())}>
      <Reread careHome={props.careHome} ready={ready} />
    </Show>
  )
}

function Reread(props: { careHome: CareHomePage; ready: Ready }) {
  const t = text.use()
  const v = volunteering.use()
  const change = createChange()
  const agree = () =>
    void change.make(
      async () => {
        const { id, guidelinesVersion } = props.careHome
        props.ready.keep(await agreeToGuidelines(id, guidelinesVersion))
      },
      () => t().agreed,
    )
  return (
    <Panel labelledBy="reread">
      <h2 id="reread">{t().read}</h2>
      <Show when={props.ready.known()?.agreedVersion}>
        <p>
          <strong>{t().readAgain}</strong>
        </p>
      </Show>
      <h3>{v().know.guidelines}</h3>
      <p>{tr(props.careHome.guidelines)}</p>
      <h3>{v().know.confidentiality}</h3>
      <p>{tr(props.careHome.confidentiality)}</p>
      <Actions>
        <Button icon="check" busy={change.state() === 'saving'} onClick={agree}>
          {t().agree}
        </Button>
      </Actions>
      <Show when={change.state() === 'failed'}>
        <Notice tone="error" live title={t().lacks.failed} />
      </Show>
    </Panel>
  )
}
