// Deleting a rule that nothing has come of; for any other, why it can only end, and the way to that.
import { useNavigate } from '@solidjs/router'
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, Match, Show, Switch } from 'solid-js'
import { Failure } from '../../api.ts'
import { useQuery } from '../../query.ts'
import { Actions } from '../../ui/Actions.tsx'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Section } from '../../ui/Section.tsx'
import { keepRules, removeRule, ruleRemovalQuery } from './queries.ts'
import { text } from './text.ts'

export function RemoveRule(props: { id: string; name: string }) {
  const t = text.use()
  const client = useQueryClient()
  const navigate = useNavigate()
  const removal = useQuery(() => ruleRemovalQuery(props.id))
  const bound = () => (removal.isSuccess ? removal.data.bound : null)
  const [isAsking, setAsking] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  const [failed, setFailed] = createSignal(false)

  async function remove() {
    if (busy()) return
    setBusy(true)
    setFailed(false)
    const { id, name } = props
    try {
      const left = await removeRule(id)
      announce(t().remove.removed(name))
      // The page goes before what it shows is gone.
      navigate('/arbejdsbord/moedeplan')
      await keepRules(client, left)
    } catch (error) {
      // Somebody came first; what binds it now is asked for and said.
      if (error instanceof Failure && error.type === 'conflict') await removal.refetch()
      else setFailed(true)
    } finally {
      setBusy(false)
      setAsking(false)
    }
  }

  return (
    <Show when={removal.isSuccess}>
      <Section title={t().remove.title}>
        <Switch>
          <Match when={bound()}>
            {(why) => (
              <>
                <p>
                  {t().remove.bound[why()]} {t().remove.instead}
                </p>
                <Actions>
                  <Button
                    variant="secondary"
                    onClick={() => document.getElementById('endedFrom')?.focus()}
                  >
                    {t().remove.end}
                  </Button>
                </Actions>
              </>
            )}
          </Match>
          <Match when={!bound()}>
            <p>{t().remove.free}</p>
            <Show when={failed()}>
              <p role="alert">{t().remove.failed}</p>
            </Show>
            <Actions>
              <Button variant="danger" onClick={() => setAsking(true)}>
                {t().remove.action}
              </Button>
            </Actions>
          </Match>
        </Switch>
      </Section>
      <Dialog
        open={isAsking()}
        title={t().remove.sure(props.name)}
        closeLabel={t().remove.no}
        onClose={() => setAsking(false)}
        actions={
          <Button variant="danger" busy={busy()} onClick={() => void remove()}>
            {t().remove.yes}
          </Button>
        }
      >
        <p>{t().remove.sureBody}</p>
      </Dialog>
    </Show>
  )
}
