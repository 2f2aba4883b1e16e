// How each view fills the room it has been laid out: its words as large as may be, its lists as long. Last and longest is the
// possibility space: its picture as large as it may be, the citizen's words in its middle, and beside it as many ways and walls as have room.

import { all, count, fill, find, fits, largest, main, page, show, stands, together, unpage, vh } from "./fitting.js"

const SPOKEN = [5, 4.5, 4.1, 3.72]
const SPOTLIT = [7.2, 6.4, 5.6, ...SPOKEN]
const SENTENCE = SPOKEN.slice(1)
const SAID = [3.4, 2.9, 2.5, 2.25]
const MARKS = [7, 6, 5.2, 4.4, 3.7, 3.1]
const LEAST_HEARD = 15
const LISTS = { arrive: "#agenda > ol, #last-time > ul", perspectives: "#between-us > ul", agreements: "#agreements > ol", "summing-up": ".lines", sealed: ".lines" }

// What was said last is kept in view before what was said first, what pulls apart before what agrees, what is set aside after all else.
function newestFirst(items, changedAt) {
  const said = (item) => item.matches(".invited") ? Infinity : changedAt(item) || Date.parse(find("footer time, .origin time, .understood time", item)?.dateTime) || 0
  const rank = (item) => (item.matches("[data-topic-aside]") ? -1 : Number(!item.matches(".together")))
  return items.reverse().sort((one, other) => rank(other) - rank(one) || said(other) - said(one))
}

function fillColumn(column, order) {
  const header = find("header", column)
  column.classList.remove("brief", "bare")
  column.classList.toggle("brief", header.offsetHeight > Math.max(6 * vh(), column.clientHeight * 0.25))
  column.classList.toggle("bare", column.clientHeight < 12 * vh() || header.offsetHeight > column.clientHeight * 0.4)
  fill(column, order(all(".card, .wall-post", column)))
}

const itemsOf = (list) => all(":scope > li:not(.more)", list)

// `changedAt` says when an item came or changed, 0 where it has not.
export function fillPanels(view, changedAt) {
  const order = (items) => newestFirst(items, changedAt)
  const section = (id) => document.getElementById(id)
  if (view === "perspectives") all(".column").forEach((column) => fillColumn(column, order)), fitTies(section("between-us"), order)
  if (view === "summing-up" || view === "sealed") fitSummary(section("summing-up"))
  if (view === "three-answers") fillLargest([...SPOKEN, ...SAID], "said", find("#questions .answers"), itemsOf)
  if (view === "spotlight") fitSpotlight(find("#spotlight"))
  if (view === "column") fitSpotlitColumn(find("#spotlight").dataset.column, order)
  if (view === "heard") fitHeard(section("heard"), order)
  if (view === "regimes") fitMap(section("regimes"))
  if (view === "words") fillLargest(SAID, "matter", section("words"), (list) => all(".matter", list))
  if (view === "room-to-move") fitSpace(section("possibilities"))
  if (view in LISTS) for (const list of all(LISTS[view])) fill(list, order(itemsOf(list)))
  const people = find("#people > ul")
  people.parentElement.classList.remove("brief")
  people.parentElement.classList.toggle("brief", !fits(people))
  fill(people, itemsOf(people))
}

const fillLargest = (sizes, name, list, items) => largest(sizes, name, list, () => fill(list, items(list)))

// What is large on the wall gives up what is said about it before its own words turn pages.
function fitSpotlight(section) {
  const words = find(".words", section)
  unpage(words)
  for (const fit of ["", "brief", "bare"]) {
    section.className = fit
    if (largest(SPOTLIT, "spotlit", section, () => fits(section))) return
  }
  page(words, section.clientHeight - find("h2", section).offsetHeight - 8 * vh())
}

function fitSpotlitColumn(profession, order) {
  for (const column of all(".column")) column.classList.toggle("spotlit", column.id === `column-${profession}`)
  const column = find(".column.spotlit")
  if (column) largest(SPOTLIT, "spotlit", column, () => (fillColumn(column, order), !find(".out", column)))
}

// Where room is scarce, the question that was made of a tension stands for its sentence.
function fitTies(section, order) {
  const list = find("ul", section)
  section.classList.remove("narrow", "brief", "bare")
  section.classList.toggle("narrow", find("h2", section).offsetHeight > 5 * vh())
  section.classList.toggle("bare", section.clientHeight < 12 * vh() || find("h2", section).offsetHeight > section.clientHeight * 0.4)
  section.classList.toggle("brief", !fill(list, order(itemsOf(list))))
}

