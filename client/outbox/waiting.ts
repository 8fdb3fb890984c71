// How many of one's own submissions are not decided yet; small, since the frame shows it at once.
import { createSignal } from 'solid-js'

const [waitingCount, setWaitingCount] = createSignal(0)

export { setWaitingCount, waitingCount }
