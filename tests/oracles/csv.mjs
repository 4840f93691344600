// Reads a CSV file with csv-parse as RFC 4180 has it and nothing more, and prints its rows as JSON.
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

console.log(JSON.stringify(parse(readFileSync(process.argv[2]), {
  bom: true, delimiter: ',', quote: '"', escape: '"', record_delimiter: '\r\n', relax_quotes: false, relax_column_count: false
})))
