// What can be chosen from in a dialog is what stands on the board when it opens: wishes from the centre, walls from their list.

const CHOICES = {
  wishes: (field) => field.append(...wishes().map((wish) => tap("checkbox", "wishes", wish, { list: "" }))),
  wish: (select) => select.append(...wishes().map(({ id, letter, words }) => new Option(`${letter} · ${words}`, id))),
  constraint: (field, form) => field.append(...walls(form).map((wall) => tap("radio", "constraint", wall))),
}

document.addEventListener("aim", ({ target: form }) => {
  for (const field of form.querySelectorAll("[data-choices]")) {
    field.querySelectorAll("label, option:not([value=''])").forEach((old) => old.remove())
    CHOICES[field.dataset.choices](field, form)
  }
})

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

function tap(type, name, { id, letter, words }, data = {}) {
  const label = document.createElement("label")
  const control = Object.assign(document.createElement("input"), { type, name, value: id, required: type === "radio" })
  Object.assign(control.dataset, data)
  if (letter) label.append(Object.assign(document.createElement("b"), { className: "letter", textContent: letter }))
  label.prepend(control, " ")
  label.append(" ", words)
  return label
}

// Whether this seat has said it is done writing.
function ownDone() {
  const here = document.body.dataset
  here.done = document.querySelector(`#people [data-seat="${here.seat}"]`)?.dataset.done ?? "no"
}
document.addEventListener("board", ownDone)
ownDone()

// A link to a form lands in its first field.
document.addEventListener("click", ({ target }) => {
  const form = document.getElementById(target.closest("[data-focus]")?.dataset.focus)
  if (form) setTimeout(() => form.querySelector("textarea").focus())
})
