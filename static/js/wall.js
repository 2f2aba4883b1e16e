// The wall fits itself to the room: the view follows the phase, the centre is whole before anything else gets space, what then
// has no room is counted and never cut. Sizes in vh; the least ones are the promise to the back row.

const main = document.getElementById("board")
const SIZES = [7.2, 6.4, 5.6, 5, 4.5, 4.1, 3.72]
const LARGEST_BESIDE = 5
const ALONE = new Set(["own-words", "heard", "quiet-writing", "own-time", "three-questions", "paused"])
const NEWS_LASTS = 9000
const PAGE_LASTS = 14_000
const LISTS = { arrive: "#agenda > ol", "room-to-move": ".ways, .standing-walls", agreements: "#agreements > ol", "summing-up": ".lines", sealed: ".lines" }
const NEWSWORTHY = "[id^=post-], .wishes > li, .definition, .ways > [id], .standing-walls > [id], #agreements li[id], .lines > [id], .summary"

const find = (selector, within = main) => within.querySelector(selector)
const all = (selector, within = main) => [...within.querySelectorAll(selector)]
const vh = () => innerHeight / 100
const fits = (box) => box.scrollHeight <= box.clientHeight + 1 && box.scrollWidth <= box.clientWidth + 1

function shown() {
  const { stage, phase, paused } = document.getElementById("phases").dataset
  if (stage === "sealed") return "sealed"
  if (paused === "yes") return "paused"
  return stage === "called" || !phase ? "arrive" : phase
}

// The ways to lay the wall out, the best first. `spare` is what must be left below a centre that goes from side to side.
function* lays(view, count, wishes) {
  const shares = { whole: [34, 40, 46, 50], small: [40, 50, 58], letters: [46, 58] }[wishes]
  const spares = { whole: [42], small: [34], letters: [34, 24, 16, 9.5] }[wishes]
  if (ALONE.has(view) || (view === "perspectives" && !count)) return yield { lay: "alone" }
  if (view !== "perspectives") {
    if (view !== "arrive") for (const share of shares) yield { lay: "beside", share }
    for (const spare of spares) yield { lay: "stack", spare, columns: view === "arrive" ? 3 : 1 }
    return
  }
  if (count === 5 || count >= 7) yield { lay: "under", rows: count === 5 ? 2 : 3, columns: count === 8 ? 4 : 3 }
  const columns = innerWidth / count > 32 * vh() ? count : Math.ceil(count / 2)
  const banners = spares.map((spare) => ({ lay: "banner", spare, columns, rows: Math.ceil(count / columns) }))
  if (count === 5) yield* banners
  if (count !== 3) for (const share of shares) yield { lay: count === 1 ? "one" : "sides", share, rows: Math.ceil(count / 2) }
  yield* banners
}

function holds({ lay, share = 0, rows = 1, columns = 1, spare }, wishes, size) {
  Object.assign(main.dataset, { lay, wishes, room: spare < 20 ? "little" : "enough" })
  for (const [name, value] of Object.entries({ share: `${share}%`, rows, columns, size: `${size}vh` })) main.style.setProperty(`--${name}`, value)
  const centre = document.getElementById("centre")
  return fits(centre) && (!spare || centre.offsetHeight <= main.clientHeight - spare * vh())
}

// The lay depends on the centre and the seats alone, so that a new card never moves the columns.
let laidFor = ""
function layOut(view) {
  const count = all(".column").length
  const key = [view, count, innerWidth, innerHeight, main.clientHeight, document.getElementById("centre").textContent].join("|")
  if (key === laidFor) return
  laidFor = key
  const sizes = ALONE.has(view) ? SIZES : SIZES.filter((size) => size <= LARGEST_BESIDE)
  for (const wishes of ["whole", "small", "letters"])
    for (const lay of lays(view, count, wishes)) for (const size of sizes) if (holds(lay, wishes, size)) return
  page(find(".definition"), document.getElementById("centre").clientHeight - 8 * vh())
  laidFor = ""
}

function fill(box, items) {
  const more = find(":scope > .more", box) ?? box.appendChild(document.createElement(box.matches("ol, ul") ? "li" : "p"))
  more.className = "more"
  more.hidden = true
  for (const item of items) item.classList.remove("out")
  if (fits(box) || !items.length) return
  more.hidden = false
  more.textContent = counted(items.length, box)
  for (const item of items) item.classList.add("out")
  const left = items.filter((item) => {
    item.classList.remove("out")
    return !fits(box) && (item.classList.add("out"), true)
  })
  more.textContent = counted(left.length, box)
}

function counted(number, box) {
  if (box.closest(".bare, #people")) return `+${number}`
  return number === 1 ? main.dataset.moreOne : main.dataset.more.replace("#", number)
}

// What was said last is kept in view before what was said first; the order on the board stays.
function newestFirst(items) {
  const said = (item) => (changed.get(item.id) ?? Date.parse(find("footer time, .origin time", item)?.dateTime)) || 0
  const stops = (item) => item.dataset.stops !== "0"
  return items.reverse().sort((one, other) => stops(other) - stops(one) || said(other) - said(one))
}

