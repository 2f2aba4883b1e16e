// The wall fits itself to the room: the view follows the phase, the centre is whole before anything else gets space, what then
// has no room is counted and never cut. Sizes in vh; the least ones are the promise to the back row.

import { all, find, fits, laysOf, main, page, PICTURES, sizes, turn, turnParts, unpage, vh, wishesOf } from "./fitting.js"
import { fillPanels, laidInTheMiddle } from "./wall_views.js"

const NEWS_LASTS = 9000
const REVEAL_LASTS = 2400
const POSTS = ".card, .wall-post"
const NEWSWORTHY = `${POSTS}, .wishes > li, .definition, #between-us li[id], .restatements > [id], .ways > [id], .standing-walls > [id], #agreements li[id], .lines > [id], .summary, .answers > [id]`

function shown() {
  if (find("#curtain:not([hidden])")) return "curtain"
  const { stage, phase, paused, wall, invited } = document.getElementById("phases").dataset
  if (stage === "sealed") return "sealed"
  if (paused === "yes") return "paused"
  if (stage === "called" || !phase) return "arrive"
  const { on } = find("#spotlight").dataset
  if (on || invited) return on || invited
  if (phase === "three-questions" && find("#questions .answers > li")) return "three-answers"
  // The citizen's own time is not filled with pictures.
  return PICTURES.has(wall) && phase !== "own-time" ? wall : phase
}

function lays({ lay, spare, ...measures }, wishes) {
  Object.assign(main.dataset, { lay, wishes, room: spare < 20 ? "little" : "enough" })
  const { share = 0, rows = 1, columns = 1, span = 1, under = -1, rest = 1 } = measures
  for (const [name, value] of Object.entries({ share: `${share}%`, rows, columns, span, under, rest })) main.style.setProperty(`--${name}`, value)
}

function holds({ lay, spare }, centre) {
  if (lay === "middle") return laidInTheMiddle(centre)
  return fits(centre) && (!spare || centre.offsetHeight <= main.clientHeight - spare * vh())
}

let laidFor = ""
let laidIn = ""
function layOut(view) {
  const count = all(".column").length
  const space = find("#possibilities")
  const beside = view === "room-to-move" && [".sentence", ".imagining"].map((part) => find(part, space)?.textContent)
  const centre = document.getElementById("centre")
  const key = [view, count, innerWidth, innerHeight, main.clientHeight, centre.textContent, beside].join("|")
  // A centre that came anew from the server has its size no more.
  if (key === laidFor) return centre.style.setProperty("--size", laidIn)
  laidFor = key
  unpage(find(".definition"))
  let left = 0
  for (const wishes of wishesOf(view))
    for (const lay of laysOf(view, { count, wishes, width: innerWidth / vh(), middle: find(".space-picture", space)?.dataset.middle })) {
      lays(lay, wishes)
      left = lay.spare ?? 0
      for (const size of sizes(view)) {
        centre.style.setProperty("--size", (laidIn = `${size}vh`))
        if (holds(lay, centre)) return
      }
    }
  page(find(".definition"), Math.min(centre.clientHeight, main.clientHeight - left * vh()) - 8 * vh())
  laidFor = ""
}

function fitTop(view) {
  const [purpose, phases] = ["purpose", "phases"].map((id) => document.getElementById(id))
  const tight = () => !fits(phases) || purpose.offsetHeight > (view === "arrive" ? 26 : 6.2) * vh()
  document.body.dataset.top = view === "arrive" ? "dots" : "whole"
  for (const top of ["dots", "brief", "bare"]) if (tight()) document.body.dataset.top = top
}

const told = new Map()
const changed = new Map()
const marks = new Map()
let watched = ""
const nameOf = (item) => item.id || item.classList[0]
const changedAt = (item) => changed.get(item.id) ?? 0
// What would open with a wall is said of the others, and that it was imagined moved is over: when one moves, the rest are no news.
const saidBy = (item) => (item.matches(".standing") ? all(":scope > :not(.leverage, .which-ways, .imagined-by)", item) : [item]).map((part) => part.textContent).join("")
function noteNews(view) {
  const known = new Set(told.keys())
  const fresh = known.size ? all(NEWSWORTHY).filter((item) => told.get(nameOf(item)) !== saidBy(item)) : []
  for (const item of all(NEWSWORTHY)) told.set(nameOf(item), saidBy(item))
  for (const item of fresh) changed.set(nameOf(item), Date.now())
  // Many cards at once are not news one by one, and a view that was just turned to is new as a whole.
  const revealed = fresh.filter((item) => item.matches(POSTS) && !known.has(nameOf(item))).length > 1
  if (revealed) reveal()
  if (view !== watched) marks.clear()
  else for (const item of fresh) if (!revealed || !item.matches(POSTS)) marks.set(nameOf(item), Date.now())
  watched = view
  fadeNews()
}

