// The board on this screen: an old number is skipped, a gap asks again, otherwise the fragments are morphed in.
// One polite voice tells of it: short sentences, not too often, in a region that was there when the page came.

import { Idiomorph } from "../vendor/idiomorph.js"
import { attend, known, seat, shelf, socket } from "./wire.js"

const here = document.body.dataset
const voice = document.getElementById("voice")
const BELOW_HEADING = 80
const LONGEST_PRESS = 3000

socket.on("board", (packet) => {
  // A server that lags behind the one this page came from sends an older whole; what is missing follows.
  if (packet.whole ? packet.seq < known.seq : packet.seq <= known.seq) return
  if (!packet.whole && packet.after > known.seq) return attend()
  arrives(packet)
  if ("own" in packet) known.own = packet.own
  known.seq = packet.seq
  announce((packet.said ?? []).filter(({ by }) => by !== seat))
})
socket.on("own", (packet) => {
  known.own = packet.own
  arrives(packet)
})
socket.on("presence", (packet) => arrives(packet))

// Where the screen is held still, my_screen.js takes out of the packet what has to wait, and lets it in later.
function arrives(packet) {
  document.dispatchEvent(new CustomEvent("arriving", { detail: packet }))
  putIn(packet)
}
document.addEventListener("let-in", ({ detail }) => putIn(detail))

const putIn = (packet) => change(() => {
  packet.fragments?.forEach(place)
  packet.gone?.forEach((id) => document.getElementById(id)?.remove())
  own(packet)
})

const own = (packet) => ["drafts", "written-for", "ask-questions", "ask-earlier"].forEach((key) => key in packet && place(packet[key]))

function place(html) {
  const holder = document.createElement("template")
  holder.innerHTML = html
  const fresh = holder.content.firstElementChild
  if (!fresh) return
  const old = document.getElementById(fresh.id)
  // Idiomorph leaves alone all that is inside what has the focus: right for a field, but a button must get its new words.
  const ignoreActiveValue = Boolean(document.activeElement?.matches("input, textarea, select"))
  if (old) return Idiomorph.morph(old, fresh, { morphStyle: "outerHTML", ignoreActiveValue, callbacks })
  fresh.classList.add("fresh")
  const into = document.getElementById(fresh.dataset.into)
  into?.append(fresh)
  if (into && fresh.dataset.by === seat) into.parentElement.scrollTop = fresh.offsetTop - BELOW_HEADING
}

const kept = (node) => node.nodeType === Node.ELEMENT_NODE && node.matches("[data-keep], dialog[open]")
const callbacks = {
  beforeNodeMorphed: (old) => !kept(old),
  // What the seal takes away goes when nobody is writing in it any more.
  beforeNodeRemoved: (old) => !kept(old) && !(old.nodeType === Node.ELEMENT_NODE && old.matches("[data-stays]:focus-within")),
  beforeAttributeUpdated: (name, node) => !(name === "open" && node.matches("details")),
}

// While somebody presses, nothing is put in another's place under the finger: the press would be lost. Let go after the click.
let pressed = 0
const held = []
const letGo = () => (clearTimeout(pressed), (pressed = 0), held.splice(0).forEach((rearrange) => change(rearrange)))
addEventListener("pointerdown", () => (pressed ||= setTimeout(letGo, LONGEST_PRESS)), true)
for (const end of ["pointerup", "pointercancel", "dragend", "blur"]) addEventListener(end, () => setTimeout(letGo), true)

// Whatever comes or goes above it, the field somebody types in stays where it is (P12): its page is scrolled by as much. Where there is
// too little to scroll, its form makes room, or its dialog stands a little higher or lower, until its person has gone elsewhere.
const WRITTEN_IN = "textarea, input:not([type]), input[type=text]"
let roomy = null
// Less than a pixel is not scrolled, but not forgotten: many of them would be seen.
let [steadied, less] = [null, 0]

function steady(rearrange) {
  const field = document.activeElement.matches(WRITTEN_IN) ? document.activeElement : null
  const before = field?.getBoundingClientRect().top
  rearrange()
  if (steadied !== field) [steadied, less] = [field, 0]
  const moved = () => (field === document.activeElement ? field.getBoundingClientRect().top - before + less : 0)
  if (Math.abs(moved()) >= 1) {
    const scroller = scrollerOf(field)
    scroller.scrollTop += moved()
    if (Math.abs(moved()) >= 1 && field.form) makeRoom(field.form, scroller, moved())
  }
  less = Math.abs(moved()) < 1 ? moved() : 0
}

function makeRoom(form, scroller, missing) {
  roomy = form
  const dialog = form.closest("dialog")
  // A dialog stands in the middle: it moves when anything in it comes or goes.
  if (dialog) return (dialog.style.translate = `0 ${parseFloat(dialog.style.translate.split(" ")[1] ?? 0) - missing}px`)
  const [side, most] = missing < 0 ? ["paddingTop", -missing] : ["paddingBottom", scroller.clientHeight]
  form.style[side] = `${parseFloat(getComputedStyle(form)[side]) + most}px`
  if (missing > 0) scroller.scrollTop += missing
}

function scrollerOf(field) {
  for (let at = field.parentElement; at && at !== document.body; at = at.parentElement)
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at
  return document.scrollingElement
}

