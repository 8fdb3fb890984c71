// What is typed and not in the outbox: every open form's way to write it at once, and drafts of what isn't sent by it.
import { onCleanup, onMount } from 'solid-js'

const open = new Set<() => Promise<boolean>>()

/** Writes what is typed when the page is hidden, left or signed out of; call it while a component is set up. */
export function keepOnLeave(keep: () => Promise<boolean>): void {
  onMount(() => {
    const leave = () => void keep()
    const hide = () => document.visibilityState === 'hidden' && leave()
    const stopKeeping = onKeep(keep)
    document.addEventListener('visibilitychange', hide)
    window.addEventListener('pagehide', leave)
    onCleanup(() => {
      stopKeeping()
      document.removeEventListener('visibilitychange', hide)
      window.removeEventListener('pagehide', leave)
      leave()
    })
  })
}

/** @returns takes it out again */
export function onKeep(keep: () => Promise<boolean>): () => void {
  open.add(keep)
  return () => open.delete(keep)
}

/** @returns whether everything typed is on the disk */
export async function keepAll(): Promise<boolean> {
  const kept = await Promise.allSettled(Array.from(open, (keep) => keep()))
  return kept.every((result) => result.status === 'fulfilled' && result.value)
}

const localPrefix = 'draft:'

/** Where a form that is not sent by the outbox keeps its draft in localStorage, so that signing out finds it. */
export function localSlot(name: string): string {
  return localPrefix + name
}

/** Whether such a form has kept something. */
export function hasLocal(): boolean {
  return localSlots().length > 0
}

/** Signing out: what such forms have kept is gone. */
export function forgetLocal(): void {
  for (const name of localSlots()) localStorage.removeItem(name)
}

function localSlots(): string[] {
  return Object.keys(localStorage).filter((name) => name.startsWith(localPrefix))
}
