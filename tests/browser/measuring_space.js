// What the back row would complain about in the picture of the space, measured on the page: a list of sentences, empty when all is well.
() => {
  const wrong = []
  const main = document.getElementById("board")
  const picture = document.querySelector(".picture svg")
  if (!["middle", "three"].includes(main.dataset.lay)) return [`laid out without the picture: ${main.dataset.lay}`]
  if (picture.dataset.middle === "definition" && main.dataset.lay !== "middle") wrong.push("the citizen’s words are not in the middle")
  const all = (selector) => [...picture.querySelectorAll(selector)].filter((node) => node.checkVisibility())
  const box = (node) => node.getBoundingClientRect()
  // Of a line of text only what is inked: a browser's box is as high as the font.
  const inked = (text) => {
    const { left, right, top, bottom } = box(text)
    const spare = (bottom - top) * 0.16
    return { left, right, top: top + spare, bottom: bottom - spare }
  }
  const round = (node) => ({ ...plain(box(node)), round: true })
  const plain = ({ left, right, top, bottom }) => ({ left, right, top, bottom })
  const name = (label) => `${label.of} “${label.text}”`
  const labels = [
    ...all(".point").map((point) => ({ of: "point", text: point.textContent.trim(), at: [point.querySelector("circle.body") ? round(point.querySelector(".body")) : plain(box(point.querySelector(".body")))] })),
    ...all(".more-points").map((more) => ({ of: "more", text: more.textContent.trim(), at: [inked(more.querySelector("text"))] })),
    ...all(".tag").map((tag) => ({ of: "wall", text: tag.textContent.trim(), at: [plain(box(tag.querySelector("rect")))] })),
    ...all(".wish-label").map((label) => ({ of: "wish", text: label.textContent.trim().slice(0, 20), at: [round(label.querySelector("circle")), ...[...label.querySelectorAll(".wish-words")].map(inked)] })),
    ...all(".star").map((star) => ({ of: "star", text: star.closest(".point").textContent.trim(), at: [round(star)] })),
  ]
  // Two boxes, of which some are discs: how deep one lies in the other, in pixels.
  const deep = (one, other) => {
    if (one.round && other.round) {
      const radius = (disc) => (disc.right - disc.left) / 2
      return radius(one) + radius(other) - Math.hypot(one.left + one.right - other.left - other.right, one.top + one.bottom - other.top - other.bottom) / 2
    }
    const [disc, flat] = one.round ? [one, other] : [other, one]
    if (disc.round) {
      const [x, y] = [(disc.left + disc.right) / 2, (disc.top + disc.bottom) / 2]
      return (disc.right - disc.left) / 2 - Math.hypot(Math.max(flat.left - x, 0, x - flat.right), Math.max(flat.top - y, 0, y - flat.bottom))
    }
    return Math.min(one.right - other.left, other.right - one.left, one.bottom - other.top, other.bottom - one.top)
  }
  for (const [place, one] of labels.entries())
    for (const other of labels.slice(place + 1)) {
      if ([one.of, other.of].includes("star")) continue
      if (one.at.some((a) => other.at.some((b) => deep(a, b) > 1))) wrong.push(`${name(one)} overlaps ${name(other)}`)
    }
  const rim = box(picture)
  for (const label of labels) for (const at of label.at) if (at.left < rim.left - 1 || at.right > rim.right + 1 || at.top < rim.top - 1 || at.bottom > rim.bottom + 1) wrong.push(`${name(label)} leaves the picture`)
  for (const star of all(".star")) for (const text of all(".point text")) if (deep(plain(box(star)), inked(text)) > 2) wrong.push(`a star covers the figure ${text.textContent}`)

  // A figure stands inside its point, a letter inside its tag.
  for (const [holder, body] of [[".point", ".body"], [".tag", "rect"], [".wish-label", "circle"]])
    for (const one of all(holder)) {
      const [text, around] = [box(one.querySelector("text")), box(one.querySelector(body))]
      if (text.left < around.left - 0.5 || text.right > around.right + 0.5) wrong.push(`${one.textContent.trim()} is wider than its ${body}`)
    }
  const least = innerHeight / 54 - 0.1
  for (const text of all("text")) {
    const size = parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a
    if (size < least) wrong.push(`${size.toFixed(1)} px, at least ${least.toFixed(1)}: “${text.textContent.trim()}”`)
  }

  // The citizen's words stand in the middle and nowhere else, each line inside its edge.
  if (main.dataset.lay === "middle") {
    const middle = box(picture.querySelector("ellipse.middle"))
    const [x, y, across, down] = [(middle.left + middle.right) / 2, (middle.top + middle.bottom) / 2, middle.width / 2, middle.height / 2]
    for (const part of document.querySelectorAll("#centre h2, #centre .definition")) {
      const range = document.createRange()
      range.selectNodeContents(part)
      for (const line of range.getClientRects()) {
        const spare = line.height * 0.2
        const far = Math.max(...[line.left, line.right].flatMap((side) => [line.top + spare, line.bottom - spare].map((edge) => Math.hypot((side - x) / across, (edge - y) / down))))
        if (line.width && far > 1) wrong.push(`the middle does not hold “${part.textContent.trim().slice(0, 20)}”: ${far.toFixed(2)}`)
      }
    }
  }
  // The picture's own middle is what laptops and phones show of them; the wall hides it where it lays the words there itself.
  const words = picture.querySelector(".middle-words")
  words.style.display = "inline"
  const own = [...words.querySelectorAll("text")].map((text) => ({ text: text.textContent.trim(), at: inked(text) }))
  const edge = box(picture.querySelector("ellipse.middle"))
  if (picture.dataset.middle === "definition" && !words.querySelector(".said")) wrong.push("its own middle says nothing")
  for (const [place, { text, at }] of own.entries()) {
    const far = Math.max(...[at.left, at.right].flatMap((x) => [at.top, at.bottom].map((y) => Math.hypot((2 * x - edge.left - edge.right) / edge.width, (2 * y - edge.top - edge.bottom) / edge.height))))
    if (far > 1) wrong.push(`its own middle does not hold “${text}”: ${far.toFixed(2)}`)
    if (own.slice(place + 1).some((other) => deep(at, other.at) > 1)) wrong.push(`its own middle says one line upon another: “${text}”`)
  }
  words.style.removeProperty("display")
  if (!words.getAttribute("style")) words.removeAttribute("style")

  // Beside the picture words have room to be read in: no line is broken after a syllable or two.
  for (const words of document.querySelectorAll(".in-words :is(.way, .standing) > .words, .in-words h3 > span")) {
    const em = parseFloat(getComputedStyle(words).fontSize)
    if (words.checkVisibility() && words.offsetHeight > 2 * em && words.offsetWidth < 6 * em) wrong.push(`too narrow to read: “${words.textContent.trim().slice(0, 20)}”`)
  }

  // Every way is drawn under each of its wishes, or counted there.
  for (const sector of picture.querySelectorAll(".sector")) {
    const drawn = sector.querySelectorAll(".point").length + [...sector.querySelectorAll(".more-points")].reduce((sum, more) => sum + Number(more.textContent.trim().slice(1)), 0)
    if (drawn !== Number(sector.dataset.ways)) wrong.push(`${sector.id}: ${drawn} drawn of ${sector.dataset.ways}`)
  }
  return wrong
}
