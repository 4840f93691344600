// node lunr-build.cjs corpus.json index.json
// corpus: {"fields":[{"name","boost"}],"documents":[{"id", ...fields}]}
const fs = require('node:fs')
const lunr = require('./lunr-setup.cjs')
const [corpusPath, indexPath] = process.argv.slice(2)
const corpus = JSON.parse(fs.readFileSync(corpusPath, 'utf8'))
const index = lunr(function () {
  this.use(lunr.sv)
  this.ref('id')
  for (const { name, boost } of corpus.fields) this.field(name, { boost })
  for (const document of corpus.documents) this.add(document)
})
fs.writeFileSync(indexPath, JSON.stringify(index))
