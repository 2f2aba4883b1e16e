// What the picture of the space shows and the words beside it do not say: a list of sentences, empty when they say the same.
// In a what-if, ``so`` is the page of what is so: what reads otherwise there is what is drawn as better.
(so) => {
  const wrong = []
  const space = document.getElementById("possibilities")
  const all = (selector, within = space) => [...within.querySelectorAll(selector)]
  const text = (node) => node?.textContent.replace(/\s+/g, " ").trim() ?? ""
  const same = (what, drawn, said) => drawn === said || wrong.push(`${what}: drawn “${drawn}”, said “${said}”`)
  const told = new Map(all(".ways > li.way").map((way) => [text(way.querySelector(".figure")), way]))
  const walls = new Map(all(".standing-walls > .standing").map((wall) => [text(wall.querySelector(".mark")), wall]))
  const spaces = new Map(all(".wish-space[id]").map((one) => [text(one.querySelector("h3 .letter")), one]))
  const labels = new Map(all(".wish-label").map((label) => [text(label.querySelector(".wish-letter")), all(".wish-words", label).map(text).join(" ")]))
  const before = new Map()
  if (so) for (const one of new DOMParser().parseFromString(so, "text/html").querySelectorAll(".ways > li.way, .wish-space[id]")) before.set(one.id, one.dataset.reading)
  const better = (one) => Boolean(so) && before.get(one.id) !== one.dataset.reading
  const said = document.querySelector("#centre .definition")
  // The quotation marks are the picture’s.
  const middle = all(".middle-words .said").map(text).join(" ").slice(1, -1)
  if (middle) same("the middle", middle, text(said))
  same("wishes", all(".sector").length, spaces.size)
  for (const sector of all(".sector")) {
    const letter = sector.id.replace("sector-", "")
    const list = spaces.get(letter)
    if (!list) {
      wrong.push(`${letter} is in no list`)
      continue
    }
    same(`wish ${letter}`, sector.dataset.reading, list.dataset.reading)
    same(`wish ${letter}, better`, "better" in sector.dataset, better(list))
    if (labels.get(letter)) same(`label ${letter}`, labels.get(letter), text(list.querySelector("h3 > span")))
    const listed = new Set(all(".ways > li > .figure", list).map(text))
    same(`ways of ${letter}`, Number(sector.dataset.ways), listed.size)
    const stopping = new Set()
    for (const figure of listed) for (const mark of all(".stopped .mark", told.get(figure))) stopping.add(text(mark))
    for (const point of all(".point", sector)) {
      const figure = text(point)
      const way = told.get(figure)
      if (!listed.has(figure)) {
        wrong.push(`way ${figure} is not listed under ${letter}`)
        continue
      }
      same(`way ${figure}`, point.dataset.reading, way.dataset.reading)
      same(`way ${figure}, better`, Boolean(point.querySelector(".halo")), better(way))
      for (const sign of ["duty", "first"]) same(`way ${figure}, ${sign}`, sign in point.dataset, sign in way.dataset)
    }
    for (const arc of all(".wall-arc", sector)) {
      const { mark } = arc.dataset
      const wall = walls.get(mark)
      if (!wall) {
        wrong.push(`wall ${mark} is in no list`)
        continue
      }
      same(`wall ${mark}`, arc.dataset.firmness, wall.dataset.firmness)
      same(`wall ${mark}, own limit`, "ownLimit" in arc.dataset, "ownLimit" in wall.dataset)
      if ("ghost" in arc.dataset) same(`wall ${mark}, imagined`, true, "imagined" in wall.dataset)
      else same(`wall ${mark} stops a way of ${letter}`, true, stopping.has(mark))
    }
  }
  return wrong
}