function fillColumn(column) {
  const header = find("header", column)
  column.classList.remove("brief", "bare")
  column.classList.toggle("brief", header.offsetHeight > Math.max(6 * vh(), column.clientHeight * 0.25))
  column.classList.toggle("bare", column.clientHeight < 12 * vh() || header.offsetHeight > column.clientHeight * 0.4)
  fill(column, newestFirst(all(".card, .wall-post", column)))
}

const itemsOf = (list) => all(":scope > li:not(.more)", list)
function fillPanels(view) {
  if (view === "perspectives") all(".column").forEach(fillColumn)
  if (view === "summing-up" || view === "sealed") fitSummary(document.getElementById("summing-up"))
  if (view in LISTS) for (const list of all(LISTS[view])) fill(list, newestFirst(itemsOf(list)))
  const people = find("#people > ul")
  people.parentElement.classList.remove("brief")
  people.parentElement.classList.toggle("brief", !fits(people))
  fill(people, itemsOf(people))
}

function fitSummary(section) {
  fill(section, all(".addendum", section).reverse())
  const summary = find(".summary", section)
  if (!summary) return
  summary.removeAttribute("data-pages")
  summary.style.height = ""
  delete find("h2", section).dataset.part
  const beside = main.dataset.lay === "stack" || !find(".lines > li", section)
  const others = [...section.children].filter((part) => !part.matches(".summary, .lines"))
  const left = others.reduce((room, part) => room - part.offsetHeight - vh(), section.clientHeight - (beside ? 1 : 4) * vh())
  const most = Math.min(left, section.clientHeight * (beside ? 1 : 0.5))
  for (const size of SIZES.filter((size) => size <= LARGEST_BESIDE)) {
    main.style.setProperty("--summary", `${size}vh`)
    if (summary.offsetHeight <= most) return
  }
  page(summary, most)
}

// A text longer than its place turns its pages by itself: paging, never scrolling.
function page(text, most) {
  const line = parseFloat(getComputedStyle(text).lineHeight)
  text.style.height = `${Math.max(1, Math.floor(most / line)) * line}px`
  text.dataset.pages = ""
  turn()
}

function turn() {
  for (const text of all("[data-pages]")) {
    const pages = Math.round(text.scrollWidth / text.clientWidth)
    const now = Math.floor(Date.now() / PAGE_LASTS) % pages
    text.scrollLeft = now * text.clientWidth
    find("h2", text.parentElement).dataset.part = main.dataset.page.replace("#", `${now + 1}/${pages}`)
  }
}

function fitTop(view) {
  const [purpose, phases] = ["purpose", "phases"].map((id) => document.getElementById(id))
  const tight = () => !fits(phases) || purpose.offsetHeight > (view === "arrive" ? 26 : 6.2) * vh()
  document.body.dataset.top = view === "arrive" ? "dots" : "whole"
  for (const top of ["dots", "brief", "bare"]) if (tight()) document.body.dataset.top = top
}

const told = new Map()
const changed = new Map()
const nameOf = (item) => item.id || item.classList[0]
function noteNews() {
  const first = !told.size
  for (const item of all(NEWSWORTHY)) {
    if (!first && told.get(nameOf(item)) !== item.textContent) changed.set(nameOf(item), Date.now())
    told.set(nameOf(item), item.textContent)
  }
  fadeNews()
}

function fadeNews() {
  for (const item of all(NEWSWORTHY)) item.classList.toggle("news", Date.now() - (changed.get(nameOf(item)) ?? 0) < NEWS_LASTS)
}

function fit() {
  const view = shown()
  document.body.dataset.shows = main.dataset.shows = view
  noteNews()
  tick()
  fitTop(view)
  layOut(view)
  fillPanels(view)
}

const clock = new Intl.DateTimeFormat(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" })
function tick() {
  document.getElementById("clock").textContent = clock.format()
}

let asked = 0
const soon = () => (asked ||= requestAnimationFrame(() => ((asked = 0), fit())))
document.addEventListener("board", fit)
addEventListener("resize", soon)
document.fonts.ready.then(() => ((laidFor = ""), fit()))
setInterval(() => (tick(), fadeNews(), turn()), 1000)

document.addEventListener("line", ({ detail }) => {
  const down = document.querySelector("#state .down")
  if (detail === "down") down.textContent ||= down.dataset.said.replace("#", clock.format())
  else down.textContent = ""
  soon()
})

// A link that has ended does not come back by itself.
document.addEventListener("refused", ({ detail }) => {
  const sign = document.getElementById("line")
  if (detail.code === "not-signed-in") sign.textContent = sign.dataset.ended
})

// A screen that goes dark in the middle of a meeting is a broken wall; where the browser will not promise, nothing is lost.
const stayAwake = () => document.hidden || navigator.wakeLock?.request("screen").catch(() => {})
document.addEventListener("visibilitychange", stayAwake)
stayAwake()
fit()
