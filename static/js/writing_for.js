// Who writes for the citizen begins with what stands there, unless other words are half typed already.

const form = document.getElementById("form-write-for")
const STANDING = { definition: () => "#centre blockquote", summary: () => "#summing-up .summary", wish: () => form.elements.wish.value && `#wish-${CSS.escape(form.elements.wish.value)} [data-field=text]` }

form.addEventListener("change", ({ target }) => {
  const { text, about } = form.elements
  if (target === text || (text.value && text.value !== text.dataset.filled)) return
  const standing = STANDING[about.value]?.()
  text.value = text.dataset.filled = (standing && document.querySelector(standing)?.textContent.trim()) || ""
})
