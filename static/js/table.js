// What is only at the table: what a dialog may choose from, the menu of a card, and what concerns one's own words.

import { beginWith, beside } from "./compose.js"
import { seat, shelf, socket } from "./wire.js"

const here = document.body.dataset
const byId = (id) => document.getElementById(id)
const all = (selector, tell) => Array.from(document.querySelectorAll(selector), tell)
const text = (node, selector) => node.querySelector(selector)?.textContent.trim() ?? ""
const fieldsOf = (form) => JSON.parse(form.dataset.fields || "{}")
const made = (tag, what) => Object.assign(document.createElement(tag), what)

// What can be chosen from is what stands on the board: but not a wall that stands in this way already, nor the card it is about.
const wishes = () => all("#centre .wishes > li[id]", (wish) => ({ id: wish.id.slice(5), letter: text(wish, ".letter"), words: text(wish, "[data-field=text]") }))
const CHOICES = {
  wishes,
  wish: wishes,
  constraint(form) {
    const tied = byId(`way-${fieldsOf(form).possibility}`)?.querySelector("[data-walls]").dataset.walls.split(" ") ?? []
    const unties = form.dataset.command === "UntieConstraint"
    const walls = all(`.standing-walls > li[id]:not([data-own-limit]${unties ? "" : ", [data-moved]"})`, (wall) => ({ id: wall.id.slice(9), by: text(wall, ".mark"), words: text(wall, ".words") }))
    return walls.filter(({ id }) => tied.includes(id) === unties)
  },
  other: (form) =>
    all(`#columns :is(.card, .wall-post):not(#post-${CSS.escape(fieldsOf(form).one)})`, (card) => ({ id: card.id.slice(5), by: text(card, ".by"), words: text(card, ".words") })),
  said_by: () => all(`#people [data-colour]:not([data-seat="${seat}"])`, (one) => ({ id: one.dataset.seat, words: `${text(one, "b")} · ${text(one, ".what")}` })),
}

// Only when what stands has changed, and keeping what was chosen.
function offer(form) {
  for (const field of form.querySelectorAll("[data-choices]")) {
    const kind = field.dataset.choices
    const already = new FormData(form).getAll(field.name || kind)
    const chosen = already.length ? already : [form.dataset.named]
    const choices = CHOICES[kind](form)
    const standing = JSON.stringify(choices)
    if (field.dataset.standing === standing) continue
    field.dataset.standing = standing
    field.querySelectorAll("label, option:not([value=''])").forEach((old) => old.remove())
    field.append(...choices.map((choice) => (field.name ? new Option([choice.letter, choice.words].filter(Boolean).join(" · "), choice.id) : tap(kind, choice))))
    for (const one of field.querySelectorAll("input, option")) if (chosen.includes(one.value)) one[one.type ? "checked" : "selected"] = true
  }
}

function tap(name, { id, letter, by, words }) {
  const many = name === "wishes"
  const control = made("input", { type: many ? "checkbox" : "radio", name, value: id, required: !many })
  if (many) control.dataset.list = ""
  const [label, first] = [made("label"), letter ?? by]
  label.append(control, ...(first ? [made("b", { className: letter ? "letter" : "by", textContent: first })] : []), ` ${words}`)
  return label
}

// A wall that is named while one says which wall stops a way is the one that is meant.
document.addEventListener("answered", ({ target, detail: { ok, id } }) => {
  const form = document.querySelector("#tie-constraint[open] form")
  if (!form || !ok || target.dataset.command !== "NameConstraint") return
  form.reset()
  form.dataset.named = id
  delete form.querySelector("[data-choices]").dataset.standing
  offer(form)
})

// What an agreement will be for beside the wish that is chosen: all that its way serves, or that its wall would open.
function showWishes() {
  const form = document.querySelector("dialog[open] form:has(.also-for)")
  if (!form) return
  const [line, choice, [id]] = [form.querySelector(".also-for"), form.elements.wish, Object.values(fieldsOf(form))]
  const served = document.querySelector(`:is(#way-${CSS.escape(id)}, #ask-${CSS.escape(id)}, #agreement-${CSS.escape(id)}) [data-field=wishes]`)?.dataset.value.split(" ") ?? []
  const kept = wishes().filter((wish) => served.includes(wish.id))
  const others = kept.filter((wish) => wish.id !== choice.value)
  choice.options[0].disabled = choice.options[0].hidden = kept.length > 0
  line.hidden = !others.length
  line.querySelector("ul").replaceChildren(...others.map(({ letter, words }) => {
    const one = made("li")
    one.append(made("b", { className: "letter", textContent: letter }), ` ${words}`)
    return one
  }))
}
for (const moment of ["input", "click", "board"]) document.addEventListener(moment, () => setTimeout(showWishes))

