// How the wall makes things fit: what has no room is counted and never cut, a text too long for its place turns its pages.

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
  return !left.length
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

