// Forms and buttons that send commands; what is half typed survives a reload; a refusal gives the words back.

import { put, say, send, take } from "./outbox.js"
import { seat, shelf } from "./wire.js"

const [AT_ONCE, TWICE] = [3000, 800]
const FORMS = "form[data-command]"
// A form that changes something has a target; its half-typed words are kept for that target alone.
export const TYPED = `typed-${document.body.dataset.meeting}-${seat}-`
const typed = (form) => `${TYPED}${form.id}${form.dataset.fields ?? ""}`

document.addEventListener("submit", (event) => {
  const form = event.target.closest(FORMS)
  if (!form) return
  event.preventDefault()
  const wrong = Array.from(form.elements).filter(isAsked).filter((control) => !control.validity.valid || (control.required && /^text/.test(control.type) && !control.value.trim()))
  if (!wrong.length) return sendForm(form)
  const justSent = performance.now() - (form.sentAt ?? -TWICE) < TWICE
  const isBad = wrong[0].validity.badInput
  if (!justSent) pointOut(form, wrong.filter(({ validity }) => validity.badInput === isBad), isBad ? say.wrong : say.missing)
})

// A condition that says nothing is none: nobody could keep to it.
document.addEventListener("change", ({ target }) => target.name === "agreed" && (target.form.elements.words.required = target.value === "only-if"))

async function sendForm(form) {
  // On the shelf from here on: only now may the form forget it.
  const answered = send(form.dataset.command, fieldsOf(form), { form: form.id, target: form.dataset.fields, values: snapshot(form) })
  const sentAt = (form.sentAt = performance.now())
  forget(form)
  form.closest("dialog")?.close()
  form.dispatchEvent(new CustomEvent("sent", { bubbles: true }))
  const answer = await answered
  form.dispatchEvent(new CustomEvent("answered", { bubbles: true, detail: answer }))
  // Later, somebody may be typing something else: then the words wait beside the form until they are asked for.
  if (!answer.ok && performance.now() - sentAt < AT_ONCE && isFree(form)) giveBack(take(answer.id), answer)
}

function forget(form) {
  shelf.remove(typed(form))
  form.reset()
  clearError(form)
}

// What is said anew begins with what stands: until somebody writes other words there, and never while they write.
export function beginWith(standing, field) {
  if (!field || field === document.activeElement || (field.value && field.value !== field.dataset.filled)) return
  field.value = field.dataset.filled = document.querySelector(standing)?.textContent.trim() ?? ""
}

function isFree(form) {
  const open = document.querySelector("dialog[open]")
  return form.isConnected && shelf.get(typed(form)) === null && (open === null || open.contains(form))
}

document.addEventListener("click", (event) => {
  const { target } = event
  const button = target.closest("button[data-command]")
  if (button) return press(button)
  if (target.matches(".system-word")) return explain(target)
  const opener = target.closest("[data-open]")
  if (opener) return open(opener)
  const { takeBack, throwAway } = target.closest("[data-take-back], [data-throw-away]")?.dataset ?? {}
  if (takeBack) giveBack(take(takeBack))
  if (throwAway) take(throwAway)
  if (target.closest("[data-close]")) leave(target.closest("dialog"))
})

document.addEventListener("keydown", ({ key, ctrlKey, metaKey, target }) => key === "Enter" && (ctrlKey || metaKey) && target.closest(FORMS)?.requestSubmit())

// A button sends one command, or with data-then a second one after the first.
async function press({ dataset: { confirm, command, fields, then, thenFields } }) {
  if (confirm && !(await sure(confirm))) return
  // Read before anything is sent: what the first one changes may have made another button of this one before the second.
  for (const [name, values] of [[command, fields], ...(then ? [[then, thenFields]] : [])]) {
    const answer = await send(name, JSON.parse(values || "{}"))
    if (!answer.ok) return complain(answer.message)
  }
}

// A system word says in plain words what it means, beside itself.
function explain(word) {
  const note = document.getElementById("explained")
  note.togglePopover(true)
  note.firstElementChild.textContent = word.textContent
  note.lastElementChild.textContent = word.ariaDescription = word.dataset.plain
  beside(note, word)
}

export function beside(note, word) {
  const { top, bottom, left } = word.getBoundingClientRect()
  const below = bottom + 4 + note.offsetHeight <= innerHeight
  note.style.top = `${scrollY + (below ? bottom + 4 : top - 4 - note.offsetHeight)}px`
  note.style.left = `${Math.max(8, Math.min(left, innerWidth - (note.offsetWidth || 336) - 8))}px`
}

export function sure(question) {
  const dialog = document.getElementById("sure")
  dialog.querySelector("[data-question]").textContent = question
  dialog.showModal()
  // Asked of the button itself: a dialog tells that it has closed a moment later, when the next question may stand there.
  return new Promise((resolve) => (dialog.firstElementChild.onsubmit = ({ submitter }) => resolve(submitter.value === "yes")))
}

// A refusal that belongs to no form on the screen.
function complain(message) {
  const alert = document.getElementById("alert")
  alert.textContent = message
  setTimeout(() => alert.textContent === message && (alert.textContent = ""), 12_000)
}
document.addEventListener("refused", ({ detail }) => complain(detail.message))

// A part of a form that another answer opens is asked, and sent, only while it shows.
function isAsked(control) {
  const part = control.closest("[data-when]")
  return !part || getComputedStyle(part).display !== "none"
}

function fieldsOf(form) {
  const fields = JSON.parse(form.dataset.fields || "{}")
  for (const control of form.elements) {
    if (!control.name || control.disabled || !isAsked(control)) continue
    if ("list" in control.dataset) (fields[control.name] ??= []).push(...(control.checked ? [control.value] : []))
    else if (control.type === "checkbox" && control.value === "on") fields[control.name] = control.checked
    else if (/radio|checkbox/.test(control.type) ? control.checked : control.value !== "" || "always" in control.dataset) fields[control.name] = control.value
  }
  if (fields.version) fields.version = Number(fields.version)
  return fields
}

