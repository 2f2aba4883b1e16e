// The door's buttons, without leaving the board; what they change comes by the line. Without JavaScript the form does it.

document.getElementById("at-the-door").addEventListener("submit", async (event) => {
  event.preventDefault()
  const { submitter, target } = event
  try {
    // Where it leads is this board, which stands here already: it is not made and noted in the access log once more.
    const answer = await fetch(submitter.formAction, { method: "POST", body: new FormData(target), redirect: "manual" })
    if (answer.type === "opaqueredirect") return
  } catch {}
  target.action = submitter.formAction
  target.submit()
})
