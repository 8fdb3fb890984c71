// Light, dark or as the phone says: the person's choice, kept in a cookie so the server can paint it.
import { createSignal } from 'solid-js'
import { changeCookie, findCookie } from './cookie.ts'

export type Theme = 'system' | 'light' | 'dark'

const [theme, setTheme] = createSignal<Theme>('system')

export { theme }

/** Takes up the choice made earlier; called once, by main.tsx. */
export function startTheme(): void {
  const known = findCookie('theme')
  if (isTheme(known)) show(known)
}

export function changeTheme(next: Theme): void {
  show(next)
  changeCookie('theme', next)
}

function show(next: Theme): void {
  setTheme(next)
  document.documentElement.dataset.theme = next
}

function isTheme(value: unknown): value is Theme {
  return value === 'system' || value === 'light' || value === 'dark'
}
