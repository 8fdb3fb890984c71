// Language and look: the person's own choices on this phone.
import { changeLanguage, language } from '../language.ts'
import { changeTheme, type Theme, theme } from '../theme.ts'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { Section } from '../ui/Section.tsx'
import { text } from './text.ts'

const themes: readonly Theme[] = ['system', 'light', 'dark']

export function Choices() {
  const t = text.use()
  return (
    <Section title={t().choices}>
      <RadioGroup
        id="language"
        label={t().language}
        required
        value={language()}
        options={[
          { value: 'da', label: t().danish },
          { value: 'en', label: t().english },
        ]}
        onInput={(value) => void changeLanguage(value === 'en' ? 'en' : 'da')}
      />
      <RadioGroup
        id="theme"
        label={t().theme}
        required
        value={theme()}
        options={themes.map((value) => ({ value, label: t()[value] }))}
        onInput={(value) => changeTheme(themes.find((each) => each === value) ?? 'system')}
      />
    </Section>
  )
}
