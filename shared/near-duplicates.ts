// Texts that are almost the same, found among very many: word shingles, MinHash and LSH bands.
// Broder, "On the resemblance and containment of documents" (1997); Leskovec, Rajaraman and Ullman,
// "Mining of Massive Datasets", chapter 3.
import { wordsIn } from './danish-words.ts'

/** How many words in a row are one shingle. */
export const shingleWords = 3
/** A signature is this many bands of this many hashes each. */
export const bandCount = 32
const bandRows = 3
export const signatureSize = bandCount * bandRows

/** Two texts are near-duplicates where this much of all their shingles is common to both, … */
const resemblanceMin = 0.45
/** … or where this much of the shorter one's stands in the longer, so that a letter with much added still counts. */
const containmentMin = 0.6
/** What is below it is never joined, nor are groups whose first texts are. */
const resemblanceFloor = 0.2
/** With how many of those that share a band each is compared. */
const comparedMax = 16
/** By how many of its members the most typical of a group is judged. */
const judgesMax = 50

/** MurmurHash3's last step (Appleby, public domain): every bit of the input changes about half of those that come out. */
function mix(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Fixed, so that a text has the same signature wherever and whenever it is made; odd, so that no two shingles meet. */
const factors = Uint32Array.from({ length: signatureSize }, (_, at) => mix(at + 0x9e3779b9) | 1)
const addends = Uint32Array.from({ length: signatureSize }, (_, at) => mix(at + 0x85ebca77))

/** FNV-1a over the UTF-16 units of a word. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash
}

/**
 * @returns the different shingles of a text as 32-bit hashes; a text with fewer words than a shingle is one
 * shingle, and a text without words has none
 */
export function shinglesOf(text: string): Uint32Array {
  const words = wordsIn(text).map(({ word }) => hashOf(word))
  const size = Math.min(shingleWords, words.length)
  const shingles = new Set<number>()
  for (let at = 0; size > 0 && at + size <= words.length; at++) {
    let hash = size
    for (let next = at; next < at + size; next++)
      hash = mix(Math.imul(hash, 31) ^ (words[next] ?? 0))
    shingles.add(hash)
  }
  return Uint32Array.from(shingles)
}

/**
 * @returns the MinHash signature, `signatureSize` 32-bit numbers: two texts have each number in common with the
 * probability of their resemblance
 */
export function signatureOf(shingles: Uint32Array): Uint32Array {
  const signature = new Uint32Array(signatureSize)
  for (let at = 0; at < signatureSize; at++) {
    const factor = factors[at] ?? 1
    const addend = addends[at] ?? 0
    let least = 0xffffffff
    for (let next = 0; next < shingles.length; next++) {
      const hash = (Math.imul(factor, shingles[next] ?? 0) + addend) >>> 0
      if (hash < least) least = hash
    }
    signature[at] = least
  }
  return signature
}

/** @returns the exact Jaccard resemblance of two sets of shingles, 0 to 1; 0 where both are empty */
export function resemblance(one: Uint32Array, other: Uint32Array): number {
  const known = new Set(one)
  let common = 0
  for (const shingle of other) if (known.has(shingle)) common += 1
  const all = one.length + other.length - common
  return all === 0 ? 0 : common / all
}

/** @returns the resemblance as two signatures estimate it, with a standard error of at most 0.052 */
export function estimatedResemblance(one: Uint32Array, other: Uint32Array): number {
  let same = 0
  for (let at = 0; at < signatureSize; at++) if (one[at] === other[at]) same += 1
  return same / signatureSize
}

export interface NearDuplicates {
  /** The keys of two or more texts that are almost the same, in the order in which they were added. */
  keys: number[]
  /** The one of them whose words most of the others have: mostly the letter without anything added. */
  typical: number
}

export interface Grouper {
  /** Takes a text in; one without words is in no group. */
  add(key: number, text: string): void
  /**
   * Compares those that share a band, 0 up to `bandCount`. Each band is a piece of work of its own, so that
   * whoever asks can let others in between.
   */
  compare(band: number): void
  /** What has been found, by the order of each group's first text. */
  groups(): NearDuplicates[]
}

/**
 * Groups texts that are almost the same. It keeps about 330 bytes for each text, and none of its words.
 * Ordinals must stay under 2^20, so at most about a million texts are taken.
 */
export function createGrouper(): Grouper {
  let count = 0
  let room = 1024
  let keys = new Float64Array(room)
  let sizes = new Uint32Array(room)
  // What is compared; 16 bits of each hash are enough, and half the memory.
  let sketches = new Uint16Array(room * signatureSize)
  let bands = Array.from({ length: bandCount }, () => new Uint32Array(room))
  const parents: number[] = []

  function makeRoom() {
    room *= 2
    keys = copied(new Float64Array(room), keys)
    sizes = copied(new Uint32Array(room), sizes)
    sketches = copied(new Uint16Array(room * signatureSize), sketches)
    bands = bands.map((band) => copied(new Uint32Array(room), band))
  }

  /** The first text of the group that a text is in. */
  function rootOf(at: number): number {
    let root = at
    while (parents[root] !== root) {
      const above = parents[root] ?? root
      parents[root] = parents[above] ?? above
      root = parents[root] ?? root
    }
    return root
  }

  function resemble(one: number, other: number): number {
    let same = 0
    const from = one * signatureSize
    const to = other * signatureSize
    for (let at = 0; at < signatureSize; at++)
      if (sketches[from + at] === sketches[to + at]) same += 1
    return same / signatureSize
  }

  /** How much of one's shingles another has, out of the resemblance and how many each has. */
  function contained(one: number, other: number, alike: number): number {
    const mine = sizes[one] ?? 0
    const common = (alike * (mine + (sizes[other] ?? 0))) / (1 + alike)
    return Math.min(1, common / mine)
  }

  function isNear(one: number, other: number): boolean {
    const alike = resemble(one, other)
    if (alike < resemblanceFloor) return false
    if (alike >= resemblanceMin) return true
    const shorter = (sizes[one] ?? 0) <= (sizes[other] ?? 0)
    const part = shorter ? contained(one, other, alike) : contained(other, one, alike)
    return part >= containmentMin
  }

  function join(one: number, other: number) {
    const [first, second] = [rootOf(one), rootOf(other)]
    // A chain of small steps must not end far from where it began.
    if (resemble(first, second) < resemblanceFloor) return
    parents[Math.max(first, second)] = Math.min(first, second)
  }

  function typicalOf(members: readonly number[]): number {
    const step = Math.max(1, Math.floor(members.length / judgesMax))
    const judges = members.filter((_, index) => index % step === 0).slice(0, judgesMax)
    let typical = members[0] ?? 0
    let most = -1
    for (const member of members) {
      let sum = 0
      for (const judge of judges)
        if (judge !== member) sum += contained(member, judge, resemble(member, judge))
      // A judge does not judge itself, and must not lose by it.
      const score = sum / (judges.length - (judges.includes(member) ? 1 : 0) || 1)
      if (score > most + 1e-9) [typical, most] = [member, score]
    }
    return typical
  }

  return {
    add(key, text) {
      const shingles = shinglesOf(text)
      if (shingles.length === 0) return
      if (count === room) makeRoom()
      const signature = signatureOf(shingles)
      keys[count] = key
      sizes[count] = shingles.length
      sketches.set(
        signature.map((hash) => hash & 0xffff),
        count * signatureSize,
      )
      for (const [band, hashes] of bands.entries()) {
        let hash = band
        for (let row = 0; row < bandRows; row++)
          hash = mix(Math.imul(hash, 31) ^ (signature[band * bandRows + row] ?? 0))
        hashes[count] = hash
      }
      parents.push(count)
      count += 1
    },

    compare(band) {
      const hashes = bands[band] ?? new Uint32Array()
      // Hash and ordinal in one number sort at once: 32 and 20 bits are what a double holds exactly.
      const ordered = new Float64Array(count)
      for (let at = 0; at < count; at++) ordered[at] = (hashes[at] ?? 0) * 2 ** 20 + at
      ordered.sort()
      let hash = -1
      let seen: number[] = []
      for (const each of ordered) {
        const at = each % 2 ** 20
        const own = (each - at) / 2 ** 20
        if (own !== hash) [hash, seen] = [own, []]
        const near = seen.find((other) => rootOf(other) === rootOf(at) || isNear(other, at))
        if (near === undefined) {
          if (seen.length < comparedMax) seen.push(at)
        } else if (rootOf(near) !== rootOf(at)) join(near, at)
      }
    },

    groups() {
      const members = new Map<number, number[]>()
      for (let at = 0; at < count; at++) {
        const root = rootOf(at)
        const group = members.get(root)
        if (group) group.push(at)
        else members.set(root, [at])
      }
      return [...members.values()]
        .filter((group) => group.length > 1)
        .map((group) => ({
          keys: group.map((at) => keys[at] ?? 0),
          typical: keys[typicalOf(group)] ?? 0,
        }))
    },
  }
}

function copied<Numbers extends Float64Array | Uint32Array | Uint16Array>(
  larger: Numbers,
  smaller: Numbers,
): Numbers {
  larger.set(smaller)
  return larger
}