// Whose words a form or a menu is about, and which.
function tellOf(place, post) {
  for (const [mark, words] of [["who", text(post, ".by")], ["about", text(post, ".words")]])
    for (const found of place.querySelectorAll(`[data-${mark}]`)) found.textContent = words
}

document.addEventListener("aim", ({ target: form }) => {
  delete form.dataset.named
  offer(form)
  const [id] = Object.values(fieldsOf(form))
  const post = id && document.querySelector(`[data-by][id$="-${CSS.escape(id)}"]`)
  form.dataset.shared = Boolean(post)
  if (post) tellOf(form, post)
  for (const folded of form.querySelectorAll("details")) folded.open = false
  // How firm it is today, which its words in the column need not say.
  form.dataset.firmness = byId(`standing-${id}`)?.dataset.firmness ?? ""
})

// The menu of a card, a way or a wall closes before what was pressed in it is done: then the focus is back at the card when a dialog takes it.
const menu = byId("doing")
document.addEventListener("click", ({ target }) => {
  const opener = target.closest("[popovertarget=doing]")
  const pressed = target.closest("#doing button")
  if (opener) aimMenu(opener, opener.closest("[data-by]"))
  if (pressed) menu.hidePopover()
  if (pressed && "takeUp" in pressed.dataset) goOnFrom(menu.dataset.post)
  if (target.closest("[data-no-link]")) goOnFrom("")
}, true)
document.addEventListener("toggle", ({ target }) => target === menu && menu.scrollIntoView({ block: "nearest" }), true)

function aimMenu(opener, post) {
  const id = (menu.dataset.post = post.id.replace(/^\w+-/, ""))
  // What the post is, as classes of the menu's own: none of the post's looks come with them.
  menu.className = [post.className.replace(/\b(way|standing)\b/, "a-$1"), ...Object.entries(post.dataset).map(([name, value]) => (value ? `${name}-${value}` : name))].join(" ")
  tellOf(menu, post)
  for (const { dataset } of menu.querySelectorAll("[data-names]")) {
    dataset.fields = JSON.stringify({ [dataset.names]: id })
    if ("fills" in dataset) dataset.fill = byId(`${dataset.fills}-${id}`) ? `${dataset.fills}-${id}` : ""
  }
  beside(menu, opener)
}

// A card that goes on from another's, until that is undone, sent or taken away.
function goOnFrom(id) {
  const { takes_up: link, text: field } = byId("form-perspective").elements
  link.value = id
  link.dispatchEvent(new Event("input", { bubbles: true }))
  field.focus()
}

function showLink() {
  const [link, sentence] = [byId("form-perspective")?.elements.takes_up, byId("goes-on-from")]
  if (!sentence) return
  const card = byId(`post-${link.value}`)
  if (card) tellOf(sentence, card)
  else link.value = ""
  sentence.hidden = !card
}
for (const moment of ["input", "sent", "answered", "click"]) document.addEventListener(moment, () => setTimeout(showLink))

// What I wrote for others, what of mine somebody asks about, and whether I have said that I am done writing.
function ownPosts() {
  here.done = document.querySelector(`#people [data-seat="${seat}"]`)?.dataset.done ?? "no"
  for (const card of document.querySelectorAll("[data-written-by]")) card.classList.toggle("wrote", card.dataset.writtenBy === seat)
  // What comes above a field moves it: not while somebody writes there (P12).
  const typing = document.querySelector("textarea:focus, input:focus")
  if (typing) return typing.addEventListener("blur", () => setTimeout(ownPosts), { once: true })
  const [list, posts] = [byId("asked"), all("[data-asked]:is(.mine, .wrote)", (post) => post)]
  const standing = posts.map(({ id, textContent }) => id + textContent).join()
  if (list.dataset.standing === standing) return
  list.dataset.standing = standing
  list.hidden = !posts.length
  list.querySelector("ul").replaceChildren(...posts.map((post) => {
    const line = list.querySelector("template").content.cloneNode(true)
    tellOf(line, post)
    line.querySelector("button").dataset.fields = JSON.stringify({ post: post.id.replace(/^\w+-/, "") })
    return line
  }))
}

