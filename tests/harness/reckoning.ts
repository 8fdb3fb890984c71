// How long a person needs for what a journey did: every tap, letter and swipe is counted as the journey makes it.
import type { Locator, Page } from '@playwright/test'

/**
 * Seconds by the keystroke-level model (Card, Moran & Newell, "The Keystroke-Level Model for User Performance Time with
 * Interactive Systems", CACM 23(7), 1980): 1.35 to make up one's mind (M), 1.10 to point (P) and 0.10 to press (B).
 * Each tap is given all three, though experts need not think before each; each swipe points and presses. A letter is
 * what 37,000 people needed on their phones, 36.2 words of five letters a minute (Palin et al., "How do people type on
 * mobile devices?", MobileHCI 2019). What the phone makes one wait is left out; it is measured elsewhere.
 */
export const seconds = { tap: 1.35 + 1.1 + 0.1, swipe: 1.1 + 0.1, letter: 60 / (36.2 * 5) }

export function startReckoning(page: Page) {
  const counted = { tap: 0, swipe: 0, letter: 0 }

  /** Swipes until it can be seen, most of a screen at a time. */
  async function bring(target: Locator) {
    await target.waitFor({ state: 'attached' })
    const box = await target.boundingBox()
    const height = page.viewportSize()?.height ?? 0
    // What stands at the thumb covers the foot of the screen.
    const [top, foot] = [0, height - 80]
    const offBy = (box: { y: number; height: number }) =>
      box.y < top ? top - box.y : Math.max(0, box.y + box.height - foot)
    const off = box && height > 0 ? offBy(box) : 0
    if (off === 0) return
    counted.swipe += Math.ceil(off / (0.7 * height))
    // Found and brought in one step: what stands on the page may just be drawn anew.
    await target.evaluate((found) => found.scrollIntoView({ block: 'center', behavior: 'instant' }))
  }

  async function tap(target: Locator) {
    await bring(target)
    counted.tap += 1
    await target.click()
  }

  return {
    tap,
    /** Opens the phone's own list and chooses from it. */
    async choose(target: Locator, option: { index: number } | { label: string }) {
      await bring(target)
      counted.tap += 2
      await target.selectOption(option)
    },
    async write(target: Locator, words: string) {
      await bring(target)
      counted.tap += 1
      counted.letter += words.length
      await target.fill(words)
    },
    total: () =>
      counted.tap * seconds.tap + counted.swipe * seconds.swipe + counted.letter * seconds.letter,
    /** "31 taps × 2.55 s + …" */
    inWords() {
      const parts = Object.entries(counted).map(([what, times]) => {
        const each = Object.entries(seconds).find(([name]) => name === what)?.[1] ?? 0
        return `${times} ${what}${times === 1 ? '' : 's'} × ${each.toFixed(2)} s`
      })
      return `${parts.join(' + ')} = ${this.total().toFixed(0)} s`
    },
  }
}
