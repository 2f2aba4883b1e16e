// A shared tablet: nothing is lost in silence when it is handed on, and nothing stays behind.

const form = document.querySelector("form[data-leaves]")
const dialog = document.getElementById("leaving")
const ours = /^(typed|outbox)-/

const kept = () => {
  try {
    return Object.entries(localStorage).filter(([key]) => ours.test(key))
  } catch {
    return []
  }
}
const isWritten = ([key, value]) => key.startsWith("outbox-") || JSON.parse(value).some(({ type, value }) => /^text/.test(type) && value.trim())
// Where the browser keeps nothing, what stands in the fields is all there is.
const stands = ({ type, value, defaultValue, dataset }) => /^text/.test(type) && value.trim() && value !== defaultValue && value !== dataset.filled
const inFields = () => [...document.querySelectorAll("form:not([data-leaves])")].some((one) => one.checkVisibility() && [...one.elements].some(stands))
const wouldBeLost = () => inFields() || kept().some(isWritten)

function wipe() {
  for (const name of ["localStorage", "sessionStorage"]) {
    try {
      window[name].clear()
    } catch {}
  }
  indexedDB.databases?.().then((all) => all.forEach(({ name }) => indexedDB.deleteDatabase(name)), () => {})
}

function leave() {
  wipe()
  // What the page still does on its way out, such as noting which question it had come to, goes too.
  addEventListener("pagehide", wipe)
  form.submit()
}

form.addEventListener("submit", (event) => {
  event.preventDefault()
  wouldBeLost() ? dialog.showModal() : leave()
})
dialog.addEventListener("submit", ({ submitter }) => submitter.value === "leave" && leave())
// What one person typed is not proposed to the next.
document.addEventListener("focusin", ({ target }) => target.matches("input, textarea") && (target.autocomplete = "off"))
// From the browser's own memory of pages: asked for anew, and not shown meanwhile.
addEventListener("pageshow", ({ persisted }) => {
  if (!persisted) return
  document.body.hidden = true
  location.reload()
})