const isNews = (item) => Date.now() - (marks.get(nameOf(item)) ?? 0) < NEWS_LASTS
const fadeNews = () => all(NEWSWORTHY).forEach((item) => item.classList.toggle("news", isNews(item)))

let calm = null
function reveal() {
  main.dataset.moment = "reveal"
  clearTimeout(calm)
  calm = setTimeout(() => delete main.dataset.moment, REVEAL_LASTS)
}

// On the wall nothing can be touched: a system word is marked, and no more.
function quieten() {
  for (const word of all("button.system-word"))
    word.replaceWith(Object.assign(document.createElement("span"), { className: "system-word", textContent: word.textContent }))
}

function fit() {
  const view = shown()
  quieten()
  document.body.dataset.shows = main.dataset.shows = view
  if (view === "curtain") return tick(), stand({ part: 1, parts: 1 })
  markInvited()
  noteNews(view)
  tick()
  fitTop(view)
  // What stands there unturned is found as if nothing had been turned.
  main.dataset.turned = "no"
  layOut(view)
  fillPanels(view, changedAt)
  // Who is here is a strip at the foot, and no list to read, but where it is large.
  stand(turnParts(view, (box) => !box.closest("#people") || ["arrive", "quiet-writing"].includes(view)))
}

// Whoever leads is told where this wall stands, again and again until the server has heard it.
let standing = { part: 1, parts: 1 }
let heard = ""
function stand(now) {
  const sign = document.getElementById("part")
  const said = sign.dataset.said.replace("##", now.parts).replace("#", now.part)
  document.body.dataset.turned = now.part > 1 ? "yes" : "no"
  sign.textContent = now.part > 1 ? said : ""
  standing = now
  tellParts()
}

let line = null
function tellParts() {
  const now = JSON.stringify(standing)
  if (now === heard || !line?.connected) return
  heard = now
  line.emit("parts", standing, ({ ok }) => ok || (heard = ""))
}
// As a picture in somebody's page it has no line.
const isPicture = "picture" in document.body.dataset
if (!isPicture) import("./wire.js").then(({ socket }) => {
  line = socket
  socket.on("disconnect", () => (heard = ""))
  socket.on("connect", tellParts)
  tellParts()
})

const clock = new Intl.DateTimeFormat(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" })
function tick() {
  document.getElementById("clock").textContent = clock.format()
}

// What everybody is invited to look at is kept in view, and marked.
function markInvited() {
  const post = document.getElementById("phases").dataset.invitedPost
  const ids = ["post", "standing", "way", "agreement", "line"].map((kind) => `${kind}-${post}`)
  for (const item of all(`${POSTS}, main li[id]`)) item.classList.toggle("invited", Boolean(post) && ids.includes(item.id))
}

let asked = 0
const soon = () => (asked ||= requestAnimationFrame(() => ((asked = 0), fit())))
document.addEventListener("board", fit)
addEventListener("resize", soon)
document.fonts.ready.then(() => ((laidFor = ""), fit()))
setInterval(() => (tick(), fadeNews(), turn(), tellParts()), 1000)

document.addEventListener("line", ({ detail }) => {
  const down = document.querySelector("#state .down")
  down.textContent = detail === "down" ? down.textContent || down.dataset.said.replace("#", clock.format()) : ""
  soon()
})

// A link that has ended does not come back by itself.
document.addEventListener("refused", ({ detail }) => {
  const sign = document.getElementById("line")
  if (detail.code === "not-signed-in") sign.textContent = sign.dataset.ended
})

// A screen that goes dark in the middle of a meeting is a broken wall; where the browser will not promise, nothing is lost.
const stayAwake = () => isPicture || document.hidden || navigator.wakeLock?.request("screen").catch(() => {})
document.addEventListener("visibilitychange", stayAwake)
stayAwake()
fit()