const snapshot = (form) => Array.from(form.elements, ({ name, value, checked, type }) => ({ name, value, checked, type })).filter(({ name }) => name)

// Never over words that stand there already.
function fill(form, values) {
  const left = [...values]
  for (const control of form.elements) {
    const at = left.findIndex(({ name, value, type }) => name === control.name && (!/radio|checkbox/.test(type) || value === control.value))
    if (at < 0) continue
    const [{ value, checked }] = left.splice(at, 1)
    if (/radio|checkbox/.test(control.type)) control.checked = checked
    else if (/^text/.test(control.type) && control.value && control.value !== value) control.value += `\n${value}`
    else control.value = value
  }
}

function giveBack(parcel, answer = { message: parcel.refused }) {
  const { origin } = parcel
  const form = document.getElementById(origin.form)
  if (!form) return put(parcel)
  const dialog = form.closest("dialog")
  if (dialog) aim(form, origin.target)
  fill(form, origin.values)
  keep(form)
  if (dialog && !dialog.open) dialog.showModal()
  const control = form.elements[answer.field] ?? form.querySelector("textarea, input")
  // A button alone has no field to point at.
  if (!control) return complain(answer.message)
  pointOut(form, control instanceof RadioNodeList ? [...control] : [control], answer.message)
}

function pointOut(form, controls, message) {
  clearError(form)
  const error = form.querySelector("[data-error]")
  if (!error) return complain(message)
  const labels = controls.map((control) => (control.closest("fieldset")?.querySelector("legend") ?? control.labels?.[0])?.firstChild?.textContent.trim())
  const named = [...new Set(labels)].filter(Boolean).map((label, at, { length }) => (/\p{P}$/u.test(label) ? label : `${label}${at < length - 1 ? "," : ":"}`))
  error.textContent = [...named, message].join(" ")
  for (const control of controls) control.setAttribute("aria-invalid", "true")
  controls[0].setAttribute("aria-describedby", error.id)
  controls[0].focus()
}

function clearError(form) {
  for (const control of form.querySelectorAll("[aria-invalid]")) control.removeAttribute("aria-invalid")
  form.querySelector("[data-error]")?.replaceChildren()
}

// Opens a dialog; with data-fill its form takes over what stands on that post, and what it says of that post stands first.
function open({ dataset }) {
  const dialog = document.getElementById(dataset.open)
  const form = dialog?.querySelector(FORMS)
  if (form) {
    aim(form, dataset.fields)
    if (dataset.fill) fillFrom(form, document.getElementById(dataset.fill))
    restore(form)
  }
  dialog?.querySelectorAll(`[data-of="${Object.values(JSON.parse(dataset.fields || "{}"))[0]}"]`).forEach((asked) => asked.parentElement.prepend(asked))
  dialog?.showModal()
}

// Empties a dialog's form, also of what is hidden, and says what it is about; who listens for "aim" puts in what can be chosen from.
function aim(form, target) {
  form.reset()
  for (const hidden of form.querySelectorAll("[type=hidden]")) hidden.value = hidden.dataset.default ?? ""
  clearError(form)
  target ? (form.dataset.fields = target) : delete form.dataset.fields
  form.dispatchEvent(new CustomEvent("aim", { bubbles: true }))
}

// Leaving a change to something drops it; what is new stays half typed, and so does all that the seal has overtaken.
function leave(dialog) {
  const form = dialog.querySelector(FORMS)
  if (form?.dataset.fields && document.body.dataset.stage !== "sealed") forget(form)
  dialog.close()
}

function fillFrom(form, post) {
  for (const control of form.elements) {
    const found = control.name && post.querySelector(`[data-field~="${control.name}"]`)
    if (!found) continue
    const value = found.dataset.value ?? found.textContent.trim()
    if (/radio|checkbox/.test(control.type)) control.checked = value.split(" ").includes(control.value)
    else control.value = value
  }
}

// Half-typed words stay on this machine.
const keep = (form) => form.id && shelf.set(typed(form), JSON.stringify(snapshot(form)))
document.addEventListener("input", ({ target: { form } }) => form?.matches(FORMS) && keep(form))

// Words that have lost the form they were begun in wait in another dialog, with what is half typed there, until it is opened.
export function waitBehind({ dataset: { open: dialog, fields } }, words) {
  const form = document.querySelector(`#${dialog} form`)
  if (form.closest("dialog").open && form.dataset.fields === fields) return fill(form, words), keep(form)
  const key = `${TYPED}${form.id}${fields}`
  const before = JSON.parse(shelf.get(key) ?? "[]").find(({ value }) => value.trim())
  shelf.set(key, JSON.stringify(before ? words.map((one) => ({ ...one, value: `${before.value}\n${one.value}` })) : words))
}

function restore(form) {
  try {
    const values = JSON.parse(shelf.get(typed(form)))
    if (!values) return
    for (const control of form.elements) if (/^text/.test(control.type)) control.value = ""
    fill(form, values)
  } catch {
    shelf.remove(typed(form))
  }
}

function restoreAll() {
  // What the seal has overtaken is gathered once there is a seal: before, nobody has to load it.
  if (document.body.dataset.stage === "sealed") import("./unsent.js")
  for (const form of document.querySelectorAll(`${FORMS}[id]:not([data-restored])`)) {
    form.dataset.restored = ""
    if (!form.closest("dialog")) restore(form)
  }
}
document.addEventListener("board", restoreAll)
restoreAll()
