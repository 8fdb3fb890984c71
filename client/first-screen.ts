// The painted frame until the first screen takes its place: what to say where that doesn't come, and whose finger is on it.
import { language } from './language.ts'

// The dictionaries are among the files that may not have come.
const words = {
  da: {
    title: 'Siden kunne ikke hentes',
    body: 'Forbindelsen svigtede. Det, du har skrevet i en formular, er gemt på denne telefon.',
    retry: 'Prøv igen',
    still: 'Der er stadig ingen forbindelse til kommunens server.',
  },
  en: {
    title: 'The page could not be fetched',
    body: 'The connection failed. What you have written in a form is saved on this phone.',
    retry: 'Try again',
    still: 'There is still no connection to the municipality’s server.',
  },
}

/** Says in the frame that the screen did not come, and gives a way to try again. */
export function sayNotFetched(root: HTMLElement): void {
  const said = words[language()]
  const title = element('p', 'notice-title', said.title)
  const body = element('p', '', said.body)
  const retry = element('button', 'button button-secondary', said.retry)
  const column = element('div', 'notice-body')
  column.append(title, body, retry)
  const notice = element('div', 'notice notice-error')
  notice.setAttribute('role', 'alert')
  notice.append(column)
  retry.addEventListener('click', async () => {
    // A page that cannot be had must not take the place of the frame.
    const answer = await fetch(location.href, { cache: 'no-store' }).catch(() => undefined)
    if (answer?.ok) location.reload()
    else body.textContent = said.still
  })
  const place = root.querySelector('main') ?? root
  place.prepend(notice)
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, style: string, text = '') {
  const made = document.createElement(name)
  made.className = style
  made.textContent = text
  return made
}

const longestPressMs = 1000
let isPressed = false

/** Called once, by main.tsx, before anything is waited for. */
export function watchFinger(): void {
  addEventListener('pointerdown', () => {
    isPressed = true
  })
  for (const end of ['pointerup', 'pointercancel'] as const)
    addEventListener(end, () => {
      isPressed = false
    })
}

/** What a finger is pressing just now is pressed before it is taken away. */
export async function fingerLifted(): Promise<void> {
  if (!isPressed) return
  await new Promise<void>((resolve) => {
    // The click comes just after the finger has gone.
    const soon = () => setTimeout(resolve, 50)
    addEventListener('pointerup', soon, { once: true })
    addEventListener('pointercancel', soon, { once: true })
    setTimeout(resolve, longestPressMs)
  })
}
