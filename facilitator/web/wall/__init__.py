"""The wall on this floor: what it is sent, the parts it is turned through, and its small picture for whoever is not in the room."""