function fitSummary(section) {
  fill(section, all(".addendum", section).reverse())
  const summary = find(".summary", section)
  if (!summary) return
  unpage(summary)
  const beside = main.dataset.lay === "stack" || !find(".lines > li", section)
  const others = [...section.children].filter((part) => !part.matches(".summary, .lines"))
  const left = others.reduce((room, part) => room - part.offsetHeight - vh(), section.clientHeight - (beside ? 1 : 4) * vh())
  const most = Math.min(left, section.clientHeight * (beside ? 1 : 0.5))
  if (!largest(SPOKEN, "summary", summary, () => summary.offsetHeight <= most)) page(summary, most)
}

// The newest restatement with its answer is whole and large before an older one gets any room.
function fitHeard(section, order) {
  const [listening, list] = [".listening", ".restatements"].map((part) => find(part, section))
  listening.classList.remove("brief")
  listening.classList.toggle("brief", !fill(listening, itemsOf(listening)))
  fill(listening, itemsOf(listening))
  const items = order(itemsOf(list))
  const [newest] = items
  const said = find(".understood", newest)
  for (const item of items) item.classList.toggle("newest", item === newest)
  if (!said) return fill(list, items)
  unpage(said)
  if (largest(SPOKEN, "spoken", list, () => (fill(list, items), !newest.classList.contains("out")))) return
  if (list.clientHeight < LEAST_HEARD * vh()) return
  for (const item of items) item.classList.toggle("out", item !== newest)
  count(find(".more", list), items.length - 1)
  let most = list.clientHeight - (newest.offsetHeight - said.offsetHeight) - find(".more", list).offsetHeight - 4.5 * vh()
  page(said, most)
  while (!fits(list) && most > 5 * vh()) page(said, (most -= vh()))
}

// The map gives up what is beside it, then the table, and keeps the sentence.
function fitMap(section) {
  const sentence = find(".sentence", section)
  unpage(sentence)
  for (const fit of ["whole", "table", "sentence"]) {
    section.dataset.fit = fit
    if (largest(SENTENCE, "spoken", sentence, () => largest(fit === "sentence" ? [0] : MARKS, "mark", section, () => fits(section)))) return
  }
  page(sentence, section.clientHeight - vh())
}

// From here on the possibility space.
const WIDTH = 1300
const HEIGHT = 1000
const MOST_OF_THE_WIDTH = { middle: 0.64, three: 0.44 }
const IMAGINED = [4.1, 3.72, 3.2, 2.8]
const LINE = 1.2
const CROWDED = 7
const MOST_UNSAID = 0.4
const MOST_ALONE = 0.6

// A property that is set on what uses it leaves all the rest of the wall as it is laid out; on the whole wall it cost half of the work.
const px = (name, value, on) => on.style.setProperty(`--${name}`, `${value}px`)

// What is left beside the sentence, for the picture.
function sizePicture() {
  const section = find("#possibilities")
  fitSentence(section)
  const { lay } = main.dataset
  const above = lay === "middle" ? 0 : [".sentence", ".imagining", ".on-paper"].reduce((room, part) => room + (find(part, section)?.offsetHeight ?? 0), 1.2 * vh())
  const width = main.clientWidth * (MOST_OF_THE_WIDTH[lay] ?? 0)
  px("picture", Math.floor(Math.min(section.clientHeight - above, (width * HEIGHT) / WIDTH)), find(".picture", section))
}

// Where the middle is, for the centre: told again when the centre came anew from the server.
let hole = {}
function holds(centre) {
  for (const [name, value] of Object.entries(hole)) px(`hole-${name}`, value, centre)
}

// Whether the citizen's words have room in the middle, in this size: they are let down until as much is left above as below.
export function laidInTheMiddle(centre) {
  sizePicture()
  const picture = find(".picture").getBoundingClientRect()
  const { holeWidth, holeHeight } = find(".space-picture").dataset
  const [width, height] = [(picture.width * holeWidth) / WIDTH, (picture.height * holeHeight) / HEIGHT]
  const at = main.getBoundingClientRect()
  hole = { left: picture.left - at.left + (picture.width - width) / 2, top: picture.top - at.top + (picture.height - height) / 2, width, height }
  holds(centre)
  const words = find(".definition", centre)
  const left = () => centre.getBoundingClientRect().bottom - words.getBoundingClientRect().bottom
  let best = 0
  for (let down = 0.06; down < 0.45; down += 0.02) {
    px("hole-down", down * height, centre)
    if (left() < down * height * 0.8 || centre.scrollWidth > centre.clientWidth + 1) break
    best = down
  }
  hole.down = best * height
  holds(centre)
  return best > 0
}

