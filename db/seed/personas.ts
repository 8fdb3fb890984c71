// The example people of the demo: made up, each holding one place in the municipality's life.
import type { Role } from '../../shared/accounts.ts'
import type { Bilingual } from '../../shared/text.ts'

interface PersonaData {
  id: string
  name: string
  roles: { role: Role; bodyId?: string }[]
  description: Bilingual
}

export const personas: readonly PersonaData[] = [
  {
    id: 'karen',
    name: 'Karen Eksempel',
    roles: [{ role: 'citizen' }],
    description: {
      da: 'Borger i Uldum. Driver fællesspisning og vil gerne være med i et opgaveudvalg.',
      en: 'Citizen in Uldum. Runs shared dinners and would like to join a task committee.',
    },
  },
  {
    id: 'yusuf',
    name: 'Yusuf Eksempel',
    roles: [{ role: 'citizen' }],
    description: {
      da: 'Borger i Hedensted, 17 år. Går på gymnasiet og vil vide, hvad der sker for unge.',
      en: 'Citizen in Hedensted, 17. At upper secondary school, wants to know what happens for young people.',
    },
  },
  {
    id: 'birthe',
    name: 'Birthe Eksempel',
    roles: [{ role: 'citizen' }, { role: 'representative', bodyId: 'lokalraad-loesning' }],
    description: {
      da: 'Repræsentant for lokalrådet i Løsning. Svarer på høringer for rådet.',
      en: 'Represents the local council of Løsning. Answers consultations for it.',
    },
  },
  {
    id: 'niels',
    name: 'Niels Eksempel',
    roles: [{ role: 'citizen' }, { role: 'chair', bodyId: 'lokalraad-uldum' }],
    description: {
      da: 'Formand for lokalrådet i Uldum.',
      en: 'Chair of the local council of Uldum.',
    },
  },
  {
    id: 'grethe',
    name: 'Grethe Eksempel',
    roles: [{ role: 'citizen' }, { role: 'volunteer' }],
    description: {
      da: 'Frivillig, 71 år. Læser højt på plejehjem om torsdagen.',
      en: 'Volunteer, 71. Reads aloud at a care home on Thursdays.',
    },
  },
  {
    id: 'mette',
    name: 'Mette Eksempel',
    roles: [
      { role: 'citizen' },
      { role: 'coordinator', bodyId: 'laerkevang' },
      { role: 'coordinator', bodyId: 'pilehaven' },
    ],
    description: {
      da: 'Frivilligkoordinator på to plejehjem.',
      en: 'Volunteer coordinator at two care homes.',
    },
  },
  {
    id: 'jonas',
    name: 'Jonas Eksempel',
    roles: [{ role: 'citizen' }, { role: 'business' }],
    description: {
      da: 'Ejer et smedeværksted i Hornsyld og vil gerne tage unge i praktik.',
      en: 'Owns a smithy in Hornsyld and would like to take young people in.',
    },
  },
  {
    id: 'lone',
    name: 'Lone Eksempel',
    roles: [
      { role: 'citizen' },
      { role: 'councillor' },
      { role: 'councillor', bodyId: '2026-laering' },
    ],
    description: {
      da: 'Medlem af byrådet og af Udvalget for Læring.',
      en: 'Member of the council and of the Committee for Learning.',
    },
  },
  {
    id: 'peter',
    name: 'Peter Eksempel',
    roles: [{ role: 'citizen' }, { role: 'caseworker' }],
    description: {
      da: 'Sagsbehandler. Læser ansøgninger og høringssvar.',
      en: 'Caseworker. Reads applications and consultation responses.',
    },
  },
  {
    id: 'anna',
    name: 'Anna Eksempel',
    roles: [{ role: 'citizen' }, { role: 'administrator' }],
    description: {
      da: 'Administrator. Kan alt det, som sagsbehandlere og koordinatorer kan.',
      en: 'Administrator. May do all that caseworkers and coordinators may.',
    },
  },
  {
    id: 'ulla',
    name: 'Ulla Eksempel',
    roles: [{ role: 'citizen' }, { role: 'head-of-area' }],
    description: {
      da: 'Chef for et område i kommunen. Er med på dialogmøder.',
      en: 'Head of an area in the municipality. Takes part in dialogue meetings.',
    },
  },
  {
    id: 'sofie',
    name: 'Sofie Eksempel',
    roles: [{ role: 'citizen' }],
    description: {
      da: 'Barnebarn, 14 år. Vil gerne komme på plejehjemmet, når hendes mor siger ja.',
      en: 'Grandchild, 14. Would like to come to the care home once her mother says yes.',
    },
  },
]
