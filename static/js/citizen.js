// The citizen's screen: one thing at a time, larger text, read aloud. Nobody who is writing is moved (P12).

import { beginWith } from "./compose.js"
import { seat, shelf } from "./wire.js"

const { body, documentElement: page } = document
const now = () => document.getElementById("now")

// Where the citizen is: a place they chose (the address says which), a form they are writing in, or what happens now.
let step = now().dataset.step
let held = null
let goneOn = false

const chosen = () => document.querySelector(`.place[id="${CSS.escape(location.hash.slice(1))}"]`)
const isWriting = (ask) =>
  ask.checkVisibility() &&
  [...ask.querySelectorAll("textarea, input:not([type])")].some((field) => field.checkVisibility() && (field.value || field === document.activeElement))

function show() {
  // A dialog of the board's lies in what would be hidden here: hidden, it would still hold the page. She goes on when she closes it (P12).
  const open = document.querySelector("main dialog[open]")
  if (open) return open.addEventListener("close", showAfter, { once: true })
  chooseLine()
  const { step: next, with: others } = now().dataset
  if (next !== step) {
    if (!chosen()) held ??= [...document.querySelectorAll(".ask")].find(isWriting) ?? null
    goneOn = Boolean(chosen() ?? held)
    step = next
    if (!goneOn) scrollTo(0, 0)
  }
  const place = chosen() ?? held
  goneOn &&= Boolean(place)
  body.dataset.at = place?.id ?? ""
  body.dataset.show = place ? `${place.id} ${place.dataset.with ?? ""}` : `now also ${others}`
  document.getElementById("wall-picture").open = place?.id === "see-wall"
  document.getElementById("moved-on").hidden = !goneOn
  for (const kind in PAGES) turn(kind)
  fillPicks()
  fillCards()
  goOn()
}

const showAfter = () => (show(), document.activeElement.checkVisibility() || bringForward(document.getElementById("now-heading")))

addEventListener("hashchange", () => {
  held = null
  prefill()
  show()
  bringForward(chosen()?.querySelector(".shown h2, h2") ?? document.getElementById("now-heading"))
  scrollTo(0, 0)
})

const STANDING = { "ask-definition": "#centre blockquote, #last-words", "ask-summary": ".own-summary span" }
const prefill = () => chosen()?.id in STANDING && beginWith(STANDING[chosen().id], chosen().querySelector("textarea"))

function bringForward(heading) {
  if (!heading) return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
  heading.scrollIntoView()
}

// What was written is on disk: the next question, or back to what happens now.
document.addEventListener("answered", ({ target: form, detail: answer }) => {
  if (!answer.ok) return "add" in form.dataset && (onItsWay = null)
  if (form.dataset.line) (answered = form.dataset.line), goOn()
  else if (form.closest(".prompt")) turn("prompt", 1)
  else if (form.closest(".place") && !("stay" in form.dataset)) (held = null), (location.hash = "#now"), show()
})

// The answer to a question is added to the own words that stand, or becomes a wish. What was sent a moment ago
// stands too, although the board has not shown it yet.
const onTheBoard = () => document.querySelector("#centre blockquote")?.textContent.trim() ?? ""
let onItsWay = null

document.addEventListener("submit", ({ target: form, submitter }) => {
  if (!("add" in form.dataset)) return
  form.dataset.command = submitter?.dataset.as ?? "WriteDefinition"
  const field = form.elements.text
  if (submitter?.dataset.as || !field.value.trim()) return
  const standing = onItsWay?.after === onTheBoard() ? onItsWay.words : onTheBoard()
  if (standing && !field.value.startsWith(standing)) field.value = `${standing}\n${field.value}`
  onItsWay = { after: onTheBoard(), words: field.value.trim() }
}, true)

// Questions and columns, one at a time.
const PAGES = { prompt: ".prompt", column: "#columns > .column" }
const PROMPT = `prompt-${body.dataset.meeting}-${seat}`
const turned = { prompt: Number(shelf.get(PROMPT)), column: 0 }

function turn(kind, move = 0) {
  const pages = [...document.querySelectorAll(PAGES[kind])]
  turned[kind] = Math.max(0, Math.min(turned[kind] + move, pages.length - 1))
  if (kind === "prompt") shelf.set(PROMPT, turned.prompt)
  pages.forEach((each, at) => each.classList.toggle("shown", at === turned[kind]))
  for (const button of document.querySelectorAll(`[data-turn="${kind}"]`)) {
    if ("to" in button.dataset) button.setAttribute("aria-current", Number(button.dataset.to) === turned[kind])
    else if (kind === "column") button.hidden = !pages[turned.column + Number(button.dataset.move)]
  }
  if (move) bringForward(pages[turned[kind]]?.querySelector("h2, h3"))
}

document.addEventListener("click", ({ target }) => {
  const button = target.closest("[data-turn]")
  if (button) turn(button.dataset.turn, Number(button.dataset.move ?? button.dataset.to - turned.column))
  if (target.closest(".later, .bring-back")) putOff(target.closest("li"))
  if (target.closest("[data-take-back]")) queueMicrotask(goToGivenBack)
})

function goToGivenBack() {
  const place = document.querySelector(".place:has([aria-invalid])")
  if (place?.checkVisibility() === false) location.hash = place.id
}

// What is to be answered, one at a time; "not now" puts one off. Words about a line that is changed meanwhile are not lost.
const putOffs = new Set()
let answered = null

