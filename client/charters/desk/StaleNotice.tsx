// Somebody saved a newer version meanwhile: both texts, word by word, until one of them is chosen.
import { onMount, Show } from 'solid-js'
import type { CharterHistory } from '../../../shared/charters.ts'
import { number } from '../../format.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import type { CharterForm } from '../charter-form.ts'
import { Differences } from '../Differences.tsx'
import { text } from '../text.ts'

export function StaleNotice(props: { form: CharterForm }) {
  return (
    <Show when={props.form.newer()}>
      {(theirs) => <Choose form={props.form} theirs={theirs()} />}
    </Show>
  )
}

/** It stands above what was pressed, so the focus goes there. */
function Choose(props: { form: CharterForm; theirs: CharterHistory }) {
  const t = text.use()
  const newest = () => number(props.theirs.versions[0]?.version ?? 0)
  let notice: HTMLDivElement | undefined
  onMount(() => notice?.focus())
  return (
    <div ref={notice} tabindex="-1">
      <Notice tone="warning" title={t().write.stale(newest())} live>
        <p>{t().write.staleBody}</p>
        <Show when={props.form.checked()}>
          {(mine) => <Differences before={props.theirs.current} after={mine()} />}
        </Show>
        <Actions>
          <Button onClick={() => void props.form.settle(true)}>{t().write.keepMine}</Button>
          <Button variant="secondary" onClick={() => void props.form.settle(false)}>
            {t().write.takeTheirs}
          </Button>
        </Actions>
      </Notice>
    </div>
  )
}
