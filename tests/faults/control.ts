// What a test tells the rehearsed server over its channel, and what the server tells back.

export type Point = 'before_commit' | 'after_commit' | 'mid_response'

/** An answer that a gateway might give in the server's place. */
export interface Answered {
  status: number
  headers?: Record<string, string>
  body?: string
}

/** What happens at a point: the process dies, the line breaks, nothing more comes, or another answer goes out. */
export type Strike = 'kill' | 'drop' | 'hang' | Answered

export interface Fault {
  at: Point
  strike: Strike
  /** Which requests it hits, as a pattern of "METHOD /path"; the door's PUT unless told otherwise. */
  of?: string
  /** How many of them; one unless told otherwise. */
  times?: number
}

export type Order =
  | { what: 'fault'; fault: Fault }
  /** No fault waits any more, and what hangs goes on. */
  | { what: 'release' }
  | { what: 'clock'; offsetMs: number }
  | { what: 'disk'; full: boolean }
  /** The worker's script is another one from here on, as after a deployment. */
  | { what: 'deploy' }

export type Report = { what: 'done'; number: number } | { what: 'struck'; at: Point }

export interface Numbered {
  number: number
  order: Order
}
