export default {
  title: 'Står der noget om en beboer?',
  kinds: { cpr: 'ligner et CPR-nummer', room: 'ligner nummeret på en stue eller en bolig' },
  why: 'Andre kan læse det, du skriver. Derfor må det ikke vise, hvem der bor her.',
  mend: 'Ret teksten, og tryk igen.',
  keep: 'Ret teksten. Er den rigtig, som den er, så tryk igen.',
}
