// node lunr-words.cjs words.json answers.json
// answers: for every word [lower-cased, trimmed, stemmed, 1 when it is a stop word]
const fs = require('node:fs')
const lunr = require('./lunr-setup.cjs')
const [wordsPath, answersPath] = process.argv.slice(2)
const apply = (fn, word) => fn(new lunr.Token(word, {}))
const answers = JSON.parse(fs.readFileSync(wordsPath, 'utf8')).map(word => [
  word.toLowerCase(),
  apply(lunr.sv.trimmer, word).toString(),
  apply(lunr.sv.stemmer, word).toString(),
  apply(lunr.sv.stopWordFilter, word) ? 0 : 1
])
fs.writeFileSync(answersPath, JSON.stringify(answers))
