// What can be chosen from in a dialog is what stands on the board when it opens: wishes from the centre, walls from their list.

const CHOICES = { wishes, wish: wishes, constraint: walls }

document.addEventListener("aim", ({ target }) => offer(target))
const offerAll = () => document.querySelectorAll("dialog[open] form, main form:has([data-choices])").forEach(offer)
document.addEventListener("board", offerAll)

// Only when what stands has changed, and keeping what was chosen.
function offer(form) {
  for (const field of form.querySelectorAll("[data-choices]")) {
    const [kind, chosen] = [field.dataset.choices, new FormData(form).getAll(field.name || field.dataset.choices)]
    const choices = CHOICES[kind](form)
    const standing = JSON.stringify(choices)
    if (field.dataset.standing === standing) continue
    field.dataset.standing = standing
    field.querySelectorAll("label, option:not([value=''])").forEach((old) => old.remove())
    field.append(...choices.map((choice) => (kind === "wish" ? new Option(`${choice.letter} · ${choice.words}`, choice.id) : tap(kind, choice))))
    for (const made of field.querySelectorAll("input, option")) if (chosen.includes(made.value)) made[made.type ? "checked" : "selected"] = true
  }
}

const text = (node, selector) => node.querySelector(selector)?.textContent.trim() ?? ""

function wishes() {
  const found = document.querySelectorAll("#centre .wishes > li[id]")
  return Array.from(found, (wish) => ({ id: wish.id.slice(5), letter: text(wish, ".letter"), words: text(wish, "[data-field=text]") }))
}

// Every standing wall that does not stand in this way already.
function walls(form) {
  const way = document.getElementById(`way-${JSON.parse(form.dataset.fields || "{}").possibility}`)
  const found = document.querySelectorAll(".standing-walls > li[id]")
  const all = Array.from(found, (wall) => ({ id: wall.id.slice(9), words: text(wall, ".words") }))
  return all.filter(({ id }) => !way?.querySelector(`[data-wall="${id}"]`))
}

function tap(name, { id, letter, words }) {
  const many = name === "wishes"
  const control = Object.assign(document.createElement("input"), { type: many ? "checkbox" : "radio", name, value: id, required: !many })
  if (many) control.dataset.list = ""
  const label = document.createElement("label")
  label.append(control, ...(letter ? [Object.assign(document.createElement("b"), { className: "letter", textContent: letter })] : []), ` ${words}`)
  return label
}

// Whether this seat has said it is done writing.
function ownDone() {
  const here = document.body.dataset
  here.done = document.querySelector(`#people [data-seat="${here.seat}"]`)?.dataset.done ?? "no"
}
document.addEventListener("board", ownDone)
ownDone()
offerAll()

// A link to a form lands in its first field.
document.addEventListener("click", ({ target }) => {
  const form = document.getElementById(target.closest("[data-focus]")?.dataset.focus)
  if (form) setTimeout(() => form.querySelector("textarea").focus())
})
