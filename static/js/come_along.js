// Come along: an invitation is answered on this screen alone. It comes when nobody is typing here, and moves nobody by itself (P12).

import { seat, shelf } from "./wire.js"

const ANSWERED = `along-${document.body.dataset.meeting}-${seat}`
const byId = (id) => document.getElementById(id)
const banner = () => byId("come-along")
const typing = () => document.querySelector("dialog[open], textarea:focus, input:focus, select:focus")
let shown = ""

// What stands there already stays while somebody begins to type: it lies beside what they write in.
function show() {
  const { invitation = "", inviter } = banner().dataset
  const asks = invitation && inviter !== seat && shelf.get(ANSWERED) !== invitation
  if (asks && shown !== invitation && typing()) return
  shown = asks ? invitation : ""
  banner().hidden = !asks
}
document.addEventListener("board", show)
for (const end of ["focusout", "close"]) document.addEventListener(end, () => setTimeout(show, 300), true)

document.addEventListener("click", ({ target }) => {
  const answer = target.closest("[data-along]")?.dataset.along
  if (!answer) return
  const { invitation, to, with: others } = banner().dataset
  shelf.set(ANSWERED, invitation)
  show()
  if (answer === "stay") return document.getElementById("board").focus({ preventScroll: true })
  const along = byId("along")
  if (!along) return goTo(to)
  // The citizen's screen shows one thing at a time: it has a place for this, and goes there in its own way first.
  along.dataset.with = others
  addEventListener("hashchange", () => goTo(`${to} along-heading`), { once: true })
  location.hash === "#along" ? dispatchEvent(new HashChangeEvent("hashchange")) : (location.hash = "#along")
})

function goTo(ids) {
  const place = ids.split(" ").map(byId).find((found) => found?.checkVisibility())
  if (!place) return
  place.tabIndex = -1
  place.focus({ preventScroll: true })
  place.scrollIntoView({ block: "start" })
}
show()