document.addEventListener("focusout", () => setTimeout(() => {
  if (!roomy || roomy.contains(document.activeElement)) return
  roomy.style.paddingTop = roomy.style.paddingBottom = ""
  if (roomy.closest("dialog")) roomy.closest("dialog").style.translate = ""
  roomy = null
}, 300))

// Remote changes never move focus; when what had it is gone, its column's heading gets it, or the board if that is gone too.
function change(rearrange) {
  if (pressed) return held.push(rearrange)
  const focused = document.activeElement
  const column = focused.closest("section")
  steady(() => (rearrange(), settle()))
  const left = document.activeElement
  if (focused === document.body || (left !== document.body && left.checkVisibility())) return
  const heading = column?.querySelector("h2, h3")
  const next = heading?.checkVisibility() ? heading : document.getElementById("board")
  next.tabIndex = -1
  next.focus({ preventScroll: true })
}

// What follows from the fragments on the whole page: the phase, and which posts are one's own.
function settle() {
  const { phase, stage, paused, helper } = document.getElementById("phases")?.dataset ?? {}
  if (stage) Object.assign(here, { phase, stage, paused, helps: helper === seat ? "yes" : "no" })
  const own = document.querySelector(`#floor [data-seat="${CSS.escape(seat)}"]`)
  own?.classList.add("mine")
  here.floor = own?.dataset.floor ?? ""
  here.remote = document.querySelector(`#people [data-seat="${CSS.escape(seat)}"]`)?.dataset.remote
  if (document.querySelector("#wall-picture[open]")) import("./wall_picture.js")
  // Loaded with the first invitation: before, nobody has to wait for it.
  if (document.querySelector("#come-along[data-invitation]")) import("./come_along.js")
  for (const post of document.querySelectorAll("[data-by]")) post.classList.toggle("mine", post.dataset.by === seat)
  turn()
  tick()
  document.dispatchEvent(new CustomEvent("board"))
}

// The order of things follows the phase (data-view), but nobody who is typing is moved (P12), and no screen that is held still.
function turn() {
  const typing = document.querySelector("dialog[open], textarea:focus, input:focus, select:focus")
  if (!typing && here.still !== "yes") here.view = here.stage === "open" ? here.phase : here.stage
}
document.getElementById("wall-picture")?.addEventListener("toggle", () => import("./wall_picture.js").catch(() => {}))
document.addEventListener("focusout", () => setTimeout(turn, 300))

// How long this phase has lasted, without pauses; a suggestion only.
export function tick(page = document) {
  for (const clock of page.querySelectorAll(".clock[data-since]")) {
    const { since, until, ago, just } = clock.dataset
    const seconds = Math.max(0, Math.floor(((until ? Date.parse(until) : Date.now()) - Date.parse(since)) / 1000))
    const minutes = Math.floor(seconds / 60)
    clock.textContent = !ago ? `${minutes}:${String(seconds % 60).padStart(2, "0")}` : minutes ? ago.replace("#", minutes) : just
    clock.classList.toggle("over", clock.dataset.minutes > 0 && seconds > clock.dataset.minutes * 60)
  }
}
setInterval(() => tick(), 1000)

// What concerns this reader is said soon; all else waits until what was said before has been heard.
const [SOON, CALM, MOST] = [1500, 6000, 3]

// Everything, what concerns this reader ("mine"), or nothing: chosen on this device. A lost line and a failed save are alerts of their own.
const TOLD = "told"
export const told = () => shelf.get(TOLD) ?? "everything"
export const tellMe = (which) => shelf.set(TOLD, which)
export const isMine = ({ concerns = [] }) => concerns === "everybody" || concerns.includes(seat)

let unsaid = []
let speaking = null
let dueAt = Infinity
let spokenAt = -CALM

export function announce(said) {
  const heard = said.filter((one) => told() === "everything" || (told() === "mine" && isMine(one)))
  if (!heard.length) return
  unsaid.push(...heard)
  const now = performance.now()
  dueAt = Math.min(dueAt, heard.some(isMine) ? now + SOON : Math.max(now + SOON, spokenAt + CALM))
  clearTimeout(speaking)
  speaking = setTimeout(speak, dueAt - now)
}

// What answers a press of the reader's own is said at once, whatever they want to hear of others.
export const answer = (sentence) => (voice.textContent = sentence)

// What concerns the reader is never left out; of the rest the newest, and how many more changes there are.
function speak() {
  const sentences = (some) => [...new Set(some.map(({ sentence }) => sentence))]
  const [mine, others] = [unsaid.filter(isMine), unsaid.filter((one) => !isMine(one))]
  const first = sentences(mine)
  const room = Math.max(0, MOST - first.length)
  const newest = room ? sentences(others).slice(-room) : []
  const more = others.filter(({ sentence }) => !newest.includes(sentence)).length
  answer([...first, ...newest, ...(more ? [voice.dataset.more.replace("#", more)] : [])].join(" "))
  unsaid = []
  dueAt = Infinity
  spokenAt = performance.now()
}

// What one may do with one's own screen is loaded when it is asked for, or where the screen was left held still. The wall's never is.
export const HELD = `still-${here.meeting}-${seat}`
const ownScreen = () => import("./my_screen.js")
document.addEventListener("click", ({ target }) => {
  const button = target.closest("#hold-still, [data-let-in], [data-open=my-screen]")
  if (button) ownScreen().then(({ press }) => press(button))
})
if (here.role !== "wall" && shelf.get(HELD) === "yes") ownScreen()

settle()
