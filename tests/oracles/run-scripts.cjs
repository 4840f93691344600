// node run-scripts.cjs scripts.json texts.json
// Runs shards' scripts as a page would, and writes what they hand over, by name.
const fs = require('node:fs')
const vm = require('node:vm')
const [scriptsPath, textsPath] = process.argv.slice(2)
const texts = {}
const context = vm.createContext({ kunskapsbankenShard: (name, text) => { texts[name] = text } })
for (const script of JSON.parse(fs.readFileSync(scriptsPath, 'utf8'))) vm.runInContext(script, context)
fs.writeFileSync(textsPath, JSON.stringify(texts))
