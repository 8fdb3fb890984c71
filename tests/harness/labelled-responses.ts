// Danish consultation responses of which it is known who wrote the same letter: made from fixed seeds.

/** `letter` names the letter it was made from; null for one that somebody wrote alone. */
export interface LabelledResponse {
  letter: string | null
  how: 'copy' | 'signed' | 'edited' | 'added to' | 'paraphrase' | 'own'
  text: string
}

/** Letters as associations send them round, each with two retellings in other words, which are no copies. */
const letters: Record<string, [letter: string, ...retold: string[]]> = {
  svømmehal: [
    'Vi beder byrådet om at lade svømmehallen i Juelsminde holde åbent hele året. Hallen bruges af skolernes svømmeundervisning, af foreningerne og af mange ældre, som holder sig i gang i det varme bassin. Lukker den om sommeren, skal børnene køre til Horsens, og flere vil holde op med at svømme. Pengene, der spares, er små ved siden af, hvad det koster, når folk bliver mindre raske.',
    'Det vil være en dårlig idé at spare på svømmehallen. Min mor på 78 går til vandgymnastik to gange om ugen, og uden det varme vand kunne hun ikke klare sig selv. Find pengene et andet sted end hos dem, der svømmer om sommeren.',
    'Bassinet i Juelsminde samler alle aldre. Skoleelever lærer at svømme der, og pensionister møder hinanden. At lukke i tre måneder sparer næsten ingenting og rammer dem, der ikke har bil.',
  ],
  bus: [
    'Bus 104 er den eneste forbindelse fra Stenderup til gymnasiet, og den foreslås nedlagt. Uden bussen kan de unge ikke komme hjem efter klokken 16, og familier uden to biler må flytte. Vi foreslår i stedet, at bussen kører med færre stop, og at kommunen taler med Horsens om at dele udgiften. Et lokalsamfund uden bus mister sine unge, og så mister det også skolen og købmanden.',
    'Jeg har to teenagere, som hver dag tager bussen til gymnasiet. Forsvinder linje 104, må jeg gå ned i tid for at køre dem. Der er ingen sikker cykelvej, og om vinteren er det mørkt. Kunne en mindre bus klare det?',
    'Kollektiv trafik på landet er ikke en luksus. Nedlægges ruten gennem Stenderup, kan kun den, der har kørekort og bil, bo her. Lad nabokommunerne betale med, så ruten kan bestå.',
  ],
  skole: [
    'Forældrerådet er imod forslaget om større klasser i indskolingen. Med 28 børn i en klasse bliver der mindre tid til den enkelte, og de stille børn bliver ikke set. Lærerne fortæller, at de allerede nu må vælge, hvem de kan hjælpe. Vi vil hellere undvære nye skærme og møbler end voksne i klassen. Børn, der får en god start, klarer sig bedre hele vejen igennem skolen.',
    'Som lærer gennem tyve år ved jeg, hvad tre ekstra elever betyder. Der bliver mere uro, og de børn, der ikke rækker hånden op, forsvinder. Spar på inventaret, ikke på de voksne.',
    'Hvis klasserne gøres større, bliver det de svageste, der betaler. Min søn har brug for en voksen tæt på. Allerede i dag er der for lidt tid til ham i første klasse.',
  ],
  cykelsti: [
    'Vi ønsker en cykelsti mellem Uldum og Tørring, så børn kan cykle sikkert til skole og idræt. Vejen er smal og uden rabat, og lastbilerne kører stærkt. Flere forældre kører derfor deres børn i bil, og det giver endnu mere trafik om morgenen. Cykelstien har stået på kommunens liste i tolv år. Nu er det tid til at bygge den, før der sker en ulykke.',
    'Strækningen til Tørring er livsfarlig på cykel. I sidste uge blev min datter presset ud i grøften af en lastbil. Hvor længe skal vi blive ved med at vente på den sti, som blev lovet for mange år siden?',
    'Byg stien nu. Når forældre ikke tør sende børnene afsted på cykel, holder alle bilerne foran skolen. Uldum har ventet længe nok, og andre byer er blevet taget først.',
  ],
  plejehjem: [
    'Pårørenderådet advarer mod at spare på aftenvagterne på plejehjemmene. Om aftenen er de fleste beboere urolige, og to medarbejdere kan ikke være hos tyve mennesker. Det bliver de mest syge, der må vente. Vi foreslår at flytte timer fra administrationen til aftenvagten og at lade frivillige hjælpe med sang og højtlæsning, men frivillige kan ikke erstatte uddannet personale.',
    'Min far bor på plejehjem og er bange, når det bliver mørkt. Sidste efterår lå han i en time og kaldte, fordi der kun var to på arbejde. Det må ikke blive værre. Tag hellere af papirarbejdet.',
    'Sygeplejersker og assistenter om aftenen er det sidste, man skal skære i. Sang og selskab kan vi andre bidrage med, men ikke medicin og pleje.',
  ],
  bibliotek: [
    'Biblioteket i Hornsyld bør beholde de bemandede timer. Mange af os får hjælp til NemID, MitID og post fra det offentlige, og det kan en selvbetjent dør ikke give. Biblioteket er også det eneste sted i byen, hvor unge kan sidde og læse lektier uden at skulle købe noget. Skær hellere i åbningstiden om søndagen end i de timer, hvor der er et menneske at spørge.',
    'Jeg er 81 år og kan ikke finde ud af computeren. På biblioteket sidder Bente, og hun hjælper mig hver måned. Hvem skal jeg ellers spørge? En kode i døren hjælper mig ikke.',
    'Hornsyld har ingen ungdomsklub, så vores børn mødes mellem bøgerne efter skole. Uden personale bliver det et tomt lokale. Søndagen kan vi bedre undvære.',
  ],
}

