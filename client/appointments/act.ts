import type { Appointment } from '../../shared/appointments.ts'

/** Does one thing at the desk, and says it when it is done. @returns whether it was */
export type Act = (work: () => Promise<Appointment>, said: string) => Promise<boolean>
