// The door's buttons, without leaving the board; what they change comes by the line. Without JavaScript the form does it.

document.getElementById("at-the-door").addEventListener("submit", async (event) => {
  event.preventDefault()
  const { submitter, target } = event
  try {
    const answer = await fetch(submitter.formAction, { method: "POST", body: new FormData(target) })
    if (answer.ok) return
  } catch {}
  target.action = submitter.formAction
  target.submit()
})
