// The board on this screen: an old number is skipped, a gap asks again, otherwise the fragments are morphed in.
// One polite voice tells of it: short sentences, not too often, in a region that was there when the page came.

import { Idiomorph } from "../vendor/idiomorph.js"
import { attend, known, seat, shelf, socket } from "./wire.js"

const here = document.body.dataset
const voice = document.getElementById("voice")
const QUIET_FOR = 1500
const BELOW_HEADING = 80
const LONGEST_PRESS = 3000

socket.on("board", (packet) => {
  // A server that lags behind the one this page came from sends an older whole; what is missing follows.
  if (packet.whole ? packet.seq < known.seq : packet.seq <= known.seq) return
  if (!packet.whole && packet.after > known.seq) return attend()
  change(() => {
    packet.fragments.forEach(place)
    packet.gone?.forEach((id) => document.getElementById(id)?.remove())
    own(packet)
  })
  if ("own" in packet) known.own = packet.own
  known.seq = packet.seq
  announce((packet.said ?? []).filter(({ by }) => by !== seat).map(({ sentence }) => sentence))
})
socket.on("own", (packet) => {
  known.own = packet.own
  change(() => own(packet))
})
socket.on("presence", ({ fragments }) => change(() => fragments.forEach(place)))

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
  beforeNodeRemoved: (old) => !kept(old),
  beforeAttributeUpdated: (name, node) => !(name === "open" && node.matches("details")),
}

// While somebody presses, nothing is put in another's place under the finger: the press would be lost. Let go after the click.
let pressed = 0
const held = []
const letGo = () => (clearTimeout(pressed), (pressed = 0), held.splice(0).forEach((rearrange) => change(rearrange)))
addEventListener("pointerdown", () => (pressed ||= setTimeout(letGo, LONGEST_PRESS)), true)
for (const end of ["pointerup", "pointercancel", "dragend", "blur"]) addEventListener(end, () => setTimeout(letGo), true)

// Remote changes never move focus; when what had it is gone, its column's heading gets it, or the board if that is gone too.
function change(rearrange) {
  if (pressed) return held.push(rearrange)
  const focused = document.activeElement
  const column = focused.closest("section")
  rearrange()
  settle()
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
  here.floor = document.querySelector(`#floor [data-seat="${CSS.escape(seat)}"]`)?.dataset.floor ?? ""
  here.remote = document.querySelector(`#people [data-seat="${CSS.escape(seat)}"]`)?.dataset.remote
  if (document.querySelector("#wall-picture[open]")) import("./wall_picture.js")
  // Loaded with the first invitation: before, nobody has to wait for it.
  if (document.querySelector("#come-along[data-invitation]")) import("./come_along.js")
  for (const post of document.querySelectorAll("[data-by]")) post.classList.toggle("mine", post.dataset.by === seat)
  turn()
  tick()
  document.dispatchEvent(new CustomEvent("board"))
}

// The order of things follows the phase (data-view), but nobody who is typing is moved (P12).
function turn() {
  const typing = document.querySelector("dialog[open], textarea:focus, input:focus, select:focus")
  if (!typing) here.view = here.stage === "open" ? here.phase : here.stage
}
document.getElementById("wall-picture")?.addEventListener("toggle", () => import("./wall_picture.js"))
document.addEventListener("focusout", () => setTimeout(turn, 300))

// How long this phase has lasted, without pauses; a suggestion only.
function tick() {
  for (const clock of document.querySelectorAll(".clock[data-since]")) {
    const { since, until, ago, just } = clock.dataset
    const seconds = Math.max(0, Math.floor(((until ? Date.parse(until) : Date.now()) - Date.parse(since)) / 1000))
    const minutes = Math.floor(seconds / 60)
    clock.textContent = !ago ? `${minutes}:${String(seconds % 60).padStart(2, "0")}` : minutes ? ago.replace("#", minutes) : just
    clock.classList.toggle("over", clock.dataset.minutes > 0 && seconds > clock.dataset.minutes * 60)
  }
}
setInterval(tick, 1000)

// It can be quietened.
let unsaid = []
let speaking = null
function announce(sentences) {
  if (!sentences.length || shelf.get("quiet") === "yes") return
  unsaid.push(...sentences)
  speaking ??= setTimeout(speak, QUIET_FOR)
}

function speak() {
  speaking = null
  voice.textContent = [...new Set(unsaid)].slice(-3).join(" ")
  unsaid = []
}

settle()
