"""The pages of communication: outputs, sessions with who came, who did what in which quarter."""
