// The board on this screen: an old number is skipped, a gap asks again, otherwise the fragments are morphed in.

import { Idiomorph } from "../vendor/idiomorph.js"
import { announce } from "./announce.js"
import { attend, known, seat, socket } from "./wire.js"

const waiting = []
let composing = false

socket.on("board", (packet) => (composing ? waiting.push(packet) : show(packet)))
socket.on("own", (packet) => {
  known.own = packet.own
  place(packet.drafts)
  settle()
})
socket.on("presence", ({ fragments }) => {
  fragments.forEach(place)
  settle()
})

// While an input method composes a character, nothing under it may move.
document.addEventListener("compositionstart", () => (composing = true))
document.addEventListener("compositionend", () => {
  composing = false
  waiting.splice(0).forEach(show)
})

function show(packet) {
  if (!packet.whole) {
    if (packet.seq <= known.seq) return
    if (packet.after > known.seq) return attend()
  }
  const focused = document.activeElement
  const column = focused?.closest("section")
  packet.fragments.forEach(place)
  packet.gone?.forEach((id) => document.getElementById(id)?.remove())
  if ("drafts" in packet) place(packet.drafts)
  if ("own" in packet) known.own = packet.own
  known.seq = packet.seq
  if (focused !== document.body && !focused.isConnected) refocus(column)
  settle()
  if (packet.said && packet.by !== seat) announce(packet.said)
}

function place(html) {
  const holder = document.createElement("template")
  holder.innerHTML = html
  const fresh = holder.content.firstElementChild
  if (!fresh) return
  const old = document.getElementById(fresh.id)
  if (old) return Idiomorph.morph(old, fresh, { morphStyle: "outerHTML", ignoreActiveValue: true, callbacks })
  const into = document.getElementById(fresh.dataset.into)
  if (!into) return
  fresh.classList.add("fresh")
  into.append(fresh)
}

const callbacks = {
  beforeNodeMorphed: (old) => !(old.nodeType === Node.ELEMENT_NODE && old.matches("[data-keep], dialog[open]")),
  beforeAttributeUpdated: (name, node) => !(name === "open" && node.matches("details")),
}

// Remote changes never move focus; when what had it is gone, its column's heading gets it, and that is said.
function refocus(column) {
  const heading = column?.isConnected && column.querySelector("h2, h3")
  if (!heading) return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
}

// What follows from the fragments on the whole page: the phase, and which posts are one's own.
function settle() {
  const phases = document.getElementById("phases")?.dataset
  if (phases) Object.assign(document.body.dataset, { phase: phases.phase, stage: phases.stage, paused: phases.paused })
  for (const post of document.querySelectorAll("[data-by]")) post.classList.toggle("mine", post.dataset.by === seat)
  document.dispatchEvent(new CustomEvent("board"))
}

settle()
