// Styles that did not come are asked for again: the loader asks once, and their page may come yet.

const pauseMs = 1000

/** Called once, by main.tsx. */
export function askStylesAgain(): void {
  const again = ({ target }: Event) => {
    if (!(target instanceof HTMLLinkElement) || target.rel !== 'stylesheet') return
    setTimeout(() => target.replaceWith(target.cloneNode()), pauseMs)
  }
  // The event does not rise, but is seen on its way down.
  addEventListener('error', again, { capture: true })
}
