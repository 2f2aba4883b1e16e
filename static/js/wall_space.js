// The possibility space on the wall: the picture as large as it may be, the citizen's words in its middle, and beside it as many
// ways and walls in words as have room.

import { all, fill, find, fits, main, page, unpage, vh } from "./fitting.js"

const WIDTH = 1300
const HEIGHT = 1000
const MOST_OF_THE_WIDTH = { middle: 0.64, three: 0.44 }
const SENTENCE = [4.5, 4.1, 3.72]
const LINE = 1.2

// A property that is set on what uses it leaves all the rest of the wall as it is laid out; on the whole wall it cost half of the work.
const px = (name, value, on) => on.style.setProperty(`--${name}`, `${value}px`)

// What is left beside the sentence, for the picture.
function sizePicture() {
  const section = find("#possibilities")
  fitSentence(section)
  const { lay } = main.dataset
  const above = lay === "middle" ? 0 : [".sentence", ".imagining"].reduce((room, part) => room + (find(part, section)?.offsetHeight ?? 0), 1.2 * vh())
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

// On as few lines as can be, and as large as these let it be; a line more turns pages.
function fitSentence(section) {
  const most = main.dataset.lay === "middle" ? 5 : 3
  const sentence = find(".imagining p", section) ?? find(".sentence", section)
  unpage(sentence)
  const spoken = (size) => sentence.style.setProperty("--spoken", `${size}vh`)
  const lines = SENTENCE.map((size) => (spoken(size), sentence.offsetHeight / (LINE * size * vh()) - 0.4))
  const fewest = Math.min(...lines.map((some) => Math.max(1, Math.ceil(some))))
  spoken(fewest > most ? SENTENCE.at(-1) : SENTENCE.find((_, place) => lines[place] <= fewest))
  if (fewest > most) page(sentence, (most + 0.4) * LINE * SENTENCE.at(-1) * vh())
}

// What the citizen wants to look at first and what has just been said come before the rest, what was set aside after it; walls
// stand by what they would open. Each list says how many are left out.
export function fitSpace(section, changedAt) {
  sizePicture()
  if (main.dataset.lay === "middle") holds(find("#centre"))
  const [spaces, walls] = [".wish-spaces", ".standing-walls"].map((list) => find(list, section))
  const rank = (way) => (way.matches("[data-first]") ? Number.MAX_VALUE : way.matches("[data-aside]") ? -1 : changedAt(way))
  const ways = all(".ways > li", spaces).sort((one, other) => rank(other) - rank(one) || 0)
  const groups = all(".wish-space", spaces)
  spaces.classList.remove("brief")
  for (const item of [...ways, ...groups]) item.classList.remove("out")
  for (const way of ways) way.classList.add("out")
  const saysWishes = main.dataset.lay === "middle" && find(".space-picture[data-worded]", section)
  spaces.classList.toggle("brief", Boolean(saysWishes) || !fits(spaces))
  fill(spaces, ways)
  for (const group of groups) group.classList.toggle("out", group.matches(".for-none, .set-aside") && !find(".ways > li:not(.out)", group))
  fill(walls, all(":scope > li:not(.more)", walls))
}
