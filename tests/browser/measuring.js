// What a person in the back row would complain about, measured on the page: a list of sentences, empty when all is well.
() => {
  const vh = innerHeight / 100
  const wrong = []
  const visible = (node) => node.checkVisibility({ visibilityProperty: true }) && !node.closest(".unseen") && getComputedStyle(node).clipPath === "none"
  // Of a text in a picture the browser says that it is visible, though the group it stands in is not drawn.
  const isDrawn = (node) => !node.ownerSVGElement || (getComputedStyle(node).display !== "none" && isDrawn(node.parentElement))
  const name = (node) => `${node.tagName.toLowerCase()}${node.id ? `#${node.id}` : ""}.${node.className} “${node.textContent.trim().slice(0, 30)}”`
  const root = document.documentElement
  if (root.scrollHeight > innerHeight || root.scrollWidth > innerWidth) wrong.push(`the page scrolls: ${root.scrollWidth}×${root.scrollHeight}`)

  // Every line of text stands inside everything that clips it, and is large enough.
  const least = [[".sentence > .wait", 2.22], [".definition, .summary, .newest .words, .sentence, #spotlight .words, .spotlit .words", 3.7], [".card .words, .in-plain [data-field=text], .restatements .words, #between-us .words, #between-us .question, .matter dt q, .matter .words, .wall-post .words, .ways .words, .standing-walls .words, .lines .words, #agreements .what", 2.22]]
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const holder = text.parentElement
    if (!text.data.trim() || !visible(holder) || !isDrawn(holder) || holder.closest("[data-pages]") || getComputedStyle(holder).textIndent !== "0px") continue
    const range = document.createRange()
    range.selectNodeContents(text)
    const lines = range.getClientRects()
    // What is drawn is measured as large as it is drawn.
    const size = parseFloat(getComputedStyle(holder).fontSize) * (holder.ownerSVGElement ? holder.getScreenCTM().d : 1)
    const bar = least.find(([selector]) => holder.closest(selector))?.[1] ?? 1.85
    if (size < bar * vh - 0.1) wrong.push(`${(size / vh).toFixed(2)} vh, at least ${bar}: ${name(holder)}`)
    for (const line of lines) {
      const slack = size * 0.2 + 1
      for (let box = holder; box; box = box.parentElement) {
        if (box !== document.body && getComputedStyle(box).overflow === "visible") continue
        const edge = box.getBoundingClientRect()
        if (line.left < edge.left - slack || line.right > edge.right + slack || line.top < edge.top - slack || line.bottom > edge.bottom + slack) {
          wrong.push(`cut by ${name(box).slice(0, 40)}: ${name(holder)}`)
          break
        }
      }
    }
  }

  const blocks = [...document.querySelectorAll("h1, h2, h3, .stake, .aim, .who, .definition, .wishes > li, .card, .wall-post, .more, #between-us li, .listening > li, .restatements > li, .matter, .sentence, #regimes table, .facts-of-cards, #voices, .ways > li, .standing-walls > li, #agreements li, .lines > li, .summary, .checksum, #agenda li, #people li, #phases li, #phases p, .moment, #curtain > *, #spotlight > *, #state, #clock, .without, .legend > li")].filter((block) => visible(block) && !block.parentElement.closest("[data-pages]") && block.getBoundingClientRect().height)
  for (const [place, one] of blocks.entries())
    for (const other of blocks.slice(place + 1)) {
      if (one.contains(other) || other.contains(one)) continue
      const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()]
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
      if (across > 2 && down > 2) wrong.push(`${name(one)} overlaps ${name(other)} by ${across.toFixed()}×${down.toFixed()}`)
    }

  const columns = [...document.querySelectorAll(".column")].filter(visible).map((column) => column.getBoundingClientRect())
  for (const side of ["width", "height"]) {
    const sizes = columns.map((column) => column[side])
    if (Math.max(...sizes) - Math.min(...sizes) > 1) wrong.push(`columns are not of one ${side}: ${sizes.map(Math.round)}`)
  }
  for (const box of document.querySelectorAll(".column, #between-us > ul, .restatements, #words, .wish-spaces, .standing-walls, #agreements > ol, .lines, #agenda > ol, #people > ul")) {
    if (!visible(box)) continue
    const items = [...box.querySelectorAll(box.matches(".wish-spaces") ? ".ways > li:not(.again)" : ".card, .wall-post, .matter, :scope > li:not(.more, .waiting)")]
    const left = items.filter((item) => !item.checkVisibility()).length
    const said = Number(box.querySelector(":scope > .more")?.textContent.match(/\d+/)?.[0] ?? 0)
    if (left !== said) wrong.push(`${name(box)}: ${left} not shown, ${said} counted`)
  }
  const definition = document.querySelector("#centre .definition")
  const curtain = document.querySelector("#curtain:not([hidden])")
  if (curtain ? definition && visible(definition) : !definition || !visible(definition)) wrong.push(`the definition is ${curtain ? "" : "not "}in view`)
  return wrong
}