const additions = [
  'Selv bor jeg på Bakkevej og går der hver torsdag med min nabo.',
  'Min familie flyttede hertil for ni år siden, netop fordi det fandtes.',
  'Jeg vil gerne hjælpe til, hvis I mangler hænder, og det tror jeg flere vil.',
  'Som tidligere formand for borgerforeningen har jeg fulgt sagen længe.',
  'Hvorfor blev vi ikke spurgt, før forslaget blev lavet færdigt?',
  'I Tørring fandt man en ordning med foreningerne, som alle var glade for.',
  'Min datter på 11 år siger, at det er det bedste ved at bo her.',
  'Regn venligst på, hvad det koster at køre alle de børn med taxa.',
  'Til sidst vil jeg takke de ansatte, som gør det så godt med så lidt.',
  'Vi er seks husstande på vejen, og vi mener alle sammen det samme.',
]

const openings = ['Hej.', 'Kære byråd.', 'Til Hedensted Kommune.', 'Høringssvar fra en borger.', '']
const closings = [
  'Venlig hilsen Karen',
  'Mvh. Poul Erik, Uldum',
  'De bedste hilsner, Anne og Jens',
  '',
]

const who = ['Min mand', 'Vores forening', 'Naboen', 'Jeg selv', 'Vores yngste', 'Spejderlederen']
const does = [
  'savner',
  'har længe ønsket sig',
  'er træt af',
  'kan ikke forstå',
  'glæder sig over',
  'frygter for',
]
const what = [
  'belysningen på stien',
  'den nye affaldsordning',
  'støjen fra motorvejen',
  'parkeringen ved stationen',
  'det grønne område bag hallen',
  'taksterne for ungdomsskolen',
  'ventetiden hos tandplejen',
  'hegnet om kunstgræsbanen',
  'åbningstiden på genbrugspladsen',
  'vedligeholdet af asfalten',
]
const when = [
  'især om vinteren',
  'hver eneste morgen',
  'siden kommunen lagde om',
  'når der er kamp',
  'i skoleferierne',
  'efter klokken 22',
]
const because = [
  'fordi vi går der med hunden',
  'og det går ud over søvnen',
  'så vi kører længere end nødvendigt',
  'og ingen svarer i telefonen',
  'selv om vi betaler skat som alle andre',
  'uden at nogen har forklaret hvorfor',
]
const wish = [
  'Sæt flere lamper op',
  'Spørg dem, der bor der',
  'Lav en prøve i et år',
  'Brug pengene på noget andet',
  'Lad foreningerne drive det',
  'Vent til regnskabet er gjort op',
  'Se på, hvad Vejle har gjort',
  'Hold fast i den gamle ordning',
]

/** The same numbers every time. */
export function chance(seed: number) {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

export function labelledResponses(seed = 7): LabelledResponse[] {
  const draw = chance(seed)
  const pick = (from: readonly string[]) => from[draw(from.length)] ?? ''
  const made: LabelledResponse[] = []
  for (const [index, [letter, [text, ...retold]]] of Object.entries(letters).entries()) {
    // The last two letters found few senders, so nobody stands between those who added much of their own.
    const isRare = index > 3
    const times = (usual: number) => (isRare ? 0 : usual)
    const add = (how: LabelledResponse['how'], written: string) =>
      made.push({ letter, how, text: written.trim() })
    for (let time = 0; time < times(8); time++) add('copy', time % 2 ? text : text.toUpperCase())
    for (let time = 0; time < times(12); time++)
      add('signed', `${pick(openings)}\n${text}\n${pick(closings)}`)
    for (let time = 0; time < times(12); time++) add('edited', edited(text, 1 + draw(4), draw))
    for (let time = 0; time < (isRare ? 4 : 20); time++) {
      const own = Array.from({ length: 1 + draw(8) }, () => pick(additions)).join(' ')
      const parts = draw(2) ? [own, text] : [text, own]
      add('added to', [pick(openings), ...parts, pick(closings)].join('\n'))
    }
    for (const each of retold) made.push({ letter: null, how: 'paraphrase', text: each })
  }
  for (let time = 0; time < 150; time++) {
    const sentence = () =>
      `${pick(who)} ${pick(does)} ${pick(what)} ${pick(when)}, ${pick(because)}. ${pick(wish)}.`
    const text = Array.from({ length: 1 + draw(4) }, sentence).join(' ')
    made.push({ letter: null, how: 'own', text: `${pick(openings)} ${text} ${pick(closings)}` })
  }
  return made
}

/** Small changes as people make them: a word left out, doubled, swapped for another or misspelt. */
function edited(text: string, times: number, draw: (below: number) => number): string {
  const words = text.split(' ')
  for (let time = 0; time < times; time++) {
    const at = draw(words.length)
    const word = words[at] ?? ''
    const changes = [[], [word, word], [`${word.slice(0, 2)}${word.slice(3)}`], ['faktisk', word]]
    words.splice(at, 1, ...(changes[draw(changes.length)] ?? []))
  }
  return words.join(' ')
}
