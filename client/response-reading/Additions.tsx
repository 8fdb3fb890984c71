// What somebody has added to a letter that many have sent: the letter's own words stay quiet, theirs are marked.
import { createResource, For, Show } from 'solid-js'
import { text } from './text.ts'

export function Additions(props: { letter: string; text: string }) {
  const t = text.use()
  // What compares is fetched when somebody reads such a response.
  const [compare] = createResource(() => import('diff').catch(() => undefined))
  const pieces = () => {
    const known = compare.state === 'ready' ? compare() : undefined
    // What they left out of the letter says less than what they added, and would be in the way.
    return known
      ?.diffWordsWithSpace(props.letter, props.text, { ignoreCase: true })
      .filter(({ removed }) => !removed)
  }
  return (
    <Show when={pieces()}>
      {(found) => (
        <>
          <p class="reading-soft">
            {found().some(({ added }) => added) ? t().group.key : t().group.nothing}
          </p>
          <p class="reading-additions">
            <For each={found()}>
              {(piece) => (
                <Show when={piece.added} fallback={<span>{piece.value}</span>}>
                  <ins>
                    <span class="unseen"> {t().group.added} </span>
                    {piece.value}
                  </ins>
                </Show>
              )}
            </For>
          </p>
        </>
      )}
    </Show>
  )
}
