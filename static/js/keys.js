// What a single key does, once one is pressed: the sheet says it (table/_keys.html), and nothing here moves the meeting.

import { answer } from "./board.js"

export function press({ presses, goes, move }) {
  if (presses) return document.querySelector(presses).click()
  goTo(move ? column(Number(move)) : inView(goes)[0])
}

const inView = (selector) => [...document.querySelectorAll(selector)].filter((found) => found.checkVisibility())

// From the column one is in; else the first, or the last.
function column(move) {
  const columns = inView("#columns > .column")
  const at = columns.findIndex((one) => one.contains(document.activeElement))
  const next = at < 0 ? columns.at(move > 0 ? 0 : -1) : (columns[at + move] ?? columns[at])
  return next?.querySelector("h3")
}

function goTo(place) {
  if (!place) return answer(document.getElementById("not-there").textContent)
  if (!place.matches("button, textarea, [tabindex]")) place.tabIndex = -1
  place.focus({ preventScroll: true })
  place.scrollIntoView({ block: place.matches("button, textarea") ? "nearest" : "start" })
}
