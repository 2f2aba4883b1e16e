// The possibility space on the wall: the picture as large as it may be, the citizen's words in its middle, and beside it as many
// ways and walls in words as have room.

import { all, fill, find, fits, main, page, unpage, vh } from "./fitting.js"

const WIDTH = 1300
const HEIGHT = 1000
const MOST_OF_THE_WIDTH = { middle: 0.64, three: 0.44 }
const SAID = [4.5, 4.1, 3.72]
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
  const sizes = head === whole ? IMAGINED : isCrowded ? SAID.slice(-1) : SAID
  unpage(whole)
  const spoken = (size) => whole.style.setProperty("--spoken", `${size}vh`)
  const lines = sizes.map((size) => (spoken(size), head.offsetHeight / (LINE * size * vh()) - 0.4))
  const fewest = Math.min(...lines.map((some) => Math.max(1, Math.ceil(some))))
  spoken(sizes.find((_, place) => lines[place] <= fewest))
  const most = (main.dataset.lay === "middle" ? 5.4 : 3.4) * LINE * SAID.at(-1) * vh()
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

// What the citizen wants to look at first, duties and what has just been said come before the rest, what was set aside after it.
const rankOf = (changedAt) => (way) => (way.matches("[data-first]") ? Infinity : way.matches("[data-aside]") ? -1 : way.matches("[data-duty]") ? Number.MAX_VALUE : changedAt(way))
const isTalkedOf = (wall) => (wall.matches("[data-imagined]") ? Infinity : find(".who-says[data-answered=no]", wall) ? Number.MAX_VALUE : 0)
const highest = (items, rank) => items.toSorted((one, other) => rank(other) - rank(one) || 0)

// Each list says how many are left out; before any is, the walls say less of themselves, but for those that are talked of.
export function fitSpace(section, changedAt) {
  sizePicture()
  if (main.dataset.lay === "middle") holds(find("#centre"))
  const [spaces, walls, words] = [".wish-spaces", ".standing-walls", ".in-words"].map((list) => find(list, section))
  for (const item of all(".out", spaces)) item.classList.remove("out")
  px("most", 0.62 * words.clientHeight, spaces)
  const isFlatNow = isFlat(spaces, section)
  const ways = all(isFlatNow ? ".ways > li:not(.again)" : ".ways > li", spaces)
  for (const way of ways) way.style.order = Number(find(".figure", way).textContent) + (way.matches("[data-aside]") ? 1000 : 0)
  const talked = (wall) => isTalkedOf(wall) || changedAt(wall)
  const standing = highest(all(":scope > li:not(.more)", walls), talked)
  for (const [place, wall] of standing.entries()) {
    wall.classList.remove("out")
    wall.classList.toggle("topic", Boolean(isTalkedOf(wall) || (!place && changedAt(wall))))
  }
  px("most", 0, spaces)
  const left = words.clientHeight - find(".walls-heading", words).offsetHeight - 2 * vh()
  let needed = 0
  for (walls.dataset.fit of ["whole", "tight", "bare"]) {
    needed = standing.reduce((room, wall) => room + wall.offsetHeight + 0.9 * vh(), 0)
    if (spaces.scrollHeight + needed <= left) break
  }
  px("most", Math.max(left - needed, 0.58 * left), spaces)
  fill(spaces, highest(ways, rankOf(changedAt)))
  for (const group of all(".wish-space:is(.for-none, .set-aside)", spaces)) group.classList.toggle("out", !find(".ways > li:not(.out)", group))
  fill(walls, standing)
}
