// Forms and buttons that send commands; what is half typed survives a reload; a refusal gives the words back.

import { send } from "./outbox.js"
import { seat } from "./wire.js"

const typed = (form) => `typed-${document.body.dataset.meeting}-${seat}-${form.id}`

document.addEventListener("submit", async (event) => {
  const form = event.target.closest("form[data-command]")
  if (!form) return
  event.preventDefault()
  const fields = fieldsOf(form)
  const values = snapshot(form)
  clearError(form)
  form.closest("dialog")?.close()
  form.reset()
  localStorage.removeItem(typed(form))
  form.dispatchEvent(new CustomEvent("sent", { bubbles: true }))
  const answer = await send(form.dataset.command, fields)
  if (!answer.ok) giveBack(form, values, answer)
  form.dispatchEvent(new CustomEvent("answered", { bubbles: true, detail: answer }))
})

document.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-command]")
  if (button) return press(button)
  const opener = event.target.closest("[data-open]")
  if (opener) return open(opener)
  if (event.target.closest("[data-close]")) event.target.closest("dialog").close()
})

async function press(button) {
  if (button.dataset.confirm && !(await sure(button.dataset.confirm))) return
  for (const [name, fields] of commandsOf(button)) {
    const answer = await send(name, fields)
    if (!answer.ok) return complain(answer.message)
  }
}

// A button sends one command, or with data-then a second one after the first.
function* commandsOf({ dataset }) {
  yield [dataset.command, JSON.parse(dataset.fields || "{}")]
  if (dataset.then) yield [dataset.then, JSON.parse(dataset.thenFields || "{}")]
}

function sure(question) {
  const dialog = document.getElementById("sure")
  dialog.querySelector("[data-question]").textContent = question
  dialog.returnValue = ""
  dialog.showModal()
  return new Promise((resolve) => dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true }))
}

// A refusal that belongs to no form on the screen.
function complain(message) {
  const alert = document.getElementById("alert")
  alert.textContent = message
  setTimeout(() => alert.textContent === message && (alert.textContent = ""), 12_000)
}

function fieldsOf(form) {
  const fields = JSON.parse(form.dataset.fields || "{}")
  for (const control of form.elements) {
    if (!control.name || control.disabled) continue
    if ("list" in control.dataset) (fields[control.name] ??= []).push(...(control.checked ? [control.value] : []))
    else if (control.type === "radio" || control.type === "checkbox") {
      if (control.type === "checkbox" && control.value === "on") fields[control.name] = control.checked
      else if (control.checked) fields[control.name] = control.value
    } else if (control.value !== "" || "always" in control.dataset) fields[control.name] = control.value
  }
  if (fields.version) fields.version = Number(fields.version)
  return fields
}

const snapshot = (form) =>
  Array.from(form.elements, ({ name, value, checked, type }) => ({ name, value, checked, type })).filter(({ name }) => name)

function fill(form, values) {
  const left = [...values]
  for (const control of form.elements) {
    const at = left.findIndex(({ name, value, type }) => name === control.name && (!/radio|checkbox/.test(type) || value === control.value))
    if (at < 0) continue
    const [found] = left.splice(at, 1)
    if (/radio|checkbox/.test(control.type)) control.checked = found.checked
    else control.value = found.value
  }
}

function giveBack(form, values, { message, field }) {
  const dialog = form.closest("dialog")
  if (!form.isConnected || (dialog === null && !form.checkVisibility())) return complain(message)
  fill(form, values)
  if (dialog && !dialog.open) dialog.showModal()
  const control = form.elements[field]
  const error = form.querySelector("[data-error]")
  if (!error) return complain(message)
  const label = control?.labels?.[0]?.firstChild?.textContent.trim()
  error.textContent = label ? `${label}: ${message}` : message
  if (control instanceof HTMLElement) {
    control.setAttribute("aria-invalid", "true")
    control.setAttribute("aria-describedby", error.id)
    control.focus()
  }
}

function clearError(form) {
  for (const control of form.querySelectorAll("[aria-invalid]")) control.removeAttribute("aria-invalid")
  const error = form.querySelector("[data-error]")
  if (error) error.textContent = ""
}

// Opens a dialog; with data-fill its form takes over what stands on that post.
function open(opener) {
  const dialog = document.getElementById(opener.dataset.open)
  const form = dialog.querySelector("form[data-command]")
  if (form && opener.dataset.fill) fillFrom(form, document.getElementById(opener.dataset.fill))
  if (form && opener.dataset.fields) form.dataset.fields = opener.dataset.fields
  dialog.showModal()
}

function fillFrom(form, post) {
  for (const control of form.elements) {
    const found = control.name && post.querySelector(`[data-field="${control.name}"]`)
    if (!found) continue
    const value = found.dataset.value ?? found.textContent.trim()
    if (/radio|checkbox/.test(control.type)) control.checked = value.split(" ").includes(control.value)
    else control.value = value
  }
}

// Half-typed words stay on this machine.
document.addEventListener("input", ({ target }) => {
  const form = target.closest("form[data-command]")
  if (form?.id) localStorage.setItem(typed(form), JSON.stringify(snapshot(form)))
})

function restore() {
  for (const form of document.querySelectorAll("form[data-command][id]:not([data-restored])")) {
    form.dataset.restored = ""
    const values = localStorage.getItem(typed(form))
    if (values) fill(form, JSON.parse(values))
  }
}
document.addEventListener("board", restore)
restore()
