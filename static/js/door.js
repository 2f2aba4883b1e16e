// The door's buttons, without leaving the board: what they change comes by the line, and where the answer leads is not made once more.

document.getElementById("at-the-door").addEventListener("submit", async (event) => {
  event.preventDefault()
  const { submitter, target } = event
  try {
    const { type } = await fetch(submitter.formAction, { method: "POST", body: new FormData(target), redirect: "manual" })
    if (type === "opaqueredirect") return
  } catch {}
  target.action = submitter.formAction
  target.submit()
})
