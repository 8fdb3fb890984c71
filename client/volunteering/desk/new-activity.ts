// A new activity while it is written: kept on this phone, checked by the shared schema, sent once.
import { createSignal, onMount } from 'solid-js'
import { createStore } from 'solid-js/store'
import { type Fault, toFaults } from '../../../shared/problem.ts'
import { addMinutes, fromLocal, toLocal } from '../../../shared/time.ts'
import type { NewActivity } from '../../../shared/volunteering.ts'
