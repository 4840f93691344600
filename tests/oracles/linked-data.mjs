// Reads JSON-LD files with jsonld.js, which may fetch nothing, and prints what they say: subject → property → values.
import { readFileSync } from 'node:fs'
import jsonld from 'jsonld'

// Search engines know schema.org's context by its address. Its core stands in for it here: every name is one of the vocabulary's.
const known = { 'https://schema.org': { '@context': { '@vocab': 'https://schema.org/' } } }
const documentLoader = address => {
  if (!known[address]) throw new Error(`${address} would be fetched`)
  return { documentUrl: address, document: known[address] }
}
const statements = {}
for (const file of process.argv.slice(2)) {
  const document = JSON.parse(readFileSync(file, 'utf8'))
  // Safe: what has no meaning in RDF, such as a property without an address, is an error instead of being dropped.
  for (const { subject, predicate, object } of await jsonld.toRDF(document, { documentLoader, safe: true })) {
    const properties = statements[subject.value] ??= {}
    const values = properties[predicate.value] ??= []
    values.push({ value: object.value, kind: object.termType, language: object.language ?? null, type: object.datatype?.value ?? null })
  }
}
console.log(JSON.stringify(statements))
