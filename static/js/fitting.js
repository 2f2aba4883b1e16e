// How the wall makes things fit: what has no room is counted and never cut, a text too long for its place turns its pages.
// A fit lays the wall out a hundred times. What it changes on the way (out, bare, data-left, data-alone ...) stands in no :has() of the
// styles: one that does makes the browser look through the styles of the whole wall again, and that was two thirds of all the work.
// Below, in the same file, the ways to lay the wall out: with one file more, a first visit to the wall would ask for thirteen things.

export const main = document.getElementById("board")
const PAGE_LASTS = 14_000

export const find = (selector, within = main) => within.querySelector(selector)
export const all = (selector, within = main) => [...within.querySelectorAll(selector)]
export const vh = () => innerHeight / 100
export const fits = (box) => box.scrollHeight <= box.clientHeight + 1 && box.scrollWidth <= box.clientWidth + 1

const filled = new Map()

// Left out, or not; a wish of which no way is left has nothing to head.
function leave(item, out) {
  item.classList.toggle("out", out)
  const wish = item.closest(".wish-space")
  if (wish) wish.dataset.left = find(".ways > li:not(.out, .again)", wish) ? "" : 0
}

// Whether all of it has room; what has none is counted.
export function fill(box, items) {
  filled.set(box, items)
  for (const text of all("[data-alone]", box)) together(text)
  const more = find(":scope > .more", box) ?? box.appendChild(document.createElement(box.matches("ol, ul") ? "li" : "p"))
  more.className = "more"
  delete more.dataset.part
  count(more, 0)
  for (const item of items) leave(item, false)
  if (fits(box) || !items.length) return true
  count(more, items.length)
  for (const item of items) leave(item, true)
  const left = items.filter((item) => (leave(item, false), !fits(box) && (leave(item, true), true)))
  count(more, left.length)
  return !left.length
}

// Nothing is said of none; a space stands for it, since what was :empty and is no more is looked for by :has() too.
export function count(more, left) {
  more.dataset.left = left
  const said = left ? counted(left, more.parentElement) : " "
  if (more.textContent !== said) (more.firstChild ?? more.appendChild(new Text())).data = said
}

function counted(number, box) {
  if (box.closest(".bare, #people")) return `+${number}`
  return number === 1 ? main.dataset.moreOne : main.dataset.more.replace("#", number)
}

// Set where it is used: all below it is styled anew.
export function largest(sizes, name, on, holds) {
  return sizes.some((size) => (on.style.setProperty(`--${name}`, `${size}vh`), holds()))
}

// A text longer than its place turns its pages by itself: paging, never scrolling.
export function page(text, most) {
  const line = parseFloat(getComputedStyle(text).lineHeight)
  text.style.height = `${Math.max(1, Math.floor(most / line)) * line}px`
  text.dataset.pages = ""
  turn()
}

export function unpage(text) {
  delete headingOf(text).dataset.part
  for (const mark of ["data-pages", "data-alone"]) text.removeAttribute(mark)
  text.style.height = ""
}

const headingOf = (text) => ("alone" in text.dataset ? find(":scope > .more", text.closest(":has(> .more)")) : find("h2", text.closest("section")))
export function turn() {
  for (const text of all("[data-pages]")) {
    const pages = Math.round(text.scrollWidth / text.clientWidth)
    const now = Math.floor(Date.now() / PAGE_LASTS) % pages
    text.scrollLeft = now * text.clientWidth
    headingOf(text).dataset.part = main.dataset.page.replace("#", `${now + 1}/${pages}`)
  }
}

// Whoever leads turns to the next part of what has no room at once: every list at the same time, and one with fewer parts stays at
// its last. The first part is what stands there unturned; the rest follows in the order of the board.

let turned = { to: "", part: 1 }
const kept = new Map()
// Two points of the agenda may say the same.
const nameIn = (item) => item.id || item
const inOrder = (one, other) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1)

