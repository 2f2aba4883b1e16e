// One's own screen, as one wants it on this device: how much it tells, and held still. Never the wall's.
// While it is still, what comes from others waits, counted, until one press lets it in. What nobody may be left behind by is told in
// words at once (web/wire/concerns.py), and some things are never held: the citizen's words (P2), where we are (who sees what one writes
// hangs on it), whoever waits at the door, and which part the wall shows, for that answers whoever turned it.

import { HELD, answer, isMine, told, tellMe } from "./board.js"
import { known, seat, shelf } from "./wire.js"

const here = document.body.dataset
const byId = (id) => document.getElementById(id)
const [strip, hold, choices] = [byId("still"), byId("hold-still"), byId("told")]
const NEVER_HELD = new Set(["centre", "phases", "door", "wall-parts"])
// What one presses oneself answers there: what was asked next must not stand as it was before one answered.
const OWN_PIECES = new Set(["now", "console", "on-the-wall"])
const MOST_TOLD = 2

// By id, the newest of each, in the order it is to be put in; null is to be taken away.
const held = new Map()
let waits = 0
let ownWaits = false
let inWords = []

const isStill = () => here.still === "yes"
const idOf = (html) => html.match(/\sid="([^"]+)"/)[1]

document.addEventListener("arriving", ({ detail: packet }) => {
  if (!isStill()) return
  const said = packet.said ?? []
  const others = said.filter(({ by }) => by !== seat)
  const isOwn = said.length > 0 && !others.length
  const news = (packet.fragments ?? []).map((html) => [idOf(html), html])
  const movesOn = news.some(([id]) => id === "phases")
  const goesIn = (id, html) => NEVER_HELD.has(id) || hasEnded(id, html) || (isOwn && (OWN_PIECES.has(id) || !waitsToo(id))) || (movesOn && id === "console")
  if (packet.whole) held.clear()
  const putIn = (id, html) => (goesIn(id, html) ? pass(id) : keep(id, html))
  packet.fragments = news.filter(([id, html]) => putIn(id, html)).map(([, html]) => html)
  packet.gone = packet.gone?.filter((id) => putIn(id, null))
  // What was written in quiet stands among one's own until it stands in its column.
  if (packet.drafts && held.has("columns") && !keep("drafts", packet.drafts)) delete packet.drafts
  waits += packet.whole ? Math.max(0, packet.seq - known.seq) : others.length
  ownWaits ||= isOwn && news.some(([id]) => held.has(id))
  inWords = [...new Set([...others.filter(isMine).map(({ sentence }) => sentence).reverse(), ...inWords])].slice(0, MOST_TOLD)
  draw()
})

// An invitation that stands on the screen goes with its end, or with the next one: it would lead to where nobody is invited. A new one waits.
const hasEnded = (id, html) => id === "come-along" && (!html?.includes(" data-invitation=") || !byId(id).hidden)

// A card is in its column too: put in alone it would be changed back when the column comes.
const waitsToo = (id) => held.has(id) || (id.startsWith("post-") && held.has("columns"))

// What waited of it is older than what goes in now.
function pass(id) {
  held.delete(id)
  return true
}

// A column of cards comes with all its cards, as they stand then.
function keep(id, html) {
  if (id === "columns") for (const post of held.keys()) if (post.startsWith("post-")) held.delete(post)
  held.set(id, html)
  return false
}

// What scrolls in itself beside the strip is reached by keyboard.
const reach = () => byId("centre").toggleAttribute("tabindex", isStill()) && byId("centre").setAttribute("tabindex", "0")
document.addEventListener("board", reach)

function draw() {
  const { none, one, many } = strip.dataset
  strip.hidden = !isStill()
  reach()
  hold.setAttribute("aria-pressed", isStill())
  strip.querySelector("[data-waits]").textContent = waits > 1 ? many.replace("#", waits) : waits ? one : none
  strip.querySelector("[data-own]").hidden = !ownWaits
  strip.querySelector("[data-told]").textContent = inWords.join(" ")
}

// Kept over a reload: the page that comes then has let everything in, and is still from there on.
function holdStill(yes) {
  here.still = yes ? "yes" : "no"
  yes ? shelf.set(HELD, "yes") : shelf.remove(HELD)
  if (!yes) letIn()
  draw()
  answer(yes ? strip.dataset.still : strip.dataset.follows)
}

function letIn() {
  const news = [...held]
  held.clear()
  ;[waits, ownWaits, inWords] = [0, false, []]
  const fragments = news.filter(([, html]) => html !== null).map(([, html]) => html)
  document.dispatchEvent(new CustomEvent("let-in", { detail: { fragments, gone: news.filter(([, html]) => html === null).map(([id]) => id) } }))
}

export function press(button) {
  const inStrip = strip.contains(document.activeElement)
  if (button === hold) holdStill(!isStill())
  if ("letIn" in button.dataset) holdStill(false)
  if (inStrip) hold.checkVisibility() ? hold.focus() : byId("board").focus({ preventScroll: true })
}

const KEYS = "single-keys"
choices.addEventListener("change", ({ target }) => tellMe(target.value))
choices.querySelector(`[value=${told()}]`).checked = true
byId(KEYS)?.addEventListener("change", ({ target }) => shelf.set(KEYS, target.checked ? "on" : "off"))
if (shelf.get(KEYS) === "off") byId(KEYS)?.removeAttribute("checked")
here.still = shelf.get(HELD) ?? "no"
draw()
