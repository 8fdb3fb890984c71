// On the way to another page: what was pressed is painted as pressed before the next page is made.
import { type BeforeLeaveEventArgs, useBeforeLeave } from '@solidjs/router'
import { afterPaint } from './paint.ts'

/**
 * Answers at once: to make a page takes a slow phone a while, in which it can paint nothing. Called
 * once, by the frame around every page.
 */
export function answerBeforeLeaving(): void {
  let latest: BeforeLeaveEventArgs | undefined
  useBeforeLeave((leaving) => {
    latest = leaving
    // Back and forward have happened already; another search or hash keeps the page.
    if (typeof leaving.to === 'number' || isSamePage(leaving.to, leaving.from.pathname)) return
    leaving.preventDefault()
    afterPaint(() => {
      // Whoever has pressed something else meanwhile goes there instead.
      if (latest === leaving) leaving.retry(true)
    })
  })
}

function isSamePage(to: string, pathname: string): boolean {
  return new URL(to, location.origin).pathname === pathname
}
