// What questions can be about; no schemas, so screens that only read need not load them.

export const questionAbouts = ['care-home', 'committee', 'task-committee'] as const
export type QuestionAbout = (typeof questionAbouts)[number]

/** What a question to a care home is about; an organisation's has no subject of its own. */
export const questionSubjects = ['visit', 'class-visit', 'volunteering', 'other'] as const
export type QuestionSubject = (typeof questionSubjects)[number]