// On as few lines as can be, and as large as these let it be; what is longer than a picture can spare turns pages.
function fitSentence(section) {
  const whole = find(".imagining p", section) ?? find(".sentence", section)
  const head = find(".head", whole) ?? whole
  const isCrowded = all(".way, .standing", section).length > CROWDED
  const sizes = head === whole ? IMAGINED : isCrowded ? SENTENCE.slice(-1) : SENTENCE
  unpage(whole)
  const spoken = (size) => whole.style.setProperty("--spoken", `${size}vh`)
  const lines = sizes.map((size) => (spoken(size), head.offsetHeight / (LINE * size * vh()) - 0.4))
  const fewest = Math.min(...lines.map((some) => Math.max(1, Math.ceil(some))))
  spoken(sizes.find((_, place) => lines[place] <= fewest))
  const most = (main.dataset.lay === "middle" ? 5.4 : 3.4) * LINE * SENTENCE.at(-1) * vh()
  if (whole.offsetHeight > most) page(whole, most)
}

// Beside the picture each way stands once, by its figure; a wish is its letter, unless the picture has no room for its words.
function isFlat(spaces, section) {
  const groups = all(".wish-space[id]", spaces)
  const isPictured = main.dataset.lay in MOST_OF_THE_WIDTH
  const flat = (is) => spaces.classList.toggle("flat", is)
  for (const group of groups) group.classList.toggle("worded", !isPictured || Boolean(find(`#label-${find(".letter", group).textContent} .wish-words`, section)))
  if (!flat(isPictured || !fits(spaces))) return false
  const unsaid = groups.reduce((room, group) => room + find("h3", group).offsetHeight, 0)
  const most = find(".way", spaces) ? MOST_UNSAID : MOST_ALONE
  if (unsaid > most * spaces.parentElement.clientHeight) for (const group of groups) group.classList.add("worded")
  return true
}

// From the server: every wall of a meeting keeps the same in view, also one that has just been loaded.
const saidAt = (item) => Date.parse(item.dataset.changed)
const isLast = (item, items) => items.every((other) => saidAt(other) <= saidAt(item))
const highest = (items, rank) => items.toSorted((one, other) => rank(other, items) - rank(one, items) || 0)

// What the citizen would look at first, what an imagined move changes, the newest; what they set aside comes last, but when it is new.
const isPast = (way, ways) => way.matches("[data-aside]") && !isLast(way, ways)
const rankOfWay = (way, ways) => (isPast(way, ways) ? -1 : way.matches("[data-first]") ? Infinity : way.matches("[data-imagined]") ? Number.MAX_VALUE : saidAt(way))

// What is talked of, then by what they would open, as they stand; last what the citizen does not want to talk about.
const isTalkedOf = (wall) => (wall.matches("[data-imagined]") ? Infinity : find(".who-says[data-answered=no]", wall) ? Number.MAX_VALUE : 0)
const rankOfWall = (wall, walls) => (wall.matches("[data-topic-aside]") ? -1 : isTalkedOf(wall) || Number(isLast(wall, walls)))

// What is measured before a list is filled must not hang on how it was filled last.
function unfill(section) {
  for (const text of all("[data-alone]", section)) together(text)
  for (const more of all(".more", section)) count(more, 0)
  for (const item of all(".out, .flat", section)) item.classList.remove("out", "flat")
}

// Where not one has room as it is, the first that can stands alone, and its words turn pages.
function fillOrOne(list, items) {
  if (fill(list, items) || items.some((item) => !item.matches(".out"))) return
  if (!items.some((item) => stands(list, items, [item]))) show(list, items, [])
}

// Each list says how many are left out; before any is, the walls say less of themselves, but for those that are talked of.
function fitSpace(section) {
  sizePicture()
  if (main.dataset.lay === "middle") holds(find("#centre"))
  const [spaces, walls, words] = [".wish-spaces", ".standing-walls", ".in-words"].map((list) => find(list, section))
  unfill(section)
  px("most", 0.62 * words.clientHeight, spaces)
  const isFlatNow = isFlat(spaces, section)
  const ways = all(isFlatNow ? ".ways > li:not(.again)" : ".ways > li", spaces)
  for (const way of ways) way.style.order = Number(find(".figure", way).textContent) + (way.matches("[data-aside]") ? 1000 : 0)
  const standing = highest(itemsOf(walls), rankOfWall)
  for (const [place, wall] of standing.entries()) wall.classList.toggle("topic", Boolean(isTalkedOf(wall)) || (!place && isLast(wall, standing)))
  px("most", 0, spaces)
  const left = words.clientHeight - find(".walls-heading", words).offsetHeight - 2 * vh()
  let needed = 0
  for (walls.dataset.fit of ["whole", "tight", "bare"]) {
    needed = standing.reduce((room, wall) => room + wall.offsetHeight + 0.9 * vh(), 0)
    if (spaces.scrollHeight + needed <= left) break
  }
  px("most", Math.max(left - needed, 0.58 * left), spaces)
  fillOrOne(spaces, highest(ways, rankOfWay))
  for (const group of all(".wish-space:is(.for-none, .set-aside)", spaces)) group.classList.toggle("out", !find(".ways > li:not(.out)", group))
  fillOrOne(walls, standing)
}
