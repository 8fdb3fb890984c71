// Whom to ask: an example, until the municipality gives its own.
export const contact = { phone: '00 00 00 10', email: 'medspil@hedensted.example' }
