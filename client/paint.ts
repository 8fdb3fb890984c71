// What can wait until the screen has answered: the browser paints, then the work is done.
import { type Accessor, createEffect, createSignal, onCleanup } from 'solid-js'

/** Runs once the next picture is painted; where nobody looks none comes, and it runs soon. */
export function afterPaint(work: () => void): void {
  const soon = () => setTimeout(work)
  if (document.hidden) soon()
  else requestAnimationFrame(soon)
}

const slice = 10

/** Counts up to `all`, some more with each picture, so that a finger need not wait for a long list. */
export function countUp(all: Accessor<number>): Accessor<number> {
  const [drawn, setDrawn] = createSignal(slice)
  let isCounting = true
  onCleanup(() => {
    isCounting = false
  })
  createEffect(() => {
    if (drawn() < all()) afterPaint(() => isCounting && setDrawn((count) => count + slice))
  })
  return () => Math.min(drawn(), all())
}
