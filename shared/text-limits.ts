// How much of a working text is taken; free of schemas, so that the screens that write need not load them.

/** The most characters of one section. */
export const sectionMax = 20_000

/** The most characters of one comment. */
export const commentMax = 2000

/** The most characters of what a recommendation says, of its reason, and of the council's. */
export const recommendationMax = 2000

/** The most characters of a task committee's status to a dialogue meeting. */
export const statusMax = 2000
