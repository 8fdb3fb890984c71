import { dictionary } from '../../language.ts'

export const text = dictionary({
  da: () => import('./text.da.ts'),
  en: () => import('./text.en.ts'),
})
