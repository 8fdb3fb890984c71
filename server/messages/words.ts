// What mail says: that there is news, and nothing of what it is about or of whom.
import { mailCodeMinutes } from '../../shared/mail.ts'

export interface MailWords {
  subject: string
  text: string
}

/** @param address where the messages are read; undefined where the service doesn't know its own address */
export function newsWords(address: string | undefined): MailWords {
  return {
    subject: 'Der er en besked til dig i Medspil',
    text: [
      'Hej',
      'Der ligger en ny besked til dig fra Hedensted Kommune.',
      address ? `Læs det her:\n${address}` : 'Åbn Medspil, og læs det under »Beskeder«.',
      'Af hensyn til dig står der ikke mere i mailen.',
      'Vil du ikke have mail om nyt, så slå det fra under »Beskeder«. Du kan ikke svare på denne mail.',
      'In English: There is a new message for you from Hedensted Municipality. Read it under Messages in Medspil. There you can also switch these mails off.',
      'Medspil, Hedensted Kommune',
    ].join('\n\n'),
  }
}

export function codeWords(code: string): MailWords {
  return {
    subject: 'Din kode til Medspil',
    text: [
      `Din kode er ${code}`,
      `Skriv den i Medspil. Den gælder i ${mailCodeMinutes} minutter.`,
      'Har du ikke bedt om en kode, så gør ingenting. Så sker der ikke mere.',
      `In English: Your code is ${code}. Type it in Medspil within ${mailCodeMinutes} minutes. If you did not ask for it, do nothing.`,
      'Medspil, Hedensted Kommune',
    ].join('\n\n'),
  }
}
