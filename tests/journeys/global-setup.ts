import { layForAll } from '../harness/laid.ts'

export default layForAll
