"""The sealed record to take along: a file anyone can verify; later floors of the house hand it out."""
