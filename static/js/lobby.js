// What the lobby can do a little more smoothly with JavaScript; every form works without it.

const { here } = document.body.dataset
const awaited = document.querySelector("[data-from-hash]")

// A one-time link: its secret stands after the #, and not in the address line for longer than need be.
function takeSecret() {
  const secret = awaited && location.hash.length > 40 ? location.hash.slice(1) : ""
  // A page that answers a form keeps the address where it can be read again.
  if (here && (secret || location.pathname !== here)) history.replaceState(null, "", here + (secret ? "" : location.hash))
  if (!secret) return
  awaited.elements[awaited.dataset.fromHash].value = secret
  awaited.requestSubmit()
}
addEventListener("hashchange", takeSecret)
takeSecret()

for (const button of document.querySelectorAll("[data-copy], [data-print]")) button.hidden = false

document.addEventListener("click", async ({ target }) => {
  const button = target.closest("[data-copy], [data-print]")
  if (!button) return
  if ("print" in button.dataset) return print()
  const field = document.getElementById(button.dataset.copy)
  field.select()
  try {
    await navigator.clipboard.writeText(field.value)
  } catch {
    document.execCommand("copy")
  }
  button.firstChild.textContent = button.dataset.copied
  document.getElementById("voice").textContent = button.dataset.copied
})

// Sent once, however often it is pressed.
document.addEventListener("submit", (event) => {
  const form = event.target.closest("[data-once]")
  if (!form || event.submitter?.name === "do" && event.submitter.value !== "call") return
  if ("sent" in form.dataset) event.preventDefault()
  form.dataset.sent = ""
})
addEventListener("pageshow", () => document.querySelectorAll("[data-sent]").forEach((form) => delete form.dataset.sent))

document.getElementById("faults")?.focus()

// From a fault to its line in the file.
document.addEventListener("click", ({ target }) => {
  const line = target.closest("[data-line]")?.dataset.line
  const text = document.getElementById("text")
  if (!line || !text) return
  const before = text.value.split("\n").slice(0, line - 1).reduce((length, one) => length + one.length + 1, 0)
  text.focus()
  text.setSelectionRange(before, before + text.value.slice(before).split("\n", 1)[0].length)
  text.scrollTop = (line - 4) * parseFloat(getComputedStyle(text).lineHeight)
})
