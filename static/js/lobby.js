// What the lobby can do a little more smoothly with JavaScript; every form works without it.

// A page that answers a form keeps the address where it can be read again.
const { here } = document.body.dataset
const hash = location.hash
if (here && (location.pathname !== here || hash.length > 40)) history.replaceState(null, "", here)

// A one-time link: its secret stands after the #.
const awaited = document.querySelector("[data-from-hash]")
if (awaited && hash.length > 40 && !document.querySelector(".faults")) {
  awaited.elements[awaited.dataset.fromHash].value = hash.slice(1)
  awaited.requestSubmit()
}

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
