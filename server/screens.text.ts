// What the first HTML says before any script has run; the same words as the screens' own.
import type { Bilingual } from '../shared/text.ts'

export interface PageWords {
  title: Bilingual
  summary: Bilingual
}

export const pageWords = {
  shell: { title: { da: 'Medspil', en: 'Medspil' }, summary: { da: '', en: '' } },
  home: {
    title: { da: 'Vær med til at løse det', en: 'Help solve it' },
    summary: {
      da: 'Kommunen kan ikke alt alene. Her kan du søge en plads i et udvalg, svare på en høring eller give en time på et plejehjem.',
      en: 'The municipality cannot do everything alone. Here you can apply for a seat on a committee, answer a consultation, or give an hour at a care home.',
    },
  },
  arrived: {
    title: { da: 'Er du kommet?', en: 'Have you arrived?' },
    summary: {
      da: 'Sig til her, så ved koordinatoren, at du er her. Så tæller timen også med.',
      en: 'Say so here, and the coordinator knows that you are here. The hour counts, too.',
    },
  },
  takeOver: {
    title: { da: 'Tag et plejehjem over', en: 'Take a care home over' },
    summary: {
      da: 'Din kollega har givet dig et link eller en kode.',
      en: 'Your colleague has given you a link or a code.',
    },
  },
  takePart: {
    title: { da: 'Deltag', en: 'Take part' },
    summary: {
      da: 'Vælg det, du har lyst til. Det, der lukker først, står øverst.',
      en: 'Choose what you feel like. What closes first stands at the top.',
    },
  },
  follow: {
    title: { da: 'Følg', en: 'Follow' },
    summary: {
      da: 'Følg det, du brænder for. På forsiden ser du, hvad der er nyt.',
      en: 'Follow what matters to you. The front page shows you what is new.',
    },
  },
  about: {
    title: { da: 'Om Medspil', en: 'About Medspil' },
    summary: {
      da: 'Medspil er stedet, hvor borgere, lokalråd, frivillige og virksomheder tager del i kommunens arbejde.',
      en: 'Medspil is where citizens, local councils, volunteers and businesses take part in the work of the municipality.',
    },
  },
  receipt: {
    title: { da: 'Tjek en kvittering', en: 'Check a receipt' },
    summary: {
      da: 'Skriv nummeret og koden fra kvitteringen. Så ser du, hvad kommunen har modtaget. Du behøver ikke at logge ind.',
      en: 'Write the number and the code from the receipt, and see what the municipality has received. You need not sign in.',
    },
  },
  responses: {
    title: { da: 'Svar på høringen', en: 'Responses to the consultation' },
    summary: {
      da: 'De svar på høringen, som alle må læse.',
      en: 'The responses to the consultation that everyone may read.',
    },
  },
  apply: {
    title: { da: 'Søg en plads', en: 'Apply for a seat' },
    summary: { da: 'Søg en plads i et opgaveudvalg.', en: 'Apply for a seat on a task committee.' },
  },
  committees: {
    title: { da: 'Opgaveudvalg', en: 'Task committees' },
    summary: {
      da: 'Et opgaveudvalg løser én opgave og holder så op. Her er alle, før og nu.',
      en: 'A task committee solves one task and then stops. Here are all of them, past and present.',
    },
  },
  givePlace: {
    title: { da: 'Giv din plads videre', en: 'Give your place away' },
    summary: { da: 'Lad en anden komme i stedet for dig.', en: 'Let somebody else come instead.' },
  },
  takePlace: {
    title: { da: 'Overtag en plads', en: 'Take over a place' },
    summary: { da: 'Kom i stedet for en anden.', en: 'Come in somebody’s place.' },
  },
  volunteerYear: {
    title: { da: 'Dine timer', en: 'Your hours' },
    summary: {
      da: 'Den tid, du har givet på plejehjem.',
      en: 'The time that you have given at care homes.',
    },
  },
  homeQuestions: {
    title: { da: 'Spørgsmål og svar', en: 'Questions and answers' },
    summary: {
      da: 'Det spørger pårørende, frivillige og lærere et plejehjem om.',
      en: 'What relatives, volunteers and teachers ask a care home.',
    },
  },
  askHome: {
    title: { da: 'Stil et spørgsmål', en: 'Ask a question' },
    summary: { da: 'Spørg et plejehjem.', en: 'Ask a care home.' },
  },
  committeeQuestions: {
    title: { da: 'Spørg et udvalg', en: 'Ask a committee' },
    summary: {
      da: 'Organisationers spørgsmål til udvalg, og svarene.',
      en: 'Organisations’ questions to committees, and the answers.',
    },
  },
  askCommittee: {
    title: { da: 'Spørg et udvalg', en: 'Ask a committee' },
    summary: { da: 'Stil et udvalg et spørgsmål.', en: 'Put a question to a committee.' },
  },
  poster: {
    title: { da: 'Plakat', en: 'Poster' },
    summary: {
      da: 'En plakat, der kan printes og hænges op.',
      en: 'A poster to print and put up.',
    },
  },
  ask: {
    title: { da: 'Stil et spørgsmål', en: 'Ask a question' },
    summary: { da: 'Spørg om et opgaveudvalg.', en: 'Ask about a task committee.' },
  },
  stories: {
    title: { da: 'Historier', en: 'Stories' },
    summary: {
      da: 'Fortalt af dem, der kommer på plejehjemmene.',
      en: 'Told by those who come to the care homes.',
    },
  },
  whatWorked: {
    title: { da: 'Det virkede', en: 'This worked' },
    summary: {
      da: 'Ting, som frivillige og plejehjem har prøvet, og som du kan gøre efter.',
      en: 'Things that volunteers and care homes have tried, and that you can do too.',
    },
  },
  tell: {
    title: { da: 'Fortæl om et plejehjem', en: 'Tell of a care home' },
    summary: {
      da: 'Skriv en historie, eller del noget, der virkede.',
      en: 'Write a story, or share something that worked.',
    },
  },
  classVisits: {
    title: { da: 'Besøg af en klasse', en: 'Visit by a class' },
    summary: {
      da: 'Find en tid, hvor hele klassen kan komme på besøg på et plejehjem.',
      en: 'Find a time at which the whole class can visit a care home.',
    },
  },
  fairs: {
    title: { da: 'Frivilligmesser', en: 'Volunteer fairs' },
    summary: {
      da: 'Mød dem, der gør noget for andre. Alle kan komme, og foreninger kan få en stand.',
      en: 'Meet those who do something for others. Everyone can come, and associations can have a stand.',
    },
  },
  stand: {
    title: { da: 'Meld en stand til', en: 'Sign up a stand' },
    summary: {
      da: 'Få en stand på en frivilligmesse.',
      en: 'Have a stand at a volunteer fair.',
    },
  },
  nominate: {
    title: { da: 'Indstil en anden', en: 'Nominate somebody' },
    summary: {
      da: 'Peg på en, der burde have en plads i et opgaveudvalg.',
      en: 'Point to somebody who should have a seat on a task committee.',
    },
  },
  exports: {
    title: { da: 'Hent svarene', en: 'Fetch the responses' },
    summary: {
      da: 'De offentlige svar på høringen som filer.',
      en: 'The public responses to the consultation as files.',
    },
  },
  respond: {
    title: { da: 'Svar på høringen', en: 'Answer the consultation' },
    summary: { da: 'Skriv et svar til kommunen.', en: 'Write an answer to the municipality.' },
  },
  signUp: {
    title: { da: 'Meld dig til', en: 'Sign up' },
    summary: { da: 'Giv en time på et plejehjem.', en: 'Give an hour at a care home.' },
  },
  meetings: {
    title: { da: 'Møder', en: 'Meetings' },
    summary: {
      da: 'Se, hvornår byrådet og udvalgene mødes, og hvad de skal tale om.',
      en: 'See when the council and the committees meet, and what they will talk about.',
    },
  },
  focusList: {
    title: { da: 'Fokuslisten', en: 'The focus list' },
    summary: {
      da: 'Her er de emner, som udvalgene skulle holde særligt øje med. Listen er fra valgperioden 2018-2021.',
      en: 'Here are the topics that the committees were to keep a special eye on. The list is from the term 2018-2021.',
    },
  },
  discussions: {
    title: { da: 'Gruppesnak', en: 'Group discussions' },
    summary: {
      da: 'Ved hvert bord taler man om det samme spørgsmål. Her er, hvad bordene skrev.',
      en: 'At each table people talk about the same question. Here is what the tables wrote.',
    },
  },
  room: {
    title: { da: 'Udvalgets rum', en: 'The committee’s room' },
    summary: {
      da: 'Her arbejder udvalgets medlemmer sammen mellem møderne.',
      en: 'Here the committee’s members work together between the meetings.',
    },
  },
  parties: {
    title: { da: 'Dem, du svarer for', en: 'Those you answer for' },
    summary: {
      da: 'Her ser du, hvilke høringer dit råd eller din forening er inviteret til.',
      en: 'See which consultations your council or association is invited to.',
    },
  },
  volunteer: {
    title: { da: 'Dig som frivillig', en: 'You as a volunteer' },
    summary: {
      da: 'Hvad du helst vil, hvornår og på hvilke sprog. Kun du ser det.',
      en: 'What you would like to do, when and in which languages. Only you see it.',
    },
  },
  guardian: {
    title: { da: 'Svar for en under 15 år', en: 'Answer for somebody under 15' },
    summary: {
      da: 'Du har fået et link eller en kode af en, der gerne vil være med på et plejehjem.',
      en: 'You have been given a link or a code by somebody who would like to come to a care home.',
    },
  },
  guardianYes: {
    title: { da: 'Dem, du har sagt ja for', en: 'Those you have said yes for' },
    summary: {
      da: 'Hvert ja gælder ét plejehjem i et år.',
      en: 'Each yes counts for one care home for a year.',
    },
  },
  represent: {
    title: {
      da: 'Svar for et råd eller en forening',
      en: 'Answer for a council or an association',
    },
    summary: {
      da: 'Har du fået et link eller en kode fra formanden eller kommunen, kan du bruge den her.',
      en: 'If the chair or the municipality gave you a link or a code, you can use it here.',
    },
  },
  partyRoom: {
    title: { da: 'Arbejdsrum', en: 'Workroom' },
    summary: {
      da: 'Her skriver et råd eller en bestyrelse sit høringssvar sammen.',
      en: 'Here a council or board writes its response together.',
    },
  },
  evaluate: {
    title: { da: 'Fortæl, hvordan det gik', en: 'Tell us how it went' },
    summary: {
      da: 'Her evaluerer medlemmer, byråd og medarbejdere et opgaveudvalg.',
      en: 'Here members, council and staff evaluate a task committee.',
    },
  },
  reading: {
    title: { da: 'Læsning af ansøgninger', en: 'Reading of applications' },
    summary: {
      da: 'Her læser udvalgets læsere ansøgningerne.',
      en: 'Here the committee’s readers read the applications.',
    },
  },
  problems: {
    title: { da: 'Opgaver, nogen peger på', en: 'Tasks that people point at' },
    summary: {
      da: 'Det her har folk peget på, at kommunen, borgere og andre bør løse sammen.',
      en: 'This is what people have said that the municipality, citizens and others should solve together.',
    },
  },
  pointAtTask: {
    title: { da: 'Peg på en opgave', en: 'Point at a task' },
    summary: {
      da: 'Ser du noget, som kommunen, borgere og andre bør løse sammen? Peg på det.',
      en: 'Do you see something that the municipality, citizens and others should solve together? Point at it.',
    },
  },
  charter: {
    title: { da: 'Kommissorium', en: 'Charter' },
    summary: {
      da: 'Opgaveudvalgets kommissorium, og hvad der er ændret undervejs.',
      en: 'The task committee’s charter, and what has changed along the way.',
    },
  },
  handIn: {
    title: { da: 'Meld et emne ind', en: 'Hand in a topic' },
    summary: {
      da: 'Meld et emne ind til et dialogmøde.',
      en: 'Hand in a topic for a dialogue meeting.',
    },
  },
  moveItem: {
    title: { da: 'Bed om at flytte en sag', en: 'Ask to move an item' },
    summary: {
      da: 'Bed om, at der bliver talt om en sag.',
      en: 'Ask that an item be talked about.',
    },
  },
  pool: {
    title: { da: 'Puljen: bliv spurgt senere', en: 'The pool: be asked later' },
    summary: {
      da: 'Sig, hvad du gerne vil være med til. Så kan kommunen spørge dig, når der er noget, der passer.',
      en: 'Say what you would like to join. Then the municipality can ask you when something fits.',
    },
  },
  me: {
    title: { da: 'Mig', en: 'Me' },
    summary: { da: 'Det, der er dit i Medspil.', en: 'What is yours in Medspil.' },
  },
  submissions: {
    title: { da: 'Mine indsendelser', en: 'My submissions' },
    summary: {
      da: 'Kladder, ting der venter, og kvitteringer.',
      en: 'Drafts, things that wait, and receipts.',
    },
  },
  messages: {
    title: { da: 'Beskeder', en: 'Messages' },
    summary: {
      da: 'Nyt om det, du har sendt, og det, du er bedt om.',
      en: 'News about what you have sent and what you have been asked to do.',
    },
  },
  posted: {
    title: { da: 'Udgående post', en: 'Outgoing mail' },
    summary: {
      da: 'Det, der ville være sendt på mail, hvis det var alvor.',
      en: 'What would have been mailed if this were for real.',
    },
  },
  signIn: {
    title: { da: 'Log ind', en: 'Sign in' },
    summary: {
      da: 'Log ind for at sende, følge og se dine kvitteringer.',
      en: 'Sign in to send, follow and see your receipts.',
    },
  },
  desk: {
    title: { da: 'Arbejdsbord', en: 'Desk' },
    summary: { da: 'For medarbejdere i kommunen.', en: 'For the municipality’s staff.' },
  },
  phoneChains: {
    title: { da: 'Telefonkæder', en: 'Phone chains' },
    summary: {
      da: 'I en telefonkæde ringer man til hinanden på faste dage.',
      en: 'In a phone chain people ring one another on fixed days.',
    },
  },
  notFound: {
    title: { da: 'Siden findes ikke', en: 'There is no such page' },
    summary: {
      da: 'Måske er adressen skrevet forkert, eller siden er flyttet.',
      en: 'The address may be mistyped, or the page has moved.',
    },
  },
  unavailable: {
    title: { da: 'Noget gik galt', en: 'Something went wrong' },
    summary: {
      da: 'Siden kunne ikke vises. Prøv igen om lidt.',
      en: 'The page could not be shown. Try again in a little while.',
    },
  },
} as const satisfies Record<string, PageWords>

