// node lunr-build.mjs boosts.json documents.jsonl index.json
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const lunr = require('lunr')
require('lunr-languages/lunr.stemmer.support.js')(lunr)
require('lunr-languages/lunr.sv.js')(lunr)

const [boosts, documents, output] = process.argv.slice(2)
const index = lunr(function () {
  this.use(lunr.sv)
  this.ref('id')
  for (const [name, boost] of Object.entries(JSON.parse(readFileSync(boosts, 'utf8')))) this.field(name, { boost })
  for (const line of readFileSync(documents, 'utf8').split('\n')) if (line) this.add(JSON.parse(line))
})
writeFileSync(output, JSON.stringify(index))