export function turnParts(view, isRead) {
  const { part, turn } = document.getElementById("part").dataset
  const to = `${view} ${part} ${turn}`
  // Where there were fewer parts than asked for, more of them turn nothing: people read what stands there (P12).
  const wanted = turned.to === to ? turned.part : Number(part)
  if (wanted === 1 || !turned.to.startsWith(`${view} `)) kept.clear()
  for (const box of filled.keys()) if (!box.isConnected) filled.delete(box)
  const lists = [...filled].filter(([box]) => box.clientHeight && isRead(box)).map(listOf).filter(hasMore)
  const most = Math.max(1, ...partsOf(lists))
  turned = { to, part: Math.min(wanted, most) }
  main.dataset.turned = turned.part > 1 ? "yes" : "no"
  for (const { box, items } of lists) show(box, items, [])
  for (const { box, items, parts } of lists) stands(box, items, parts[Math.min(turned.part, parts.length) - 1])
  return { part: turned.part, parts: most }
}

// One list on its way into parts: `parts` are laid, `groups` come next as they stood, and `left` had no room on the part before.
// What stood on a part stays on it; what does not fit there any more, and what is new, comes after it.
function listOf([box, items]) {
  const unturned = [items.filter((item) => !item.classList.contains("out")).map(nameIn)]
  const stood = kept.get(box) ?? unturned
  const named = new Map(items.map((item) => [nameIn(item), item]))
  const groups = stood.map((names) => names.map((name) => named.get(name)).filter(Boolean))
  const fresh = items.filter((item) => !groups.some((group) => group.includes(item))).sort(inOrder)
  const parts = stood === unturned ? [groups.shift()] : []
  return { box, items, parts, groups: fresh.length ? [...groups, fresh] : groups, left: [] }
}

const hasMore = ({ groups, left }) => groups.length > 0 || left.length > 0

// Part by part for all lists at once: where two share a room, what one shows leaves the other more or less of it.
function partsOf(lists) {
  main.dataset.turned = "yes"
  for (let going = lists; going.length; going = going.filter(hasMore)) {
    for (const { box, items } of going) show(box, items, [])
    going.forEach(addPart)
  }
  for (const { box, parts } of lists) kept.set(box, parts.map((part) => part.map(nameIn)))
  return lists.map(({ parts }) => parts.length)
}

function addPart(list) {
  list.left.push(...(list.groups.shift() ?? []))
  let part = asManyAsFit(list)
  while (!part.length && list.left.shift()) part = asManyAsFit(list)
  if (part.length || !list.parts.length) list.parts.push(part)
  else show(list.box, list.items, list.parts.at(-1))
  list.left = list.left.filter((item) => !part.includes(item))
}

// From the first on. One too long for the whole place stands alone, and its words turn pages; where even that has no room, it stays counted.
function asManyAsFit({ box, items, left }) {
  const part = []
  show(box, items, part)
  for (const item of left) {
    leave(item, false)
    if (fits(box)) part.push(item)
    else if (!part.length && hasRoomAlone(box, item)) return [item]
    else return leave(item, true), part
  }
  return part
}

// What is said about it gives way first, as in the spotlight.
const LEAST_ALONE = 2
const GIVES_WAY = ["brief-alone", "bare-alone"]
function hasRoomAlone(box, item) {
  const words = find(".words, .what, .text", item)
  if (!words || box.closest(".bare")) return false
  const line = parseFloat(getComputedStyle(words).lineHeight)
  words.dataset.alone = [...item.children].find((child) => child.contains(words)).dataset.around = ""
  for (const fit of ["", ...GIVES_WAY]) {
    if (fit) item.classList.add(fit)
    for (let most = box.clientHeight; most >= LEAST_ALONE * line; most -= line) if ((page(words, most), fits(box))) return true
  }
  together(words)
  return false
}

export function together(words) {
  unpage(words)
  words.closest("[data-around]")?.removeAttribute("data-around")
  words.closest(".brief-alone")?.classList.remove(...GIVES_WAY)
}

// Shows these and says whether they have room; one that has none as it is stands alone.
export function stands(box, items, some) {
  show(box, items, some)
  return fits(box) || (some.length === 1 && hasRoomAlone(box, some[0]))
}

export function show(box, items, some) {
  const more = find(":scope > .more", box)
  for (const item of items) leave(item, !some.includes(item))
  for (const text of all("[data-alone]", box)) if (!some.some((item) => item.contains(text))) together(text)
  count(more, items.length - some.length)
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
export function* laysOf(view, { count, wishes, width, middle }) {
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