export const frameWords = {
  municipality: { da: 'Hedensted Kommune', en: 'Hedensted Municipality' },
  signIn: { da: 'Log ind', en: 'Sign in' },
  menu: { da: 'Hovedmenu', en: 'Main menu' },
  /** With the icons' lines, as client/ui/Icon.tsx draws them. */
  rooms: [
    {
      href: '/',
      label: { da: 'Hjem', en: 'Home' },
      icon: 'M3.8 11.4 12 4.2l8.2 7.2M5.8 9.8V18a2 2 0 0 0 2 2h8.4a2 2 0 0 0 2-2V9.8M10 20v-4.2a2 2 0 0 1 4 0V20',
    },
    {
      href: '/deltag',
      label: { da: 'Deltag', en: 'Take part' },
      icon: 'M9.2 6.2a2.4 2.4 0 1 1-4.8 0 2.4 2.4 0 0 1 4.8 0M19.6 6.2a2.4 2.4 0 1 1-4.8 0 2.4 2.4 0 0 1 4.8 0M2.8 20v-4.8a4 4 0 0 1 7-2.6l2.2 2.5 2.2-2.5a4 4 0 0 1 7 2.6V20',
    },
    {
      href: '/foelg',
      label: { da: 'Følg', en: 'Follow' },
      icon: 'm12 3.8 2.5 5.2 5.7.8-4.1 4 1 5.7-5.1-2.7-5.1 2.7 1-5.7-4.1-4 5.7-.8z',
    },
    {
      href: '/mig',
      label: { da: 'Mig', en: 'Me' },
      icon: 'M16 8a4 4 0 1 1-8 0 4 4 0 0 1 8 0M4.5 20.2a7.6 7.6 0 0 1 15 0',
    },
  ],
  trial: { da: 'Prøveudgave', en: 'Trial version' },
  trialMore: { da: 'Intet her når kommunen.', en: 'Nothing here reaches the municipality.' },
  changePersona: { da: 'Skift person', en: 'Change person' },
  noScript: {
    da: 'Din browser kører ikke JavaScript. Uden det kan du ikke se resten af siden eller sende noget herfra.',
    en: 'Your browser does not run JavaScript. Without it you cannot see the rest of this page or send anything from here.',
  },
  contact: {
    da: 'Vil du hellere tale med et menneske, så ring eller skriv til Hedensted Kommune. Du finder nummer og adresse på',
    en: 'If you would rather talk to a person, ring or write to Hedensted Municipality. You find number and address at',
  },
  phone: { da: 'Telefon', en: 'Telephone' },
  email: { da: 'E-mail', en: 'E-mail' },
} as const

/** The municipality's own site, where its telephone number and address stand. */
export const contactAddress = 'https://www.hedensted.dk'
