import { SearchError } from './errors.js'
import { fuzzyPattern, match, wildcardPattern } from './patterns.js'
import { parseQuery } from './query.js'
import { score, weigh } from './scoring.js'
import { analyze, baseForms, fold, mayStandFor, trim } from './swedish.js'

export class Index {
  constructor(shards) {
    this.shards = shards
    this.names = shards.directory.fields.map(field => field.name)
  }

  // Answers in lunr's language, as lunr does: { results: [{ document, score }], terms }.
  async search(text) {
    const clauses = parseQuery(text, this.names)
    await Promise.all(clauses.map(async clause => { clause.terms = await this.expand(clause) }))
    return this.answer(clauses)
  }

  // Answers more leniently, as SearchIndex.Find does; approximate tells that only words spelt nearly alike were found.
  async find(text) {
    const clauses = parseQuery(text, this.names)
    await Promise.all(clauses.map(async clause => {
      clause.plain = !clause.wild && clause.edits === undefined
      clause.terms = await (clause.plain ? this.forms(clause.term) : this.expand(clause))
    }))
    const joined = await Promise.all(clauses.slice(1).map(async (second, i) => {
      const first = clauses[i]
      const together = first.plain && second.plain && !(first.presence + second.presence) && `${first.fields}` === `${second.fields}`
      return { ...second, terms: together ? await this.known(first.term + second.term) : [] }
    }))
    const all = [...clauses, ...joined.filter(clause => clause.terms.length)]
    const answer = await this.answer(all)
    if (answer.results.length) return answer
    const widened = await Promise.all(all.map(async clause =>
      clause.plain && clause.presence !== '-' && !clause.terms.length ? { ...clause, terms: await this.nearlyLike(analyze(clause.term)) } : clause))
    return widened.some(clause => clause.terms.length) ? { ...await this.answer(widened), approximate: true } : answer
  }

  // What a list shows of some results: { ref, title, url, labels, text } for each.
  fragments(results) {
    return Promise.all(results.map(({ document }) => this.shards.fragment(document)))
  }

  // A property of all documents: { values, of }, where of gives a document's places among the values.
  column(name) {
    return this.shards.column(name)
  }

  // The terms of a word and its other forms that the index has.
  async known(word) {
    const trimmed = trim(word)
    const terms = [...new Set([trimmed, ...baseForms(trimmed)].map(analyze))]
    const entries = await Promise.all(terms.map(term => term && this.shards.entry(term)))
    return terms.filter((_, i) => entries[i])
  }

  // Those, or, if there are none, the terms that differ only in marks.
  async forms(word) {
    const known = await this.known(word)
    const term = analyze(word)
    if (known.length || term.length < 4) return known
    const [shard] = await this.shards.terms(term)
    return [...shard?.keys() ?? []].filter(candidate => mayStandFor(term, candidate))
  }

  // Terms spelt nearly alike. The first letter is taken for right, so that not all terms need be fetched.
  async nearlyLike(term) {
    const pattern = term.length > 4 && fuzzyPattern(term, term.length < 9 || term.length > 20 ? 1 : 2)
    const initial = fold(term[0] ?? '')
    return pattern ? match((await this.shards.termsFrom(term[0], false)).filter(candidate => fold(candidate[0] ?? '') === initial), pattern) : []
  }

  // The index's terms that a clause stands for.
  async expand({ term, wild, edits }) {
    const word = wild ? term : analyze(term)
    const wildcard = word.indexOf('*')
    if (edits !== undefined) {
      const pattern = fuzzyPattern(word, edits)
      if (!pattern) throw new SearchError('query', `'${term}~${Math.min(edits, 2147483647)}' is too wide`)
      return match(await this.shards.termsFrom('', false), pattern)
    }
    if (wildcard < 0) return word && await this.shards.entry(word) ? [word] : []
    return match(await this.shards.termsFrom(word.slice(0, wildcard), wildcard > 0 && wildcard === word.length - 1), wildcardPattern(word))
  }

  async answer(clauses) {
    const wanted = clauses.filter(clause => clause.presence !== '-')
    const termsOf = some => [...new Set(some.flatMap(clause => clause.terms))]
    const entries = new Map(await Promise.all(termsOf(clauses).map(async term => [term, await this.shards.entry(term)])))
    await weigh(wanted, entries, this.shards)
    const results = wanted.length ? score(clauses, entries, this.shards.directory) : await this.others(clauses, entries)
    return { results, terms: termsOf(wanted) }
  }

  // A query that only leaves out, or an empty one, finds all other documents.
  async others(clauses, entries) {
    const prohibited = new Set(clauses.flatMap(clause => clause.terms.flatMap(term => clause.fields.flatMap(field => [...entries.get(term).fields[field].documents]))))
    const files = await Promise.all(this.shards.directory.documents.map((_, file) => this.shards.documents(file)))
    return files.flatMap(file => file.numbers).filter(document => !prohibited.has(document)).map(document => ({ document, score: 0 }))
  }
}
