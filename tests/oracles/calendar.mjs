// Reads a calendar file with ical.js, and prints its events as JSON with times in UTC.
import { readFileSync } from 'node:fs'
import ICAL from 'ical.js'

const calendar = new ICAL.Component(ICAL.parse(readFileSync(process.argv[2], 'utf8')))
for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
const time = value => value.isDate ? value.toString() : value.toJSDate().toISOString()
console.log(JSON.stringify(calendar.getAllSubcomponents('vevent').map(component => {
  const event = new ICAL.Event(component)
  return {
    uid: event.uid,
    sequence: event.sequence,
    summary: event.summary,
    description: event.description,
    location: event.location,
    status: component.getFirstPropertyValue('status'),
    start: time(event.startDate),
    end: time(event.endDate),
    isDate: event.startDate.isDate
  }
})))
