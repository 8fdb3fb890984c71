export default {
  title: 'Er du kommet?',
  lead: 'Sig til her, så ved koordinatoren, at du er her. Så tæller timen også med.',
  home: 'Plejehjemmet',
  press: 'Ja, jeg er her',
  when: 'Du kan sige til fra en halv time før din tid og indtil to timer efter.',
  offline:
    'Du er uden forbindelse. Tryk alligevel. Vi sender det, når der er forbindelse. Når det frem senere end to timer efter din tid, så sig til koordinatoren.',
  sending: 'Din melding er på vej. Du kan godt gå ind.',
  signIn: 'Log ind først',
  signInBody: 'Så ved vi, hvem der er kommet. Koden husker vi imens.',
  noCode: 'Scan koden ved døren',
  noCodeBody:
    'Den hænger der, hvor du kommer ind. Er den væk, så sig til en ansat, at du er kommet.',
  call: (number: string) => `Ring til koordinatoren: ${number}`,
  page: 'Se plejehjemmets side',
}
