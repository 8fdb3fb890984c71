import { api, read } from '../../api.ts'

export const askSwap = (code: string) => read(api.me['shift-swaps'].$post({ json: { code } }))
