/** `empty` is only migrated; `demo` holds what the demo lays at its first start, at `demoLaidAt`. */
export type Contents = 'empty' | 'demo'

export const demoLaidAt = '2026-11-21T10:00:00.000Z'
