// What the frame says of the outbox; small, since it stands there from the first paint.
import { createSignal } from 'solid-js'

/** How many of one's own submissions are not decided yet. */
const [waitingCount, setWaitingCount] = createSignal(0)

/** How many waited when the app was started, until somebody has gone on from there. */
const [waitedAtStart, setWaitedAtStart] = createSignal(0)

/** How many waited when the phone's storage was cleared; they may never have been sent. */
const [lostCount, setLostCount] = createSignal(0)

/** Goes up whenever something has been decided: what the server said before that may be otherwise now. */
const [decidedCount, setDecidedCount] = createSignal(0)

export {
  decidedCount,
  lostCount,
  setDecidedCount,
  setLostCount,
  setWaitedAtStart,
  setWaitingCount,
  waitedAtStart,
  waitingCount,
}
