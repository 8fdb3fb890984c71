// What a phone number looks like; free of schemas, so that any screen may ask.

/** Eight Danish digits, perhaps in groups and with +45, or another country's number with its +. */
export const phonePattern = /^(\+45 ?)?(\d ?){8}$|^\+(?!45)(\d ?){6,15}$/