function chooseLine() {
  document.querySelectorAll("form[data-line]").forEach(handOn)
  for (const list of document.querySelectorAll(".to-answer")) {
    const asked = [...list.querySelectorAll(".asked")]
    const next = asked.find(({ id }) => !putOffs.has(id)) ?? ("round" in list.dataset ? asked[0] : null)
    if (putOffs.has(next?.id)) putOffs.clear()
    for (const line of asked) line.classList.toggle("shown", line === next)
  }
  document.querySelector("[data-waiting]").textContent = document.querySelectorAll("#ask-heard .asked").length || ""
}

const putOff = (line) => (line ? putOffs.add(line.id) : putOffs.clear(), chooseLine(), goToLine())

// The answer and the board's change come in either order.
function goOn() {
  if (!answered || document.querySelector(`#answer-${CSS.escape(answered)}.asked`)) return
  answered = null
  // When nothing that is written for her waits any more, she is back where she was.
  if (location.hash === "#written-for" && !document.querySelector("#written-for .asked")) return (location.hash = "#now")
  goToLine()
}

const inView = (selector) => [...document.querySelectorAll(selector)].find((node) => node.checkVisibility())
const goToLine = () => bringForward(inView(".to-answer > .shown h3") ?? inView("#now-heading, #ask-heard > h2, #written-for > h2"))

// The form of an earlier wording goes; what was half typed in it goes on in the form of the new one.
function handOn(form) {
  const line = form.closest("li")
  if (form.dataset.version === line.dataset.version) return
  line.querySelector(`form[data-version="${line.dataset.version}"]`).elements.words.value ||= form.elements.words.value
  form.remove()
}

// A choice that opens a field brings it into view; what a dialog is about stands in it: a card, a duty.
document.addEventListener("change", ({ target }) => target.name === "heard" && target.form.querySelector(".send").scrollIntoView({ block: "nearest" }))
document.addEventListener("aim", ({ target: form }) => {
  const { card, possibility, agreement } = JSON.parse(form.dataset.fields ?? "{}")
  for (const copy of form.querySelectorAll("[data-copy]")) copy.textContent = document.querySelector(`:is(#post-${CSS.escape(card)}, #way-${CSS.escape(possibility)}, #earlier-${CSS.escape(agreement)}) ${copy.dataset.copy}`)?.textContent ?? ""
})

// The wishes, to choose among.
function fillPicks() {
  for (const picks of document.querySelectorAll("[data-pick]")) {
    const { pick: name, type } = picks.dataset
    const chosen = new Set(Array.from(picks.querySelectorAll(":checked"), ({ value }) => value))
    const labels = Array.from(document.querySelectorAll("#centre .wishes > li"), (wish) => {
      const value = wish.id.slice("wish-".length)
      const box = Object.assign(document.createElement("input"), { type, name, value, checked: chosen.has(value) })
      box.toggleAttribute("data-list", type === "checkbox")
      const label = document.createElement("label")
      label.append(box, wish.querySelector(".letter").cloneNode(true), ` ${wish.querySelector("[data-field=text]").textContent}`)
      return label
    })
    picks.hidden = !labels.length
    picks.replaceChildren(picks.querySelector("legend"), ...labels)
  }
}

// The cards, to choose two among; not under the finger of who is choosing.
function fillCards() {
  for (const select of document.querySelectorAll("[data-cards]:not(:focus)")) {
    const chosen = select.value
    const cards = Array.from(document.querySelectorAll("#columns :is(.card, .wall-post)"), (card) => {
      const said = [card.closest(".column").querySelector("h3").lastChild, card.querySelector(".words")].map((part) => part.textContent.trim())
      return new Option(said.join(": "), card.id.slice("post-".length))
    })
    select.replaceChildren(select.options[0], ...cards)
    select.value = chosen
  }
}

// Larger text, kept on this device.
const SIZES = ["", "120%", "145%", "175%"]
const size = () => Number(shelf.get("text-size"))
const resize = () => (page.style.fontSize = SIZES[size()] ?? "")
document.getElementById("larger").addEventListener("click", () => (shelf.set("text-size", (size() + 1) % SIZES.length), resize()))
resize()

// Read aloud, by voices of this device only: nobody else hears what is read.
const aloud = document.getElementById("aloud")
const SPOKEN = { nb: /^(nb|no)\b/i, da: /^da\b/i, en: /^en\b/i }
const voice = () => speechSynthesis.getVoices().find(({ localService, lang }) => localService === true && SPOKEN[page.lang].test(lang))

function readAloud() {
  speechSynthesis.cancel()
  if (aloud.ariaPressed === "true") return (aloud.ariaPressed = false)
  const lines = document.getElementById("board").innerText.split(/\n+/).filter((line) => line.trim())
  const spoken = lines.map((line) => Object.assign(new SpeechSynthesisUtterance(line), { voice: voice(), lang: page.lang }))
  spoken.at(-1).onend = () => (aloud.ariaPressed = false)
  spoken.forEach((utterance) => speechSynthesis.speak(utterance))
  aloud.ariaPressed = true
}

if ("speechSynthesis" in window) {
  const offer = () => (aloud.hidden = !voice())
  speechSynthesis.addEventListener?.("voiceschanged", offer)
  aloud.addEventListener("click", readAloud)
  addEventListener("pagehide", () => speechSynthesis.cancel())
  offer()
}

document.addEventListener("board", show)
prefill()
show()
