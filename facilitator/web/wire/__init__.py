"""The live wire: who is listening, what a message holds, how it is written to a line."""
