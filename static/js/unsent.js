// After the seal what was begun and not sent stands in one place: to go on with in a note, to copy, or to throw away (P16).

import { TYPED, sure } from "./compose.js"
import { shelf } from "./wire.js"

const section = document.getElementById("unsent")
const [list, { content }] = section.querySelectorAll("ul, template")
const note = document.getElementById("form-addendum")
let drawn = ""

const isOfTheNote = (key) => key.startsWith(`${TYPED}form-addendum`)
const isBegun = ({ type, value }) => /^text/.test(type) && value.trim()
const wordsOf = (key) => JSON.parse(shelf.get(key)).filter(isBegun).map(({ value }) => value.trim()).join("\n")

function draw() {
  if (document.body.dataset.stage !== "sealed") return
  const begun = shelf.keys(TYPED).filter((key) => !isOfTheNote(key)).map((key) => [key, wordsOf(key)])
  const shown = begun.filter(([, words]) => words)
  if (drawn === (drawn = JSON.stringify(shown))) return
  section.hidden = !shown.length
  list.replaceChildren(...shown.map(one))
}

function one([key, words]) {
  const item = content.firstElementChild.cloneNode(true)
  const [standing, ...buttons] = item.querySelectorAll(".words, button")
  standing.textContent = words
  const does = { note: () => (goOn(words), drop(key)), copy: () => copy(standing, buttons), away: async () => (await sure(list.dataset.sure)) && drop(key) }
  for (const button of buttons) button.addEventListener("click", does[button.dataset.does])
  return item
}

function drop(key) {
  shelf.remove(key)
  document.getElementById(key.slice(TYPED.length).split("{")[0])?.reset()
  draw()
  if (section.hidden) document.querySelector("#now-heading, #board").focus()
}

function goOn(words) {
  const field = note.elements.text
  field.value = [field.value.trim(), words].filter(Boolean).join("\n")
  field.dispatchEvent(new Event("input", { bubbles: true }))
  if (note.closest(".place")) location.hash = note.closest(".place").id
  else field.focus()
}

// Where the browser lets nobody write to its clipboard, the words lie chosen, to be copied by hand.
async function copy(standing, [, button]) {
  getSelection().selectAllChildren(standing)
  await navigator.clipboard.writeText(standing.textContent)
  button.firstChild.textContent = button.dataset.done
}

for (const moment of ["board", "input", "click"]) document.addEventListener(moment, () => setTimeout(draw))
draw()
