// How the wall makes things fit: what has no room is counted and never cut, a text too long for its place turns its pages.
// Below, in the same file, the ways to lay the wall out: with one file more, a first visit to the wall would ask for thirteen things.

export const main = document.getElementById("board")
const PAGE_LASTS = 14_000

export const find = (selector, within = main) => within.querySelector(selector)
export const all = (selector, within = main) => [...within.querySelectorAll(selector)]
export const vh = () => innerHeight / 100
export const fits = (box) => box.scrollHeight <= box.clientHeight + 1 && box.scrollWidth <= box.clientWidth + 1

// Whether all of it has room; what has none is counted.
export function fill(box, items) {
  const more = find(":scope > .more", box) ?? box.appendChild(document.createElement(box.matches("ol, ul") ? "li" : "p"))
  more.className = "more"
  more.hidden = true
  for (const item of items) item.classList.remove("out")
  if (fits(box) || !items.length) return true
  more.hidden = false
  more.textContent = counted(items.length, box)
  for (const item of items) item.classList.add("out")
  const left = items.filter((item) => {
    item.classList.remove("out")
    return !fits(box) && (item.classList.add("out"), true)
  })
  more.textContent = counted(left.length, box)
  more.hidden = !left.length
  return more.hidden
}

export function counted(number, box) {
  if (box.closest(".bare, #people")) return `+${number}`
  return number === 1 ? main.dataset.moreOne : main.dataset.more.replace("#", number)
}

export function largest(sizes, name, holds) {
  return sizes.some((size) => (main.style.setProperty(`--${name}`, `${size}vh`), holds()))
}

// A text longer than its place turns its pages by itself: paging, never scrolling.
export function page(text, most) {
  const line = parseFloat(getComputedStyle(text).lineHeight)
  text.style.height = `${Math.max(1, Math.floor(most / line)) * line}px`
  text.dataset.pages = ""
  turn()
}

export function unpage(text) {
  text.removeAttribute("data-pages")
  text.style.height = ""
  delete headingOf(text).dataset.part
}

const headingOf = (text) => find("h2", text.closest("section"))
export function turn() {
  for (const text of all("[data-pages]")) {
    const pages = Math.round(text.scrollWidth / text.clientWidth)
    const now = Math.floor(Date.now() / PAGE_LASTS) % pages
    text.scrollLeft = now * text.clientWidth
    headingOf(text).dataset.part = main.dataset.page.replace("#", `${now + 1}/${pages}`)
  }
}

// The ways to lay the wall out, the best first. They follow the centre and the seats alone: no card and no tie moves a column,
// and "between us" has its place from the start, so that the first tie makes nobody's words smaller, the citizen's least of all.

export const ALONE = new Set(["own-words", "quiet-writing", "own-time", "three-questions", "paused"])
export const PICTURES = new Set(["regimes", "words"])
const SIZES = [7.2, 6.4, 5.6, 5, 4.5, 4.1, 3.72]
const NARROWEST = 30
const LEAST_ROW = 4.7
const TRACKS = 12
const WIDE = 160
const NARROW = 150

const share = { whole: [34, 40, 46, 50], small: [40, 50, 58], letters: [46, 58] }
const heardShare = { whole: [44, 50, 56], small: [50, 56, 62], letters: [58, 62] }
// What must be left, in vh, below a centre that goes from side to side.
const spare = { whole: [42], small: [34], letters: [34, 24, 16, 9.5] }
const underAPicture = [64, 56, 48, 40, 30, 20, 9.5]

// Sizes of the definition in vh, the largest first: as large as the view lets it be, never below the promise to the back row.
export function sizes(view) {
  const most = ALONE.has(view) ? 8 : view === "heard" ? 5.6 : PICTURES.has(view) ? 4.5 : 5
  return SIZES.filter((size) => size <= most)
}

export const wishesOf = (view) => (PICTURES.has(view) ? ["letters"] : ["whole", "small", "letters"])

// `width` is in vh, `count` how many columns there are, `middle` what stands in the middle of the possibility space's picture.
export function* lays(view, { count, wishes, width, middle }) {
  if (ALONE.has(view) || (view === "perspectives" && !count)) yield { lay: "alone" }
  else if (view === "perspectives") yield* columns(count, wishes, width)
  else if (PICTURES.has(view)) for (const left of underAPicture) yield { lay: "stack", spare: left }
  else {
    if (view === "three-answers") return yield* spare[wishes].map((left) => ({ lay: "stack", spare: left }))
    if (view === "room-to-move") yield* withPicture(wishes, width, middle)
    // On a narrow wall what is large beside the centre leaves its words room enough to stand unbroken.
    const wide = view === "heard" || (width < NARROW && ["spotlight", "column"].includes(view))
    const beside = view === "arrive" ? [] : (wide ? heardShare : share)[wishes]
    for (const one of beside) yield { lay: "beside", share: one }
    if (view === "room-to-move" && width > WIDE) return wishes === "letters" && (yield { lay: "three", share: 32 })
    for (const left of spare[wishes]) yield { lay: "stack", spare: left, columns: view === "arrive" ? 3 : 1 }
  }
}

// The definition in the picture's middle; where it is too long for that, beside a picture that is smaller; else words alone; and
// where even then it must turn pages, beside the picture again.
function* withPicture(wishes, width, middle) {
  if (wishes !== "whole" || width < 120) return
  if (middle === "definition") yield { lay: "middle" }
  if (width > WIDE) for (const one of [26, 32]) yield { lay: "three", share: one }
}

function* columns(count, wishes, width) {
  if (count >= 7) yield { lay: "under", columns: 4, span: 4, under: count === 7 ? 9 : 7 }
  // An odd number of columns leaves a place of their size free; an even one leaves the middle below the centre.
  const free = count % 2 === 1 && count > 1
  const span = TRACKS / Math.ceil(count / 2)
  if (count < 7)
    for (const one of share[wishes])
      for (const under of free ? [-1] : wishes === "whole" ? [9, 10] : [9, 10, 11]) yield { lay: count === 1 ? "one" : free ? "odd" : "sides", share: one, span, under }
  const rows = [1, 2, 3].find((rows) => width / Math.ceil((count + 1) / rows) > NARROWEST) ?? 3
  const across = Math.ceil((count + 1) / rows)
  for (const left of spare[wishes]) yield { lay: "banner", spare: Math.max(left, rows * LEAST_ROW), columns: across, rows, rest: rows * across - count }
}
