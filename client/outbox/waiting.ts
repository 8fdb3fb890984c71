// What the frame says of the outbox; small, since it stands there from the first paint.
import { createSignal } from 'solid-js'

/** How many of one's own submissions are not decided yet. */
const [waitingCount, setWaitingCount] = createSignal(0)

/** How many waited when the app was started, until somebody has gone on from there. */
const [waitedAtStart, setWaitedAtStart] = createSignal(0)

/** How many waited when the phone's storage was cleared; they may never have been sent. */
const [lostCount, setLostCount] = createSignal(0)

export { lostCount, setLostCount, setWaitedAtStart, setWaitingCount, waitedAtStart, waitingCount }