// While one writes: one's own system words and long sentences, for oneself alone.
const plainly = byId("plainly")
let pausing = null
document.addEventListener("input", ({ target: field }) => {
  if (!field.matches("form[data-command] textarea") || !/professional|facilitator/.test(here.role)) return
  clearTimeout(pausing)
  pausing = setTimeout(lookAt, 600, field)
})
document.addEventListener("sent", () => (plainly.hidden = true))

async function lookAt(field) {
  const asked = field.value
  const { words = [], long = [], long_words = [], reads } = asked.trim() ? await socket.timeout(4000).emitWithAck("plain", { text: asked }).catch(() => ({})) : {}
  if (field.value !== asked || !field.isConnected) return
  const counted = long.map((sentence) => `${sentence.slice(0, 32)}… ${plainly.dataset.long.replace("#", sentence.split(/\s+/).length)}`)
  const lines = [...words.map(({ word, plain }) => `${word}: ${plain}`), ...counted]
  if (long_words.length) lines.push(`${plainly.dataset.words} ${long_words.join(", ")}`)
  if (reads) lines.push(`${plainly.dataset[reads.ease]} (LIX ${reads.lix})`)
  plainly.querySelector("ul").replaceChildren(...lines.map((textContent) => made("li", { textContent })))
  plainly.hidden = !lines.length
  field.closest("label").after(plainly)
}

// What is chosen in a folded list is not hidden in it. A link to a form lands in its first field.
const unfold = () => document.querySelectorAll("details.others:has(:checked), details.meaning:has(input:not(:placeholder-shown))").forEach((list) => (list.open = true))
document.addEventListener("click", ({ target }) => {
  const form = byId(target.closest("[data-focus]")?.dataset.focus)
  setTimeout(() => (form?.querySelector("textarea").focus(), unfold()))
})
const offerAll = () => document.querySelectorAll("dialog[open] form, main form:has([data-choices])").forEach(offer)
// A column that holds more than it shows can be scrolled by keyboard.
const reach = () => document.querySelectorAll(".column").forEach((column) => (column.tabIndex = column.scrollHeight > column.clientHeight ? 0 : -1))
for (const look of [offerAll, ownPosts, showLink, unfold, reach]) {
  document.addEventListener("board", look)
  look()
}

// Who writes for the citizen says anew what stands of that kind.
const forCitizen = byId("form-write-for")
const STANDING = { definition: () => "#centre blockquote", summary: () => "#summing-up .summary", wish: ({ value }) => `#wish-${CSS.escape(value || "new")} [data-field=text]` }

forCitizen.addEventListener("change", ({ target }) => {
  const { text, about, wish } = forCitizen.elements
  if (target !== text && about.value) beginWith(STANDING[about.value](wish), text)
})

// Who is let go while writing keeps the words in sight (P16).
document.addEventListener("board", () => {
  const { value, dataset } = forCitizen.elements.text
  forCitizen.toggleAttribute("data-kept", Boolean(value.trim() && value !== dataset.filled))
})

// Single keys, for whoever uses no mouse: what each does is read off the sheet, so that none is promised that does nothing. They can be
// switched off (WCAG 2.1.4), and never work while one types. Prevented here and now: a letter would land in the field it goes to.
const [TYPES, OVER] = ["input, textarea, select", "dialog[open], #doing:popover-open, .wall-picture.large"]
document.addEventListener("keydown", (event) => {
  const { key, target, ctrlKey, altKey, metaKey, repeat, isComposing } = event
  if (ctrlKey || altKey || metaKey || repeat || isComposing || target.closest(TYPES) || document.querySelector(OVER) || shelf.get("single-keys") === "off") return
  const row = document.querySelector(`#keys [data-key="${CSS.escape(key.toLowerCase())}"]`)
  if (!row) return
  event.preventDefault()
  import("./keys.js").then(({ press }) => press(row.dataset))
})
