// An address to hand over: by the phone's own way to share where it has one, else copied.
import { createSignal, onMount, Show } from 'solid-js'
import { Actions } from './Actions.tsx'
import { announce } from './announce.ts'
import { Button } from './Button.tsx'
import { text } from './text.ts'

export interface ShareLinkProps {
  /** Below the app's own origin, beginning with a slash. */
  path: string
  /** What is said along with it. */
  title: string
}

export function ShareLink(props: ShareLinkProps) {
  const t = text.use()
  const [canShare, setCanShare] = createSignal(false)
  const [copied, setCopied] = createSignal<'yes' | 'no'>()
  onMount(() => setCanShare('share' in navigator))
  const url = () => location.origin + props.path

  async function copy() {
    // Without the right to it, or over a plain connection, there is no clipboard.
    const isCopied = await navigator.clipboard?.writeText(url()).then(
      () => true,
      () => false,
    )
    announce(isCopied ? t().share.copied : t().share.notCopied)
    setCopied(isCopied ? 'yes' : 'no')
  }

  return (
    <>
      <Actions>
        <Show when={canShare()}>
          <Button
            variant="secondary"
            icon="share"
            onClick={() =>
              void navigator.share({ title: props.title, url: url() }).catch(() => undefined)
            }
          >
            {t().share.share}
          </Button>
        </Show>
        <Button
          variant={canShare() ? 'quiet' : 'secondary'}
          icon="copy"
          onClick={() => void copy()}
        >
          {t().share.copy}
        </Button>
      </Actions>
      <Show when={copied()}>
        {(how) => (
          <p>
            {how() === 'yes' ? t().share.copied : t().share.notCopied}{' '}
            <Show when={how() === 'no'}>
              <code>{url()}</code>
            </Show>
          </p>
        )}
      </Show>
    </>
  )
}
