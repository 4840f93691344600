// node calendars.mjs asked.json answers.json
// asked: [text of a calendar]; answers: for each [how many events, summary, description, location], as ical.js reads them.
import { readFileSync, writeFileSync } from 'node:fs'
import ICAL from 'ical.js'

const [asked, answers] = process.argv.slice(2)
writeFileSync(answers, JSON.stringify(JSON.parse(readFileSync(asked, 'utf8')).map(text => {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const events = calendar.getAllSubcomponents('vevent')
  const of = name => events[0].getFirstPropertyValue(name) ?? ''
  return [`${events.length}`, of('summary'), of('description'), of('location')]
})))
