"""The words of an attachment, and what its file tells beside them: who wrote it, what was struck out, where it was taken."""
