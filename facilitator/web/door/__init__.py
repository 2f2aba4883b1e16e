"""The doors of a meeting: a link, a code, the waiting room, a tablet that goes round, and who lets in."""
