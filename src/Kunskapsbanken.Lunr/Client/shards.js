import { SearchError } from './errors.js'
import { Reader } from './files.js'
import { parseGroup, parseList, parsePostings, parseTerms } from './parsing.js'
import { fold } from './swedish.js'

// Of items in order of key, the last whose key is not after a term's, and, for a beginning, those after it that share it.
const covering = (items, term, asPrefix) => {
  const key = fold(term)
  const first = Math.max(0, items.findLastIndex(item => item.key <= key))
  return items.filter((item, i) => i === first || (asPrefix && i > first && item.key.startsWith(key)))
}

// Fetches what is asked for, and what is needed to find it.
export class Shards {
  constructor(files, directory) {
    this.files = files
    this.directory = directory
  }

  // The shards that a term would stand in, or the terms with a beginning.
  async terms(term, asPrefix) {
    const groups = covering(this.directory.groups, term, asPrefix).map(({ hash }) => this.files.get('G', `g-${hash}`, hash, parseGroup))
    return Promise.all(covering((await Promise.all(groups)).flat(), term, asPrefix).map(({ hash }) => this.files.get('S', `s-${hash}`, hash, parseTerms)))
  }

  // A term's postings; undefined when the index does not have it.
  async entry(term) {
    const [shard] = await this.terms(term)
    const head = shard?.get(term)
    return head && (head.entry ??= parsePostings(head, this.directory.fields.length))
  }

  // Sorted: all terms with this beginning, and perhaps others. Asks the shards when all of them will be needed anyhow.
  async termsFrom(prefix, all) {
    const lists = all
      ? (await this.terms(prefix, true)).map(shard => [...shard.keys()])
      : await Promise.all(covering(this.directory.groups, prefix, true).map(({ list }) => this.files.get('T', `t-${list}`, list, parseList)))
    return lists.flat().sort((a, b) => (a < b ? -1 : 1))
  }

  // Numbers, fields' lengths and fragments' hashes for a range of documents.
  documents(file) {
    const { documents, documentSize, fragmentSize, fields } = this.directory
    return this.files.get('N', `n-${documents[file]}`, documents[file], text => {
      const reader = new Reader(text)
      const first = file * documentSize
      let previous = first - 1
      const numbers = reader.list(() => (previous += reader.number() + 1))
      const lengths = fields.map(() => {
        const byNumber = new Int32Array(documentSize)
        reader.digits(numbers.length).forEach((length, i) => { byNumber[numbers[i] - first] = length })
        return byNumber
      })
      const files = new Set(numbers.map(number => Math.floor(number / fragmentSize)))
      return { numbers, lengths, hashes: new Map([...files].map(number => [number, reader.raw(5)])) }
    })
  }

  // What a list shows of a document.
  async fragment(document) {
    const { fragmentSize, documentSize } = this.directory
    const file = Math.floor(document / fragmentSize)
    const { hashes } = await this.documents(Math.floor(document / documentSize))
    const fragments = await this.files.get('R', `r-${file}-${hashes.get(file)}`, hashes.get(file), text => {
      const reader = new Reader(text)
      return new Map(reader.list(() => [
        file * fragmentSize + reader.number(),
        { ref: reader.string(), title: reader.string(), url: reader.string(), labels: reader.list(() => reader.string()), text: reader.string() }
      ]))
    })
    return fragments.get(document)
  }

  async column(name) {
    const hash = this.directory.columns.get(name)
    if (!hash) throw new SearchError('column', `There is no column '${name}'.`)
    return this.files.get('C', `c-${hash}`, hash, text => {
      const reader = new Reader(text)
      const values = reader.list(() => reader.string())
      let document = -1
      const of = reader.list(() => [document += reader.number() + 1, reader.list(() => reader.number())])
      return { values, of: new Map(of) }
    })
  }
}
