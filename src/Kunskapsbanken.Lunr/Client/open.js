import { SearchError } from './errors.js'
import { Files } from './files.js'
import { Index } from './index.js'
import { parseDirectory } from './parsing.js'
import { Shards } from './shards.js'

const fetchFrom = base => async name => {
  const response = await fetch(`${base}${name}.txt`)
  return response.ok ? response.text() : undefined
}

// A page opened from a disk may not fetch, but may load scripts.
const waiting = new Map()
const scriptFrom = base => {
  globalThis.kunskapsbankenShard = (name, text) => waiting.get(name)?.(text)
  return name => new Promise((resolve, reject) => {
    waiting.set(name, resolve)
    const script = document.createElement('script')
    script.src = `${base}${name}.js`
    script.onerror = reject
    script.onload = () => script.remove()
    document.head.append(script)
  })
}

// Opens an index. Base is the address of the shards' folder, with a slash at the end; load, from a file's name to its text,
// replaces fetching.
export const open = async (base, load) => {
  load ??= globalThis.location?.protocol === 'file:' ? scriptFrom(base) : fetchFrom(base)
  const files = new Files(load)
  const directory = await files.get('D', 'directory', '', parseDirectory)
  if (directory.pipeline !== 'trimmer-sv,stemmer-sv') throw new SearchError('version', 'The index is of another language.', { file: 'directory' })
  return new Index(new Shards(files, directory))
}
